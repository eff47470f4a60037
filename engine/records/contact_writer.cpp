#include "engine/records/contact_writer.h"

#include "engine/base/text.h"
#include "engine/records/facts_writer.h"
#include "engine/records/json_making.h"
#include "engine/records/outcome_reader.h"

namespace frontdoor::records {
namespace {

using bytes::Json;
using bytes::JsonObject;

/// Adds a text that says something.
void add_text(JsonObject& object, std::string_view name, std::string_view text) {
  if (!text.empty()) object.push_back(member(name, text));
}

void add_part(JsonObject& record, std::string_view name, JsonObject part) {
  if (!part.empty()) record.push_back(member(name, Json(std::move(part))));
}

Json route_name(const std::vector<model::Route>& routes, model::RouteId id) {
  return Json(std::string_view(base::spelling(routes[id.index].name)));
}

JsonObject write_subject(const model::Subject& about) {
  JsonObject subject;
  add_text(subject, "person", about.person);
  add_text(subject, "carer", about.carer);
  add_text(subject, "postcode", about.postcode);
  if (!about.linked.empty()) subject.push_back(member("linked", list_of(about.linked)));
  return subject;
}

JsonObject write_booking(std::optional<model::Date> date, std::string_view name) {
  JsonObject booking;
  if (date) add_text(booking, "date", model::iso_text(*date));
  add_text(booking, "name", name);
  return booking;
}

Json write_answer(const std::vector<model::Route>& routes, const model::RouteResponse& answer) {
  JsonObject json{member("route", route_name(routes, answer.route)), member("response", word_for(answer.response))};
  if (answer.said_by) json.push_back(member("said_by", model::word_for(*answer.said_by)));
  add_text(json, "by", answer.by);
  add_part(json, "follow_up", write_booking(answer.follow_up_date, answer.follow_up_name));
  return Json(std::move(json));
}

Json write_booked(const model::BookedFollowUp& booked) {
  JsonObject json{member("for", model::word_for(booked.whom))};
  for (bytes::JsonMember& each : write_booking(booked.date, booked.name)) json.push_back(std::move(each));
  return Json(std::move(json));
}

JsonObject write_outcome(const std::vector<model::Route>& routes, const model::Outcome& outcome) {
  JsonObject json;
  const auto answer = [&](const model::RouteResponse& each) { return write_answer(routes, each); };
  const auto name = [&](model::RouteId id) { return route_name(routes, id); };
  if (!outcome.responses.empty()) json.push_back(member("routes", list_of(outcome.responses, answer)));
  if (!outcome.follow_ups.empty()) json.push_back(member("follow_ups", list_of(outcome.follow_ups, write_booked)));
  if (!outcome.ideal.empty()) json.push_back(member("ideal", list_of(outcome.ideal, name)));
  if (outcome.reason_not_ideal) json.push_back(member("reason_not_ideal", std::string_view(*outcome.reason_not_ideal)));
  return json;
}

}  // namespace

Json write_contact(const model::Vocabulary& vocabulary, const std::vector<model::Route>& routes,
                   const model::Contact& contact) {
  JsonObject record;
  add_text(record, "contact", contact.id);
  add_text(record, "date", model::iso_text(contact.date));
  add_part(record, "about", write_subject(contact.about));
  add_part(record, "facts", write_facts(vocabulary, contact));
  add_part(record, "outcome", write_outcome(routes, contact.outcome));
  return Json(std::move(record));
}

}  // namespace frontdoor::records
