#include "engine/author/edits.h"

#include <algorithm>
#include <numeric>

namespace frontdoor::author {
namespace {

using base::Edit;
using base::SourceSpan;

/// The positions of the edits, by place.
std::vector<std::size_t> by_place(std::span<const Edit> edits) {
  std::vector<std::size_t> order(edits.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t at) { return edits[at].span; });
  return order;
}

/// The whole lines that a span touches, without the end of the last.
SourceSpan lines_around(const std::string& text, SourceSpan span) {
  const std::size_t before = span.begin == 0 ? std::string::npos : text.rfind('\n', span.begin - 1);
  const std::size_t after = std::min(text.find('\n', span.end), text.size());
  return {span.source, static_cast<std::uint32_t>(before == std::string::npos ? 0 : before + 1),
          static_cast<std::uint32_t>(after)};
}

/// The bytes of a region with the edits made that stand in it, given by place.
std::string made_in(const std::string& text, SourceSpan region, std::span<const Edit> edits,
                    std::span<const std::size_t> order) {
  std::string result;
  std::size_t at = region.begin;
  for (const std::size_t position : order) {
    const Edit& edit = edits[position];
    result.append(text, at, edit.span.begin - at).append(edit.text);
    at = edit.span.end;
  }
  return result.append(text, at, region.end - at);
}

void without_return(std::string& lines) {
  if (lines.ends_with('\r')) lines.pop_back();
}

}  // namespace

bool overlap(const Edit& one, const Edit& other) {
  if (one.span.source != other.span.source) return false;
  if (one.span.begin == other.span.begin) return true;
  const Edit& first = one.span.begin < other.span.begin ? one : other;
  const Edit& second = one.span.begin < other.span.begin ? other : one;
  return second.span.begin < first.span.end;
}

base::Sources edited(base::Sources sources, std::span<const Edit> edits) {
  const std::vector<std::size_t> order = by_place(edits);
  for (auto at = order.rbegin(); at != order.rend(); ++at) {
    const Edit& edit = edits[*at];
    sources[edit.span.source.index].text.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
  }
  return sources;
}

std::vector<ChangedLines> changed_lines(const base::Sources& sources, std::span<const Edit> edits) {
  std::vector<ChangedLines> all;
  std::vector<SourceSpan> regions;
  for (const std::size_t position : by_place(edits)) {
    const SourceSpan span = edits[position].span;
    const SourceSpan region = lines_around(sources[span.source.index].text, span);
    const bool goes_on =
        !regions.empty() && regions.back().source == region.source && region.begin < regions.back().end;
    const bool same_line = goes_on || (!regions.empty() && regions.back() == region);
    if (same_line) {
      regions.back() = base::join(regions.back(), region);
    } else {
      regions.push_back(region);
      all.push_back({.source = span.source, .line = 1, .edits = {}, .before = {}, .after = {}});
    }
    all.back().edits.push_back(position);
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    const base::SourceText& source = sources[regions[i].source.index];
    all[i].line = base::place_of(source, regions[i].begin).line;
    all[i].before = source.text.substr(regions[i].begin, regions[i].end - regions[i].begin);
    all[i].after = made_in(source.text, regions[i], edits, all[i].edits);
    without_return(all[i].before);
    without_return(all[i].after);
  }
  return all;
}

}  // namespace frontdoor::author
