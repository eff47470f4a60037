// "Did you mean ...?": the candidates nearest to a misspelt name. Where several are as near, none of them is more
// likely to be meant than the others: all are offered in words, and none is put in by itself.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"

namespace frontdoor::base {

/// Edit distance (insert, delete, replace, swap neighbours; in bytes), cut off above `limit`.
std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit);

/// What a misspelt name may be meant for: the nearest candidates, in alphabetical order.
struct Near {
  std::vector<std::string> names;  // all equally near, at most `most_offered`

  static constexpr std::size_t most_offered = 3;

  [[nodiscard]] bool empty() const { return names.empty(); }
  /// The nearest name, if no other is as near; else empty.
  [[nodiscard]] std::string only() const { return names.size() == 1 ? names.front() : std::string{}; }
};

/// The nearest candidates within a distance that grows with the name's length (1 for up to 4 letters,
/// 2 for up to 12, 3 beyond), case aside.
Near all_nearest(std::string_view name, std::span<const std::string> candidates);

/// The same, with `day` and `days` as one name: for words that mean the same with and without their `s`.
Near without_plurals(Near near);

/// The one nearest candidate; empty if none is near, or several are as near.
std::string nearest(std::string_view name, std::span<const std::string> candidates);

/// "did you mean `age`?", "did you mean `age` or `wage`?"; empty where nothing is near.
std::string did_you_mean(const Near& near);

/// The diagnostic with what may be meant as its help, and as its fix if that is one name; unchanged if nothing is near.
Diagnostic with_near(Diagnostic found, const Near& near);

}  // namespace frontdoor::base
