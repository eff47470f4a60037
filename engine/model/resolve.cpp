// From what everybody said to what is known of every fact.
#include <algorithm>
#include <cassert>
#include <deque>

#include "engine/model/contact.h"
#include "engine/model/fold.h"

namespace frontdoor::model {
namespace {

/// The sayings of every fact, in the order of telling within each.
class SayingsByFact {
 public:
  SayingsByFact(std::size_t facts, const std::vector<Saying>& sayings) : begin_(facts + 1) {
    for (const Saying& saying : sayings) {
      assert(saying.fact.index < facts);
      sorted_.push_back(&saying);
      ++begin_[saying.fact.index + 1];
    }
    std::ranges::stable_sort(sorted_, {}, [](const Saying* saying) { return saying->fact.index; });
    for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  }

  [[nodiscard]] SayingsOfFact operator[](FactId fact) const {
    return SayingsOfFact(sorted_).subspan(begin_[fact.index], begin_[fact.index + 1] - begin_[fact.index]);
  }

 private:
  std::vector<const Saying*> sorted_;
  std::vector<std::size_t> begin_;
};

/// A fact that is told, and the saying it was told by, itself or through others.
struct Teller {
  FactId fact;
  const Saying* saying;
};

/// By fact, where all that is told of it is that an answer to its group did not name it: that answer's saying.
using Unnamed = std::vector<const Saying*>;

Unnamed fold_all(const Vocabulary& vocabulary, const SayingsByFact& sayings, Contact& contact,
                 std::vector<Contradiction>& contradictions) {
  Unnamed unnamed;
  contact.known.clear();
  contact.texts.clear();
  for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
    const FactId fact(i);
    Folded folded = fold(vocabulary, fact, sayings[fact], contact.person_is_speaking);
    contact.known.push_back(folded.known);
    if (!folded.text.empty()) contact.texts.emplace(fact, std::move(folded.text));
    for (const base::SourceSpan span : folded.contrary) contradictions.push_back({fact, fact, span});
    unnamed.push_back(folded.left_unnamed ? sayings[fact].back() : nullptr);
  }
  return unnamed;
}

/// A told fact applies, so it tells its `only when`, and so on.
class OnlyWhens {
 public:
  OnlyWhens(const Vocabulary& vocabulary, std::vector<Known>& known, Unnamed unnamed,
            std::vector<Contradiction>& contradictions)
      : vocabulary_(vocabulary), known_(known), unnamed_(std::move(unnamed)), contradictions_(contradictions) {}

  void tell(const SayingsByFact& sayings) {
    std::deque<Teller> tellers;
    for (std::size_t i = 0; i < known_.size(); ++i) {
      if (known_[i].told) tellers.push_back({FactId(i), sayings[FactId(i)].back()});
    }
    for (; !tellers.empty(); tellers.pop_front()) {
      const Teller teller = tellers.front();
      if (!vocabulary_[teller.fact].tells) continue;
      if (tell_on(teller)) tellers.push_back({vocabulary_[teller.fact].tells->fact, teller.saying});
    }
  }

 private:
  /// Narrows the fact of a teller's `only when`. True if it tells more than was known.
  bool tell_on(const Teller& teller) {
    const Tells& tells = *vocabulary_[teller.fact].tells;
    const Fact& other = vocabulary_[tells.fact];
    Known& of_other = known_[tells.fact.index];
    // Why: what is only implied is nobody's no.
    if (!other.no_counts_from.empty() && tells.values != one_value(other, 1)) return false;
    auto both = narrowed(other, of_other.values, tells.values);
    const Saying* const unnamed = unnamed_[tells.fact.index];
    // Why: a group's "none" is for what is not told already. Where it came first, the telling corrects it.
    const bool corrects = unnamed == nullptr || unnamed < teller.saying;
    if (!both && corrects) contradictions_.push_back({teller.fact, tells.fact, teller.saying->span});
    if (!both && unnamed != nullptr) both = tells.values;
    if (!both || (*both == of_other.values && of_other.told)) return false;
    unnamed_[tells.fact.index] = nullptr;
    of_other.values = *both;
    of_other.told = of_other.values != all_values(other);
    if (is_one_value(other, *both)) of_other.asked = Asked::answered;
    return of_other.told;
  }

  const Vocabulary& vocabulary_;
  std::vector<Known>& known_;
  Unnamed unnamed_;
  std::vector<Contradiction>& contradictions_;
};

Truth speaking(const Vocabulary& vocabulary, const std::vector<Known>& known) {
  if (!vocabulary.person_is_speaking) return Truth::no;
  const auto& [fact, values] = *vocabulary.person_is_speaking;
  const auto both = narrowed(vocabulary[fact], known[fact.index].values, values);
  if (!both) return Truth::no;
  return *both == known[fact.index].values ? Truth::yes : Truth::unknown;
}

void keep_each_once(std::vector<Contradiction>& contradictions) {
  std::vector<Contradiction> kept;
  for (const Contradiction& each : contradictions) {
    const bool seen = std::ranges::any_of(kept, [&](const Contradiction& other) {
      return each.told == other.told && each.contrary == other.contrary && each.span == other.span;
    });
    if (!seen) kept.push_back(each);
  }
  contradictions = std::move(kept);
}

}  // namespace

std::vector<Contradiction> resolve(const Vocabulary& vocabulary, Contact& contact) {
  const SayingsByFact sayings(vocabulary.facts.size(), contact.sayings);
  std::vector<Contradiction> contradictions;
  contact.person_is_speaking = Truth::no;
  // Why a loop: who is speaking decides whether a caller's no counts, and what is told may tell who is speaking.
  // Once it is the person it stays so: a second round is the last.
  while (true) {
    contradictions.clear();
    Unnamed unnamed = fold_all(vocabulary, sayings, contact, contradictions);
    OnlyWhens(vocabulary, contact.known, std::move(unnamed), contradictions).tell(sayings);
    if (contact.person_is_speaking == Truth::yes) break;
    contact.person_is_speaking = speaking(vocabulary, contact.known);
    if (contact.person_is_speaking != Truth::yes) break;
  }
  keep_each_once(contradictions);
  return contradictions;
}

}  // namespace frontdoor::model
