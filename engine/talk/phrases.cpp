#include "engine/talk/phrases.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/base/text.h"

namespace frontdoor::talk {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string with_plain_marks(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> marks = {{{"\u2018", "'"},
                                                                                   {"\u2019", "'"},
                                                                                   {"\u201c", "\""},
                                                                                   {"\u201d", "\""},
                                                                                   {"\u2013", "-"},
                                                                                   {"\u2014", "-"},
                                                                                   {"\u2011", "-"},
                                                                                   {"\u00a0", " "}}};
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const auto mark =
        std::ranges::find_if(marks, [&](const auto& each) { return text.substr(at).starts_with(each.first); });
    if (mark == marks.end()) {
      plain += text[at++];
    } else {
      plain += mark->second;
      at += mark->first.size();
    }
  }
  return plain;
}

bool ends_a_word(std::string_view text, std::size_t at) {
  if (at >= text.size()) return true;
  return blanks.find(text[at]) != std::string_view::npos || text[at] == ',' || text[at] == ':' || text[at] == ';';
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view marks = " \t\r\n,:;";
  const std::size_t begin = text.find_first_not_of(marks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(marks) - begin + 1);
}

/// Cuts one part at "and", from the left, wherever what stands before it can stand alone.
void cut_at_and(std::string part, const std::function<bool(const std::string&)>& can_stand,
                std::vector<std::string>& items) {
  take_prefix(part, "and");
  while (!part.empty() && !can_stand(part)) {
    std::size_t cut = std::string::npos;
    for (std::size_t at = part.rfind(" and "); at != std::string::npos && at > 0; at = part.rfind(" and ", at - 1)) {
      if (!can_stand(part.substr(0, at))) continue;
      cut = at;
      break;
    }
    if (cut == std::string::npos) break;
    items.push_back(part.substr(0, cut));
    part = part.substr(cut + std::string_view(" and ").size());
  }
  if (!part.empty()) items.push_back(std::move(part));
}

}  // namespace

std::string tidied(std::string_view text) {
  std::string even;
  for (char c : with_plain_marks(text)) {
    const bool blank = blanks.find(c) != std::string_view::npos;
    if (!blank) even += c;
    if (blank && !even.empty() && even.back() != ' ') even += ' ';
  }
  while (!even.empty() && (even.back() == ' ' || even.back() == '.' || even.back() == '!')) even.pop_back();
  return even;
}

std::string folded(std::string_view text) { return base::lower(tidied(text)); }

bool is_any_of(std::string_view text, std::initializer_list<std::string_view> phrases) {
  return std::ranges::find(phrases, text) != phrases.end();
}

bool take_prefix(std::string& text, std::string_view phrase) {
  if (base::lower(std::string_view(text).substr(0, phrase.size())) != phrase || !ends_a_word(text, phrase.size()))
    return false;
  text = std::string(trimmed(std::string_view(text).substr(phrase.size())));
  return true;
}

bool take_suffix(std::string& text, std::string_view phrase) {
  if (text.size() < phrase.size()) return false;
  const std::size_t at = text.size() - phrase.size();
  if (base::lower(std::string_view(text).substr(at)) != phrase || (at > 0 && !ends_a_word(text, at - 1))) return false;
  text = std::string(trimmed(std::string_view(text).substr(0, at)));
  return true;
}

std::vector<std::string> items_of(std::string_view list, const std::function<bool(const std::string&)>& can_stand) {
  std::vector<std::string> items;
  while (!list.empty()) {
    const std::size_t comma = list.find_first_of(",;&");
    cut_at_and(tidied(list.substr(0, comma)), can_stand, items);
    list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
  }
  return items;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(text.find_first_of(blanks, begin), text.size());
    words.emplace_back(text.substr(begin, end - begin));
    text = text.substr(end);
  }
  return words;
}

std::vector<std::string> cut_at(std::string_view text, std::string_view word) {
  const std::string between = " " + std::string(word) + " ";
  std::vector<std::string> parts;
  for (std::size_t at = text.find(between); at != std::string_view::npos; at = text.find(between)) {
    parts.push_back(tidied(text.substr(0, at)));
    text = text.substr(at + between.size());
  }
  parts.push_back(tidied(text));
  return parts;
}

}  // namespace frontdoor::talk
