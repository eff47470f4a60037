#include "engine/records/outcome_reader.h"

#include <array>

#include "engine/records/contact_errors.h"

namespace frontdoor::records {
namespace {

using bytes::Json;

constexpr std::array responses = {model::Response::accepted, model::Response::declined, model::Response::arranged,
                                  model::Response::handed_over};
constexpr std::string_view a_date = "the day it is booked for, like 2026-11-24";
constexpr std::string_view a_name = "who will do it";

/// When and by whom; both are needed.
struct Booking {
  std::optional<model::Date> date;
  std::string name;
};

Booking read_booking(Reading& reading, const Json& object, std::string_view inside) {
  Booking booking;
  if (const Json* const date = needed_field(reading, object, "date", inside, a_date)) {
    booking.date = read_date(reading, "date", *date);
  }
  if (const Json* const name = needed_field(reading, object, "name", inside, a_name)) {
    booking.name = read_text(reading, "name", *name).value_or("");
    if (name->as_text() != nullptr && booking.name.empty()) reading.report(wrong_type("name", *name, a_name));
  }
  return booking;
}

std::optional<model::Response> read_response(Reading& reading, const Json& value) {
  std::vector<std::string> words;
  words.reserve(responses.size());
  for (const model::Response response : responses) words.emplace_back(records::word_for(response));
  const auto position = read_word(reading, "response", value, words);
  return position ? std::optional(responses[*position]) : std::nullopt;
}

void read_follow_up(Reading& reading, const Json& object, model::RouteResponse& answer) {
  const Json* follow_up = told_field(object, "follow_up");
  if (answer.response == model::Response::handed_over) {
    follow_up = needed_field(reading, object, "follow_up", "a route that is handed over",
                             "{\"date\": \"2026-11-24\", \"name\": \"duty worker\"}");
  }
  if (follow_up == nullptr) return;
  const auto* const members = read_object(reading, "follow_up", *follow_up, "an object with a date and a name");
  if (members == nullptr) return;
  refuse_unknown_fields(reading, *members, "`follow_up`", std::vector<std::string>{"date", "name"});
  const Booking booking = read_booking(reading, *follow_up, "`follow_up`");
  answer.follow_up_date = booking.date;
  answer.follow_up_name = booking.name;
}

std::optional<model::RouteResponse> read_answer(Reading& reading, const Json& value) {
  static const std::vector<std::string> fields = {"route", "response", "said_by", "by", "follow_up"};
  const auto* const members = read_object(reading, "routes", value, "an object with a route and a response");
  if (members == nullptr) return std::nullopt;
  refuse_unknown_fields(reading, *members, "an answer in `routes`", fields);
  const Json* const route =
      needed_field(reading, value, "route", "an answer in `routes`", "the route that was put to them");
  const Json* const response =
      needed_field(reading, value, "response", "an answer in `routes`", "accepted, declined, arranged or handed over");
  model::RouteResponse answer;
  const auto found_route = route == nullptr ? std::nullopt : read_route(reading, "route", *route);
  const auto found_response = response == nullptr ? std::nullopt : read_response(reading, *response);
  if (found_response) answer.response = *found_response;
  if (const Json* const said_by = told_field(value, "said_by"))
    answer.said_by = read_sayer(reading, "said_by", *said_by);
  if (const Json* const by = told_field(value, "by")) answer.by = read_text(reading, "by", *by).value_or("");
  read_follow_up(reading, value, answer);
  if (!found_route || !found_response) return std::nullopt;
  answer.route = *found_route;
  return answer;
}

std::optional<model::BookedFollowUp> read_booked(Reading& reading, const Json& value) {
  static const std::vector<std::string> fields = {"for", "date", "name"};
  const auto* const members = read_object(reading, "follow_ups", value, "an object with `for`, `date` and `name`");
  if (members == nullptr) return std::nullopt;
  refuse_unknown_fields(reading, *members, "an entry of `follow_ups`", fields);
  model::BookedFollowUp booked;
  const std::vector<std::string> whoms = {"person", "carer"};
  if (const Json* const whom = needed_field(reading, value, "for", "an entry of `follow_ups`", "person or carer")) {
    booked.whom = read_word(reading, "for", *whom, whoms) == 1 ? model::Whom::carer : model::Whom::person;
  }
  const Booking booking = read_booking(reading, value, "an entry of `follow_ups`");
  booked.date = booking.date.value_or(model::Date{});
  booked.name = booking.name;
  return booked;
}

/// Every entry of a list that could be read.
template <class Thing>
void read_entries(Reading& reading, const Json& outcome, std::string_view field, std::vector<Thing>& into,
                  std::optional<Thing> (*read)(Reading&, const Json&)) {
  const Json* const value = told_field(outcome, field);
  const auto* const list = value == nullptr ? nullptr : read_list(reading, field, *value, "a list");
  if (list == nullptr) return;
  for (const Json& item : *list) {
    if (auto entry = read(reading, item)) into.push_back(std::move(*entry));
  }
}

std::optional<model::RouteId> read_ideal(Reading& reading, const Json& value) {
  return read_route(reading, "ideal", value);
}

}  // namespace

model::Outcome read_outcome(Reading& reading, const Json& value) {
  static const std::vector<std::string> fields = {"routes", "follow_ups", "ideal", "reason_not_ideal"};
  model::Outcome outcome;
  const auto* const members = read_object(reading, "outcome", value, "an object");
  if (members == nullptr) return outcome;
  refuse_unknown_fields(reading, *members, "`outcome`", fields);
  read_entries(reading, value, "routes", outcome.responses, read_answer);
  read_entries(reading, value, "follow_ups", outcome.follow_ups, read_booked);
  read_entries(reading, value, "ideal", outcome.ideal, read_ideal);
  if (const Json* const reason = told_field(value, "reason_not_ideal")) {
    outcome.reason_not_ideal = read_text(reading, "reason_not_ideal", *reason);
  }
  return outcome;
}

std::string_view word_for(model::Response response) {
  switch (response) {
    case model::Response::accepted:
      return "accepted";
    case model::Response::declined:
      return "declined";
    case model::Response::arranged:
      return "arranged";
    case model::Response::handed_over:
      return "handed over";
  }
  return {};
}

}  // namespace frontdoor::records
