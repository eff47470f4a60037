#include "engine/author/shrink.h"

#include <algorithm>

namespace frontdoor::author {
namespace {

using model::Asked;
using model::Contact;
using model::Fact;
using model::FactId;
using model::FactType;
using model::Saying;
using model::Values;

constexpr int most_shrinking_rounds = 10;

class Shrinking {
 public:
  Shrinking(const program::Program& program, const Contact& contact,
            const std::function<bool(const Contact&)>& still_shows)
      : program_(program), still_shows_(still_shows), contact_(contact) {}

  Contact run() {
    if (!say_plainly(false)) say_plainly(true);
    for (int round = 0; round < most_shrinking_rounds; ++round) {
      changed_ = false;
      on_the_first_day();
      drop([](Contact& of) -> auto& { return of.outcome.responses; });
      drop([](Contact& of) -> auto& { return of.outcome.follow_ups; });
      drop([](Contact& of) -> auto& { return of.sayings; });
      for (std::size_t i = 0; i < contact_.sayings.size(); ++i) simplify(i);
      if (!changed_) break;
    }
    return std::move(contact_);
  }

 private:
  bool take(Contact smaller) {
    if (!model::resolve(program_.vocabulary, smaller).empty() || !still_shows_(smaller)) return false;
    contact_ = std::move(smaller);
    changed_ = true;
    return true;
  }

  /// What is known of each fact as one thing said, by nobody in particular; or, if wished, by whom a no counts from.
  bool say_plainly(bool by_whom_it_counts) {
    Contact plain = contact_;
    plain.sayings.clear();
    std::vector<bool> done(program_.vocabulary.facts.size());
    for (const Saying& said : contact_.sayings) {
      if (done[said.fact.index]) continue;
      done[said.fact.index] = true;
      plain.sayings.push_back(plain_saying(said, by_whom_it_counts));
    }
    return take(std::move(plain));
  }

  [[nodiscard]] Saying plain_saying(const Saying& said, bool by_whom_it_counts) const {
    const model::Known& known = contact_[said.fact];
    const Fact& fact = program_.vocabulary[said.fact];
    Saying plain;
    plain.fact = said.fact;
    plain.text = said.text;
    if (known.told) plain.values = known.values;
    const bool left_open = !known.told && said.text.empty();
    if (left_open) plain.asked = Asked::not_known;
    if (by_whom_it_counts && known.told && !fact.no_counts_from.empty()) plain.said_by = fact.no_counts_from.front();
    return plain;
  }

  void on_the_first_day() {
    if (contact_.date == program_.pack.in_force_from) return;
    Contact earlier = contact_;
    earlier.date = program_.pack.in_force_from;
    take(std::move(earlier));
  }

  /// Leaves out halves, quarters and so on of a list, and at last each thing by itself.
  template <class ListOf>
  void drop(ListOf list_of) {
    for (std::size_t size = list_of(contact_).size(); size > 0; size /= 2) {
      for (std::size_t first = 0; first < list_of(contact_).size();) {
        Contact fewer = contact_;
        auto& list = list_of(fewer);
        const std::size_t last = std::min(first + size, list.size());
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(first), list.begin() + static_cast<std::ptrdiff_t>(last));
        if (!take(std::move(fewer))) first += size;
      }
    }
  }

  /// The same thing said with other values; true if that will do.
  bool say_instead(std::size_t position, const Values& values) {
    if (contact_.sayings[position].values == values) return false;
    Contact other = contact_;
    other.sayings[position].values = values;
    return take(std::move(other));
  }

  void simplify(std::size_t position) {
    const Saying& said = contact_.sayings[position];
    if (said.said_by || said.by_group || (said.values && said.asked != Asked::answered)) {
      Contact simpler = contact_;
      Saying& same = simpler.sayings[position];
      same.said_by.reset();
      same.by_group = false;
      if (same.values) same.asked = Asked::answered;
      take(std::move(simpler));
    }
    if (contact_.sayings[position].values && !say_only_that_it_applies(position)) widen(position);
  }

  /// Of a fact that applies only when another is so, perhaps no more matters than that.
  bool say_only_that_it_applies(std::size_t position) {
    const auto& tells = program_.vocabulary[contact_.sayings[position].fact].tells;
    if (!tells) return false;
    Contact other = contact_;
    other.sayings[position] = Saying();
    other.sayings[position].fact = tells->fact;
    other.sayings[position].values = tells->values;
    return take(std::move(other));
  }

  void widen(std::size_t position) {
    const Fact& fact = program_.vocabulary[contact_.sayings[position].fact];
    switch (fact.type) {
      case FactType::number:
      case FactType::scale:
        return widen_interval(position, model::all_values(fact));
      case FactType::set:
        return widen_set(position, fact.values.size());
      case FactType::date:
        return make_whole(position);
      case FactType::yes_no:
      case FactType::choice:  // Why not wider: one name reads better than all the others.
      case FactType::text:
        return;
    }
  }

  void widen_interval(std::size_t position, const Values& all) {
    const auto with = [&](std::int64_t least, std::int64_t most) {
      Values values = *contact_.sayings[position].values;
      values.least = least;
      values.most = most;
      return say_instead(position, values);
    };
    const auto now = [&]() -> const Values& { return *contact_.sayings[position].values; };
    if (!with(now().least, all.most)) with(all.least, now().most);
    // Why halving: then the bound that is left is, most often, the one that a rule names.
    for (std::int64_t step = now().least - all.least; step > 0; step /= 2)
      while (now().least - step >= all.least && with(now().least - step, now().most)) {
      }
    for (std::int64_t step = all.most - now().most; step > 0; step /= 2)
      while (now().most + step <= all.most && with(now().least, now().most + step)) {
      }
  }

  void widen_set(std::size_t position, std::size_t members) {
    Values open = *contact_.sayings[position].values;
    open.may = model::Bits::first(members);
    say_instead(position, open);
    for (std::size_t i = 0; i < members; ++i) {
      Values values = *contact_.sayings[position].values;
      if (values.must.has(i)) {
        values.must.remove(i);
      } else if (!values.may.has(i)) {
        values.may.add(i);
      } else {
        continue;
      }
      say_instead(position, values);
    }
  }

  /// One day, or never, is easier to say than a part of it.
  void make_whole(std::size_t position) {
    const Fact& fact = program_.vocabulary[contact_.sayings[position].fact];
    const Values values = *contact_.sayings[position].values;
    if (model::is_one_value(fact, values)) return;
    if (values.may_be_never && say_instead(position, model::never_value())) return;
    for (const std::int64_t day : {values.most, values.least})
      if (values.may_be_date && say_instead(position, model::one_value(fact, day))) return;
  }

  const program::Program& program_;
  const std::function<bool(const Contact&)>& still_shows_;
  Contact contact_;
  bool changed_ = false;
};

}  // namespace

Contact shrunk(const program::Program& program, const Contact& contact,
               const std::function<bool(const Contact&)>& still_shows) {
  return Shrinking(program, contact, still_shows).run();
}

}  // namespace frontdoor::author
