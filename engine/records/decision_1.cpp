#include "engine/records/decision_1.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/bytes/canonical_writer.h"

namespace frontdoor::records {
namespace {

using bytes::CanonicalWriter;
using model::Status;

void limit(CanonicalWriter& out, const model::RouteAdvice& route) {
  if (!route.within) return out.null();
  out.begin_object();
  out.number("amount", route.within->amount);
  out.boolean("open", route.within_open);
  out.text("unit", model::word_for(route.within->unit));
  out.end_object();
}

std::string_view declining(std::optional<model::DecliningIs> declining) {
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

std::string_view outcome(model::RuleOutcome outcome) {
  switch (outcome) {
    case model::RuleOutcome::fired:
      return "fired";
    case model::RuleOutcome::did_not_fire:
      return "did not fire";
    case model::RuleOutcome::undetermined:
      return "undetermined";
    case model::RuleOutcome::overridden:
      return "overridden";
  }
  return {};
}

void possible(CanonicalWriter& out, model::PossibleStatuses possible) {
  constexpr std::array all = {Status::must_offer, Status::recommended, Status::worth_considering, Status::ruled_out,
                              Status::not_indicated};
  out.begin_array();
  for (const Status status : all)
    if (possible.has(status)) out.text(model::word_for(status));
  out.end_array();
}

/// By the spelling of the fact; of one that stands there twice, the first.
void facts(CanonicalWriter& out, const std::vector<std::pair<std::string, std::string>>& facts) {
  std::vector<std::pair<std::string, std::string_view>> sorted;
  sorted.reserve(facts.size());
  for (const auto& [fact, value] : facts) sorted.emplace_back(base::spelling(fact), value);
  std::ranges::stable_sort(sorted, {}, &std::pair<std::string, std::string_view>::first);
  out.begin_object();
  for (std::size_t i = 0; i < sorted.size(); ++i)
    if (i == 0 || sorted[i].first != sorted[i - 1].first) out.text(sorted[i].first, sorted[i].second);
  out.end_object();
}

void condition(CanonicalWriter& out, const model::Condition& each) {
  out.begin_object();
  out.name("facts");
  facts(out, each.facts);
  out.array("parts", each.parts, condition);
  out.text("text", each.text);
  out.text("truth", model::word_for(each.truth));
  out.end_object();
}

void because(CanonicalWriter& out, const model::Because& each) {
  out.begin_object();
  out.array("conditions", each.conditions, condition);
  out.text("effect", each.effect);
  out.text("kind", each.is_duty ? "duty" : "rule");
  out.text("outcome", outcome(each.outcome));
  out.texts("overridden_by", each.overridden_by);
  out.text_or_null("reason", each.reason);
  out.text("rule", each.rule);
  out.text_or_null("under", each.under);
  out.texts("upholds", each.upholds);
  out.end_object();
}

void service(CanonicalWriter& out, const ListedService& each) {
  out.begin_object();
  out.text_or_null("assured", each.assured ? model::iso_text(*each.assured) : std::string());
  out.name("distance_in_tenths_of_a_mile");
  if (each.distance)
    out.number(*each.distance);
  else
    out.null();
  out.text("id", each.id);
  out.text("name", each.name);
  out.text_or_null("phone", each.phone);
  out.end_object();
}

void services(CanonicalWriter& out, const model::RouteAdvice& route, const ServicesListed& listed) {
  const auto found = listed.by_route.find(route.id);
  if (found == listed.by_route.end()) return out.null();
  out.array(found->second.services, service);
}

void route(CanonicalWriter& out, const model::RouteAdvice& each, const ServicesListed& listed) {
  out.begin_object();
  out.array("because", each.because, because);
  out.text_or_null("declining", declining(each.declining));
  out.boolean("duty_open", each.duty_open);
  out.text("for", model::word_for(each.whom));
  out.text_or_null("form", each.form);
  out.name("possible");
  possible(out, each.possible);
  out.text("route", base::spelling(each.route));
  out.name("services");
  services(out, each, listed);
  out.boolean("settled", each.settled);
  out.text("status", model::word_for(each.status));
  out.text("title", each.title);
  out.text("verb", each.verb);
  out.name("within");
  limit(out, each);
  out.end_object();
}

void question(CanonicalWriter& out, const model::Question& each) {
  out.begin_object();
  out.texts("duties", each.duties);
  out.text("fact", base::spelling(each.name));
  out.boolean("group", each.group.has_value());
  out.boolean("in_law", each.in_law);
  out.texts("other", each.other);
  out.text("question", each.question);
  out.texts("routes", each.routes);
  out.end_object();
}

void to_do(CanonicalWriter& out, const model::ToDo& each) {
  out.begin_object();
  out.text("for", model::word_for(each.whom));
  out.text("route", base::spelling(each.route));
  out.end_object();
}

void follow_up(CanonicalWriter& out, const model::FollowUpNeeded& each) {
  out.begin_object();
  out.boolean("done", each.done);
  out.text("for", model::word_for(each.whom));
  out.name("within");
  out.begin_object();
  out.number("amount", each.within.amount);
  out.text("unit", model::word_for(each.within.unit));
  out.end_object();
  out.end_object();
}

void advice(CanonicalWriter& out, const model::Advice& each) {
  out.begin_object();
  out.text("rule", each.rule);
  out.text("text", each.text);
  out.end_object();
}

void national_outcome(CanonicalWriter& out, const model::NationalOutcome& each) {
  out.begin_object();
  out.text("for", model::word_for(each.whom));
  out.text_or_null("outcome", each.outcome.value_or(""));
  out.boolean("provisional", each.provisional);
  out.end_object();
}

void pack(CanonicalWriter& out, const model::Recommendation& all) {
  out.begin_object();
  out.text("hash", all.pack_hash);
  out.text("name", all.pack_name);
  out.text("version", all.pack_version);
  out.end_object();
}

void directory(CanonicalWriter& out, const std::optional<ListedFrom>& from) {
  if (!from) return out.null();
  out.begin_object();
  out.text("hash", from->hash);
  out.number("snapshot", from->snapshot);
  out.end_object();
}

void rules(CanonicalWriter& out, const model::Recommendation& all) {
  out.begin_object();
  out.texts("fired", all.fired);
  out.texts("overridden", all.overridden);
  out.texts("undetermined", all.undetermined);
  out.end_object();
}

}  // namespace

std::string recommendation_1(const model::Recommendation& all, const ServicesListed& listed) {
  CanonicalWriter out;
  out.begin_object();
  out.array("advice", all.advice, advice);
  out.text_or_null("contact", all.contact);
  out.text("date", model::iso_text(all.date));
  out.name("directory");
  directory(out, listed.directory);
  out.array("do_first", all.do_first, advice);
  out.boolean("duties_settled", all.duties_settled);
  out.array("follow_ups", all.follow_ups, follow_up);
  out.array("left_to_ask", all.left_to_ask, question);
  out.array("left_to_do", all.left_to_do, to_do);
  out.array("national_outcomes", all.national_outcomes, national_outcome);
  out.name("pack");
  pack(out, all);
  out.array("routes", all.routes,
            [&listed](CanonicalWriter& to, const model::RouteAdvice& each) { route(to, each, listed); });
  out.name("rules");
  rules(out, all);
  out.boolean("safe_to_close", all.safe_to_close);
  out.end_object();
  return out.take();
}

std::string standing_1(const model::Recommendation& all) {
  CanonicalWriter out;
  out.begin_object();
  out.boolean("duties_settled", all.duties_settled);
  out.array("follow_ups", all.follow_ups, follow_up);
  out.name("left_to_ask");
  out.begin_array();
  for (const model::Question& each : all.left_to_ask)
    if (each.in_law) out.text(base::spelling(each.name));
  out.end_array();
  out.array("left_to_do", all.left_to_do, to_do);
  out.boolean("safe_to_close", all.safe_to_close);
  out.end_object();
  return out.take();
}

}  // namespace frontdoor::records
