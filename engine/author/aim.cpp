#include "engine/author/aim.h"

#include <algorithm>

#include "engine/base/overload.h"

namespace frontdoor::author {
namespace {

using model::Bits;
using model::FactId;
using model::Values;
using program::NodeId;

class Walk {
 public:
  Walk(const program::Program& program, model::Date today, Chance& chance)
      : program_(program), today_(today), chance_(chance) {
    for (const model::Fact& fact : program.vocabulary.facts) aimed_.values.push_back(model::all_values(fact));
  }

  Aimed to(const std::vector<Aim>& aims) {
    left_ = aims;
    while (!left_.empty()) {
      const Aim aim = left_.back();
      left_.pop_back();
      step(aim);
    }
    return std::move(aimed_);
  }

 private:
  void step(Aim aim) {
    const bool wanted = aim.wanted;
    std::visit(base::Overload{
                   [](const program::Constant&) {},
                   [&](const program::InRange& n) { in_range(n, wanted); },
                   [&](const program::InWindow& n) { in_window(n, wanted); },
                   [&](const program::IsNever& n) { never(n.fact, wanted); },
                   [&](const program::IsOneOf& n) { one_of(n, wanted); },
                   [&](const program::HasAnyOf& n) { has_any_of(n, wanted); },
                   [&](const program::IsEmpty& n) { empty(n.fact, wanted); },
                   [&](const program::Applies& n) { left_.push_back({n.only_when, wanted}); },
                   [&](const program::Not& n) { left_.push_back({n.operand, !wanted}); },
                   [&](const program::All& n) { operands(n.operands, wanted, wanted ? n.operands.size() : 1); },
                   [&](const program::Any& n) { operands(n.operands, wanted, wanted ? 1 : n.operands.size()); },
                   [&](const program::AtLeast& n) { at_least(n, wanted); },
                   [&](const program::Surely& n) { left_.push_back({n.operand, wanted}); },
                   [&](const program::Perhaps& n) { left_.push_back({n.operand, wanted}); },
               },
               program_[aim.node].kind);
  }

  /// So many of the operands, any of them.
  void operands(std::vector<NodeId> nodes, bool wanted, std::size_t how_many) {
    for (std::size_t i = 0; i < how_many && i < nodes.size(); ++i) {
      std::swap(nodes[i], nodes[i + chance_.below(nodes.size() - i)]);
      left_.push_back({nodes[i], wanted});
    }
  }

  void at_least(const program::AtLeast& node, bool wanted) {
    const auto count = static_cast<std::size_t>(std::max<std::int64_t>(node.count, 0));
    const std::size_t enough_to_fail = node.operands.size() + 1 - std::min(count, node.operands.size());
    operands(node.operands, wanted, wanted ? count : enough_to_fail);
  }

  void narrow(FactId fact, const Values& to) {
    const auto both = model::narrowed(program_.vocabulary[fact], aimed_.values[fact.index], to);
    if (!both) return;
    aimed_.values[fact.index] = *both;
    if (std::ranges::find(aimed_.touched, fact) == aimed_.touched.end()) aimed_.touched.push_back(fact);
  }

  [[nodiscard]] Values all(FactId fact) const { return model::all_values(program_.vocabulary[fact]); }

  /// The part outside [least, most], on a side that is left.
  Values outside(FactId fact, std::int64_t least, std::int64_t most) {
    Values values = all(fact);
    const Values& left = aimed_.values[fact.index];
    const bool below = left.least < least;
    const bool above = most < left.most;
    if (below && (!above || chance_.in_hundred(50))) {
      values.most = least - 1;
    } else {
      values.least = std::min(most + 1, values.most);
    }
    return values;
  }

  void in_range(const program::InRange& node, bool wanted) {
    Values values = all(node.fact);
    values.least = std::max(values.least, node.least);
    values.most = std::min(values.most, node.most);
    if (!wanted) values = outside(node.fact, node.least, node.most);
    if (values.least <= values.most) narrow(node.fact, values);
  }

  [[nodiscard]] std::int64_t day_of(const program::WindowEnd& end) const {
    return end.relative ? model::shifted(today_, end.amount, end.unit).days + end.then_days : end.day.days;
  }

  void in_window(const program::InWindow& node, bool wanted) {
    const std::int64_t first = node.first ? day_of(*node.first) : model::first_date().days;
    const std::int64_t last = node.last ? day_of(*node.last) : model::last_date().days;
    if (!wanted && chance_.in_hundred(50)) return narrow(node.fact, model::never_value());
    Values values = all(node.fact);
    values.least = first;
    values.most = last;
    if (!wanted) values = outside(node.fact, first, last);
    values.may_be_never = false;
    if (values.least <= values.most) narrow(node.fact, values);
  }

  void never(FactId fact, bool wanted) {
    Values values = all(fact);
    values.may_be_never = false;
    narrow(fact, wanted ? model::never_value() : values);
  }

  void one_of(const program::IsOneOf& node, bool wanted) {
    Values values = all(node.fact);
    values.may = wanted ? node.members : values.may & ~node.members;
    narrow(node.fact, values);
  }

  void has_any_of(const program::HasAnyOf& node, bool wanted) {
    Values values = all(node.fact);
    if (wanted) {
      values.must = Bits::only(some(node.members & aimed_.values[node.fact.index].may));
    } else {
      values.may = values.may & ~node.members;
    }
    if (values.must.subset_of(values.may)) narrow(node.fact, values);
  }

  void empty(FactId fact, bool wanted) {
    Values values = all(fact);
    if (wanted) {
      values.may = Bits();
    } else {
      values.must = Bits::only(some(aimed_.values[fact.index].may));
    }
    if (values.must.subset_of(values.may)) narrow(fact, values);
  }

  /// One member at random; beyond them all if there is none.
  std::size_t some(const Bits& members) {
    if (members.empty()) return Bits::capacity - 1;
    std::uint64_t left = chance_.below(members.count());
    std::size_t position = members.lowest();
    for (; left > 0; ++position) left -= members.has(position + 1) ? 1U : 0U;
    return position;
  }

  const program::Program& program_;
  model::Date today_;
  Chance& chance_;
  std::vector<Aim> left_;
  Aimed aimed_;
};

}  // namespace

Aimed aimed_at(const program::Program& program, const std::vector<Aim>& aims, model::Date today, Chance& chance) {
  return Walk(program, today, chance).to(aims);
}

}  // namespace frontdoor::author
