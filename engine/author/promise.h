// One guarantee, ready to be held against contacts: thousands of them, so only what its lines ask about is worked out.
#pragma once

#include <optional>
#include <vector>

#include "engine/author/aim.h"
#include "engine/author/judge.h"
#include "engine/check/pack.h"
#include "engine/eval/evaluate.h"
#include "engine/program/program.h"

namespace frontdoor::author {

class Promise {
 public:
  /// Pack, guarantee and program must outlive it.
  Promise(const check::Pack& pack, const check::Guarantee& guarantee, const program::Program& program,
          program::NodeId whenever);

  [[nodiscard]] const check::Guarantee& guarantee() const { return guarantee_; }
  /// True if its `whenever` is so.
  [[nodiscard]] bool applies(const eval::Trace& trace) const { return trace[whenever_] == model::Truth::yes; }
  /// The position of the first line of `then` that does not hold; none if all do.
  [[nodiscard]] std::optional<std::size_t> first_broken(const model::Contact& contact, const eval::Trace& trace) const;
  /// What a contact would have to be like to break it, one way each.
  [[nodiscard]] std::vector<std::vector<Aim>> ways_to_break() const;

 private:
  [[nodiscard]] model::Recommendation what_is_asked_about(const model::Contact& contact,
                                                          const eval::Trace& trace) const;
  void add_ways_to_break(const check::ExpectRoute& expect, std::vector<std::vector<Aim>>& ways) const;

  const check::Pack& pack_;
  const check::Guarantee& guarantee_;
  const program::Program& program_;
  program::NodeId whenever_;
  std::vector<model::RouteId> routes_;
  bool asks_about_rules_ = false;
  bool asks_about_duties_ = false;
  bool asks_about_questions_ = false;
  bool asks_about_closing_ = false;
};

}  // namespace frontdoor::author
