#include "engine/syntax/canonical_lines.h"

#include <fmt/format.h>

#include "engine/base/overload.h"

namespace frontdoor::syntax {
namespace {

std::string escaped(std::string_view words) {
  std::string result;
  for (const char c : words) {
    if (c == '"') result += '\\';
    if (c == '{') result += '{';
    result += c;
  }
  return result;
}

}  // namespace

void CanonicalLines::line(std::size_t depth, std::string_view words) {
  lines_.append(2 * depth, ' ').append(words) += '\n';
}

void CanonicalLines::text(std::string_view keyword, const std::optional<Text>& text) {
  if (text.has_value()) line(1, fmt::format("{} {}", keyword, quoted(*text)));
}

void CanonicalLines::mark(std::string_view keyword, const Mark& mark) {
  if (mark.has_value()) line(1, keyword);
}

void CanonicalLines::names(std::string_view keyword, const std::vector<Name>& names) {
  if (!names.empty()) line(1, fmt::format("{} {}", keyword, listed_names(names)));
}

void CanonicalLines::condition(std::string_view keyword, const std::optional<ExprId>& condition) {
  if (!condition.has_value()) return;
  struct Pending {
    ExprId expr;
    std::size_t depth;
  };
  std::vector<Pending> pending = {{*condition, 1}};
  while (!pending.empty()) {
    const Pending next = pending.back();
    pending.pop_back();
    const std::string_view lead = next.depth == 1 ? keyword : "-";
    line(next.depth, fmt::format("{}{}{}", lead, lead.empty() ? "" : " ", words_of(file_, next.expr)));
    const List* const list = std::get_if<List>(&file_[next.expr].kind);
    if (list == nullptr) continue;
    for (std::size_t i = list->items.size(); i-- > 0;) pending.push_back({list->items[i], next.depth + 1});
  }
}

void CanonicalLines::follow_up(const std::optional<FollowUp>& follow_up) {
  if (!follow_up.has_value()) return;
  line(1, fmt::format("if it cannot be found out, follow up {} {}", model::text_of(follow_up->within.within),
                      quoted(follow_up->text)));
}

std::string quoted(const Text& text) {
  std::string result = "\"";
  for (const std::variant<std::string, Name>& part : text.parts) {
    std::visit(base::Overload{
                   [&](const std::string& words) { result += escaped(words); },
                   [&](const Name& fact) { result += "{" + fact.text + "}"; },
               },
               part);
  }
  // Why: a backslash before the closing quote would escape it; a space at a text's end is not part of it.
  return result + (result.ends_with('\\') ? " \"" : "\"");
}

std::string listed_names(const std::vector<Name>& names) {
  std::string result;
  for (const Name& name : names) {
    if (!result.empty()) result += ", ";
    result += name.text;
  }
  return result;
}

}  // namespace frontdoor::syntax
