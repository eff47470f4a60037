#include "engine/syntax/print/page.h"

#include <algorithm>
#include <utility>

#include "engine/base/text.h"

namespace frontdoor::syntax::print {
namespace {

/// A longer line does not push the comments of its neighbours away.
constexpr std::size_t widest_beside_comments = 60;
constexpr std::size_t before_comment = 2;

bool has_both(const PrintedLine& line) {
  return !line.comment.empty() && line.words.find_first_not_of(' ') != std::string::npos;
}

}  // namespace

void Page::add(std::size_t depth, PrintedLine line) {
  if (std::exchange(gap_wanted_, false) && !lines_.empty() && depth <= depth_) lines_.emplace_back();
  lines_.push_back(std::move(line));
  depth_ = depth;
}

void Page::align_comments() {
  for (auto first = lines_.begin(); first != lines_.end();) {
    const auto last = std::find_if_not(first, lines_.end(), has_both);
    std::size_t column = 0;
    for (auto line = first; line != last; ++line) {
      const std::size_t width = base::count_code_points(line->words);
      if (width <= widest_beside_comments) column = std::max(column, width);
    }
    for (auto line = first; line != last; ++line) {
      const std::size_t width = base::count_code_points(line->words);
      line->words.append(std::max(column, width) - width + before_comment, ' ');
    }
    first = last == lines_.end() ? last : last + 1;
  }
}

std::string Page::text() {
  align_comments();
  std::string text;
  for (const PrintedLine& line : lines_) text.append(line.words).append(line.comment) += '\n';
  return text;
}

}  // namespace frontdoor::syntax::print
