#include "engine/syntax/line_guess.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/base/nearest.h"
#include "engine/base/text.h"

namespace frontdoor::syntax {
namespace {

using enum TokenKind;

constexpr std::size_t longest_keyword = 8;

/// Words of everyday speech, and the keyword they stand for, where a block has a line with it.
struct Synonym {
  std::string_view said;
  TokenKind meant;
};
constexpr Synonym synonyms[] = {
    {"if", when},
    {"whenever", when},
    {"where", when},
    {"except when", unless},
    {"except if", unless},
    {"except", unless},
    {"but not when", unless},
    {"reason", because},
    {"since", because},
    {"why", because},
    {"otherwise", otherwise_because},
    {"else because", otherwise_because},
    {"question", ask},
    {"hint", help},
    {"note", help},
    {"explanation", help},
    {"law", under},
    {"source", under},
    {"name", title},
    {"label", title},
    {"supports", upholds},
    {"principle", upholds},
    {"principles", upholds},
    {"replaces", overrides},
    {"description", say},
    {"cost", charge},
    {"price", charge},
    {"find services", find_services_tagged},
    {"services tagged", find_services_tagged},
    {"services", find_services_tagged},
    {"only if", only_when},
    {"applies when", only_when},
    {"from", in_force_from},
    {"valid from", in_force_from},
    {"in force to", until},
    {"to", until},
    {"number", number_from},
    {"number between", number_from},
    {"whole number from", number_from},
    {"needs agreement", needs_agreement},
    {"needs consent", needs_agreement},
    {"integer from", number_from},
    {"boolean", yes_or_no},
    {"yes no", yes_or_no},
    {"one of the following", one_of},
    {"choice", one_of},
    {"any of the following", any_of},
    {"facts", given},
    {"expected", expect},
    {"date", on},
    {"if", whenever},
    {"when", whenever},
    {"for every contact", always},
    {"for all contacts", always},
    {"expect", then},
    {"first row", first_row_that_fits},
    {"the first row that fits", first_row_that_fits},
    {"first row which fits", first_row_that_fits},
    {"first row that matches", first_row_that_fits},
    {"first match", first_row_that_fits},
    {"first", first_row_that_fits},
    {"every row", every_row_that_fits},
    {"every row which fits", every_row_that_fits},
    {"every row that matches", every_row_that_fits},
    {"all rows", every_row_that_fits},
    {"all rows that fit", every_row_that_fits},
    {"includes", include},
    {"uses", include},
    {"import", include},
    {"do not say", avoid},
    {"never say", avoid},
    {"instead of", avoid},
    {"jargon", avoid},
};

std::size_t word_count(std::string_view words) { return 1 + static_cast<std::size_t>(std::ranges::count(words, ' ')); }

std::string without_commas(std::string_view words) {
  std::string result(words);
  std::erase(result, ',');
  return result;
}

/// The first words of a line, and how many tokens they are; commas do not count as words.
std::pair<std::string, std::size_t> first_words(const Script& script, std::span<const Token> line, std::size_t count) {
  std::string words;
  std::size_t taken = 0;
  std::size_t at = 0;
  for (; at < line.size() && taken < count; ++at) {
    if (line[at].kind == comma) continue;
    if (line[at].kind != word) return {};
    if (taken++ > 0) words += ' ';
    words += base::lower(script.text(line[at]));
  }
  return taken == count ? std::pair{words, at} : std::pair<std::string, std::size_t>{};
}

/// What the first words of a line may be meant for, and how many tokens they are.
struct NearWords {
  base::Near near;
  std::size_t tokens = 0;
};

NearWords near_words(const Script& script, std::span<const Token> line, std::span<const TokenKind> keywords) {
  for (std::size_t count = longest_keyword; count > 0; --count) {
    const auto [said, tokens] = first_words(script, line, count);
    if (said.empty()) continue;
    std::vector<std::string> candidates;
    for (const TokenKind keyword : keywords) {
      if (word_count(words_of(keyword)) == count) candidates.push_back(without_commas(words_of(keyword)));
    }
    base::Near near = base::all_nearest(said, candidates);
    if (!near.empty()) return {std::move(near), tokens};
  }
  return {};
}

std::optional<Recognised> misspelt(const Script& script, std::span<const Token> line,
                                   std::span<const TokenKind> keywords) {
  const NearWords found = near_words(script, line, keywords);
  const std::string only = found.near.only();
  for (const TokenKind keyword : keywords) {
    if (!only.empty() && without_commas(words_of(keyword)) == only) return Recognised{keyword, found.tokens};
  }
  return std::nullopt;
}

std::optional<Recognised> synonym(const Script& script, std::span<const Token> line,
                                  std::span<const TokenKind> keywords) {
  Recognised best;
  for (const Synonym& candidate : synonyms) {
    const std::size_t tokens = match_words(script, line, candidate.said);
    if (tokens <= best.tokens || std::ranges::find(keywords, candidate.meant) == keywords.end()) continue;
    best = {candidate.meant, tokens};
  }
  return best.tokens > 0 ? std::optional(best) : std::nullopt;
}

constexpr std::array<std::string_view, block_kinds> articles = {"the pack",         "the national outcomes",
                                                                "a principle",      "a fact",
                                                                "a group",          "a definition",
                                                                "the conversation", "a route",
                                                                "a menu",           "a duty",
                                                                "a rule",           "a table",
                                                                "a guarantee",      "an example"};

}  // namespace

std::optional<Recognised> exact(const Script& script, std::span<const Token> line,
                                std::span<const TokenKind> keywords) {
  Recognised best;
  for (const TokenKind keyword : keywords) {
    const std::size_t tokens = match_words(script, line, words_of(keyword));
    if (tokens > best.tokens) best = {keyword, tokens};
  }
  return best.tokens > 0 ? std::optional(best) : std::nullopt;
}

std::string beginning_of(const Script& script, std::span<const Token> line, std::span<const TokenKind> keywords) {
  const std::optional<Recognised> keyword = exact(script, line, keywords);
  Token whole = line.front();
  if (keyword.has_value()) whole.end = line[keyword->tokens - 1].end;
  return script.text(whole);
}

base::Near nearest_keywords(const Script& script, std::span<const Token> line, std::span<const TokenKind> keywords) {
  return near_words(script, line, keywords).near;
}

std::optional<Recognised> longer_meant(const Script& script, std::span<const Token> line, const Recognised& found,
                                       std::span<const TokenKind> keywords) {
  std::vector<TokenKind> longer;
  for (const TokenKind keyword : keywords) {
    const std::string_view words = words_of(keyword);
    const std::string_view begin = words_of(found.keyword);
    if (words.size() > begin.size() && words.starts_with(begin) && words[begin.size()] == ' ')
      longer.push_back(keyword);
  }
  const bool words_follow = line.size() > found.tokens && line[found.tokens].kind == word;
  if (longer.empty() || !words_follow) return std::nullopt;
  const std::optional<Recognised> near = misspelt(script, line, longer);
  return near.has_value() && near->tokens > found.tokens ? near : std::nullopt;
}

std::optional<Recognised> meant(const Script& script, std::span<const Token> line,
                                std::span<const TokenKind> keywords) {
  const std::optional<Recognised> by_meaning = synonym(script, line, keywords);
  const std::optional<Recognised> by_spelling = misspelt(script, line, keywords);
  if (!by_meaning.has_value() || !by_spelling.has_value()) return by_meaning.has_value() ? by_meaning : by_spelling;
  return by_spelling->tokens > by_meaning->tokens ? by_spelling : by_meaning;
}

std::vector<TokenKind> block_keywords() {
  std::vector<TokenKind> keywords;
  for (std::size_t i = 0; i < block_kinds; ++i) keywords.push_back(keyword_of(static_cast<BlockKind>(i)));
  return keywords;
}

std::vector<TokenKind> line_keywords(BlockKind kind) {
  std::vector<TokenKind> keywords;
  for (const LineKind& line : line_kinds(kind)) keywords.push_back(line.keyword);
  return keywords;
}

std::string_view with_article(BlockKind kind) { return articles[static_cast<std::size_t>(kind)]; }

std::vector<std::string> blocks_with(TokenKind keyword) {
  std::vector<std::string> blocks;
  for (std::size_t i = 0; i < block_kinds; ++i) {
    const auto kind = static_cast<BlockKind>(i);
    const std::span<const LineKind> lines = line_kinds(kind);
    if (std::ranges::find(lines, keyword, &LineKind::keyword) != lines.end()) blocks.emplace_back(with_article(kind));
  }
  return blocks;
}

const LineKind& line_kind(BlockKind kind, TokenKind keyword) {
  return *std::ranges::find(line_kinds(kind), keyword, &LineKind::keyword);
}

std::optional<Recognised> effect_verb(const Script& script, std::span<const Token> line) {
  static constexpr std::array verbs = {offer, raise, arrange, give, recommend, consider, rule_out, advise, do_first};
  return exact(script, line, verbs);
}

std::vector<std::string> words_of(const std::vector<TokenKind>& keywords) {
  std::vector<std::string> words;
  for (const TokenKind keyword : keywords) words.emplace_back(words_of(keyword));
  return words;
}

}  // namespace frontdoor::syntax
