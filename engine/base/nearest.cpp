#include "engine/base/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

#include "engine/base/text.h"

namespace frontdoor::base {
namespace {

using Row = std::vector<std::size_t>;

/// How far a candidate may be from a name of this length and still be meant by it.
std::size_t reach(std::size_t length) {
  if (length <= 4) return 1;
  return length <= 12 ? 2 : 3;
}

/// The distance table's row for left[i-1], from the two rows before it.
void fill_row(std::string_view left, std::size_t i, std::string_view right, const Row& two_before, const Row& before,
              Row& row) {
  row[0] = i;
  for (std::size_t j = 1; j <= right.size(); ++j) {
    const bool same = left[i - 1] == right[j - 1];
    row[j] = std::min({before[j] + 1, row[j - 1] + 1, before[j - 1] + (same ? 0U : 1U)});
    const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
    if (swapped) row[j] = std::min(row[j], two_before[j - 2] + 1);
  }
}

/// The first names in alphabetical order, each once, case aside.
std::vector<std::string> first_of(const std::vector<const std::string*>& names) {
  std::map<std::string, const std::string*> sorted;
  for (const std::string* name : names) sorted.emplace(lower(*name), name);
  std::vector<std::string> first;
  for (const auto& [key, name] : sorted) {
    if (first.size() < Near::most_offered) first.push_back(*name);
  }
  return first;
}

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit) {
  const std::size_t apart = left.size() > right.size() ? left.size() - right.size() : right.size() - left.size();
  if (apart > limit) return limit + 1;
  Row two_before(right.size() + 1);
  Row before(right.size() + 1);
  Row row(right.size() + 1);
  std::iota(before.begin(), before.end(), 0U);
  for (std::size_t i = 1; i <= left.size(); ++i) {
    fill_row(left, i, right, two_before, before, row);
    if (std::ranges::min(row) > limit && std::ranges::min(before) > limit) return limit + 1;
    std::swap(two_before, before);
    std::swap(before, row);
  }
  return std::min(before.back(), limit + 1);
}

Near all_nearest(std::string_view name, std::span<const std::string> candidates) {
  const std::string wanted = lower(name);
  std::size_t within = reach(count_code_points(name));
  std::vector<const std::string*> best;
  for (const std::string& candidate : candidates) {
    // Why first: nearly all are too long or too short, and need not be made small.
    const std::size_t longer = std::max(wanted.size(), candidate.size()) - std::min(wanted.size(), candidate.size());
    if (longer > within) continue;
    const std::size_t distance = edit_distance(wanted, lower(candidate), within);
    if (distance > within) continue;
    if (distance < within) best.clear();
    within = distance;
    best.push_back(&candidate);
  }
  return {first_of(best)};
}

Near without_plurals(Near near) {
  const std::vector<std::string> all = near.names;
  std::erase_if(near.names, [&](const std::string& name) {
    return std::ranges::any_of(all, [&](const std::string& other) { return name == other + "s"; });
  });
  return near;
}

std::string nearest(std::string_view name, std::span<const std::string> candidates) {
  return all_nearest(name, candidates).only();
}

std::string did_you_mean(const Near& near) {
  std::vector<std::string> quoted;
  for (const std::string& name : near.names) quoted.push_back(fmt::format("`{}`", name));
  return quoted.empty() ? std::string{} : fmt::format("did you mean {}?", listed(quoted, "or"));
}

Diagnostic with_near(Diagnostic found, const Near& near) {
  if (near.empty()) return found;
  found.help = did_you_mean(near);
  if (const std::string only = near.only(); !only.empty()) found.fixes.push_back({found.primary->span, only});
  return found;
}

}  // namespace frontdoor::base
