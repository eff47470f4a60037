#include "engine/talk/turn.h"

#include <fmt/core.h>

#include <algorithm>

#include "engine/base/overload.h"
#include "engine/eval/evaluate.h"
#include "engine/explain/questions.h"
#include "engine/explain/recommend.h"
#include "engine/talk/read_answer.h"

namespace frontdoor::talk {
namespace {

using model::FactId;
using model::GroupId;
using model::Question;
using model::Recommendation;
using model::Truth;

Subject subject_of(const Question& question) {
  return question.fact ? Subject(*question.fact) : Subject(*question.group);
}

std::size_t questions_put(const Conversation& conversation, Part part) {
  return static_cast<std::size_t>(std::ranges::count_if(conversation.steps, [&](const Step& step) {
    return step.part == part && !step.leaves_part && !std::holds_alternative<std::monostate>(step.subject);
  }));
}

bool has_left(const Conversation& conversation, Part part) {
  return std::ranges::any_of(conversation.steps,
                             [&](const Step& step) { return step.leaves_part && step.part == part; });
}

/// The members of a group that are still to be told: those of which nothing is told and which may apply.
std::vector<FactId> members_to_ask(const program::Program& program, const model::Contact& contact, GroupId group,
                                   bool all) {
  const eval::Trace trace = eval::evaluate(program, contact);
  std::vector<FactId> members;
  for (FactId member : program.vocabulary[group].members) {
    const program::NodeId applies = program.applies[member.index];
    const bool may_apply = !applies.valid() || trace[applies] != Truth::no;
    if (all || (may_apply && !contact[member].told)) members.push_back(member);
  }
  return members;
}

/// "those that fit, with commas between them, each with its value if that was said (washing unable); or none".
std::string expected_of_group(const model::Vocabulary& vocabulary, const std::vector<FactId>& members) {
  for (FactId member : members) {
    const model::Fact& fact = vocabulary[member];
    if (fact.type != model::FactType::scale) continue;
    return fmt::format(
        "those that fit, with commas between them, each with its value if that was said ({} {}); or none", fact.name,
        fact.values.back().name);
  }
  return "those that fit, with commas between them; or none";
}

/// A question with what can be answered to it.
AskQuestion with_choices(const program::Program& program, const model::Contact& contact, Question question, Part part,
                         bool again) {
  AskQuestion ask{.question = std::move(question), .part = part, .choices = {}, .shown = {}, .expected = {}};
  if (ask.question.fact) {
    const model::Fact& fact = program.vocabulary[*ask.question.fact];
    ask.choices = choices_of(fact);
    ask.expected = expected_answer(fact);
    return ask;
  }
  ask.shown = members_to_ask(program, contact, *ask.question.group, again);
  for (FactId member : ask.shown) ask.choices.push_back({program.vocabulary[member].name, {}});
  ask.expected = expected_of_group(program.vocabulary, ask.shown);
  return ask;
}

class Chooser {
 public:
  Chooser(const program::Program& program, const Conversation& conversation, const Moment& moment)
      : program_(program), conversation_(conversation), moment_(moment), all_(moment.recommendation) {}

  [[nodiscard]] Turn choose() const {
    if (!std::holds_alternative<std::monostate>(conversation_.again)) return again();
    if (const auto question = opening()) return *question;
    if (const auto question = first_that([&](const Question& q) { return q.in_law; }))
      return ask(*first_that([&](const Question& q) { return q.in_law || opens_the_talk(q); }));
    if (const auto question = first_that([](const Question&) { return true; }); question && extras_left() > 0)
      return ask(*question);
    if (const auto outcome = next_outcome()) return *outcome;
    if (const auto booking = next_booking()) return *booking;
    return Finished{};
  }

  [[nodiscard]] std::size_t extras_left() const {
    if (has_left(conversation_, Part::extra)) return 0;
    const std::size_t put = std::min(most_extras, questions_put(conversation_, Part::extra));
    const auto open =
        static_cast<std::size_t>(std::ranges::count_if(all_.left_to_ask, [](const Question& q) { return !q.in_law; }));
    return std::min(most_extras - put, open);
  }

 private:
  [[nodiscard]] const Question* first_that(const auto& fits) const {
    const auto found = std::ranges::find_if(all_.left_to_ask, fits);
    return found == all_.left_to_ask.end() ? nullptr : &*found;
  }

  [[nodiscard]] bool opens_the_talk(const Question& question) const {
    return !program_.vocabulary.topics.empty() && question.topic == program_.vocabulary.topics.front().name;
  }

  [[nodiscard]] AskQuestion ask(const Question& question) const {
    const bool nothing_in_law = std::ranges::none_of(all_.left_to_ask, &Question::in_law);
    const Part part = question.in_law ? Part::in_law : nothing_in_law ? Part::extra : Part::opening;
    return with_choices(program_, moment_.contact, question, part, false);
  }

  /// Who is speaking, where the pack says how that is known.
  [[nodiscard]] std::optional<AskQuestion> opening() const {
    const auto& speaking = program_.vocabulary.person_is_speaking;
    if (!speaking || program_.vocabulary[speaking->fact].ask.empty()) return std::nullopt;
    if (moment_.contact[speaking->fact].asked != model::Asked::not_asked) return std::nullopt;
    AskQuestion question = question_about(program_, moment_.contact, speaking->fact);
    question.part = Part::opening;
    question.question.why = "decides how the questions are put, and whose answers these are";
    return question;
  }

  [[nodiscard]] Turn again() const {
    return std::visit(
        base::Overload{[&](FactId fact) { return Turn(question_about(program_, moment_.contact, fact)); },
                       [&](GroupId group) { return Turn(question_about(program_, moment_.contact, group)); },
                       [&](model::RouteId route) { return Turn(outcome_of(route, "")); },
                       [&](model::Whom whom) { return booking_for(whom); },
                       [](std::monostate) { return Turn(Finished{}); }},
        conversation_.again);
  }

  [[nodiscard]] AskOutcome outcome_of(model::RouteId route, const std::string& what) const {
    const auto advice = std::ranges::find(all_.routes, route, &model::RouteAdvice::id);
    return {.route = route,
            .title = advice->title,
            .whom = advice->whom,
            .must_offer = advice->status == model::Status::must_offer,
            .verb = advice->verb,
            .what = what};
  }

  [[nodiscard]] bool was_put(const Subject& subject, const std::string& what) const {
    return std::ranges::any_of(conversation_.steps,
                               [&](const Step& step) { return step.subject == subject && step.put == what; });
  }

  [[nodiscard]] bool is_answered(model::RouteId route) const {
    return std::ranges::find(moment_.contact.outcome.responses, route, &model::RouteResponse::route) !=
           moment_.contact.outcome.responses.end();
  }

  /// The first route, in the order shown, that waits for an answer and has not been put in these words.
  [[nodiscard]] std::optional<AskOutcome> next_outcome() const {
    if (has_left(conversation_, Part::outcome)) return std::nullopt;
    for (const model::RouteAdvice& route : all_.routes) {
      const auto to_do = std::ranges::find(all_.left_to_do, route.id, &model::ToDo::id);
      const bool due = to_do != all_.left_to_do.end();
      if (!due && (route.status != model::Status::recommended || is_answered(route.id))) continue;
      const std::string what = due ? to_do->what : "offer it";
      if (!was_put(route.id, what)) return outcome_of(route.id, what);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<AskBooking> next_booking() const {
    if (has_left(conversation_, Part::booking)) return std::nullopt;
    for (const model::FollowUpNeeded& needed : all_.follow_ups)
      if (!needed.done && !was_put(needed.whom, model::text_of(needed.within))) return AskBooking{needed};
    return std::nullopt;
  }

  [[nodiscard]] Turn booking_for(model::Whom whom) const {
    const auto needed = std::ranges::find(all_.follow_ups, whom, &model::FollowUpNeeded::whom);
    if (needed == all_.follow_ups.end()) return Finished{};
    return AskBooking{*needed};
  }

  const program::Program& program_;
  const Conversation& conversation_;
  const Moment& moment_;
  const Recommendation& all_;
};

std::size_t bookings_left(const Recommendation& all) {
  return static_cast<std::size_t>(
      std::ranges::count_if(all.follow_ups, [](const model::FollowUpNeeded& f) { return !f.done; }));
}

}  // namespace

AskQuestion question_about(const program::Program& program, const model::Contact& contact, const Subject& subject) {
  const auto* fact = std::get_if<FactId>(&subject);
  Question question = fact != nullptr ? explain::question_about(program, contact, *fact)
                                      : explain::question_about(program, contact, std::get<GroupId>(subject));
  return with_choices(program, contact, std::move(question), Part::in_law, true);
}

Moment next(const program::Program& program, const Conversation& conversation) {
  Moment moment;
  moment.contact = contact_of(program.vocabulary, conversation);
  moment.recommendation = explain::recommend(program, moment.contact);
  const Chooser chooser(program, conversation, moment);
  moment.turn = chooser.choose();
  const Recommendation& all = moment.recommendation;
  moment.progress.asked = questions_put(conversation, Part::opening) + questions_put(conversation, Part::in_law) +
                          questions_put(conversation, Part::extra);
  moment.progress.left_in_law = static_cast<std::size_t>(std::ranges::count_if(all.left_to_ask, &Question::in_law));
  moment.progress.extras_left = chooser.extras_left();
  moment.progress.to_do = all.left_to_do.size() + bookings_left(all);
  return moment;
}

Subject subject_of(const Turn& turn) {
  // Why no visit: g++ 12 takes an empty Subject coming out of one for uninitialized.
  if (const auto* ask = std::get_if<AskQuestion>(&turn)) return subject_of(ask->question);
  if (const auto* ask = std::get_if<AskOutcome>(&turn)) return ask->route;
  if (const auto* ask = std::get_if<AskBooking>(&turn)) return ask->needed.whom;
  return {};
}

}  // namespace frontdoor::talk
