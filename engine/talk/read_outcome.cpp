#include "engine/talk/read_outcome.h"

#include <vector>

#include "engine/base/text.h"
#include "engine/talk/phrases.h"
#include "engine/talk/read_answer.h"
#include "engine/talk/read_days.h"
#include "engine/talk/talk_errors.h"

namespace frontdoor::talk {
namespace {

using model::Date;
using model::Response;
using model::RouteResponse;

std::optional<Date> day_in(const std::string& text, Date today) {
  const auto days = read_days(text, today, Leaning::future);
  return days && days->first == days->last ? std::optional(days->first) : std::nullopt;
}

std::string without_joints(std::string text) {
  for (std::string_view joint : {"with", "to", "by", "on", "for", "and", "the", "a"}) take_prefix(text, joint);
  for (std::string_view joint : {"on", "with", "for", "at", "by", "and"}) take_suffix(text, joint);
  return text;
}

std::string joined_words(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  return base::joined(
      {words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end)}, " ");
}

struct Found {
  Date date;
  std::string rest;
};

/// The longest run of words at the beginning, or else at the end, that is a day.
std::optional<Found> find_day(const std::string& text, Date today) {
  std::string spaced;
  for (char c : text) spaced += c == ',' || c == ';' ? std::string(" ") : std::string(1, c);
  const std::vector<std::string> words = words_of(spaced);
  for (std::size_t count = words.size(); count > 0; --count) {
    const std::size_t left = words.size() - count;
    if (const auto day = day_in(joined_words(words, 0, count), today))
      return Found{*day, joined_words(words, count, words.size())};
    if (const auto day = day_in(joined_words(words, left, words.size()), today))
      return Found{*day, joined_words(words, 0, left)};
  }
  return std::nullopt;
}

std::optional<Response> response_of(const std::string& words) {
  if (is_any_of(words, {"accepted", "accept", "accepts", "a", "yes", "y", "agreed", "yes please", "ok", "okay"}))
    return Response::accepted;
  if (is_any_of(words, {"declined", "decline", "declines", "d", "no", "n", "refused", "no thank you", "not wanted"}))
    return Response::declined;
  if (is_any_of(words, {"arranged", "raised", "given", "done", "made", "referred", "sent", "booked", "told"}))
    return Response::arranged;
  return std::nullopt;
}

}  // namespace

Reading<Booking> read_booking(std::string_view text, Date today) {
  std::string words = tidied(text);
  take_prefix(words, "booked");
  const std::optional<Found> found = find_day(words, today);
  if (!found) return booking_without_day(words);
  const std::string name = without_joints(found->rest);
  if (name.empty()) return booking_without_name(words);
  if (found->date < today) return booking_in_the_past(words);
  return Booking{found->date, name};
}

Reading<RouteResponse> read_response(std::string_view text, Date today) {
  std::string words = tidied(text);
  RouteResponse response;
  for (std::string_view phrase : {"handed over", "hand over", "handed it over", "passed on", "passed"}) {
    if (!take_prefix(words, phrase)) continue;
    const Reading<Booking> booking = read_booking(words, today);
    if (const auto* wrong = std::get_if<NotUnderstood>(&booking)) return *wrong;
    response.response = Response::handed_over;
    response.follow_up_date = std::get<Booking>(booking).date;
    response.follow_up_name = std::get<Booking>(booking).name;
    return response;
  }
  const Reading<std::optional<model::Sayer>> sayer =
      take_sayer(words, words.find(" said by ") == std::string::npos ? "by" : "said by");
  if (const auto* wrong = std::get_if<NotUnderstood>(&sayer)) return *wrong;
  response.said_by = std::get<std::optional<model::Sayer>>(sayer);
  const auto said = response_of(folded(words));
  if (!said) return not_a_response(words);
  response.response = *said;
  return response;
}

}  // namespace frontdoor::talk
