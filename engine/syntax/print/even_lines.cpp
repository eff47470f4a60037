#include "engine/syntax/print/even_lines.h"

#include <algorithm>
#include <tuple>

namespace frontdoor::syntax::print {
namespace {

/// How well the words from one to the last can be broken, and where the first line then ends.
struct Best {
  std::size_t lines = 0;
  std::int64_t cost = 0;
  std::size_t next = 0;  // the word that begins the second line

  bool operator<(const Best& other) const { return std::tie(lines, cost) < std::tie(other.lines, other.cost); }
};

/// What a pause is worth, against the squares of the columns that lines leave free.
std::int64_t worth_of(Pause pause) {
  switch (pause) {
    case Pause::none:
      return 0;
    case Pause::leads_on:
      return -600;
    case Pause::after_phrase:
      return 1'500;
    case Pause::after_sentence:
      return 3'000;
  }
  return 0;
}

/// A word or two do not make a line.
constexpr std::size_t least_words = 20;
constexpr std::size_t cost_of_missing_column = 200;

/// Tries every end of a line that begins with a word; `best` holds the answers for all later words.
Best best_from(std::span<const Word> words, std::size_t word, const std::vector<Best>& best, std::size_t column,
               std::size_t end) {
  Best found;
  const std::size_t begin = column;
  for (std::size_t next = word + 1; next <= words.size(); ++next) {
    column += words[next - 1].width + (next > word + 1 ? 1 : 0);
    const bool first_try = next == word + 1;
    if (column > end && !first_try) break;
    const std::int64_t free = column > end ? 0 : static_cast<std::int64_t>(end - column);
    const bool last = next == words.size();
    const std::size_t missing = least_words - std::min(least_words, column - begin);
    const auto few = static_cast<std::int64_t>(missing * cost_of_missing_column);
    const std::int64_t pause = last ? 0 : worth_of(words[next - 1].pause);
    const Best here{best[next].lines + 1, best[next].cost + free * free + few - pause, next};
    if (first_try || here < found) found = here;
  }
  return found;
}

}  // namespace

std::vector<std::size_t> even_lines(std::span<const Word> words, const Columns& columns) {
  std::vector<Best> best(words.size() + 1);
  for (std::size_t word = words.size(); word-- > 0;) {
    best[word] = best_from(words, word, best, word == 0 ? columns.first : columns.others, columns.end);
  }
  std::vector<std::size_t> begins;
  for (std::size_t word = best[0].next; word < words.size(); word = best[word].next) begins.push_back(word);
  return begins;
}

}  // namespace frontdoor::syntax::print
