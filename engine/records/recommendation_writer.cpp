#include "engine/records/recommendation_writer.h"

#include "engine/base/text.h"
#include "engine/records/json_making.h"
#include "engine/records/route_writer.h"

namespace frontdoor::records {
namespace {

using bytes::Json;
using bytes::JsonObject;

Json write_pack(const model::Recommendation& recommendation) {
  return Json(JsonObject{
      member("name", std::string_view(recommendation.pack_name)),
      member("version", std::string_view(recommendation.pack_version)),
      member("hash", std::string_view(recommendation.pack_hash)),
  });
}

Json write_directory(const std::optional<ListedFrom>& directory) {
  if (!directory) return {};
  return Json(
      JsonObject{member("snapshot", number(directory->snapshot)), member("hash", std::string_view(directory->hash))});
}

Json write_question(const model::Question& question) {
  return Json(JsonObject{
      member("fact", std::string_view(base::spelling(question.name))),
      member("question", std::string_view(question.question)),
      member("why", std::string_view(question.why)),
      member("in_law", boolean(question.in_law)),
      member("group", boolean(question.group.has_value())),
      member("help", text_or_null(question.help)),
      member("ask_yourself", boolean(question.ask_yourself)),
      member("topic", text_or_null(question.topic)),
  });
}

Json write_to_do(const model::ToDo& to_do) {
  return Json(JsonObject{
      member("route", std::string_view(base::spelling(to_do.route))),
      member("what", std::string_view(to_do.what)),
      member("title", std::string_view(to_do.title)),
      member("for", model::word_for(to_do.whom)),
  });
}

Json write_follow_up(const model::FollowUpNeeded& follow_up) {
  return Json(JsonObject{
      member("for", model::word_for(follow_up.whom)),
      member("within", Json(write_within(follow_up.within))),
      member("what", list_of(follow_up.what)),
      member("done", boolean(follow_up.done)),
      member("booked", text_or_null(follow_up.booked)),
  });
}

Json write_advice(const model::Advice& advice) {
  return Json(JsonObject{member("text", std::string_view(advice.text)), member("rule", std::string_view(advice.rule))});
}

Json write_national_outcome(const model::NationalOutcome& outcome) {
  return Json(JsonObject{
      member("for", model::word_for(outcome.whom)),
      member("outcome", text_or_null(outcome.outcome.value_or(""))),
      member("provisional", boolean(outcome.provisional)),
  });
}

Json write_rules(const model::Recommendation& recommendation) {
  return Json(JsonObject{
      member("fired", list_of(recommendation.fired)),
      member("undetermined", list_of(recommendation.undetermined)),
      member("overridden", list_of(recommendation.overridden)),
  });
}

Json write_routes(const model::Recommendation& recommendation, const ServicesListed& listed) {
  static const RouteServices none;
  return list_of(recommendation.routes, [&](const model::RouteAdvice& route) {
    const auto found = listed.by_route.find(route.id);
    return write_route(route, found == listed.by_route.end() ? none : found->second);
  });
}

}  // namespace

Json to_json(const model::Recommendation& recommendation, const ServicesListed& listed) {
  return Json(JsonObject{
      member("contact", text_or_null(recommendation.contact)),
      member("date", std::string_view(model::iso_text(recommendation.date))),
      member("pack", write_pack(recommendation)),
      member("directory", write_directory(listed.directory)),
      member("duties_settled", boolean(recommendation.duties_settled)),
      member("safe_to_close", boolean(recommendation.safe_to_close)),
      member("left_to_ask", list_of(recommendation.left_to_ask, write_question)),
      member("left_to_do", list_of(recommendation.left_to_do, write_to_do)),
      member("follow_ups", list_of(recommendation.follow_ups, write_follow_up)),
      member("do_first", list_of(recommendation.do_first, write_advice)),
      member("advice", list_of(recommendation.advice, write_advice)),
      member("national_outcomes", list_of(recommendation.national_outcomes, write_national_outcome)),
      member("routes", write_routes(recommendation, listed)),
      member("rules", write_rules(recommendation)),
  });
}

}  // namespace frontdoor::records
