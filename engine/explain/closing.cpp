#include "engine/explain/closing.h"

#include <fmt/core.h>
#include <algorithm>
#include <set>

#include "engine/base/text.h"
#include "engine/explain/answers.h"
#include "engine/explain/declining.h"
#include "engine/explain/open_facts.h"

namespace frontdoor::explain {
namespace {

using model::DecliningIs;
using model::FactId;
using model::FollowUpNeeded;
using model::Response;
using model::RouteResponse;
using model::Truth;
using model::Whom;

std::string_view first_step_of(program::DutyVerb verb) {
  switch (verb) {
    case program::DutyVerb::offer:
      return "offer it and record the answer";
    case program::DutyVerb::raise:
      return "raise it and record that it was raised";
    case program::DutyVerb::arrange:
      return "arrange it and record that it was arranged";
    case program::DutyVerb::give:
      return "give it and record that it was given";
  }
  return "";
}

/// What the recorded answers to one must-offer route leave to be done; empty when it is answered.
class Answers {
 public:
  Answers(const program::Program& program, const model::Contact& contact, const eval::Trace& trace,
          model::RouteId route)
      : program_(program), contact_(contact), trace_(trace), id_(route), route_(program[route]) {}

  [[nodiscard]] std::string left() const {
    std::string left(first_step());
    for (const RouteResponse& response : contact_.outcome.responses) {
      if (response.route != id_) continue;
      std::string after = after_response(response);
      if (after.empty()) return after;
      left = std::move(after);
    }
    return left;
  }

 private:
  [[nodiscard]] std::string_view first_step() const {
    const program::Effect* effect = most_pressing(program_, trace_, id_);
    return first_step_of(effect == nullptr ? program::DutyVerb::offer : effect->verb);
  }
  [[nodiscard]] std::string_view whose() const { return route_.whom == Whom::person ? "the person's" : "the carer's"; }
  [[nodiscard]] std::string_view who() const { return route_.whom == Whom::person ? "the person" : "the carer"; }

  [[nodiscard]] std::string after_response(const RouteResponse& response) const {
    switch (response.response) {
      case Response::accepted:
      case Response::arranged:
        if (is_yes(program_, contact_, response)) return "";
        return fmt::format("get {} own agreement: somebody else said yes for them", whose());
      case Response::handed_over:
        return is_handed_over(response) ? "" : "hand it over with a date and a name";
      case Response::declined:
        if (is_no(program_, contact_, response)) return after_no();
        return fmt::format("put it to {}: somebody else said no for them", who());
    }
    return "";
  }

  [[nodiscard]] std::string after_no() const {
    const std::optional<DecliningIs> declining = declining_on(program_, trace_, id_);
    if (!declining || *declining == DecliningIs::ends_the_duty) return "";
    if (*declining == DecliningIs::does_not_end_the_duty)
      return "a no does not end this duty: hand it over with a date and a name";
    const OpenFacts open(program_, contact_, trace_);
    for (program::RuleId duty : firing_duties(program_, trace_, id_)) {
      const program::Rule& rule = program_[duty];
      if (rule.declining == program::Declining::unless && !open.to_ask(rule.exceptions).empty())
        return "find out whether the no ends this duty: see what is left to ask";
    }
    return "whether the no ends this duty could not be found out: hand it over with a date and a name";
  }

  const program::Program& program_;
  const model::Contact& contact_;
  const eval::Trace& trace_;
  model::RouteId id_;
  const model::Route& route_;
};

/// Facts by name, the members of a group that has a question under the group's name.
std::string to_find_out(const program::Program& program, const model::Contact& contact,
                        const std::vector<FactId>& facts) {
  std::vector<std::string> names;
  for (FactId fact : facts) {
    const std::optional<model::GroupId> group = program.vocabulary[fact].group;
    const bool by_group = group && !contact[fact].told && !program.vocabulary[*group].ask.empty();
    const std::string& name = by_group ? program.vocabulary[*group].name : program.vocabulary[fact].name;
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  return base::listed(names);
}

/// Gathers what could not be found out into one follow-up a person.
class FollowUps {
 public:
  FollowUps(const program::Program& program, const model::Contact& contact, const eval::Trace& trace)
      : program_(program), contact_(contact), open_(program, contact, trace), trace_(trace) {}

  std::vector<FollowUpNeeded> gather() {
    for (const program::Rule& rule : program_.rules)
      if (rule.is_duty && rule.follow_up && trace_[rule.when] == Truth::unknown && open_.to_ask(rule.when).empty())
        add(program_[rule.effects.front().route].whom, *rule.follow_up, open_.unsettled(rule.when));
    for (std::size_t i = 0; i < program_.vocabulary.facts.size(); ++i) {
      const model::Fact& fact = program_.vocabulary.facts[i];
      const FactId id(i);
      if (fact.always_ask && fact.follow_up && open_.is_open(id) && open_.to_ask(id).empty())
        add(fact.about_the_carer ? Whom::carer : Whom::person, *fact.follow_up, {id});
    }
    return finished();
  }

 private:
  struct Pending {
    FollowUpNeeded needed;
    std::vector<std::string> texts;
    std::vector<std::vector<FactId>> facts;  // by text
  };

  void add(Whom whom, const model::FollowUp& follow_up, const std::vector<FactId>& facts) {
    const auto same = std::ranges::find_if(pending_, [&](const Pending& p) { return p.needed.whom == whom; });
    Pending& pending = same != pending_.end() ? *same : pending_.emplace_back();
    const bool first = pending.texts.empty();
    pending.needed.whom = whom;
    if (first || model::shorter(follow_up.within, pending.needed.within)) pending.needed.within = follow_up.within;
    const auto text = std::ranges::find(pending.texts, follow_up.text);
    const auto at = static_cast<std::size_t>(text - pending.texts.begin());
    if (at == pending.texts.size()) {
      pending.texts.push_back(follow_up.text);
      pending.facts.emplace_back();
    }
    for (FactId fact : facts)
      if (std::ranges::find(pending.facts[at], fact) == pending.facts[at].end()) pending.facts[at].push_back(fact);
  }

  std::vector<FollowUpNeeded> finished() {
    std::vector<FollowUpNeeded> all;
    std::ranges::stable_sort(pending_, {}, [](const Pending& p) { return p.needed.whom; });
    for (Pending& pending : pending_) {
      for (std::size_t i = 0; i < pending.texts.size(); ++i) {
        const std::string facts = to_find_out(program_, contact_, pending.facts[i]);
        pending.needed.what.push_back(facts.empty() ? pending.texts[i]
                                                    : fmt::format("{} To find out: {}.", pending.texts[i], facts));
      }
      for (const model::BookedFollowUp& booked : contact_.outcome.follow_ups) {
        if (booked.whom != pending.needed.whom || booked.name.empty()) continue;
        pending.needed.done = true;
        pending.needed.booked = fmt::format("{}, {}", model::long_text(booked.date), booked.name);
      }
      all.push_back(std::move(pending.needed));
    }
    return all;
  }

  const program::Program& program_;
  const model::Contact& contact_;
  OpenFacts open_;
  const eval::Trace& trace_;
  std::vector<Pending> pending_;
};

}  // namespace

bool duties_are_settled(const program::Program& program, const eval::Trace& trace) {
  return std::ranges::all_of(
      program.rules, [&](const program::Rule& rule) { return !rule.is_duty || trace[rule.when] != Truth::unknown; });
}

std::vector<model::ToDo> left_to_do(const program::Program& program, const model::Contact& contact,
                                    const eval::Trace& trace) {
  std::vector<model::ToDo> list;
  for (std::size_t i = 0; i < program.routes.size(); ++i) {
    const model::RouteId id(i);
    if (eval::truths_of(program, trace, id).duty != Truth::yes) continue;
    std::string what = Answers(program, contact, trace, id).left();
    if (what.empty()) continue;
    const model::Route& route = program[id];
    list.push_back({.id = id, .route = route.name, .title = route.title, .whom = route.whom, .what = std::move(what)});
  }
  return list;
}

std::vector<FollowUpNeeded> follow_ups(const program::Program& program, const model::Contact& contact,
                                       const eval::Trace& trace) {
  return FollowUps(program, contact, trace).gather();
}

}  // namespace frontdoor::explain
