// What `why` and `help` answer.
#include <fmt/core.h>

#include <algorithm>

#include "engine/base/overload.h"
#include "engine/base/text.h"
#include "engine/talk/answer.h"

namespace frontdoor::talk {
namespace {

using Lines = std::vector<std::string>;

std::string with_law(const program::Program& program, const std::string& duty) {
  const auto rule = std::ranges::find(program.rules, duty, &program::Rule::name);
  const bool has_law = rule != program.rules.end() && !rule->under.empty();
  return has_law ? fmt::format("{} ({})", duty, rule->under) : duty;
}

Lines why_question(const program::Program& program, const AskQuestion& ask) {
  const model::Question& question = ask.question;
  Lines lines;
  if (question.always) lines.emplace_back("It is asked in every conversation.");
  for (const std::string& duty : question.duties)
    lines.push_back(fmt::format("It helps to settle a duty: {}.", with_law(program, duty)));
  if (!question.routes.empty()) lines.push_back(fmt::format("It bears on: {}.", base::listed(question.routes)));
  if (!question.other.empty()) lines.push_back(fmt::format("It is a part of: {}.", base::listed(question.other)));
  if (lines.empty() && !question.why.empty()) lines.push_back(fmt::format("It {}.", question.why));
  if (lines.empty()) lines.emplace_back("You asked to go back to it.");
  return lines;
}

std::string_view how_to_answer_outcome() {
  return "accepted, declined, arranged (or raised, given), handed over to NAME on DAY; add \"by the person\", \"by the "
         "carer\"; skip";
}

}  // namespace

Lines why_asked(const program::Program& program, const Turn& turn) {
  return std::visit(
      base::Overload{[&](const AskQuestion& ask) { return why_question(program, ask); },
                     [](const AskOutcome& ask) {
                       return Lines{ask.must_offer ? "It must be offered in law, so what became of it is kept."
                                                   : "It is recommended, so what became of it is kept."};
                     },
                     [](const AskBooking&) {
                       return Lines{
                           "Something the law waits for could not be found out, so somebody will come back to it."};
                     },
                     [](const Finished&) { return Lines{}; }},
      turn);
}

Lines help_on(const Turn& turn) {
  Lines lines = std::visit(
      base::Overload{
          [](const AskQuestion& ask) {
            return Lines{
                fmt::format("Answer: {}.", ask.expected),
                "Or: don't know (?), could not ask (skip), would not say. Add \"said by the carer\" if it was."};
          },
          [](const AskOutcome&) { return Lines{fmt::format("Answer: {}.", how_to_answer_outcome())}; },
          [](const AskBooking&) {
            return Lines{"Answer: a day and a name, such as: 24 November, duty worker. Or skip."};
          },
          [](const Finished&) { return Lines{}; }},
      turn);
  for (std::string_view line :
       {"Something told unasked: its name, is, and the answer, such as: age is 82.",
        "why: why this is asked. so far: the recommendation as it stands.",
        "back: takes the last answer back. change NAME: asks something again.",
        "nothing more known: leaves the rest, but for what is always asked.",
        "done: no more questions of this kind. quit: ends here, with the recommendation so far."})
    lines.emplace_back(line);
  return lines;
}

}  // namespace frontdoor::talk
