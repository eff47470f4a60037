#include "engine/syntax/as_bullets.h"

#include <algorithm>
#include <string>

namespace frontdoor::syntax {
namespace {

std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t end = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return end == std::string_view::npos ? 0 : end + 1;
}

std::size_t spaces_at(std::string_view text) { return std::min(text.find_first_not_of(' '), text.size()); }

/// The line as it speaks: without its comment and its line end.
std::string_view words_of_line(std::string_view text, std::size_t begin) {
  std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  line = line.substr(0, line.find('#'));
  return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

/// The line that opens the list in which the bullet at this line stands; empty if there is none.
std::string_view list_above(std::string_view text, std::size_t begin) {
  const std::size_t indent = spaces_at(text.substr(begin));
  while (begin > 0) {
    begin = line_begin(text, begin - 1);
    const std::string_view line = words_of_line(text, begin);
    const std::size_t spaces = spaces_at(line);
    const bool bullet = line.substr(spaces).starts_with('-');
    if (spaces < line.size() && (spaces < indent || (spaces == indent && !bullet))) return line;
  }
  return {};
}

bool says_the_same(std::string_view list, std::string_view joiner) {
  if (list.ends_with("given") || list.ends_with("expect") || list.ends_with("all of")) return joiner == "and";
  return joiner == "or" && (list.ends_with("any of") || list.ends_with("none of"));
}

}  // namespace

base::Edit as_bullets(const base::SourceText& source, const JoinedTests& tests) {
  const std::string_view text = source.text;
  const std::size_t begin = line_begin(text, tests.where.begin);
  const std::size_t indent = spaces_at(text.substr(begin));
  const bool bullet = text.substr(begin + indent).starts_with('-');
  const auto line = [&](std::size_t column, std::string_view words) {
    return "\n" + std::string(column, ' ') + "- " + std::string(words);
  };
  if (bullet && says_the_same(list_above(text, begin), tests.joiner)) {
    return {tests.where, std::string(tests.left) + line(indent, tests.right)};
  }
  const std::string head = tests.joiner == "and" ? "all of" : "any of";
  return {tests.where, head + line(indent + 2, tests.left) + line(indent + 2, tests.right)};
}

}  // namespace frontdoor::syntax
