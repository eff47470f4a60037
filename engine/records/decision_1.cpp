#include "engine/records/decision_1.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/records/json_making.h"

namespace frontdoor::records {
namespace {

using bytes::Json;
using bytes::JsonObject;
using model::Status;

constexpr std::string_view before_contact = R"({"contact":)";
constexpr std::string_view before_recommendation = R"(,"recommendation":)";

Json name(std::string_view text) { return Json(std::string_view(base::spelling(text))); }
Json text(const std::string& text) { return Json(std::string_view(text)); }

Json within(model::Within within) {
  return Json(JsonObject{member("amount", number(within.amount)), member("unit", model::word_for(within.unit))});
}

Json limit(const model::RouteAdvice& route) {
  if (!route.within) return {};
  return Json(JsonObject{member("amount", number(route.within->amount)), member("open", boolean(route.within_open)),
                         member("unit", model::word_for(route.within->unit))});
}

Json declining(std::optional<model::DecliningIs> declining) {
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

Json outcome(model::RuleOutcome outcome) {
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

Json possible(model::PossibleStatuses possible) {
  constexpr std::array all = {Status::must_offer, Status::recommended, Status::worth_considering, Status::ruled_out,
                              Status::not_indicated};
  bytes::JsonArray list;
  for (const Status status : all)
    if (possible.has(status)) list.emplace_back(model::word_for(status));
  return Json(std::move(list));
}

Json facts(const std::vector<std::pair<std::string, std::string>>& facts) {
  JsonObject object;
  for (const auto& [fact, value] : facts) {
    const std::string spelling = base::spelling(fact);
    const bool told = std::ranges::find(object, spelling, &bytes::JsonMember::name) != object.end();
    if (!told) object.push_back(member(spelling, std::string_view(value)));
  }
  return Json(std::move(object));
}

Json condition(const model::Condition& each) {
  return Json(JsonObject{member("facts", facts(each.facts)), member("parts", list_of(each.parts, condition)),
                         member("text", text(each.text)), member("truth", model::word_for(each.truth))});
}

Json because(const model::Because& each) {
  return Json(JsonObject{member("conditions", list_of(each.conditions, condition)), member("effect", text(each.effect)),
                         member("kind", each.is_duty ? "duty" : "rule"), member("outcome", outcome(each.outcome)),
                         member("overridden_by", list_of(each.overridden_by)),
                         member("reason", text_or_null(each.reason)), member("rule", text(each.rule)),
                         member("under", text_or_null(each.under)), member("upholds", list_of(each.upholds))});
}

Json service(const ListedService& each) {
  return Json(JsonObject{
      member("assured", each.assured ? Json(std::string_view(model::iso_text(*each.assured))) : Json()),
      member("distance_in_tenths_of_a_mile", each.distance ? number(*each.distance) : Json()),
      member("id", text(each.id)), member("name", text(each.name)), member("phone", text_or_null(each.phone))});
}

Json services(const model::RouteAdvice& route, const ServicesListed& listed) {
  const auto found = listed.by_route.find(route.id);
  return found == listed.by_route.end() ? Json() : list_of(found->second.services, service);
}

Json route(const model::RouteAdvice& each, const ServicesListed& listed) {
  return Json(JsonObject{member("because", list_of(each.because, because)),
                         member("declining", declining(each.declining)), member("duty_open", boolean(each.duty_open)),
                         member("for", model::word_for(each.whom)), member("form", text_or_null(each.form)),
                         member("possible", possible(each.possible)), member("route", name(each.route)),
                         member("services", services(each, listed)), member("settled", boolean(each.settled)),
                         member("status", model::word_for(each.status)), member("title", text(each.title)),
                         member("verb", text(each.verb)), member("within", limit(each))});
}

Json question(const model::Question& each) {
  return Json(JsonObject{member("duties", list_of(each.duties)), member("fact", name(each.name)),
                         member("group", boolean(each.group.has_value())), member("in_law", boolean(each.in_law)),
                         member("other", list_of(each.other)), member("question", text(each.question)),
                         member("routes", list_of(each.routes))});
}

Json to_do(const model::ToDo& each) {
  return Json(JsonObject{member("for", model::word_for(each.whom)), member("route", name(each.route))});
}

Json follow_up(const model::FollowUpNeeded& each) {
  return Json(JsonObject{member("done", boolean(each.done)), member("for", model::word_for(each.whom)),
                         member("within", within(each.within))});
}

Json advice(const model::Advice& each) {
  return Json(JsonObject{member("rule", text(each.rule)), member("text", text(each.text))});
}

Json national_outcome(const model::NationalOutcome& each) {
  return Json(JsonObject{member("for", model::word_for(each.whom)),
                         member("outcome", text_or_null(each.outcome.value_or(""))),
                         member("provisional", boolean(each.provisional))});
}

Json pack(const model::Recommendation& all) {
  return Json(JsonObject{member("hash", text(all.pack_hash)), member("name", text(all.pack_name)),
                         member("version", text(all.pack_version))});
}

Json directory(const std::optional<ListedFrom>& from) {
  if (!from) return {};
  return Json(JsonObject{member("hash", text(from->hash)), member("snapshot", number(from->snapshot))});
}

Json rules(const model::Recommendation& all) {
  return Json(JsonObject{member("fired", list_of(all.fired)), member("overridden", list_of(all.overridden)),
                         member("undetermined", list_of(all.undetermined))});
}

/// Where the object ends that begins a text of canonical JSON; the text's size if it does not end.
std::size_t end_of_object(std::string_view text) {
  std::size_t depth = 0;
  bool in_text = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_text && c == '\\') {
      ++i;
    } else if (c == '"') {
      in_text = !in_text;
    } else if (!in_text && (c == '{' || c == '[')) {
      ++depth;
    } else if (!in_text && (c == '}' || c == ']') && --depth == 0) {
      return i + 1;
    }
  }
  return text.size();
}

}  // namespace

Json recommendation_1(const model::Recommendation& all, const ServicesListed& listed) {
  const auto with_services = [&](const model::RouteAdvice& each) { return route(each, listed); };
  return Json(JsonObject{
      member("advice", list_of(all.advice, advice)), member("contact", text_or_null(all.contact)),
      member("date", std::string_view(model::iso_text(all.date))), member("directory", directory(listed.directory)),
      member("do_first", list_of(all.do_first, advice)), member("duties_settled", boolean(all.duties_settled)),
      member("follow_ups", list_of(all.follow_ups, follow_up)),
      member("left_to_ask", list_of(all.left_to_ask, question)), member("left_to_do", list_of(all.left_to_do, to_do)),
      member("national_outcomes", list_of(all.national_outcomes, national_outcome)), member("pack", pack(all)),
      member("routes", list_of(all.routes, with_services)), member("rules", rules(all)),
      member("safe_to_close", boolean(all.safe_to_close))});
}

Json standing_1(const model::Recommendation& all) {
  bytes::JsonArray to_ask;
  for (const model::Question& each : all.left_to_ask)
    if (each.in_law) to_ask.push_back(name(each.name));
  return Json(JsonObject{
      member("duties_settled", boolean(all.duties_settled)), member("follow_ups", list_of(all.follow_ups, follow_up)),
      member("left_to_ask", Json(std::move(to_ask))), member("left_to_do", list_of(all.left_to_do, to_do)),
      member("safe_to_close", boolean(all.safe_to_close))});
}

std::string recommendation_body_1(std::string_view contact, const Json& recommendation) {
  std::string body(before_contact);
  return body.append(contact).append(before_recommendation).append(bytes::canonical_json(recommendation)).append("}");
}

std::string action_body_1(const Json& action, const Json& standing) {
  return bytes::canonical_json(Json(JsonObject{member("action", action), member("standing", standing)}));
}

BodyParts parts_of_body_1(std::string_view body) {
  if (!body.starts_with(before_contact) || !body.ends_with('}')) return {};
  const std::string_view rest = body.substr(before_contact.size(), body.size() - before_contact.size() - 1);
  const std::size_t cut = end_of_object(rest);
  if (!rest.substr(cut).starts_with(before_recommendation)) return {};
  return {.contact = rest.substr(0, cut), .recommendation = rest.substr(cut + before_recommendation.size())};
}

std::string without_services_1(std::string_view recommendation) {
  std::string without;
  without.reserve(recommendation.size());
  // Why no parsing: a quote inside a text is escaped, so such a run of bytes can only be a member and its value's
  // begin.
  const auto leave_out = [&](std::string_view member) {
    const std::size_t at = recommendation.find(member);
    if (at == std::string_view::npos) return false;
    const std::size_t value = at + member.size() - 1;
    without.append(recommendation.substr(0, value)).append("null");
    recommendation.remove_prefix(value + end_of_object(recommendation.substr(value)));
    return true;
  };
  leave_out(R"("directory":{)");
  while (leave_out(R"("services":[)")) {
  }
  return without.append(recommendation);
}

}  // namespace frontdoor::records
