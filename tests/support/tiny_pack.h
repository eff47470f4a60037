// Random packs small enough to try every contact: a few yes-or-no facts, two routes, duties, rules, overrides. Each is
// plain data and a text for the compiler; what it means is worked out here a second time, slowly, from the words of the
// language's meaning alone, so that the engine has somebody to agree with.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/status.h"
#include "engine/model/within.h"
#include "tests/support/people.h"

namespace frontdoor::tests {

/// A condition: a fact that is yes, that is no, that is not yes; or a list of conditions.
struct TinyTest {
  enum class Kind : std::uint8_t { is_yes, is_no, not_yes, all_of, any_of, none_of, at_least_2 } kind = Kind::is_yes;
  std::size_t fact = 0;
  std::vector<TinyTest> parts;
};

struct TinyFact {
  std::string name;
  std::optional<std::size_t> only_when;  // an earlier fact that is yes
  bool always_ask = false;
};

struct TinyEffect {
  enum class Kind : std::uint8_t { offer, recommend, consider, rule_out, advise } kind = Kind::recommend;
  std::size_t route = 0;
  std::optional<model::Within> within;
};

struct TinyRule {
  std::string name;
  bool is_duty = false;
  TinyTest when;
  std::optional<TinyTest> unless;
  std::vector<std::size_t> overrides;  // earlier rules
  std::vector<TinyEffect> effects;
  std::optional<TinyTest> exceptions;  // of a duty: `may be declined unless`
};

struct TinyPack {
  std::vector<TinyFact> facts;
  std::vector<std::string> routes;
  std::vector<TinyRule> rules;
  std::vector<std::size_t> group;  // the facts that one question asks for; none, or two and more
};

/// A pack of 3 to 5 facts and 2 to 6 duties and rules.
TinyPack any_tiny_pack(Random& random);

/// The pack as an author would write it.
std::string text_of(const TinyPack& pack);

/// What is known of the facts of a tiny pack, by fact.
struct TinyKnown {
  model::Truth value = model::Truth::unknown;
  bool asked = false;
};
using TinyContact = std::vector<TinyKnown>;

/// What a tiny pack means for a contact.
class TinyMeaning {
 public:
  TinyMeaning(const TinyPack& pack, const TinyContact& contact);

  [[nodiscard]] model::Truth truth(const TinyTest& test) const;
  [[nodiscard]] model::Truth applies(std::size_t fact) const;
  [[nodiscard]] model::Truth fires(std::size_t rule) const { return fires_[rule]; }
  /// The five definite statuses that some way of settling the route's duties, recommendations, considers and rule-outs
  /// leaves; in the order of model::Status.
  [[nodiscard]] std::vector<model::Status> possible(std::size_t route) const;
  /// The limit shown for a status, of the effects that fire.
  [[nodiscard]] std::optional<model::Within> limit(std::size_t route, model::Status status) const;
  /// By name of fact or group: every question that can still matter; `in_law` those that closing waits for. `declined`
  /// are the duties to which a no is recorded.
  [[nodiscard]] std::vector<std::string> questions(bool in_law, const std::vector<std::size_t>& declined = {}) const;

 private:
  [[nodiscard]] model::Truth some(std::size_t route, TinyEffect::Kind kind) const;
  [[nodiscard]] bool can_be_asked(std::size_t fact) const;
  void to_ask(const TinyTest& test, std::vector<std::size_t>& facts) const;
  void to_ask_if_it_fires(std::size_t rule, std::vector<std::size_t>& facts) const;
  void to_ask_about(std::size_t fact, std::vector<std::size_t>& facts) const;
  [[nodiscard]] bool could_matter(std::size_t rule) const;
  [[nodiscard]] bool would_decide(std::size_t route, TinyEffect::Kind kind) const;
  [[nodiscard]] bool would_shorten(std::size_t rule, std::size_t route) const;

  const TinyPack& pack_;
  const TinyContact& contact_;
  std::vector<model::Truth> fires_;
};

}  // namespace frontdoor::tests
