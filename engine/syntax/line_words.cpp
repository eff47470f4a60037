#include "engine/syntax/line_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "engine/base/nearest.h"
#include "engine/base/text.h"
#include "engine/syntax/mistake.h"
#include "engine/syntax/mistake_errors.h"
#include "engine/syntax/table_errors.h"
#include "engine/syntax/text_errors.h"

namespace frontdoor::syntax {
namespace {

using enum TokenKind;

constexpr std::array quantifiers = {all_of, any_of, none_of};
constexpr std::array qualities = {one_of,          all_of,          any_of,  none_of, at_least, at_most,
                                  more_than,       less_than,       between, none,    never,    unknown,
                                  within_the_last, within_the_next, on,      before,  after};
constexpr std::array verbs_of_effects = {offer, raise, arrange, give, recommend, consider, rule_out, advise, do_first};
constexpr std::array standings = {asked_next, asked,      offered, recommended,  suggested,
                                  ruled_out,  still_open, settled, safe_to_close};
constexpr std::array answers = {accepted, declined, arranged};
constexpr std::array answerers = {by_the_person, by_the_carer, by_the_caller};

/// A sign of arithmetic, and the words it is read as: `is`, or `is` and this.
struct Sign {
  std::u32string_view said;
  TokenKind meant;
};
constexpr std::array<Sign, 12> signs = {{{U"=", is},
                                         {U"==", is},
                                         {U"!=", not_},
                                         {U"<>", not_},
                                         {U"\u2260", not_},
                                         {U">", more_than},
                                         {U"<", less_than},
                                         {U">=", at_least},
                                         {U"=>", at_least},
                                         {U"\u2265", at_least},
                                         {U"<=", at_most},
                                         {U"\u2264", at_most}}};

/// "is at least", or "at least" after an `is`.
std::string words_for(const Sign& sign, bool after_is) {
  if (sign.meant == is) return after_is ? "" : "is";
  return (after_is ? "" : "is ") + std::string(words_of(sign.meant));
}

constexpr std::size_t most_letters_forgiven = 2;
constexpr std::array<std::string_view, 6> words_of_verbs = {"is", "are", "include", "includes", "does", "do"};
constexpr std::array bare_comparisons = {at_least, at_most,         more_than,      less_than,
                                         between,  within_the_last, within_the_next};

}  // namespace

void LineWords::merge(TokenKind keyword, std::size_t count) {
  out_.push_back({keyword, words_[at_].begin, words_[at_ + count - 1].end, line_});
  at_ += count;
}

bool LineWords::take_words(TokenKind keyword, std::string_view words) {
  const std::size_t count = match_words(script_, rest(), words);
  if (count > 0) merge(keyword, count);
  return count > 0;
}

bool LineWords::take(TokenKind keyword) { return take_words(keyword, words_of(keyword)); }

bool LineWords::take_first_of(std::span<const TokenKind> keywords) {
  return std::ranges::any_of(keywords, [&](TokenKind keyword) { return take(keyword); });
}

void LineWords::copy() {
  Token token = words_[at_++];
  token.line = line_;
  if (script_.is_lone_quote(token)) return add(diagnostics_, stray_quote(script_.span(token)));
  if (token.kind == unterminated) token.kind = string;  // reported by clean
  const bool underscored = token.kind == word && script_.points(token).find(U'_') != std::u32string_view::npos;
  if (underscored) add(diagnostics_, underscore(script_.text(token), script_.span(token)));
  out_.push_back(token);
}

void LineWords::copy_rest() {
  while (!done()) copy();
}

bool LineWords::take_verb() {
  if (take(is) || take_words(is, "are") || take(includes) || take_words(includes, "include")) return true;
  return take(does_not_include) || take_words(does_not_include, "does not includes") ||
         take_words(does_not_include, "do not include") || take(does);
}

bool LineWords::take_reserved() {
  // Why: this is asked of every word, and nearly always the first letter says no.
  const char32_t letter = script_.points(words_[at_]).front() | 0x20U;
  if (letter < U'a' || letter > U'w' || (letter > U'i' && letter != U'n' && letter != U'w')) return false;
  return take_verb() || take(not_) || take(within_the_last) || take(within_the_next) || take(within) || take(as);
}

void LineWords::take_rest() {
  while (!done()) {
    if (!take_reserved()) copy();
  }
}

/// The last word or words of the line, if they are these and do not stand alone.
void LineWords::take_last(TokenKind keyword, std::string_view words) {
  if (!done() && match_words(script_, rest(), words) == rest().size()) merge(keyword, rest().size());
}

void LineWords::take_condition() {
  if (rest().size() == 1 && take(always)) return;
  if (take(at_least)) {
    if (!done() && rest().front().kind == number) copy();
    take(of);
  } else if (!take_first_of(quantifiers)) {
    take(not_);
  }
  take_test();
}

bool LineWords::take_sign() {
  std::size_t count = 0;
  // Why not further: no sign is that long, and a line may be a million of them.
  while (count < std::min<std::size_t>(rest().size(), 3) && rest()[count].kind == unexpected &&
         (count == 0 || rest()[count].begin == rest()[count - 1].end)) {
    ++count;
  }
  const std::u32string_view said =
      count == 0 ? std::u32string_view{} : script_.points({unexpected, rest()[0].begin, rest()[count - 1].end, line_});
  const auto* const sign = std::ranges::find(signs, said, &Sign::said);
  if (sign == signs.end()) return false;
  const TokenKind before = out_.empty() ? is : out_.back().kind;
  const bool after_is = !out_.empty() && (before == is || before == pipe || before == row);
  const Token token{is, rest().front().begin, rest()[count - 1].end, line_};
  add(diagnostics_, sign_for_words(script_.text(token), script_.span(token), words_for(*sign, after_is),
                                   script_.is_surrounded_by_spaces(token)));
  at_ += count;
  if (!after_is) out_.push_back(token);
  if (sign->meant != is) out_.push_back({sign->meant, token.begin, token.end, line_});
  return true;
}

bool LineWords::has_verb() const {
  return std::ranges::any_of(rest(), [&](const Token& token) {
    return token.kind == unexpected ||
           std::ranges::any_of(words_of_verbs, [&](std::string_view verb) { return script_.is(token, verb); });
  });
}

/// How far ahead a comparison begins; 0 if none does.
std::size_t LineWords::tokens_to_bare_comparison() const {
  for (std::size_t ahead = 1; ahead < rest().size(); ++ahead) {
    for (const TokenKind comparison : bare_comparisons) {
      const std::size_t count = match_words(script_, rest().subspan(ahead), words_of(comparison));
      if (count == 0 || ahead + count == rest().size()) continue;
      const bool sure = comparison != between && comparison != more_than && comparison != less_than;
      if (sure || rest()[ahead + count].kind == number) return ahead;
    }
  }
  return 0;
}

bool LineWords::take_to_bare_comparison() {
  const std::size_t ahead = has_verb() ? 0 : tokens_to_bare_comparison();
  if (ahead == 0) return false;
  for (std::size_t i = 0; i < ahead; ++i) copy();
  const std::uint32_t here = words_[at_].begin;
  add(diagnostics_, missing_is(script_.span(words_[at_]), script_.span(here, here)));
  out_.push_back({is, here, here, line_});
  return true;
}

void LineWords::take_test() {
  if (take_to_bare_comparison()) return take_quality();
  while (!done()) {
    if (take_verb() || take_sign()) return take_quality();
    if (!take_reserved()) copy();
  }
}

void LineWords::take_quality() {
  take_sign();
  take(not_);
  const bool in_days = rest().size() > 1 && rest()[1].kind == number && take(in);
  if (rest().size() == 1 && script_.is(rest().front(), "known")) return merge(unexpected, 1);
  if (!in_days && !take_first_of(qualities) && rest().size() > 1 && script_.is(rest()[1], "by")) {
    if (take_first_of(answers) || take_misspelt_answer()) take_first_of(answerers);
  }
  take_values();
}

/// Under a fact of a table: what would follow its `is` or `includes`.
void LineWords::take_cell() {
  if (rest().size() == 1 && take(any)) return;
  const bool sign =
      rest().front().kind == dash || (rest().front().kind == unexpected && script_.text(rest().front()) == "*");
  if (rest().size() == 1 && sign) {
    add(diagnostics_, sign_for_any(script_.text(rest().front()), script_.span(rest().front())));
    return merge(any, 1);
  }
  for (const std::string_view verb : {"is", "are", "include", "includes"}) {
    if (rest().size() < 2 || !script_.is(rest().front(), verb)) continue;
    add(diagnostics_, verb_in_cell(verb, script_.span(rest()[0]), script_.span(rest()[0].begin, rest()[1].begin)));
    ++at_;
    break;
  }
  take_sign();
  take(not_);
  take_first_of(qualities);
  take_values();
}

/// `acceptd by the person`: who answered says that an answer is meant.
bool LineWords::take_misspelt_answer() {
  const std::span<const Token> by = rest().subspan(1);
  const bool somebody = std::ranges::any_of(
      answerers, [&](TokenKind each) { return match_words(script_, by, words_of(each)) == by.size(); });
  if (!somebody) return false;
  const std::string said = base::lower(script_.text(rest().front()));
  for (const TokenKind answer : answers) {
    if (base::edit_distance(said, words_of(answer), most_letters_forgiven) > most_letters_forgiven) continue;
    add(diagnostics_, misspelt_word(said, script_.span(rest().front()), words_of(answer)));
    merge(answer, 1);
    return true;
  }
  return false;
}

void LineWords::take_values() {
  bool range = !out_.empty() && out_.back().kind == between;
  while (!done()) {
    take_last(ago, words_of(ago));
    if (done() || take_reserved()) continue;
    if (range && take(and_)) {
      range = false;
      continue;
    }
    copy();
  }
}

void LineWords::take_effect() {
  if (take(advise) || take(do_first)) {
    take_unopened_text();
  } else {
    take_first_of(verbs_of_effects);
  }
  while (!done()) {
    take_last(today, words_of(today));
    take_last(now, words_of(now));
    if (!done() && !take_reserved()) copy();
  }
}

/// The rule's name runs up to the line's last `is given`.
void LineWords::take_advice() {
  const auto verb = [&](std::size_t at) {
    const Token& token = words_[at];
    return script_.is(token, "is") || script_.is(token, "are") || (token.kind == unexpected && script_.is(token, "="));
  };
  std::size_t last = words_.size();
  for (std::size_t at = at_; at < words_.size(); ++at) {
    if (verb(at)) last = at;
  }
  while (at_ < last) copy();
  if (done()) return;
  if (!take_verb()) take_sign();
  take(not_);
  take(given_out);
  copy_rest();
}

void LineWords::take_expectation() {
  if (take(advice_from)) return take_advice();
  if (!take(duties)) take(the_contact);
  while (!done()) {
    if (take_verb() || take_sign()) return take_expected_quality();
    if (!take_reserved()) copy();
  }
}

void LineWords::take_expected_quality() {
  take(not_);
  do {
    take_first_of(standings);
  } while (take(or_));
  take_limit();
}

void LineWords::take_tail(Tail tail) {
  switch (tail) {
    case Tail::plain:
      return copy_rest();
    case Tail::text:
      take_unopened_text();
      return copy_rest();
    case Tail::values:
      return take_labelled_values();
    case Tail::condition:
    case Tail::given:
      return take_condition();
    case Tail::cell:
      return take_cell();
    case Tail::accepted:
      return take_accepted();
    case Tail::avoided:
      return take_avoided();
    case Tail::declining:
      if (take(unless)) return take_condition();
      return copy_rest();
    case Tail::effect:
      return take_effect();
    case Tail::limit:
      return take_limit();
    case Tail::range:
      while (!done()) {
        if (!take(to)) copy();
      }
      return;
    case Tail::period:
      while (!done()) {
        if (!take(until)) copy();
      }
      return;
    case Tail::services:
      while (!done()) {
        take_last(miles, words_of(miles));
        take_last(miles, "mile");
        if (!done() && !take(within)) copy();
      }
      return;
    case Tail::expectation:
      return take_expectation();
  }
}

}  // namespace frontdoor::syntax
