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
constexpr std::size_t shortest = 4;
constexpr std::size_t most_words = 3;

/// The bytes of so many words; 0 if there are fewer.
std::size_t length_of_first_words(std::string_view text, std::size_t words) {
  std::size_t end = 0;
  for (; words > 0; --words) {
    if (end >= text.size()) return 0;
    end = std::min(text.find(' ', end + 1), text.size());
  }
  return end;
}

std::vector<std::string> of_so_many_words(std::span<const std::string_view> all, std::size_t words) {
  std::vector<std::string> some;
  for (const std::string_view each : all) {
    if (std::ranges::count(each, ' ') + 1 == static_cast<std::ptrdiff_t>(words)) some.emplace_back(each);
  }
  return some;
}

/// The words a text begins with, and what they may be meant for.
struct Beginning {
  std::string_view said;
  base::Near near;
};

/// The longest beginning that is one of these words, misspelt; it ends before `most` bytes.
std::optional<Beginning> misspelt_beginning(std::string_view text, std::span<const std::string_view> meant,
                                            std::size_t most) {
  for (std::size_t words = most_words; words > 0; --words) {
    const std::string_view said = text.substr(0, length_of_first_words(text, words));
    if (said.size() < shortest || said.size() >= most) continue;
    base::Near near = base::without_plurals(base::all_nearest(said, of_so_many_words(meant, words)));
    if (!near.empty() && near.names.front() != base::lower(said)) return Beginning{said, std::move(near)};
  }
  return std::nullopt;
}

/// The part of a span that holds these words of its text; none where the text is not written just so.
std::optional<SourceSpan> part_of(SourceSpan span, std::size_t size, std::size_t begin, std::size_t length) {
  if (span.end - span.begin != size) return std::nullopt;
  const auto first = static_cast<std::uint32_t>(span.begin + begin);
  return SourceSpan{span.source, first, static_cast<std::uint32_t>(first + length)};
}

}  // namespace

std::optional<base::Diagnostic> misspelt_comparison(const syntax::Phrase& phrase) {
  const std::optional<Beginning> found = misspelt_beginning(phrase.text, comparisons, phrase.text.size());
  if (!found) return std::nullopt;
  const std::optional<SourceSpan> where = part_of(phrase.span, phrase.text.size(), 0, found->said.size());
  if (!where) return std::nullopt;
  return syntax::misspelt_word(found->said, *where, found->near);
}

std::optional<base::Diagnostic> misspelt_after(const syntax::Name& name, std::size_t letters,
                                               std::span<const std::string_view> meant) {
  if (letters + 1 >= name.text.size()) return std::nullopt;
  const std::string_view rest = std::string_view(name.text).substr(letters + 1);
  const std::optional<Beginning> found = misspelt_beginning(rest, meant, rest.size() + 1);
  if (!found) return std::nullopt;
  const std::optional<SourceSpan> where = part_of(name.span, name.text.size(), letters + 1, found->said.size());
  if (!where) return std::nullopt;
  return syntax::misspelt_word(found->said, *where, found->near);
}

}  // namespace frontdoor::check
