// The facts that can still settle an undetermined node: found by walking down its undetermined parts.
#pragma once

#include <vector>

#include "engine/eval/evaluate.h"
#include "engine/model/contact.h"
#include "engine/program/program.h"

namespace frontdoor::explain {

class OpenFacts {
 public:
  OpenFacts(const program::Program& program, const model::Contact& contact, const eval::Trace& trace)
      : program_(program), contact_(contact), trace_(trace) {}

  /// The facts worth asking for the sake of an undetermined node, each once: more than one value left, not asked, with
  /// a question, and applying (or perhaps applying, once its `only when` has nothing left to ask; until then, that is
  /// asked).
  [[nodiscard]] std::vector<model::FactId> to_ask(program::NodeId node) const;

  /// The facts in the undetermined parts of a node that are not fully known, asked or not, each once.
  [[nodiscard]] std::vector<model::FactId> unsettled(program::NodeId node) const;

  /// What to ask for the sake of one fact itself: the fact, or its `only when` first; nothing if it is known, asked or
  /// does not apply.
  [[nodiscard]] std::vector<model::FactId> to_ask(model::FactId fact) const;

  /// True if the fact may apply and more than one value is left.
  [[nodiscard]] bool is_open(model::FactId fact) const;

 private:
  enum class Which : std::uint8_t { worth_asking, all };
  void walk(program::NodeId node, Which which, std::vector<model::FactId>& found, std::vector<bool>& seen) const;
  void add(model::FactId fact, Which which, std::vector<model::FactId>& found) const;
  [[nodiscard]] bool can_be_asked(model::FactId fact) const;

  const program::Program& program_;
  const model::Contact& contact_;
  const eval::Trace& trace_;
};

}  // namespace frontdoor::explain
