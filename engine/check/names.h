// What the pack declares, by name: facts, groups and definitions in one name space, duties, rules and tables in
// another, routes, principles and examples in one each. Names are the same if their `_` spelling is.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/syntax/tree.h"

namespace frontdoor::check {

enum class Kind : std::uint8_t { fact, group, definition, route, principle, duty, rule, table, example };

/// What a place asks for by name.
enum class Wanted : std::uint8_t { fact, fact_or_definition, fact_or_group, group, route, principle, rule };

struct Declared {
  Kind kind = Kind::fact;
  std::size_t position = 0;  // the id's index; of a table, that of its first row
  std::size_t count = 1;     // how many ids it stands for: a table, its rows
  std::string name;
  base::SourceSpan span;
  bool twice = false;  // declared again elsewhere: whatever does not fit it is not worth a word
};

class Names {
 public:
  /// Adds a name. Gives the earlier declaration if its name space has it already, which then stands.
  const Declared* declare(Kind kind, std::size_t position, const syntax::Name& name, std::size_t count = 1);
  /// What has that name and is wanted; null if nothing.
  [[nodiscard]] const Declared* find(Wanted wanted, std::string_view name) const;
  /// What has that name, of whatever kind, first in the name space of what is wanted; null if nothing.
  [[nodiscard]] const Declared* find_any(Wanted wanted, std::string_view name) const;
  /// The names that are wanted, sorted: what a misspelt one is compared with.
  [[nodiscard]] std::vector<std::string> candidates(Wanted wanted) const;
  /// The longest name that is wanted with which these words begin; null if none.
  [[nodiscard]] const Declared* longest_beginning(Wanted wanted, std::string_view words) const;

 private:
  using Space = std::map<std::string, Declared, std::less<>>;
  std::array<Space, 5> spaces_;
};

/// True if a thing of this kind may stand where that is wanted.
bool fits(Wanted wanted, Kind kind);

}  // namespace frontdoor::check
