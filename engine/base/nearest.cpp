#include "engine/base/nearest.h"

#include <fmt/format.h>

#include <algorithm>
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

std::string nearest(std::string_view name, std::span<const std::string> candidates) {
  const std::string wanted = lower(name);
  std::size_t within = reach(count_code_points(name));
  const std::string* best = nullptr;
  for (const std::string& candidate : candidates) {
    // Why first: nearly all are too long or too short, and need not be made small.
    const std::size_t longer = std::max(wanted.size(), candidate.size()) - std::min(wanted.size(), candidate.size());
    if (longer > within) continue;
    const std::size_t distance = edit_distance(wanted, lower(candidate), within);
    if (distance > within) continue;
    best = &candidate;
    if (distance == 0) break;
    within = distance - 1;
  }
  return best == nullptr ? std::string{} : *best;
}

std::string did_you_mean(std::string_view nearest) {
  return nearest.empty() ? std::string{} : fmt::format("did you mean `{}`?", nearest);
}

}  // namespace frontdoor::base
