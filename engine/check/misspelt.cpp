#include "engine/check/misspelt.h"

#include <algorithm>
#include <array>

#include "engine/base/nearest.h"
#include "engine/base/text.h"
#include "engine/syntax/mistake_errors.h"

namespace frontdoor::check {
namespace {

constexpr auto comparisons = std::to_array<std::string_view>(
    {"at least", "at most", "more than", "less than", "between", "one of", "within the last", "within the next"});
constexpr std::size_t most_letters_wrong = 2;
constexpr std::size_t shortest = 4;

/// The bytes of as many words as `like` has; 0 if there are fewer.
std::size_t length_of_first_words(std::string_view text, std::string_view like) {
  std::size_t end = 0;
  for (auto words = 1 + std::ranges::count(like, ' '); words > 0; --words) {
    if (end >= text.size()) return 0;
    end = std::min(text.find(' ', end + 1), text.size());
  }
  return end;
}

bool is_near(std::string_view said, std::string_view meant) {
  const std::size_t wrong = base::edit_distance(base::lower(said), meant, most_letters_wrong);
  return wrong > 0 && wrong <= most_letters_wrong && said.size() >= shortest;
}

/// The part of a span that holds these words of its text; none where the text is not written just so.
std::optional<SourceSpan> part_of(SourceSpan span, std::size_t size, std::size_t begin, std::size_t length) {
  if (span.end - span.begin != size) return std::nullopt;
  const auto first = static_cast<std::uint32_t>(span.begin + begin);
  return SourceSpan{span.source, first, static_cast<std::uint32_t>(first + length)};
}

}  // namespace

std::optional<base::Diagnostic> misspelt_comparison(const syntax::Phrase& phrase) {
  for (const std::string_view meant : comparisons) {
    const std::size_t length = length_of_first_words(phrase.text, meant);
    if (length == 0 || length == phrase.text.size()) continue;
    const std::string_view said = std::string_view(phrase.text).substr(0, length);
    const std::optional<SourceSpan> where = part_of(phrase.span, phrase.text.size(), 0, length);
    if (where && is_near(said, meant)) return syntax::misspelt_word(said, *where, meant);
  }
  return std::nullopt;
}

std::optional<base::Diagnostic> misspelt_after(const syntax::Name& name, std::size_t letters,
                                               std::span<const std::string_view> meant) {
  if (letters + 1 >= name.text.size()) return std::nullopt;
  const std::string_view rest = std::string_view(name.text).substr(letters + 1);
  for (const std::string_view word : meant) {
    const std::size_t length = length_of_first_words(rest, word);
    const std::string_view said = rest.substr(0, length);
    const std::optional<SourceSpan> where = part_of(name.span, name.text.size(), letters + 1, length);
    if (where && is_near(said, word)) return syntax::misspelt_word(said, *where, word);
  }
  return std::nullopt;
}

}  // namespace frontdoor::check
