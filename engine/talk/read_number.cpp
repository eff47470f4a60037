#include "engine/talk/read_number.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/talk/phrases.h"
#include "engine/talk/tokens.h"

namespace frontdoor::talk {
namespace {

using Kind = Token::Kind;
using MeantAmount = std::optional<Amount>;

MeantAmount if_at_end(const Cursor& cursor, Amount amount) {
  return cursor.at_end() ? MeantAmount(amount) : std::nullopt;
}

MeantAmount exactly(Cursor c) {
  if (c.any_word({"none", "never", "no", "nobody", "nothing"})) return if_at_end(c, {0, 0});
  const auto number = c.number();
  return number ? if_at_end(c, {*number, *number}) : std::nullopt;
}

MeantAmount from_to(Cursor c) {
  const bool between = c.any_word({"between", "from"});
  const auto low = c.number();
  const bool joined = low && (c.mark(Kind::dash) || c.any_word({"to", "or"}) || (between && c.words({"and"})));
  const auto high = joined ? c.number() : std::nullopt;
  return high ? if_at_end(c, {std::min(*low, *high), std::max(*low, *high)}) : std::nullopt;
}

bool says_at_least(Cursor& c) {
  return c.words({"at", "least"}) || c.words({"no", "less", "than"}) || c.words({"not", "less", "than"}) ||
         c.words({"no", "younger", "than"}) || c.words({"minimum"});
}

MeantAmount at_least(Cursor c) {
  const bool said = says_at_least(c);
  const auto number = c.number();
  if (!number) return std::nullopt;
  const bool after =
      !said && (c.mark(Kind::plus) || c.any_word({"plus", "upwards"}) ||
                ((c.any_word({"or", "and"})) && c.any_word({"over", "more", "older", "above", "upwards"})));
  return said || after ? if_at_end(c, {*number, far_beyond}) : std::nullopt;
}

MeantAmount more_than(Cursor c) {
  if (!c.any_word({"over", "above", "past"}) && !c.words({"more", "than"}) && !c.words({"older", "than"}))
    return std::nullopt;
  const auto number = c.number();
  return number ? if_at_end(c, {*number + 1, far_beyond}) : std::nullopt;
}

bool says_at_most(Cursor& c) {
  return c.words({"at", "most"}) || c.words({"up", "to"}) || c.words({"no", "more", "than"}) ||
         c.words({"not", "more", "than"}) || c.words({"no", "older", "than"});
}

MeantAmount at_most(Cursor c) {
  const bool said = says_at_most(c);
  const auto number = c.number();
  if (!number) return std::nullopt;
  const bool after = !said && c.any_word({"or", "and"}) && c.any_word({"less", "under", "fewer", "younger", "below"});
  return said || after ? if_at_end(c, {-far_beyond, *number}) : std::nullopt;
}

MeantAmount less_than(Cursor c) {
  if (!c.any_word({"under", "below"}) && !c.words({"less", "than"}) && !c.words({"fewer", "than"}) &&
      !c.words({"younger", "than"}))
    return std::nullopt;
  const auto number = c.number();
  return number ? if_at_end(c, {-far_beyond, *number - 1}) : std::nullopt;
}

/// How far "about" reaches: one for a few, two for ten and more, five for twenty and more.
std::int64_t slack(std::int64_t number) { return number >= 20 ? 5 : number >= 10 ? 2 : 1; }

MeantAmount about(Cursor c) {
  const bool nearly = c.any_word({"nearly", "almost"});
  const bool roughly =
      !nearly && c.any_word({"about", "around", "roughly", "approximately", "circa", "maybe", "perhaps"});
  const auto number = c.number();
  if (!number) return std::nullopt;
  const bool after = !nearly && !roughly && (c.words({"or", "so"}) || c.words({"ish"}) || c.words({"roughly"}));
  if (!nearly && !roughly && !after) return std::nullopt;
  return if_at_end(c,
                   {std::max<std::int64_t>(0, *number - slack(*number)), nearly ? *number : *number + slack(*number)});
}

MeantAmount decade(Cursor c) {
  const bool early = c.words({"early"});
  const bool mid = !early && c.any_word({"mid", "middle"});
  const bool late = !early && !mid && c.words({"late"});
  c.mark(Kind::dash);
  c.any_word({"to"});
  if (c.words({"teens"})) return if_at_end(c, {13, 19});
  const auto first = c.decade();
  if (!first) return std::nullopt;
  return if_at_end(c, {*first + (mid ? 4 : late ? 7 : 0), *first + (early ? 3 : mid ? 6 : 9)});
}

MeantAmount a_few(Cursor c) {
  if (c.words({"couple"})) return if_at_end(c, {2, 2});
  return c.any_word({"few", "several", "many", "some"}) ? if_at_end(c, {2, far_beyond}) : std::nullopt;
}

/// Words that say nothing about the amount.
bool is_filler(const Token& token, std::string_view unit) {
  if (token.kind != Kind::word) return false;
  constexpr std::array<std::string_view, 31> fillers = {
      "aged", "age", "is", "it",  "it's", "she",  "she's", "he",    "he's", "they",  "they're",
      "i'm",  "i",   "am", "are", "was",  "were", "old",   "the",   "a",    "years", "year",
      "yrs",  "yo",  "in", "her", "his",  "my",   "their", "times", "of"};
  return std::ranges::find(fillers, token.word) != fillers.end() || token.word == unit ||
         token.word == base::singular(unit);
}

}  // namespace

std::optional<Amount> read_amount(std::string_view text, std::string_view unit) {
  std::string words = folded(text);
  for (std::string_view per : {"a week", "a day", "a month", "a year", "per week", "per day", "each week", "of them"})
    take_suffix(words, per);
  std::vector<Token> tokens = tokens_of(words);
  const std::string small_unit = base::lower(unit);
  std::erase_if(tokens, [&](const Token& token) { return is_filler(token, small_unit); });
  constexpr std::array patterns = {exactly, from_to, at_least, more_than, at_most, less_than, about, decade, a_few};
  for (const auto pattern : patterns)
    if (const MeantAmount meant = pattern(Cursor(tokens))) return meant;
  return std::nullopt;
}

}  // namespace frontdoor::talk
