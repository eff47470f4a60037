#include "engine/author/contact_maker.h"

#include <algorithm>

#include "engine/eval/evaluate.h"
#include "engine/model/group_answer.h"

namespace frontdoor::author {
namespace {

using model::Asked;
using model::Contact;
using model::Fact;
using model::FactId;
using model::Saying;
using model::Truth;
using model::Values;
using program::Program;

constexpr std::int64_t longest_in_force = 400;  // days looked at of a pack without a last day

/// How much of the truth a contact tells, in hundreds.
struct Likelihood {
  std::uint64_t of_any_fact = 30;
  std::uint64_t of_what_is_aimed_at = 95;
  std::uint64_t in_part = 15;
  std::uint64_t not_found_out = 8;
  std::uint64_t by_group = 30;
};

class Making {
 public:
  Making(const Program& program, const TurningPoints& points, std::uint64_t number)
      : program_(program), points_(points), chance_(number), facts_(program.vocabulary.facts.size()) {
    contact_.id = "C-" + std::to_string(number);
    contact_.date = some_day();
  }

  Contact make(const std::vector<Aim>& aims) {
    const Aimed aimed = aimed_at(program_, aims, contact_.date, chance_);
    is_aimed_at_.assign(facts_, false);
    for (const FactId fact : aimed.touched) is_aimed_at_[fact.index] = true;
    make_truth(aimed);
    find_what_applies();
    telling_ = some_telling();
    for (std::size_t i = 0; i < program_.vocabulary.groups.size(); ++i) answer_group(model::GroupId(i));
    for (std::size_t i = 0; i < facts_; ++i) tell(FactId(i));
    std::ranges::stable_partition(contact_.sayings, [](const Saying& each) { return !each.by_group; });
    answer_routes();
    model::resolve(program_.vocabulary, contact_);
    return std::move(contact_);
  }

 private:
  model::Date some_day() {
    const model::Date first = program_.pack.in_force_from;
    const std::int64_t most = program_.pack.until ? program_.pack.until->days - first.days : longest_in_force;
    const std::int64_t later = chance_.in_hundred(50) ? 0 : chance_.between(0, std::min(most, longest_in_force));
    return model::shifted(first, later, model::CalendarUnit::days);
  }

  /// One value of every fact: within what is aimed at, or, for a near miss, of one fact somewhere else.
  void make_truth(const Aimed& aimed) {
    constexpr std::uint64_t needs[] = {5, 15, 30, 60};
    const Leaning leaning{.need = needs[chance_.below(std::size(needs))], .today = contact_.date};
    const bool misses = chance_.in_hundred(25) && !aimed.touched.empty();
    const FactId missed = misses ? chance_.one_of(aimed.touched) : FactId();
    for (std::size_t i = 0; i < facts_; ++i) {
      const FactId fact(i);
      const Values possible = fact == missed ? model::all_values(program_.vocabulary[fact]) : aimed.values[i];
      truth_.push_back(one_value_of(program_.vocabulary, fact, possible, points_, leaning, chance_));
    }
  }

  void find_what_applies() {
    Contact whole;
    whole.date = contact_.date;
    for (const Values& values : truth_) whole.known.push_back({.values = values, .told = false, .asked = {}});
    const eval::Trace trace = eval::evaluate(program_, whole);
    for (std::size_t i = 0; i < facts_; ++i) {
      const program::NodeId applies = program_.applies[i];
      applies_.push_back(!applies.valid() || trace[applies] == Truth::yes);
    }
  }

  Likelihood some_telling() {
    constexpr std::uint64_t how_many[] = {0, 0, 10, 40, 80, 100};
    Likelihood telling;
    telling.of_any_fact = how_many[chance_.below(std::size(how_many))];
    if (chance_.in_hundred(25)) telling.of_what_is_aimed_at = 70;
    if (chance_.in_hundred(30)) telling.in_part = telling.not_found_out = 0;
    return telling;
  }

  std::optional<model::Sayer> some_sayer() {
    constexpr model::Sayer sayers[] = {model::Sayer::person, model::Sayer::carer, model::Sayer::caller,
                                       model::Sayer::professional, model::Sayer::record};
    if (!chance_.in_hundred(10)) return std::nullopt;
    return sayers[chance_.below(std::size(sayers))];
  }

  /// Of a no that does not count from everybody: often somebody from whom it does.
  std::optional<model::Sayer> some_sayer_of(FactId fact) {
    const std::vector<model::Sayer>& counting = program_.vocabulary[fact].no_counts_from;
    if (!counting.empty() && truth_[fact.index].most == 0 && chance_.in_hundred(50)) return chance_.one_of(counting);
    return some_sayer();
  }

  Asked some_way_not_to_know() {
    constexpr Asked ways[] = {Asked::not_known, Asked::not_known, Asked::could_not_ask, Asked::would_not_say};
    return ways[chance_.below(std::size(ways))];
  }

  void tell(FactId fact) {
    const bool aimed_at = is_aimed_at_[fact.index];
    if (!applies_[fact.index]) return;
    if (!chance_.in_hundred(aimed_at ? telling_.of_what_is_aimed_at : telling_.of_any_fact)) return;
    contact_.sayings.push_back(saying_of(fact));
    // Why: two people may each know a part.
    if (chance_.in_hundred(3)) contact_.sayings.push_back(saying_of(fact));
  }

  Saying saying_of(FactId fact) {
    const Fact& declared = program_.vocabulary[fact];
    Saying saying;
    saying.fact = fact;
    saying.said_by = some_sayer_of(fact);
    const std::uint64_t kind = chance_.below(100);
    if (kind < telling_.not_found_out) {
      saying.asked = some_way_not_to_know();
    } else if (declared.type == model::FactType::text) {
      saying.text = "in their own words";
    } else if (kind < telling_.not_found_out + telling_.in_part) {
      saying.values = part_of(declared, truth_[fact.index], chance_);
      // Why: a part may be all there is to know, and somebody has asked for more.
      const bool open = !model::is_one_value(declared, *saying.values);
      if (open && chance_.in_hundred(20)) saying.asked = some_way_not_to_know();
    } else {
      saying.values = truth_[fact.index];
    }
    return saying;
  }

  /// The answer to a group's question, where all its members apply.
  void answer_group(model::GroupId id) {
    const model::Group& group = program_.vocabulary[id];
    if (!model::has_question(group) || !chance_.in_hundred(telling_.by_group)) return;
    const auto applies = [&](FactId member) { return applies_[member.index]; };
    if (!std::ranges::all_of(group.members, applies)) return;
    if (chance_.in_hundred(telling_.not_found_out)) {
      return add(model::group_not_found_out(program_.vocabulary, id, some_way_not_to_know(), some_sayer(), {}));
    }
    std::vector<FactId> named;
    for (std::size_t i = 0; i < group.members.size(); ++i) {
      const FactId member = group.members[i];
      if (!model::can_agree(program_.vocabulary[member], truth_[member.index], group.if_none[i]))
        named.push_back(member);
    }
    add(model::group_answer(program_.vocabulary, id, named, some_sayer(), {}));
  }

  void add(const std::vector<Saying>& sayings) {
    contact_.sayings.insert(contact_.sayings.end(), sayings.begin(), sayings.end());
  }

  /// What became of some routes, and what is booked.
  void answer_routes() {
    if (program_.routes.empty() || !chance_.in_hundred(30)) return;
    const std::size_t few = 1 + chance_.below(4);
    const std::size_t how_many = chance_.in_hundred(20) ? program_.routes.size() : few;
    for (std::size_t i = 0; i < how_many; ++i) {
      const std::size_t any = chance_.below(program_.routes.size());
      answer_route(model::RouteId(how_many == program_.routes.size() ? i : any));
    }
    if (!chance_.in_hundred(40)) return;
    for (const model::Whom whom : {model::Whom::person, model::Whom::carer})
      contact_.outcome.follow_ups.push_back({whom, contact_.date, "duty worker"});
  }

  void answer_route(model::RouteId route) {
    constexpr model::Sayer sayers[] = {model::Sayer::person, model::Sayer::carer, model::Sayer::caller};
    model::RouteResponse response;
    response.route = route;
    response.response = static_cast<model::Response>(chance_.below(4));
    response.said_by = sayers[chance_.below(std::size(sayers))];
    if (response.response == model::Response::handed_over) {
      response.follow_up_date = contact_.date;
      response.follow_up_name = "duty worker";
    }
    contact_.outcome.responses.push_back(std::move(response));
  }

  const Program& program_;
  const TurningPoints& points_;
  Chance chance_;
  std::size_t facts_;
  Contact contact_;
  std::vector<Values> truth_;
  std::vector<bool> applies_;
  std::vector<bool> is_aimed_at_;
  Likelihood telling_;
};

std::vector<std::vector<Aim>> goals_of(const Program& program) {
  std::vector<std::vector<Aim>> goals;
  for (const program::Rule& rule : program.rules) goals.push_back({{rule.fires, true}});
  return goals;
}

}  // namespace

ContactMaker::ContactMaker(const Program& program, const std::vector<std::vector<Aim>>& goals)
    : program_(program), points_(program), goals_(goals_of(program)) {
  goals_.insert(goals_.end(), goals.begin(), goals.end());
}

Contact ContactMaker::make(std::uint64_t number) const {
  const bool plain = number % 4 == 0 || goals_.empty();
  const std::uint64_t aimed = number - number / 4 - 1;
  Making making(program_, points_, number);
  return making.make(plain ? std::vector<Aim>() : goals_[aimed % goals_.size()]);
}

}  // namespace frontdoor::author
