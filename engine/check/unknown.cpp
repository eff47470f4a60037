#include "engine/check/unknown.h"

#include <algorithm>
#include <array>
#include <map>

#include "engine/base/nearest.h"
#include "engine/base/overload.h"
#include "engine/base/text.h"
#include "engine/check/misspelt.h"
#include "engine/check/name_errors.h"
#include "engine/check/type_errors.h"

namespace frontdoor::check {
namespace {

using base::Overload;

/// How many names are compared with misspelt ones in all: beyond that, only that they are unknown is said.
constexpr std::size_t most_compared = 2'000'000;
/// So many places that agree on a spelling are right, and the declaration that nothing names is wrong.
constexpr std::size_t enough_places = 2;

constexpr auto verbs = std::to_array<std::string_view>({"includes", "include", "does not include", "is not"});
constexpr auto words_after_routes = std::to_array<std::string_view>({"within", "today"});

bool wants_a_fact(Wanted wanted) { return wanted == Wanted::fact || wanted == Wanted::fact_or_definition; }

/// The declared names that misspelt ones are compared with.
class Candidates {
 public:
  explicit Candidates(const Names& names) : names_(names) {}

  base::Near nearest(Wanted wanted, std::string_view name) {
    const auto [at, added] = by_wanted_.try_emplace(wanted);
    if (added) at->second = names_.candidates(wanted);
    compared_ += at->second.size();
    return compared_ > most_compared ? base::Near{} : base::all_nearest(name, at->second);
  }

 private:
  const Names& names_;
  std::map<Wanted, std::vector<std::string>> by_wanted_;
  std::size_t compared_ = 0;
};

bool is_of_a_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'' || c == '-'; }

/// How often a word stands in the pack, at most so often.
std::size_t times_said(const Draft& draft, std::string_view word, std::size_t at_most) {
  std::size_t times = 0;
  for (const base::SourceText& source : draft.sources) {
    const std::string_view text = source.text;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      const bool alone = (at == 0 || !is_of_a_word(text[at - 1])) &&
                         (at + word.size() == text.size() || !is_of_a_word(text[at + word.size()]));
      if (alone && ++times == at_most) return times;
    }
  }
  return times;
}

/// The first word in which two names differ, of each.
std::pair<std::string_view, std::string_view> words_that_differ(std::string_view left, std::string_view right) {
  while (true) {
    const std::string_view one = left.substr(0, left.find(' '));
    const std::string_view other = right.substr(0, right.find(' '));
    if (one != other || one.size() == left.size() || other.size() == right.size()) return {one, other};
    left.remove_prefix(one.size() + 1);
    right.remove_prefix(other.size() + 1);
  }
}

/// So many words are looked for in the whole pack.
constexpr std::size_t most_words_sought = 200;

/// True if the declaration is misspelt and not the places that name it: they are several, or they use a word that the
/// pack uses elsewhere, and the declaration has one that stands nowhere else.
bool declaration_is_misspelt(Draft& draft, std::string_view name, std::size_t places, std::string_view declared) {
  if (places >= enough_places) return true;
  if (++draft.words_sought > most_words_sought) return false;
  const auto [said, as_declared] = words_that_differ(name, declared);
  return times_said(draft, as_declared, 2) < 2 && times_said(draft, said, places + 1) > places;
}

bool is_misspelt_there(Draft& draft, std::string_view name, std::size_t places, const Declared* declared) {
  return declared != nullptr && !draft.used.contains(declared) &&
         declaration_is_misspelt(draft, name, places, declared->name);
}

/// One diagnostic for a name that nothing has, wherever it stands.
base::Diagnostic about_unknown(Draft& draft, Candidates& candidates, Wanted wanted,
                               const std::vector<syntax::Name>& places) {
  const syntax::Name& first = places.front();
  const base::Near near = candidates.nearest(wanted, first.text);
  if (near.empty() && wants_a_fact(wanted)) {
    const model::Fact* owner = fact_with_value(draft, first.text);
    if (owner != nullptr) return value_not_fact(first.text, first.span, owner->name);
    const Declared* beginning = draft.names.longest_beginning(wanted, first.text);
    if (beginning != nullptr && beginning->kind == Kind::fact) {
      if (auto misspelt = misspelt_after(first, beginning->name.size(), verbs)) return *std::move(misspelt);
      return words_after_a_fact(first, beginning->name, fitting_comparisons(draft.fact(FactId(beginning->position))));
    }
  }
  if (near.empty() && wanted == Wanted::route) {
    const Declared* beginning = draft.names.longest_beginning(wanted, first.text);
    const std::size_t letters = beginning == nullptr ? first.text.size() : beginning->name.size();
    if (auto misspelt = misspelt_after(first, letters, words_after_routes)) return *std::move(misspelt);
    if (beginning != nullptr) return words_after_a_route(first, beginning->name);
  }
  std::vector<base::SourceSpan> spans;
  for (const syntax::Name& place : places) spans.push_back(place.span);
  const Declared* declared = draft.names.find(wanted, near.only());
  if (is_misspelt_there(draft, first.text, places.size(), declared)) {
    return misspelt_declaration(wanted, first.text, spans, *declared);
  }
  return unknown_name(wanted, first.text, spans, near);
}

/// What has the name is something else than what is wanted: told at each place, unless what is wanted is declared
/// nearly so and named nowhere.
bool report_other_kind(Draft& draft, Candidates& candidates, Wanted wanted, const std::vector<syntax::Name>& places) {
  const Declared* other = draft.names.find_any(wanted, places.front().text);
  if (other == nullptr) return false;
  const base::Near near = candidates.nearest(wanted, places.front().text);
  const Declared* declared = draft.names.find(wanted, near.only());
  if (is_misspelt_there(draft, places.front().text, places.size(), declared)) return false;
  for (const syntax::Name& place : places) draft.report(wrong_kind(wanted, *other, place.span));
  return true;
}

std::vector<std::int64_t> values_in(const Comparison& comparison) {
  const auto members = [](const model::Bits& bits) {
    std::vector<std::int64_t> values;
    for (std::size_t i = 0; i < model::Bits::capacity; ++i) {
      if (bits.has(i)) values.push_back(static_cast<std::int64_t>(i));
    }
    return values;
  };
  return std::visit(Overload{
                        [](const IsValue& is) { return std::vector{is.value}; },
                        [](const IsOneOf& is) { return is.values; },
                        [&](const IsSet& is) { return members(is.members); },
                        [](const IsBound& is) { return std::vector{is.value}; },
                        [](const IsBetween& is) { return std::vector{is.low, is.high}; },
                        [&](const Includes& each) { return members(each.members); },
                        [](const auto&) { return std::vector<std::int64_t>{}; },
                    },
                    comparison.kind);
}

/// The names of a fact's values that conditions and examples compare with.
class UsedValues {
 public:
  UsedValues(const Draft& draft, FactId fact) : fact_(fact) {
    for (const Expr& expr : draft.pack.exprs) {
      if (const auto* test = std::get_if<FactTest>(&expr.kind)) note(test->fact, test->comparison);
      if (const auto* test = std::get_if<GroupTest>(&expr.kind)) note_members(draft, test->group, test->by_member);
    }
    for (const Example& example : draft.pack.examples) {
      for (const Given& given : example.given) {
        if (const auto* told = std::get_if<GivenFact>(&given.kind)) note(told->fact, told->comparison);
        if (const auto* told = std::get_if<GivenGroup>(&given.kind)) note_members(draft, told->group, told->by_member);
      }
    }
  }

  [[nodiscard]] bool has(std::size_t position) const {
    return std::ranges::find(used_, static_cast<std::int64_t>(position)) != used_.end();
  }

 private:
  void note(FactId fact, const Comparison& comparison) {
    if (fact != fact_) return;
    const std::vector<std::int64_t> values = values_in(comparison);
    used_.insert(used_.end(), values.begin(), values.end());
  }
  void note_members(const Draft& draft, GroupId group, const std::vector<Comparison>& by_member) {
    const std::vector<FactId>& members = draft.pack.vocabulary[group].members;
    for (std::size_t i = 0; i < std::min(members.size(), by_member.size()); ++i) note(members[i], by_member[i]);
  }

  FactId fact_;
  std::vector<std::int64_t> used_;
};

/// Where the fact declares a value; none if it is not written there.
std::optional<SourceSpan> declaration_of(const Draft& draft, FactId fact, std::string_view value) {
  const auto& type = draft.blocks.facts[fact.index]->type;
  if (!type) return std::nullopt;
  return std::visit(
      [&](const auto& kind) -> std::optional<SourceSpan> {
        if constexpr (requires { kind.values; }) {
          for (const syntax::ValueDecl& each : kind.values) {
            if (base::spelling(each.name.text) == base::spelling(value)) return each.name.span;
          }
        }
        return std::nullopt;
      },
      type->kind);
}

/// One diagnostic for a value that its fact does not have, wherever it stands.
base::Diagnostic about_value(Draft& draft, std::vector<UnknownValue>& places) {
  std::ranges::stable_sort(places, {}, [](const UnknownValue& each) { return each.diagnostic.primary->span; });
  const FactId fact = places.front().fact;
  std::vector<SourceSpan> spans;
  for (const UnknownValue& each : places) spans.push_back(each.diagnostic.primary->span);
  base::Diagnostic& first = places.front().diagnostic;
  if (first.fixes.size() == 1 && fact.valid()) {
    const std::string& nearest = first.fixes.front().text;
    const auto& values = draft.fact(fact).values;
    const auto at = std::ranges::find(values, nearest, &model::NamedValue::name);
    const std::optional<SourceSpan> declared = declaration_of(draft, fact, nearest);
    const auto position = static_cast<std::size_t>(at - values.begin());
    const std::string said = source_words(draft, spans.front());
    const bool misspelt = at != values.end() && base::spelling(at->label) != base::spelling(said);
    if (declared && misspelt && declaration_is_misspelt(draft, said, places.size(), nearest) &&
        !UsedValues(draft, fact).has(position)) {
      return misspelt_value_declaration(said, spans, draft.fact(fact).name, nearest, *declared);
    }
  }
  return at_every_place(std::move(first), spans);
}

/// Values that are routes, of which other places say that they are unknown too: told there.
bool are_routes(Draft& draft, const std::vector<UnknownValue>& places) {
  const FactId fact = places.front().fact;
  if (!fact.valid() || !draft.fact(fact).values_are_routes) return false;
  const std::string name = source_words(draft, places.front().diagnostic.primary->span);
  const auto is_it = [&](const Unknown& each) {
    return each.wanted == Wanted::route && base::spelling(each.name.text) == base::spelling(name);
  };
  if (std::ranges::none_of(draft.unknown, is_it)) return false;
  for (const UnknownValue& each : places) {
    draft.unknown.push_back({Wanted::route, {name, each.diagnostic.primary->span}});
  }
  return true;
}

}  // namespace

void report_unknown(Draft& draft) {
  // Why not by what is wanted: a name wanted as a fact here and as a fact or group there is missing once.
  struct Missing {
    Wanted wanted;
    std::vector<syntax::Name> places;
  };
  std::map<std::pair<std::string_view, std::string>, Missing> missing;
  for (const Unknown& unknown : draft.unknown) {
    const std::pair key(code_of_unknown(unknown.wanted), base::spelling(unknown.name.text));
    missing.try_emplace(key, Missing{unknown.wanted, {}}).first->second.places.push_back(unknown.name);
  }
  Candidates candidates(draft.names);
  for (auto& [key, each] : missing) {
    std::ranges::stable_sort(each.places, {}, &syntax::Name::span);
    if (report_other_kind(draft, candidates, each.wanted, each.places)) continue;
    draft.report(about_unknown(draft, candidates, each.wanted, each.places));
  }
}

void report_unknown_values(Draft& draft) {
  std::map<std::pair<FactId, std::string>, std::vector<UnknownValue>> unknown;
  for (UnknownValue& each : draft.unknown_values) {
    unknown[{each.fact, base::lower(each.diagnostic.message)}].push_back(std::move(each));
  }
  for (auto& [key, places] : unknown) {
    if (!are_routes(draft, places)) draft.report(about_value(draft, places));
  }
}

}  // namespace frontdoor::check
