#include "engine/talk/talk_errors.h"

#include <fmt/core.h>

#include <algorithm>

#include "engine/base/snippet.h"
#include "engine/base/text.h"
#include "engine/talk/read_answer.h"

namespace frontdoor::talk {
namespace {

/// "\"washing\" or \"walking\"".
std::string in_quotes(std::vector<std::string> names) {
  for (std::string& name : names) name = fmt::format("\"{}\"", name);
  return base::listed(names, "or");
}

/// What was typed, in quotes, cut where it is long, and safe to show.
std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 60;
  const std::string safe = base::printable(text);
  std::size_t end = 0;
  for (std::size_t shown = 0; shown < longest && end < safe.size(); ++shown)
    end += std::max<std::size_t>(1, base::code_point_length(safe, end));
  return fmt::format("\"{}{}\"", safe.substr(0, end), end < safe.size() ? " ..." : "");
}

}  // namespace

std::string expected_answer(const model::Fact& fact) {
  switch (fact.type) {
    case model::FactType::yes_no:
      return "yes or no";
    case model::FactType::number:
      return fmt::format("{}; or roughly, such as 75-79, over 80 or about 3", model::expected_of(fact));
    case model::FactType::scale:
      return "one of the values, or roughly, such as \"1 or 2\"";
    case model::FactType::choice:
      return "one of the values, or several with \"or\" between them";
    case model::FactType::set:
      return "the values that fit, with commas between them; or none";
    case model::FactType::date:
      return "a day, such as 17 November, 3 days ago or last week; or never";
    case model::FactType::text:
      return "a few words";
  }
  return {};
}

NotUnderstood not_a_value(const model::Fact& fact, std::string_view text) {
  return {fmt::format("{} is no answer to this.", quoted(text)), expected_answer(fact), {}};
}

NotUnderstood out_of_range(const model::Fact& fact, std::string_view text) {
  return {fmt::format("{} is out of range.", quoted(text)), model::expected_of(fact), {}};
}

NotUnderstood no_such_day(std::string_view text) {
  return {fmt::format("There is no such day as {}.", quoted(text)), "a day of the calendar", {}};
}

NotUnderstood could_be_several(std::string_view text, const std::vector<std::string>& names) {
  return {fmt::format("{} could be {}.", quoted(text), base::listed(names, "or")), "a little more of the name", {}};
}

NotUnderstood unknown_sayer(std::string_view who) {
  return {fmt::format("{} is nobody who can have said it.", quoted(who)),
          "person, carer, caller, professional or record",
          {}};
}

NotUnderstood not_a_member(const model::Vocabulary& vocabulary, model::GroupId group, std::string_view text) {
  const model::Group& asked = vocabulary[group];
  return {fmt::format("{} is not on the list.", quoted(text)),
          fmt::format("those that fit, with commas between them, or none; not on the list is {}", asked.none_word),
          {}};
}

NotUnderstood not_a_response(std::string_view text) {
  return {fmt::format("{} is no answer to this.", quoted(text)),
          "accepted, declined, arranged, or handed over with a date and a name; skip to leave it",
          {}};
}

NotUnderstood booking_without_day(std::string_view text) {
  return {fmt::format("I find no day in {}.", quoted(text)), "a day and a name, such as: 24 November, duty worker", {}};
}

NotUnderstood booking_without_name(std::string_view text) {
  return {
      fmt::format("I find no name in {}.", quoted(text)), "a day and a name, such as: 24 November, duty worker", {}};
}

NotUnderstood booking_in_the_past(std::string_view text) {
  return {fmt::format("{} is over already.", quoted(text)), "a day from today on", {}};
}

NotUnderstood unknown_name(std::string_view text, const base::Near& near) {
  return {fmt::format("There is no question and no route called {}.", quoted(text)),
          "the name of something said before", near};
}

std::vector<std::string> in_words(const NotUnderstood& wrong) {
  std::vector<std::string> lines = {wrong.problem};
  if (!wrong.near.empty()) lines.push_back(fmt::format("Did you mean {}?", in_quotes(wrong.near.names)));
  if (!wrong.expected.empty()) lines.push_back(fmt::format("Expected: {}.", wrong.expected));
  return lines;
}

}  // namespace frontdoor::talk
