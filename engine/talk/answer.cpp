#include "engine/talk/answer.h"

#include <fmt/core.h>

#include <algorithm>

#include "engine/base/nearest.h"
#include "engine/base/overload.h"
#include "engine/base/text.h"
#include "engine/model/group_answer.h"
#include "engine/talk/calendar_words.h"
#include "engine/talk/command.h"
#include "engine/talk/nothing_more.h"
#include "engine/talk/phrases.h"
#include "engine/talk/read_answer.h"
#include "engine/talk/read_group.h"
#include "engine/talk/read_outcome.h"
#include "engine/talk/remarks.h"
#include "engine/talk/talk_errors.h"

namespace frontdoor::talk {
namespace {

using model::FactId;
using model::GroupId;
using model::Saying;
using Sayings = std::vector<Saying>;

/// The names that `change` and "NAME is ..." understand.
std::optional<Subject> find_subject(const program::Program& program, std::string_view name) {
  if (const auto fact = program.vocabulary.find_fact(name)) return *fact;
  if (const auto group = program.vocabulary.find_group(name); group && model::has_question(program.vocabulary[*group]))
    return *group;
  for (std::size_t i = 0; i < program.routes.size(); ++i)
    if (base::spelling(program.routes[i].name) == base::spelling(name) ||
        base::lower(program.routes[i].title) == base::lower(name))
      return model::RouteId(i);
  return std::nullopt;
}

class Answering {
 public:
  Answering(const program::Program& program, const Conversation& conversation, const Moment& moment)
      : program_(program), before_(conversation), moment_(moment) {}

  Reply answer(std::string_view typed) const {
    if (const auto command = read_command(typed)) return obey(*command);
    const std::string text = tidied(typed);
    if (text.empty()) return nothing_said();
    if (auto volunteered = told_unasked(text)) return std::move(*volunteered);
    Reply reply = to_this_turn(text);
    if (!reply.understood)
      if (auto volunteered = named_without_is(text)) return std::move(*volunteered);
    return reply;
  }

 private:
  [[nodiscard]] Reply to_this_turn(const std::string& text) const {
    return std::visit(base::Overload{[&](const AskQuestion& ask) { return to_question(ask, text); },
                                     [&](const AskOutcome& ask) { return to_outcome(ask, text); },
                                     [&](const AskBooking& ask) { return to_booking(ask, text); },
                                     [&](const Finished&) {
                                       return refused({"There is nothing more to ask.", "quit ends the talk", {}});
                                     }},
                      moment_.turn);
  }

  [[nodiscard]] Reply refused(const NotUnderstood& wrong) const {
    return {before_, false, Wish::none, in_words(wrong)};
  }
  [[nodiscard]] Reply only(std::vector<std::string> lines) const {
    return {before_, true, Wish::none, std::move(lines)};
  }
  [[nodiscard]] Reply nothing_said() const {
    return {before_, false, Wish::none, {"Say help to see what can be answered; skip leaves this out."}};
  }

  // ---- commands -----------------------------------------------------------------------------------------------------

  [[nodiscard]] Reply obey(const Command& command) const {
    switch (command.kind) {
      case CommandKind::back:
        return back();
      case CommandKind::change:
        return change(command.rest);
      case CommandKind::why:
        return {before_, true, Wish::why, {}};
      case CommandKind::so_far:
        return {before_, true, Wish::so_far, {}};
      case CommandKind::help:
        return {before_, true, Wish::help, {}};
      case CommandKind::done:
        return done();
      case CommandKind::nothing_more:
        return nothing_more();
      case CommandKind::postcode:
        return postcode(command.rest);
      case CommandKind::quit:
        return {before_, true, Wish::quit, {}};
    }
    return nothing_said();
  }

  [[nodiscard]] Reply back() const {
    Reply reply{before_, true, Wish::none, {}};
    if (!std::holds_alternative<std::monostate>(before_.again))
      reply.conversation.again = {};
    else if (!take_back(reply.conversation))
      return only({"Nothing has been taken down yet."});
    reply.said = {"Taken back."};
    return reply;
  }

  [[nodiscard]] Reply change(const std::string& name) const {
    const std::optional<Subject> subject = find_subject(program_, name);
    if (!subject) return refused(unknown_name(name, nearest_name(name)));
    Reply reply{before_, true, Wish::none, {}};
    reply.conversation.again = *subject;
    return reply;
  }

  [[nodiscard]] base::Near nearest_name(const std::string& name) const {
    std::vector<std::string> names;
    for (const model::Fact& fact : program_.vocabulary.facts) names.push_back(fact.name);
    for (const model::Group& group : program_.vocabulary.groups) names.push_back(group.name);
    for (const model::Route& route : program_.routes) names.push_back(route.name);
    return base::all_nearest(name, names);
  }

  [[nodiscard]] Reply done() const {
    const auto part = std::visit(base::Overload{[](const AskQuestion& ask) { return std::optional(ask.part); },
                                                [](const AskOutcome&) { return std::optional(Part::outcome); },
                                                [](const AskBooking&) { return std::optional(Part::booking); },
                                                [](const Finished&) { return std::optional<Part>(); }},
                                 moment_.turn);
    if (!part) return {before_, true, Wish::quit, {}};
    if (*part == Part::opening || *part == Part::in_law)
      return only(
          {"The law waits for this one. Say skip if it cannot be asked, or nothing more known for all that is left."});
    Reply reply{before_, true, Wish::none, {}};
    reply.conversation.steps.push_back(
        {.subject = {}, .part = *part, .sayings = {}, .response = {}, .follow_up = {}, .put = {}, .leaves_part = true});
    return reply;
  }

  [[nodiscard]] Reply nothing_more() const {
    Step step{.subject = {},
              .part = Part::in_law,
              .sayings = nothing_more_known(program_, moment_.contact),
              .response = {},
              .follow_up = {},
              .put = {}};
    if (step.sayings.empty()) return only({"Nothing is left but what is always asked."});
    Reply reply{
        before_, true, Wish::none, {"Taken down: what is left could not be asked, but for what is always asked."}};
    reply.conversation.again = {};
    reply.conversation.steps.push_back(std::move(step));
    return reply;
  }

  [[nodiscard]] Reply postcode(const std::string& text) const {
    if (text.empty()) return refused({"No postcode was said.", "postcode and then the postcode", {}});
    Reply reply{before_, true, Wish::none, {"Taken down: postcode " + text + "."}};
    reply.conversation.before.about.postcode = text;
    return reply;
  }

  // ---- questions ----------------------------------------------------------------------------------------------------

  /// "age is 82": an answer to a question that was not put.
  [[nodiscard]] std::optional<Reply> told_unasked(const std::string& text) const {
    for (std::string_view joint : {": ", " is ", " are ", " = "}) {
      const std::size_t at = text.find(joint);
      const auto subject = at == std::string::npos ? std::nullopt : find_subject(program_, tidied(text.substr(0, at)));
      if (!subject || std::holds_alternative<model::RouteId>(*subject)) continue;
      const std::string rest = tidied(text.substr(at + joint.size()));
      if (belongs_to_this_turn(*subject)) return std::nullopt;
      AskQuestion ask = question_about(program_, moment_.contact, *subject);
      ask.part = Part::unasked;
      return to_question(ask, rest);
    }
    return std::nullopt;
  }

  /// "washing unable", while something else is asked: taken only if it can be read whole.
  [[nodiscard]] std::optional<Reply> named_without_is(const std::string& text) const {
    for (std::size_t at = text.rfind(' '); at != std::string::npos && at > 0; at = text.rfind(' ', at - 1)) {
      const auto fact = program_.vocabulary.find_fact(text.substr(0, at));
      if (!fact || belongs_to_this_turn(*fact)) continue;
      AskQuestion ask = question_about(program_, moment_.contact, *fact);
      ask.part = Part::unasked;
      Reply reply = to_question(ask, text.substr(at + 1));
      if (reply.understood) return reply;
    }
    return std::nullopt;
  }

  /// True for what is asked now, and for the members of a group that is.
  [[nodiscard]] bool belongs_to_this_turn(const Subject& subject) const {
    const Subject asked = subject_of(moment_.turn);
    const auto* fact = std::get_if<FactId>(&subject);
    const auto* group = std::get_if<GroupId>(&asked);
    return subject == asked || (fact != nullptr && group != nullptr && program_.vocabulary[*fact].group == *group);
  }

  [[nodiscard]] Reply to_question(const AskQuestion& ask, std::string text) const {
    const Reading<std::optional<model::Sayer>> sayer = take_sayer(text, "said by");
    if (const auto* wrong = std::get_if<NotUnderstood>(&sayer)) return refused(*wrong);
    const std::optional<model::Sayer> said_by = std::get<std::optional<model::Sayer>>(sayer);
    Reading<Sayings> sayings = ask.question.fact ? fact_sayings(*ask.question.fact, said_by, text)
                                                 : group_sayings(*ask.question.group, ask.shown, said_by, text);
    if (const auto* wrong = std::get_if<NotUnderstood>(&sayings)) return refused(*wrong);
    const Subject subject = ask.question.fact ? Subject(*ask.question.fact) : Subject(*ask.question.group);
    Step step{.subject = subject,
              .part = ask.part,
              .sayings = std::move(std::get<Sayings>(sayings)),
              .response = {},
              .follow_up = {},
              .put = {}};
    return taken_down(std::move(step), text);
  }

  [[nodiscard]] Reply taken_down(Step step, std::string_view typed) const {
    Reply reply{before_, true, Wish::none, understood(program_.vocabulary, step.sayings, typed)};
    const bool unasked = step.part == Part::unasked;
    const bool again = !unasked && !std::holds_alternative<std::monostate>(before_.again);
    if (again) take_out(program_.vocabulary, reply.conversation, step.subject, {});
    if (unasked)
      take_out(program_.vocabulary, reply.conversation, step.subject,
               {.everybodys = false, .of = step.sayings.front().said_by});
    if (!unasked) reply.conversation.again = {};
    reply.conversation.steps.push_back(step);
    std::vector<std::string> more = after_answer(program_, before_, reply.conversation, step);
    reply.said.insert(reply.said.end(), more.begin(), more.end());
    return reply;
  }

  [[nodiscard]] static Saying saying_of(FactId fact, const Told& told, std::optional<model::Sayer> said_by) {
    Saying saying;
    saying.fact = fact;
    saying.values = told.values;
    saying.asked = told.asked;
    saying.text = told.text;
    saying.said_by = said_by;
    return saying;
  }

  [[nodiscard]] Reading<Sayings> fact_sayings(FactId fact, std::optional<model::Sayer> said_by,
                                              const std::string& text) const {
    const Reading<Told> told = read_answer(program_.vocabulary[fact], moment_.contact.date, text);
    if (const auto* wrong = std::get_if<NotUnderstood>(&told)) return *wrong;
    return Sayings{saying_of(fact, std::get<Told>(told), said_by)};
  }

  [[nodiscard]] Reading<Sayings> group_sayings(GroupId group, const std::vector<FactId>& shown,
                                               std::optional<model::Sayer> said_by, const std::string& text) const {
    const Reading<GroupAnswer> answer =
        read_group_answer(program_.vocabulary, group, shown, moment_.contact.date, text);
    if (const auto* wrong = std::get_if<NotUnderstood>(&answer)) return *wrong;
    const GroupAnswer& said = std::get<GroupAnswer>(answer);
    if (said.asked != model::Asked::answered)
      return model::group_not_found_out(program_.vocabulary, group, said.asked, said_by, {});
    std::vector<FactId> named;
    for (const NamedMember& member : said.named) named.push_back(member.fact);
    Sayings sayings = model::group_answer(program_.vocabulary, group, named, said_by, {});
    for (const NamedMember& member : said.named) {
      if (!member.told) continue;
      std::erase_if(sayings, [&](const Saying& saying) { return saying.fact == member.fact; });
      sayings.push_back(saying_of(member.fact, *member.told, said_by));
    }
    return sayings;
  }

  // ---- outcomes -----------------------------------------------------------------------------------------------------

  [[nodiscard]] Reply to_outcome(const AskOutcome& ask, const std::string& text) const {
    Step step{
        .subject = ask.route, .part = Part::outcome, .sayings = {}, .response = {}, .follow_up = {}, .put = ask.what};
    Reply reply{before_, true, Wish::none, {}};
    if (!is_any_of(folded(text), {"skip", "later", "?", "not asked", "not yet", "leave it"})) {
      const Reading<model::RouteResponse> response = read_response(text, moment_.contact.date);
      if (const auto* wrong = std::get_if<NotUnderstood>(&response)) return refused(*wrong);
      step.response = std::get<model::RouteResponse>(response);
      step.response->route = ask.route;
      step.response->by = before_.adviser;
      reply.said.push_back(understood(*step.response, ask.title));
    }
    if (!std::holds_alternative<std::monostate>(before_.again))
      take_out(program_.vocabulary, reply.conversation, ask.route, {});
    reply.conversation.again = {};
    reply.conversation.steps.push_back(std::move(step));
    return reply;
  }

  [[nodiscard]] Reply to_booking(const AskBooking& ask, const std::string& text) const {
    const model::Whom whom = ask.needed.whom;
    Step step{.subject = whom,
              .part = Part::booking,
              .sayings = {},
              .response = {},
              .follow_up = {},
              .put = model::text_of(ask.needed.within)};
    Reply reply{before_, true, Wish::none, {}};
    if (!is_any_of(folded(text), {"skip", "later", "no", "n", "?", "not yet", "leave it"})) {
      const Reading<Booking> booking = read_booking(text, moment_.contact.date);
      if (const auto* wrong = std::get_if<NotUnderstood>(&booking)) return refused(*wrong);
      step.follow_up = model::BookedFollowUp{whom, std::get<Booking>(booking).date, std::get<Booking>(booking).name};
      reply.said.push_back(understood(*step.follow_up));
      if (step.follow_up->date > last_day(moment_.contact.date, ask.needed.within))
        reply.said.push_back(fmt::format("That is later than it is needed: {}.", model::text_of(ask.needed.within)));
    }
    reply.conversation.again = {};
    reply.conversation.steps.push_back(std::move(step));
    return reply;
  }

  const program::Program& program_;
  const Conversation& before_;
  const Moment& moment_;
};

}  // namespace

Reply answer(const program::Program& program, const Conversation& conversation, const Moment& moment,
             std::string_view text) {
  return Answering(program, conversation, moment).answer(text);
}

}  // namespace frontdoor::talk
