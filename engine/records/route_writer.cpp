#include "engine/records/route_writer.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/records/json_making.h"

namespace frontdoor::records {
namespace {

using bytes::Json;
using bytes::JsonObject;
using model::RuleOutcome;
using model::Status;

constexpr std::array definite = {Status::must_offer, Status::recommended, Status::worth_considering, Status::ruled_out,
                                 Status::not_indicated};

Json write_possible(model::PossibleStatuses possible) {
  bytes::JsonArray list;
  for (const Status status : definite) {
    if (possible.has(status)) list.emplace_back(model::word_for(status));
  }
  return Json(std::move(list));
}

Json write_limit(const model::RouteAdvice& route) {
  if (!route.within) return {};
  JsonObject within = write_within(*route.within);
  within.push_back(member("open", boolean(route.within_open)));
  return Json(std::move(within));
}

Json write_declining(std::optional<model::DecliningIs> declining) {
  if (!declining) return {};
  switch (*declining) {
    case model::DecliningIs::ends_the_duty:
      return "ends the duty";
    case model::DecliningIs::does_not_end_the_duty:
      return "does not end the duty";
    case model::DecliningIs::not_known_yet:
      return "not known yet";
  }
  return {};
}

std::string_view word_for(RuleOutcome outcome) {
  switch (outcome) {
    case RuleOutcome::fired:
      return "fired";
    case RuleOutcome::did_not_fire:
      return "did not fire";
    case RuleOutcome::undetermined:
      return "undetermined";
    case RuleOutcome::overridden:
      return "overridden";
  }
  return {};
}

/// Whether the rule fires; one that is overridden does not.
model::Truth truth_of(RuleOutcome outcome) {
  switch (outcome) {
    case RuleOutcome::fired:
      return model::Truth::yes;
    case RuleOutcome::undetermined:
      return model::Truth::unknown;
    case RuleOutcome::did_not_fire:
    case RuleOutcome::overridden:
      return model::Truth::no;
  }
  return model::Truth::no;
}

/// The facts behind a condition; each once, as an object names a member once.
Json write_condition_facts(const model::Condition& condition) {
  JsonObject facts;
  for (const auto& [name, value] : condition.facts) {
    const std::string spelling = base::spelling(name);
    const bool told = std::ranges::find(facts, spelling, &bytes::JsonMember::name) != facts.end();
    if (!told) facts.push_back(member(spelling, std::string_view(value)));
  }
  return Json(std::move(facts));
}

Json write_condition(const model::Condition& condition) {
  return Json(JsonObject{
      member("text", std::string_view(condition.text)),
      member("truth", model::word_for(condition.truth)),
      member("facts", write_condition_facts(condition)),
      member("parts", list_of(condition.parts, write_condition)),
  });
}

Json write_because(const model::Because& because) {
  return Json(JsonObject{
      member("rule", std::string_view(because.rule)),
      member("kind", because.is_duty ? "duty" : "rule"),
      member("truth", model::word_for(truth_of(because.outcome))),
      member("at", std::string_view(because.at)),
      member("under", text_or_null(because.under)),
      member("upholds", list_of(because.upholds)),
      member("reason", text_or_null(because.reason)),
      member("conditions", list_of(because.conditions, write_condition)),
      member("outcome", word_for(because.outcome)),
      member("effect", std::string_view(because.effect)),
      member("overridden_by", list_of(because.overridden_by)),
  });
}

/// Tenths of a mile as miles: 21 is 2.1.
Json write_miles(std::optional<std::int64_t> tenths) {
  if (!tenths) return {};
  if (*tenths % 10 == 0) return number(*tenths / 10);
  return Json(bytes::JsonDecimal{fmt::format("{}.{}", *tenths / 10, *tenths % 10)});
}

Json write_service(const ListedService& service) {
  return Json(JsonObject{
      member("id", std::string_view(service.id)),
      member("name", std::string_view(service.name)),
      member("phone", text_or_null(service.phone)),
      member("address", text_or_null(service.address)),
      member("cost", text_or_null(service.cost)),
      member("hours", text_or_null(service.hours)),
      member("distance_miles", write_miles(service.distance)),
      member("assured", service.assured ? text_or_null(model::iso_text(*service.assured)) : Json()),
      member("why", std::string_view(service.why)),
  });
}

}  // namespace

bytes::JsonObject write_within(model::Within within) {
  return {member("amount", number(within.amount)), member("unit", model::word_for(within.unit))};
}

Json write_route(const model::RouteAdvice& route, const RouteServices& listed) {
  JsonObject json{
      member("route", std::string_view(base::spelling(route.route))),
      member("title", std::string_view(route.title)),
      member("for", model::word_for(route.whom)),
      member("verb", std::string_view(route.verb)),
      member("status", model::word_for(route.status)),
      member("possible", write_possible(route.possible)),
      member("settled", boolean(route.settled)),
      member("duty_open", boolean(route.duty_open)),
      member("form", text_or_null(route.form)),
      member("within", write_limit(route)),
      member("declining", write_declining(route.declining)),
      member("because", list_of(route.because, write_because)),
      member("check", list_of(route.check)),
      member("services", list_of(listed.services, write_service)),
  };
  if (!listed.nothing.empty()) json.push_back(member("no_services", std::string_view(listed.nothing)));
  return Json(std::move(json));
}

}  // namespace frontdoor::records
