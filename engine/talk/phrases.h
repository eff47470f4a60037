// What people type, made even before it is read: one blank between words, plain quotes and dashes, no full stop at
// the end; and lists cut into their items, where a name may itself hold a comma's neighbour, the word "and".
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace frontdoor::talk {

/// Blanks trimmed and made single, curly quotes and long dashes made plain, a full stop at the end dropped.
std::string tidied(std::string_view text);

/// Tidied, in small letters.
std::string folded(std::string_view text);

/// True if the text is one of the phrases.
bool is_any_of(std::string_view text, std::initializer_list<std::string_view> phrases);

/// The text after a phrase that it begins with, which must end at a word; none if it does not begin so.
bool take_prefix(std::string& text, std::string_view phrase);
/// Likewise at the end.
bool take_suffix(std::string& text, std::string_view phrase);

/// The items of a list: cut at commas and semicolons, and at "and" wherever what stands before it `can_stand` alone.
std::vector<std::string> items_of(std::string_view list, const std::function<bool(const std::string&)>& can_stand);

/// The words between blanks.
std::vector<std::string> words_of(std::string_view text);

/// Cut wherever the word stands by itself ("some difficulty or unable" at "or").
std::vector<std::string> cut_at(std::string_view text, std::string_view word);

}  // namespace frontdoor::talk
