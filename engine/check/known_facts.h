// Which facts must be known for a condition to be true, or to be false: what a reason may safely fill in.
#pragma once

#include <map>
#include <set>

#include "engine/check/pack.h"

namespace frontdoor::check {

class KnownFacts {
 public:
  /// Works through the pack's definitions once, in its order.
  explicit KnownFacts(const Pack& pack);

  /// Facts with one value left whenever the condition is `truth`; never too many.
  [[nodiscard]] std::set<FactId> when(ExprId condition, bool truth) const;
  /// Facts with one value left whenever the rule fires.
  [[nodiscard]] std::set<FactId> when_fired(const Rule& rule) const;

 private:
  using Facts = std::set<FactId>;
  struct BothWays {
    Facts if_no, if_yes;
  };

  [[nodiscard]] Facts by_test(const FactTest& test, bool truth) const;
  [[nodiscard]] Facts by_definition(const DefinitionTest& test, bool truth) const;
  [[nodiscard]] Facts by_list(const List& list, bool truth) const;
  [[nodiscard]] Facts by_each(const std::vector<ExprId>& items, bool truth) const;
  [[nodiscard]] Facts by_some(const std::vector<ExprId>& items, bool truth) const;

  const Pack& pack_;
  std::map<DefinitionId, BothWays> definitions_;
};

}  // namespace frontdoor::check
