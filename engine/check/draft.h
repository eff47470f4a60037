// The pack while it is being checked: what the passes share, and how they look names up and report.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/source_text.h"
#include "engine/check/blocks.h"
#include "engine/check/names.h"
#include "engine/check/pack.h"

namespace frontdoor::check {

/// A name that nothing has, kept until all are known: the same one is told once, with every place it stands.
struct Unknown {
  Wanted wanted = Wanted::fact;
  syntax::Name name;
};

/// A value that its fact does not have, kept likewise.
struct UnknownValue {
  FactId fact;
  base::Diagnostic diagnostic;
};

/// By the spelling of a value, the first fact that has it; kept for the facts that were declared when it was last
/// asked.
struct ValueOwners {
  std::size_t facts = 0;  // so many are in it
  std::map<std::string, FactId> by_spelling;
};

struct Draft {
  const base::Sources& sources;
  Blocks blocks;
  Pack pack;
  Names names;
  std::vector<std::size_t> action_of_rule;  // by RuleId: its block in `blocks.actions`
  std::vector<bool> fact_is_sound;          // by FactId: has a type and is declared once; of others no test is judged
  std::vector<bool> group_is_whole;         // by GroupId: all its members are known
  std::vector<bool> route_is_sound;         // by RouteId: declared once and read whole
  bool outcomes_missed = false;             // a pack without a list of national outcomes is told so once
  std::vector<Unknown> unknown;
  std::vector<UnknownValue> unknown_values;
  ValueOwners value_owners;
  std::set<const Declared*> used;  // what anything names
  std::size_t words_sought = 0;    // in the whole pack, to tell which of two spellings is wrong
  base::Diagnostics diagnostics;

  void report(base::Diagnostic diagnostic) { diagnostics.push_back(std::move(diagnostic)); }
  /// The block that a rule stands in.
  [[nodiscard]] const Action& action_of(RuleId id) const { return blocks.actions[action_of_rule[id.index]]; }
  [[nodiscard]] const model::Fact& fact(FactId id) const { return pack.vocabulary[id]; }
};

/// Looks a name up; reports it if nothing fits, and gives null.
const Declared* look_up(Draft& draft, Wanted wanted, const syntax::Name& name);

/// The id of what a name means; invalid, and reported, if nothing fits.
template <class Id>
Id id_of(Draft& draft, Wanted wanted, const syntax::Name& name) {
  const Declared* found = look_up(draft, wanted, name);
  return found == nullptr ? Id() : Id(found->position);
}

/// The fact that has a value of this name; null if none has.
const model::Fact* fact_with_value(Draft& draft, std::string_view name);
/// What stands in the source, with one space between words.
std::string source_words(const Draft& draft, SourceSpan where);

/// Adds the edit that takes a block out, with the empty lines after it, if it says the same as another.
void offer_to_take_out(const Draft& draft, base::Diagnostic& diagnostic, const syntax::Block& block,
                       const syntax::Block& other);

/// Words for people in which nothing may be filled in.
std::string plain_text(Draft& draft, const syntax::Text& text);
std::string plain_text(Draft& draft, const std::optional<syntax::Text>& text);
/// Words for people with facts filled in.
Text filled_text(Draft& draft, const syntax::Text& text);

}  // namespace frontdoor::check
