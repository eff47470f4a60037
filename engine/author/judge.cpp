#include "engine/author/judge.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/author/rules_told.h"
#include "engine/base/overload.h"
#include "engine/base/text.h"

namespace frontdoor::author {
namespace {

using base::Overload;
using model::RouteAdvice;
using model::Status;
using syntax::Standing;

Judgement met() { return {}; }

Judgement not_met(std::string actual) { return {.met = false, .actual = std::move(actual), .rules = {}, .why = {}}; }

bool stands(const RouteAdvice& advice, Standing standing) {
  const auto is_one_of = [&](std::initializer_list<Status> statuses) {
    return std::ranges::find(statuses, advice.status) != statuses.end();
  };
  switch (standing) {
    case Standing::offered:
      return advice.status == Status::must_offer;
    case Standing::recommended:
      return is_one_of({Status::must_offer, Status::recommended});
    case Standing::suggested:
      return is_one_of({Status::must_offer, Status::recommended, Status::check_first, Status::worth_considering});
    case Standing::ruled_out:
      return advice.status == Status::ruled_out;
    case Standing::still_open:
      return advice.status == Status::open || advice.duty_open;
  }
  return false;
}

bool within_limit(const RouteAdvice& advice, const std::optional<model::Within>& expected) {
  if (!expected) return true;
  return advice.within && model::tenths_of_an_hour(*advice.within) <= model::tenths_of_an_hour(*expected);
}

std::string standing_words(const RouteAdvice& advice, bool with_limit) {
  std::string words = fmt::format("it is {}", model::word_for(advice.status));
  if (with_limit) words += advice.within ? " " + model::text_of(*advice.within) : ", with no time limit";
  if (advice.duty_open && advice.status != Status::open) words += ", and a duty on it is still open";
  return words;
}

Judgement judge_route(const check::ExpectRoute& expect, const Answered& answered) {
  const auto& routes = answered.recommendation.routes;
  const auto advice = std::ranges::find(routes, expect.route, &RouteAdvice::id);
  if (advice == routes.end()) return not_met("the route is not in the answer");
  const auto is_so = [&](Standing standing) { return stands(*advice, standing); };
  const bool so = std::ranges::any_of(expect.any_of, is_so);
  if ((so && within_limit(*advice, expect.within)) != expect.negated) return met();
  Judgement judgement = not_met(standing_words(*advice, so && expect.within.has_value()));
  tell_rules(judgement, *advice);
  return judgement;
}

std::vector<std::string> names_of(const std::vector<model::Question>& questions, std::size_t most, bool in_law_only) {
  std::vector<std::string> names;
  std::size_t rest = 0;
  for (const model::Question& question : questions) {
    if (in_law_only && !question.in_law) continue;
    if (names.size() < most) {
      names.push_back(fmt::format("`{}`", question.name));
    } else {
      ++rest;
    }
  }
  if (rest > 0) names.push_back(fmt::format("{} more", rest));
  return names;
}

/// A group's question is one for those of its members of which nothing is told.
bool asks(const model::Question& question, const check::ExpectAsked& expect, const Answered& answered) {
  if (expect.group) return question.group == expect.group;
  if (question.fact == expect.fact) return true;
  const auto group = answered.program.vocabulary[*expect.fact].group;
  return group && question.group == group && !answered.contact[*expect.fact].told;
}

Judgement judge_asked(const check::ExpectAsked& expect, const Answered& answered) {
  const auto& left = answered.recommendation.left_to_ask;
  const auto is_it = [&](const model::Question& question) { return asks(question, expect, answered); };
  const bool so = expect.next ? !left.empty() && is_it(left.front()) : std::ranges::any_of(left, is_it);
  if (so != expect.negated) return met();
  if (left.empty()) return not_met("nothing is left to ask");
  if (expect.next) return not_met(fmt::format("the next question is `{}`", left.front().name));
  return not_met(fmt::format("left to ask: {}", base::listed(names_of(left, 6, false))));
}

Judgement judge_duties(const syntax::ExpectDutiesSettled& expect, const Answered& answered) {
  if (answered.recommendation.duties_settled != expect.negated) return met();
  if (expect.negated) return not_met("every duty fires or does not");
  Judgement judgement = not_met("duties are open");
  for (const std::string& name : answered.recommendation.undetermined) {
    const auto rule = std::ranges::find(answered.program.rules, name, &program::Rule::name);
    if (rule != answered.program.rules.end() && rule->is_duty) judgement.rules.push_back(name);
  }
  return judgement;
}

Judgement judge_closing(const syntax::ExpectSafeToClose& expect, const Answered& answered) {
  const model::Recommendation& all = answered.recommendation;
  if (all.safe_to_close != expect.negated) return met();
  if (expect.negated) return not_met("nothing is left to ask in law, or to do");
  std::vector<std::string> left;
  const std::vector<std::string> to_ask = names_of(all.left_to_ask, 6, true);
  if (!to_ask.empty()) left.push_back(fmt::format("left to ask: {}", base::listed(to_ask)));
  for (const model::ToDo& each : all.left_to_do) left.push_back(fmt::format("`{}`: {}", each.route, each.what));
  for (const model::FollowUpNeeded& each : all.follow_ups) {
    if (!each.done)
      left.push_back(fmt::format("a follow-up for the {} {}", model::word_for(each.whom), model::text_of(each.within)));
  }
  return not_met(base::joined(left, "; "));
}

Judgement judge_advice(const check::Pack& pack, const check::ExpectAdvice& expect, const Answered& answered) {
  const auto& fired = answered.recommendation.fired;
  const auto fires = [&](check::RuleId id) { return std::ranges::find(fired, pack[id].name) != fired.end(); };
  const bool so = std::ranges::any_of(expect.rules, fires);
  if (so != expect.negated) return met();
  const bool rows = expect.rules.size() > 1;
  Judgement judgement = not_met(so ? (rows ? "a row that advises fires" : "the rule fires")
                                   : (rows ? "no row that advises fires" : "the rule does not fire"));
  for (const check::RuleId id : expect.rules) {
    if (!so || fires(id)) tell_rule(judgement, answered, pack[id].name);
  }
  return judgement;
}

}  // namespace

Judgement judge(const check::Pack& pack, const check::Expect& expect, const Answered& answered) {
  return std::visit(Overload{
                        [&](const check::ExpectRoute& each) { return judge_route(each, answered); },
                        [&](const check::ExpectAsked& each) { return judge_asked(each, answered); },
                        [&](const check::ExpectAdvice& each) { return judge_advice(pack, each, answered); },
                        [&](const syntax::ExpectDutiesSettled& each) { return judge_duties(each, answered); },
                        [&](const syntax::ExpectSafeToClose& each) { return judge_closing(each, answered); },
                        [&](const check::Unresolved&) { return not_met("the expectation could not be read"); },
                    },
                    expect.kind);
}

}  // namespace frontdoor::author
