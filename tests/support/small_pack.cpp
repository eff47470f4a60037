#include "tests/support/small_pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "engine/base/text.h"
#include "engine/bytes/json.h"
#include "engine/explain/declining.h"
#include "engine/explain/order.h"
#include "engine/explain/recommend.h"
#include "engine/records/contact_reader.h"

namespace frontdoor::tests {
namespace {

using model::Recommendation;

constexpr std::string_view stands_ready = R"(
pack small
  title "Small"
  version 1
  in force from 1 November 2026

national outcomes
  - "Reablement"
  - "Assessment"
  - "Advice"

principle home first
  title "Home first"

fact caller
  one of: the person, the carer, neighbour
  ask "Who is calling?"

fact lives alone
  yes or no
  ask "Does anyone else live there?"
  ask about them "Does anyone else live with them?"

fact worried
  yes or no
  ask "Are you worried?"

fact forgetful
  yes or no
  ask yourself "Do they seem forgetful?"

fact falls
  number from 0 to 99 falls
  ask "How many falls?"

fact age
  number from 0 to 120 years
  ask "How old are you?"

fact washing
  scale: manages, some difficulty, unable
  ask "How is washing?"

fact dressing
  scale: manages, some difficulty, unable
  ask "How is dressing?"

group daily life: washing, dressing
  ask "Which is hard?"
  if none, each is manages

fact discharge
  date
  ask "When did you come home?"

fact aids
  any of: stick, rail, alarm
  ask "What is there?"

fact home
  one of: owned, rented, street
  ask "Where do you live?"

fact unpaid carer
  yes or no
  ask "Does anyone help?"

fact carer strain
  scale: fine, some strain, at breaking point
  about the carer
  only when unpaid carer
  ask "How does the one who helps bear up?"

route advice
  title "Advice"
  step 1
  say "Words."
  national outcome "Advice"

route reablement
  title "Reablement"
  step 2
  say "Getting going again."
  national outcome "Reablement"

route telecare
  title "Telecare"
  step 3
  say "An alarm."

route assessment
  title "Assessment"
  off the ladder
  say "A talk."
  forms: conversation, self assessment, visit
  national outcome "Assessment"

route safeguarding
  title "Safeguarding"
  off the ladder
  say "Being safe."
  may go ahead without it

route carers assessment
  title "Carer's assessment"
  off the ladder
  say "A talk with the carer."
  for the carer
  national outcome "Assessment"
)";

constexpr std::string_view conversation = R"(
conversation
  the person is speaking when caller is the person
  - opening: caller
  - home: lives alone, worried, forgetful, falls, age
  - daily life: daily life
)";

std::string lines_of(std::string_view more) {
  std::string lines;
  for (std::size_t at = 0; at < more.size();) {
    const std::size_t end = std::min(more.find('\n', at), more.size());
    lines += fmt::format("  {}\n", more.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

bool has_line(std::string_view more, std::string_view beginning) {
  return more.starts_with(beginning) || more.find(fmt::format("\n{}", beginning)) != std::string_view::npos;
}

std::string names(const auto& things, auto name) {
  std::vector<std::string> all;
  for (const auto& thing : things) all.push_back(std::string(std::invoke(name, thing)));
  return base::joined(all, ", ");
}

std::string status_text(const model::RouteAdvice& route) {
  std::string text(word_for(route.status));
  if (route.within) text += " " + model::text_of(*route.within);
  return text + (route.settled ? ", settled" : "");
}

std::string possible_text(const model::RouteAdvice& route) {
  using enum model::Status;
  std::vector<std::string> words;
  for (const model::Status each : {must_offer, recommended, worth_considering, ruled_out, not_indicated})
    if (route.possible.has(each)) words.emplace_back(word_for(each));
  return base::joined(words, ", ");
}

std::string reasons(const model::RouteAdvice& route) {
  std::vector<std::string> all;
  for (const model::Because& because : route.because)
    if (!because.reason.empty()) all.push_back(because.reason);
  return base::joined(all, " / ");
}

std::string follow_up_text(const model::FollowUpNeeded& needed) {
  return fmt::format("{} {}: {}{}", word_for(needed.whom), model::text_of(needed.within),
                     base::joined(needed.what, " / "), needed.done ? " (booked)" : "");
}

std::string outcome_text(const model::NationalOutcome& outcome) {
  return fmt::format("{} {}{}", word_for(outcome.whom), outcome.outcome.value_or("none"),
                     outcome.provisional ? " (provisional)" : "");
}

std::string of_route(const model::RouteAdvice& route, std::string_view what) {
  if (what.empty()) return status_text(route);
  if (what == "possible") return possible_text(route);
  if (what == "form") return route.form;
  if (what == "verb") return route.verb;
  if (what == "why") return reasons(route);
  if (what == "check") return base::joined(route.check, ", ");
  if (what == "declining") return route.declining ? std::string(explain::word_for(*route.declining)) : "nothing";
  throw std::logic_error("nothing is said of a route under " + std::string(what));
}

std::string of_all(const Recommendation& all, std::string_view what) {
  const auto yes_no = [](bool yes) { return std::string(yes ? "yes" : "no"); };
  std::vector<model::Question> in_law = all.left_to_ask;
  std::erase_if(in_law, [](const model::Question& question) { return !question.in_law; });
  std::vector<model::RouteAdvice> shown = all.routes;
  std::erase_if(shown, [](const model::RouteAdvice& route) { return !explain::is_shown(route.status); });
  if (what == "ask") return names(all.left_to_ask, &model::Question::name);
  if (what == "in law") return names(in_law, &model::Question::name);
  if (what == "do") return names(all.left_to_do, &model::ToDo::route);
  if (what == "follow up") return names(all.follow_ups, follow_up_text);
  if (what == "close") return yes_no(all.safe_to_close);
  if (what == "duties settled") return yes_no(all.duties_settled);
  if (what == "order") return names(shown, &model::RouteAdvice::route);
  if (what == "outcome") return names(all.national_outcomes, outcome_text);
  if (what == "advised") return names(all.advice, &model::Advice::text);
  if (what == "first") return names(all.do_first, &model::Advice::text);
  if (what == "fired") return base::joined(all.fired, ", ");
  if (what == "open") return base::joined(all.undetermined, ", ");
  if (what == "overridden") return base::joined(all.overridden, ", ");
  throw std::logic_error("nothing is said under " + std::string(what));
}

/// What follows the first word, if that is one of those.
std::string_view after(std::string_view what, std::string_view word) {
  return what.starts_with(word) && what.size() > word.size() && what[word.size()] == ' ' ? what.substr(word.size() + 1)
                                                                                         : std::string_view();
}

}  // namespace

std::string duty(std::string_view name, std::string_view when, std::string_view then, std::string_view more) {
  const bool always = when == "always" || has_line(more, "if it cannot be found out");
  return fmt::format("\nduty {}\n  under \"Act\"\n  when {}\n  then {}\n  because \"The law says so.\"\n{}{}", name,
                     when, then,
                     always ? "" : "  if it cannot be found out, follow up within 2 working days \"Speak to them.\"\n",
                     lines_of(more));
}

std::string rule(std::string_view name, std::string_view when, std::string_view then, std::string_view more) {
  return fmt::format("\nrule {}\n  upholds home first\n  when {}\n  then {}\n{}{}", name, when, then,
                     has_line(more, "because") ? "" : fmt::format("  because \"{}.\"\n", name), lines_of(more));
}

SmallPack::SmallPack(std::string_view blocks)
    : compiled_(compile({{"small.rules", std::string(stands_ready)},
                         {"tried.rules", fmt::format("{}{}", blocks,
                                                     blocks.find("\nconversation") == std::string_view::npos
                                                         ? conversation
                                                         : std::string_view())}})) {
  std::string wrong;
  for (const base::Diagnostic& each : compiled_.diagnostics)
    if (each.severity == base::Severity::error) wrong += each.message + "\n";
  if (!compiled_.program) throw std::logic_error("the small pack has mistakes: " + wrong);
}

model::Contact SmallPack::contact(std::string_view facts, std::string_view outcome) const {
  const std::string record =
      fmt::format(R"({{"contact": "C-1", "date": "2026-11-20", "facts": {{{}}}, "outcome": {{{}}}}})", facts, outcome);
  const auto json = bytes::parse_json(record, base::SourceId(0), 0, {});
  if (!json.value) throw std::logic_error("no JSON: " + record);
  const auto read = records::read_contact(program().vocabulary, program().routes, *json.value);
  if (!read.value) throw std::logic_error(read.diagnostics.front().message + " in " + record);
  return *read.value;
}

std::string SmallPack::operator()(std::string_view what, std::string_view facts, std::string_view outcome) const {
  const model::Contact contact = this->contact(facts, outcome);
  if (what == "notes") {
    model::Contact again = contact;
    return names(model::resolve(program().vocabulary, again), [&](const model::Contradiction& each) {
      return fmt::format("{}/{}", program().vocabulary[each.told].name, program().vocabulary[each.contrary].name);
    });
  }
  if (const auto name = after(what, "known"); !name.empty()) {
    const model::FactId fact = program().vocabulary.find_fact(name).value();
    return fmt::format("{}, {}", model::words_for(program().vocabulary[fact], contact[fact].values),
                       model::word_for(contact[fact].asked));
  }
  const Recommendation all = explain::recommend(program(), contact);
  for (const model::RouteAdvice& route : all.routes) {
    if (what == route.route) return of_route(route, "");
    if (!what.ends_with(" " + route.route)) continue;
    const std::string_view word = what.substr(0, what.size() - route.route.size() - 1);
    if (word == "carers") continue;
    if (word != "do") return of_route(route, word);
    const auto to_do = std::ranges::find(all.left_to_do, route.id, &model::ToDo::id);
    return to_do == all.left_to_do.end() ? "nothing" : to_do->what;
  }
  for (const model::Question& question : all.left_to_ask) {
    if (after(what, "question") == question.name) return question.question;
    if (after(what, "decides") == question.name) return question.why;
  }
  return of_all(all, what);
}

}  // namespace frontdoor::tests
