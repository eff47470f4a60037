// Small text work that every floor needs: UTF-8, words, lists. No locale anywhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frontdoor::base {

/// What some programs put before a UTF-8 text; it is no part of it.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Byte offset of the first byte that is not valid UTF-8 (RFC 3629: no surrogates, no overlong forms); none if all is.
std::optional<std::size_t> invalid_utf8_at(std::string_view text);

/// Bytes of the code point that starts at `at`; 0 if what stands there is not valid UTF-8.
std::size_t code_point_length(std::string_view text, std::size_t at);

/// How many bytes from the start are ASCII, found many at a time; it may stop a few short.
std::size_t ascii_run(std::string_view text);

/// Number of code points in valid UTF-8.
std::size_t count_code_points(std::string_view text);

/// ASCII letters made small; other bytes as they are.
std::string lower(std::string_view text);

/// "a", "a and b", "a, b and c" (with "or" as `last` in place of "and").
std::string listed(const std::vector<std::string>& items, std::string_view last = "and");

/// Items with `separator` between them.
std::string joined(const std::vector<std::string>& items, std::string_view separator);

/// A name as JSON, CSV and SQL write it: small letters, `_` for spaces; hyphens and apostrophes stay.
std::string spelling(std::string_view name);

/// The text in lines of at most `width` code points, broken at spaces (a longer word stands alone);
/// `indent` spaces, within that width, before each line after the first. Line ends in the text stay.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);

/// "1 fall", "2 falls": the number with its unit, singular for 1 (unit is stored in the plural).
std::string with_unit(long long amount, std::string_view unit);

/// The singular of a unit word: "falls" "fall", "stories" "story", "people" "person".
std::string singular(std::string_view unit);

}  // namespace frontdoor::base
