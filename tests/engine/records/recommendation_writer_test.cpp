#include "engine/records/recommendation_writer.h"

#include <catch2/catch.hpp>

using namespace frontdoor;

namespace {

model::Date day(std::string_view iso) { return model::read_iso_date(iso).value(); }

model::Because duty() {
  model::Because because;
  because.rule = "needs assessment";
  because.is_duty = true;
  because.effect = "must offer";
  because.at = "duties.rules:12";
  because.under = "Care Act 2014, section 9";
  because.reason = "There may be needs.";
  model::Condition part{"washing is at least some difficulty", model::Truth::yes, {}, {}};
  part.facts = {{"care needs", "some difficulty"}, {"care needs", "told twice"}};
  because.conditions = {{"appearance of need", model::Truth::yes, {}, {part}}};
  return because;
}

model::RouteAdvice assessment() {
  model::RouteAdvice route;
  route.id = model::RouteId(0);
  route.route = "care act assessment";
  route.title = "Care Act assessment";
  route.status = model::Status::must_offer;
  route.possible.add(model::Status::must_offer);
  route.settled = true;
  route.form = "conversation";
  route.within = model::Within{28, model::TimeUnit::days};
  route.declining = model::DecliningIs::not_known_yet;
  route.because = {duty()};
  return route;
}

model::RouteAdvice telecare() {
  model::RouteAdvice route;
  route.id = model::RouteId(1);
  route.route = "telecare";
  route.title = "Telecare";
  route.whom = model::Whom::carer;
  route.possible.add(model::Status::not_indicated);
  route.possible.add(model::Status::recommended);
  route.duty_open = true;
  model::Because because;
  because.rule = "telecare after a fall";
  because.effect = "recommend";
  because.outcome = model::RuleOutcome::overridden;
  because.upholds = {"home first"};
  because.overridden_by = {"no telecare"};
  route.because = {because};
  route.check = {"falls in the last year"};
  return route;
}

model::Recommendation recommendation() {
  model::Recommendation made;
  made.contact = "C-1";
  made.date = day("2026-11-20");
  made.pack_name = "county front door";
  made.pack_version = "2026.11";
  made.pack_hash = "sha256:00";
  made.duties_settled = true;
  model::Question question;
  question.group = model::GroupId(0);
  question.name = "care act outcomes";
  question.question = "Which of these is hard?";
  question.in_law = true;
  question.topic = "daily life";
  question.why = "decides: needs assessment (duty)";
  made.left_to_ask = {question};
  made.left_to_do = {{model::RouteId(0), "care act assessment", "Care Act assessment", model::Whom::person,
                      "offer it and record the answer"}};
  made.follow_ups = {{model::Whom::person, {0, model::TimeUnit::today}, {"Somebody sees them."}, false, ""}};
  made.do_first = {{"Call 999.", "danger"}};
  made.national_outcomes = {{model::Whom::person, "Progress to assessment", true}, {model::Whom::carer, {}, false}};
  made.routes = {assessment(), telecare()};
  made.fired = {"needs assessment"};
  made.overridden = {"telecare after a fall"};
  return made;
}

constexpr std::string_view expected = R"json({
  "contact": "C-1",
  "date": "2026-11-20",
  "pack": {
    "name": "county front door",
    "version": "2026.11",
    "hash": "sha256:00"
  },
  "directory": {
    "snapshot": 12,
    "hash": "sha256:11"
  },
  "duties_settled": true,
  "safe_to_close": false,
  "left_to_ask": [
    {
      "fact": "care_act_outcomes",
      "question": "Which of these is hard?",
      "why": "decides: needs assessment (duty)",
      "in_law": true,
      "group": true,
      "help": null,
      "ask_yourself": false,
      "topic": "daily life"
    }
  ],
  "left_to_do": [
    {
      "route": "care_act_assessment",
      "what": "offer it and record the answer",
      "title": "Care Act assessment",
      "for": "person"
    }
  ],
  "follow_ups": [
    {
      "for": "person",
      "within": {
        "amount": 0,
        "unit": "today"
      },
      "what": ["Somebody sees them."],
      "done": false,
      "booked": null
    }
  ],
  "do_first": [
    {
      "text": "Call 999.",
      "rule": "danger"
    }
  ],
  "advice": [],
  "national_outcomes": [
    {
      "for": "person",
      "outcome": "Progress to assessment",
      "provisional": true
    },
    {
      "for": "carer",
      "outcome": null,
      "provisional": false
    }
  ],
  "routes": [
    {
      "route": "care_act_assessment",
      "title": "Care Act assessment",
      "for": "person",
      "verb": "offer",
      "status": "must offer",
      "possible": ["must offer"],
      "settled": true,
      "duty_open": false,
      "form": "conversation",
      "within": {
        "amount": 28,
        "unit": "days",
        "open": false
      },
      "declining": "not known yet",
      "because": [
        {
          "rule": "needs assessment",
          "kind": "duty",
          "truth": "yes",
          "at": "duties.rules:12",
          "under": "Care Act 2014, section 9",
          "upholds": [],
          "reason": "There may be needs.",
          "conditions": [
            {
              "text": "appearance of need",
              "truth": "yes",
              "facts": {},
              "parts": [
                {
                  "text": "washing is at least some difficulty",
                  "truth": "yes",
                  "facts": {
                    "care_needs": "some difficulty"
                  },
                  "parts": []
                }
              ]
            }
          ],
          "outcome": "fired",
          "effect": "must offer",
          "overridden_by": []
        }
      ],
      "check": [],
      "services": [
        {
          "id": "s-1",
          "name": "Lexden Day Centre",
          "phone": "01632 960001",
          "address": null,
          "cost": null,
          "hours": null,
          "distance_miles": 2.1,
          "assured": "2026-09-30",
          "why": "2.1 miles away"
        },
        {
          "id": "s-2",
          "name": "Helpline",
          "phone": null,
          "address": null,
          "cost": null,
          "hours": null,
          "distance_miles": 3,
          "assured": null,
          "why": ""
        }
      ]
    },
    {
      "route": "telecare",
      "title": "Telecare",
      "for": "carer",
      "verb": "offer",
      "status": "open",
      "possible": ["recommended", "not indicated"],
      "settled": false,
      "duty_open": true,
      "form": null,
      "within": null,
      "declining": null,
      "because": [
        {
          "rule": "telecare after a fall",
          "kind": "rule",
          "truth": "no",
          "at": "",
          "under": null,
          "upholds": ["home first"],
          "reason": null,
          "conditions": [],
          "outcome": "overridden",
          "effect": "recommend",
          "overridden_by": ["no telecare"]
        }
      ],
      "check": ["falls in the last year"],
      "services": [],
      "no_services": "no service is listed for it"
    }
  ],
  "rules": {
    "fired": ["needs assessment"],
    "undetermined": [],
    "overridden": ["telecare after a fall"]
  }
})json";

records::ServicesListed listed() {
  records::ListedService centre;
  centre.id = "s-1";
  centre.name = "Lexden Day Centre";
  centre.phone = "01632 960001";
  centre.distance = 21;
  centre.assured = day("2026-09-30");
  centre.why = "2.1 miles away";
  records::ListedService helpline;
  helpline.id = "s-2";
  helpline.name = "Helpline";
  helpline.distance = 30;
  records::ServicesListed services;
  services.by_route[model::RouteId(0)].services = {centre, helpline};
  services.by_route[model::RouteId(1)].nothing = "no service is listed for it";
  services.directory = records::ListedFrom{12, "sha256:11"};
  return services;
}

}  // namespace

TEST_CASE("a recommendation as people's tools read it") {
  const bytes::Json json = records::to_json(recommendation(), listed());
  CHECK(bytes::pretty_json(json) == expected);
  CHECK(bytes::parse_json(bytes::line_json(json), base::SourceId(0), 0, {}).usable());
}

TEST_CASE("without a directory the services are empty lists") {
  const bytes::Json json = records::to_json(recommendation());
  CHECK(json.find("directory")->is_null());
  for (const bytes::Json& route : *json.find("routes")->as_array()) {
    CHECK(route.find("services")->as_array()->empty());
    CHECK(route.find("no_services") == nullptr);
  }
}
