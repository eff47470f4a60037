#include "engine/syntax/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/base/nearest.h"
#include "engine/base/text.h"
#include "engine/syntax/broken_line.h"
#include "engine/syntax/explain_row.h"
#include "engine/syntax/line_errors.h"
#include "engine/syntax/line_guess.h"
#include "engine/syntax/mistake_errors.h"

namespace frontdoor::syntax {
namespace {

using enum TokenKind;
using base::Diagnostic;

bool is_effect_line(const BrokenLine& m) {
  if (m.kind() != BlockKind::rule && m.kind() != BlockKind::duty && m.kind() != BlockKind::table) return false;
  const TokenKind first = m.keyword().kind;
  return first == then || effect_verb(m.script(), std::span(&m.keyword(), 1)).has_value();
}

constexpr std::string_view effects_of_rules = "`recommend`, `consider`, `rule out`, `advise` or `do first`";
constexpr std::string_view effects_of_duties = "`offer`, `raise`, `arrange` or `give`";
constexpr std::string_view standings_words =
    "of a route: `is offered`, `is recommended`, `is suggested`, `is ruled out` or `is still open`; of a fact: `is "
    "asked` or `is asked next`";

/// What a rule of the grammar reads, as one says it; empty for those that are read of several parts.
std::string_view thing_of(Rule rule) {
  switch (rule) {
    case Rule::name:
    case Rule::title:
      return "a name";
    case Rule::value:
    case Rule::quality:
    case Rule::told_quality:
    case Rule::is_value:
    case Rule::told_values:
      return "a value";
    case Rule::version:
      return "a version";
    case Rule::code:
      return "the code of a finding";
    case Rule::mark:
      return "a mark";
    case Rule::text:
      return "a text";
    case Rule::number:
      return "a number";
    case Rule::unit:
      return "a unit";
    case Rule::date:
      return "a date";
    default:
      return {};
  }
}

Diagnostic unfit_text(const BrokenLine& m) {
  const std::string_view thing = m.begins_test() ? "a name" : thing_of(m.rule());
  if (!thing.empty()) return needless_quotes(thing, m.span(), m.inside_quotes());
  if (m.rule() == Rule::limit) {
    return missing({"follow up", "the time", "write `today` or `within 2 working days` before the text"}, m.span());
  }
  if (m.line_has_before(string)) return second_text(m.span());
  if (m.rule() == Rule::accept_line) return missing_word("because", m.span(), m.before_span());
  return too_much(m.text(), m.span(), "a text stands after the keyword of its own line");
}

Diagnostic unfit_verb(const BrokenLine& m) {
  if (m.here().kind == does) {
    return expected("`does not include`", m.text(), m.span(), "`does` stands only in `does not include`");
  }
  if (m.begins_test() || m.rule() == Rule::name || m.rule() == Rule::title) {
    return expected("a name", m.text(), m.span(), "write the name before it");
  }
  if (const std::optional<Token> joiner = m.joiner_before()) {
    Diagnostic found = joined_tests(m.script().text(*joiner), m.script().span(joiner->begin, m.here().end));
    if (const std::optional<base::Edit> bullets = m.bullets_at(*joiner)) found.fixes.push_back(*bullets);
    return found;
  }
  const bool in_test = m.rule() == Rule::condition || m.rule() == Rule::given_bullet || m.rule() == Rule::given_line;
  if (in_test && !m.line_has_before(is) && m.line_has_before(not_))
    return not_before_comparison(m.span_of(not_), m.span(), m.here().kind == is);
  if (in_test || m.line_has_before(is)) return second_verb(m.text(), m.span());
  return too_much(m.text(), m.span(), "no comparison stands in this line");
}

Diagnostic unfit_comma(const BrokenLine& m) {
  if (m.is_last()) return comma_at_end(m.span());
  if (is_effect_line(m)) return one_effect_each(",", m.span());
  if (m.rule() == Rule::topic_bullet && !m.line_has_before(colon)) return topic_without_colon(m.all_before_span());
  if (m.rule() == Rule::group_head && !m.line_has_before(colon)) return group_without_colon(m.all_before_span());
  if (m.rule() != Rule::condition) return too_much(",", m.span(), "a name ends at a comma, and nothing follows here");
  if (const std::optional<Token> verb = m.misspelt_verb()) {
    return misspelt_word(m.script().text(*verb), m.script().span(*verb), "includes");
  }
  if (!m.line_has_before(is)) return joined_tests(",", m.span());
  return list_after_is(m.span(), m.place_after_verb());
}

Diagnostic unfit_for_text(const BrokenLine& m) {
  if (&m.keyword() == &m.here()) return bullet_needs_quotes(m.rest_span(), m.rest_is_plain());
  const std::string keyword = m.line_has_before(because) ? "because" : m.keyword_text();
  return text_needs_quotes(keyword, m.rest_span(), m.rest_is_plain());
}

Diagnostic unfit_dot(const BrokenLine& m) {
  if (m.rule() == Rule::text) return unfit_for_text(m);
  if (m.is_last()) return full_stop(m.span());
  return meaningless_sign(".", m.span(),
                          "a full stop stands only inside quotes, in a version and after a menu's number");
}

Diagnostic unfit_sign(const BrokenLine& m) {
  const std::string sign = m.text();
  if (m.rule() == Rule::text) {
    return sign == "'" ? single_quotes(m.span()) : unfit_for_text(m);
  }
  if (sign == "&") return ampersand(m.span());
  if (sign == "=" || sign == "<" || sign == ">") return meaningless_sign(sign, m.span(), "say it in words");
  if (m.rule() == Rule::date || (sign == "/" && m.before_kind() == number)) {
    return meaningless_sign(sign, m.span(), "write a date as `1 November 2026`");
  }
  if (m.rule() == Rule::menu_line) return meaningless_sign(sign, m.span(), "write `1. information and advice`");
  if (sign == "(" || sign == ")") {
    return meaningless_sign(sign, m.span(), "leave it out; a remark for colleagues stands after `#` at the line's end");
  }
  if (sign == "–" || sign == "—") {
    return meaningless_sign(sign, m.span(), "write `-` inside a name, and a range as `between 75 and 79`");
  }
  return meaningless_sign(sign, m.span(), "outside quotes stand letters, digits, `'` and `-` only");
}

Diagnostic unfit_end(const BrokenLine& m) {
  if (m.before_kind() == comma) return comma_at_end(m.span_before());
  const std::string after = m.text_before();
  const std::string_view thing = thing_of(m.rule());
  if (m.rule() == Rule::text)
    return missing({after, "the text", "write the words in quotes after it"}, m.span_before());
  if (m.rule() == Rule::unit) {
    const bool window = m.line_has_before(within_the_last) || m.line_has_before(within_the_next);
    const std::string_view help =
        window ? "write, for example, `within the last 6 weeks`" : "write, for example, `within 5 working days`";
    return missing({after, "the unit", help}, m.span_before());
  }
  if (!thing.empty()) return missing({after, thing, "the line is not complete"}, m.span_before());
  switch (m.rule()) {
    case Rule::quantifier:
      return missing({after, "`of`", "write `at least 2 of`"}, m.span_before());
    case Rule::comparison:
      return missing({after, "what is said of each", "write, for example, `all of care act outcomes is manages`"},
                     m.span_before());
    case Rule::is_between:
      return missing({after, "the other end", "write `between 18 and 64`"}, m.span_before());
    case Rule::standing:
      return missing({after, "what else is expected", standings_words}, m.span_before());
    case Rule::condition:
      return missing({after, "a condition", "write a test, or `all of` or `any of` with bullets under it"},
                     m.span_before());
    case Rule::effect:
    case Rule::then_line:
      return missing({after, "an effect", fmt::format("an effect begins with {}", effects_of_rules)}, m.span_before());
    case Rule::duty_effect:
    case Rule::duty_then_line:
      return missing({after, "what to do", fmt::format("it begins with {}", effects_of_duties)}, m.span_before());
    case Rule::topic_bullet:
      return topic_without_colon(m.all_before_span());
    case Rule::limit:
      return missing({after, "the time", "write `today` or `within 2 working days`, and the words in quotes"},
                     m.span_before());
    case Rule::distance:
      return missing({after, "`miles`", "write `within 15 miles`"}, m.span_before());
    case Rule::number_range:
      return missing({after, "`to`", "write `number from 0 to 120`"}, m.span_before());
    case Rule::expect_about:
      return not_expectable(m.text_before_here(), m.all_before_span(), standings_words);
    case Rule::accept_line:
      return missing({after, "the reason", "write `because` and why you live with it, in quotes"}, m.span_before());
    case Rule::expectation:
    case Rule::expect_line:
    case Rule::guarantee_then_line:
      return missing({after, "what is expected of it", standings_words}, m.span_before());
    case Rule::given:
    case Rule::given_line:
      return missing({after, "what is told", "write, for example, `age is 81`"}, m.span_before());
    case Rule::is_answered:
      return missing({after, "by whom", "write `by the person`, `by the carer` or `by the caller`"}, m.span_before());
    default:
      return missing({after, "something", "the line is not complete"}, m.span_before());
  }
}

Diagnostic unfit_effect(const BrokenLine& m, bool in_duty) {
  if (const std::optional<Recognised> verb = effect_verb(m.script(), m.rest())) {
    return verb_of_other_block(words_of(verb->keyword), m.span(), in_duty);
  }
  const bool keyword_here = !words_of(m.here().kind).empty();
  if (keyword_here) return verb_of_other_block(words_of(m.here().kind), m.span(), in_duty);
  const std::vector<std::string> verbs = in_duty ? std::vector<std::string>{"offer", "raise", "arrange", "give"}
                                                 : std::vector<std::string>{"recommend", "consider", "advise"};
  const base::Near near = base::all_nearest(m.text(), verbs);
  if (!near.empty()) return misspelt_word(m.text(), m.span(), near);
  if (!in_duty && m.rest().size() > 1) {
    static const std::vector<std::string> two_words = {"rule out", "do first"};
    const std::string said = m.script().text(m.rest().first(2));
    const base::Near both = base::all_nearest(said, two_words);
    if (!both.empty()) return misspelt_word(said, m.script().span(m.rest().first(2)), both);
  }
  return expected("an effect", m.text(), m.span(),
                  fmt::format("an effect begins with {}", in_duty ? effects_of_duties : effects_of_rules));
}

Diagnostic unfit_standing(const BrokenLine& m, std::string_view help) {
  static const std::vector<std::string> standings = {"asked",     "offered",   "recommended", "suggested",
                                                     "ruled out", "settled",   "still open",  "safe to close",
                                                     "given",     "asked next"};
  if (m.script().is(m.here(), "given")) {
    static const std::vector<std::string> advice = {"advice from"};
    const std::span<const Token> first = m.first_two();
    if (!base::all_nearest(m.script().text(first), advice).empty()) {
      return misspelt_word(m.script().text(first), m.script().span(first), "advice from");
    }
  }
  if (m.here().kind == settled) return misspelt_word(m.subject_text(), m.subject_span(), "duties");
  if (m.here().kind == safe_to_close) return misspelt_word(m.subject_text(), m.subject_span(), "the contact");
  if (m.before_kind() != is && m.before_kind() != not_ && m.before_kind() != or_) {
    static const std::vector<std::string> times = {"within", "today"};
    const base::Near time = base::all_nearest(m.text(), times);
    if (!time.empty()) return misspelt_word(m.text(), m.span(), time);
  }
  const std::string rest = m.script().text(m.rest());
  const base::Near all = base::all_nearest(rest, standings);
  if (!all.empty()) return misspelt_word(rest, m.rest_span(), all);
  const base::Near near = base::all_nearest(m.text(), standings);
  if (!near.empty()) return misspelt_word(m.text(), m.span(), near);
  return not_expectable(m.text(), m.span(), help);
}

Diagnostic unfit_unknown(const BrokenLine& m, BlockKind kind) {
  if (kind != BlockKind::example) return not_knowing(m.text(), m.span());
  return expected("a value", m.text(), m.span(), "what was asked and not found out `is unknown`");
}

/// A number in words, up to twelve.
std::string figures(std::string_view word) {
  static constexpr std::array<std::string_view, 13> words = {
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};
  const std::string said = base::lower(word);
  const auto* const found = std::ranges::find(words, said);
  if (found != words.end()) return std::to_string(found - words.begin());
  return said == "a" || said == "an" ? "1" : "";
}

/// `is 3 days ago` or `is in 3 days` where a test stands: from `is` to the line's end.
Diagnostic exact_day(const BrokenLine& m) {
  const std::span<const Token> words = m.from(is);
  const bool past = m.here().kind == ago;
  const auto after_verb = words.subspan(words.size() > 1 && words[1].kind == not_ ? 2 : 1);
  const std::string amount = m.script().text(past ? after_verb.first(after_verb.size() - 1) : after_verb.subspan(1));
  return one_exact_day(m.script().text(words), m.script().span(words), amount, past);
}

/// A word where no rule says more of what it reads there.
Diagnostic unfit_anywhere(const BrokenLine& m) {
  if (m.here().kind == ago && m.is_last() && m.line_has_before(is)) return exact_day(m);
  const std::string_view thing = thing_of(m.rule());
  if (!thing.empty()) return expected(thing, m.text(), m.span(), "");
  const std::vector<std::string> times = {"within", "today"};
  const base::Near near = base::all_nearest(m.text(), times);
  if (!near.empty()) return misspelt_word(m.text(), m.span(), near);
  if (is_effect_line(m)) {
    return too_much(m.text(), m.span(),
                    "after the route may stand `as` and a form, then `now`, `today` or `within ...`");
  }
  return too_much(m.text(), m.span(), "take it out, or give it a line of its own");
}

/// A word, or a keyword, where the rule reads something else.
Diagnostic unfit_word(const BrokenLine& m) {
  switch (m.rule()) {
    case Rule::text:
      return unfit_for_text(m);
    case Rule::code:
      return missing({"accept", "the code of the finding", "write it as `frontdoor check` shows it: `accept R0452`"},
                     m.span());
    case Rule::mark:
      return missing({"of", "the block's mark", "leave `of` out: `frontdoor check` says how the line should be"},
                     m.span());
    case Rule::number:
      return number_in_figures(m.text(), m.span(), figures(m.text()));
    case Rule::quantifier:
      return missing_word("of", m.span(), m.before_span());
    case Rule::number_range:
      return missing_word("to", m.span(), m.before_span());
    case Rule::distance:
      return expected("`miles`", m.text(), m.span(), "write `within 15 miles`");
    case Rule::limit:
      return missing({"follow up", "the time", "write `today` or `within 2 working days`, then the words in quotes"},
                     m.span());
    case Rule::scale:
    case Rule::choice:
    case Rule::set:
    case Rule::forms_line:
      return missing_colon(m.text_before(), m.span(), m.end_of_before());
    case Rule::menu_line:
      return expected("`.`", m.text(), m.span(), "write `1. information and advice`");
    case Rule::effect:
    case Rule::then_line:
      if (m.before_kind() == then || m.rule() == Rule::effect) return unfit_effect(m, false);
      break;
    case Rule::duty_effect:
    case Rule::duty_then_line:
      if (m.before_kind() == then || m.before_kind() == bullet) return unfit_effect(m, true);
      break;
    case Rule::expect_about:
      return unfit_standing(m, standings_words);
    case Rule::expect_duties:
      return unfit_standing(m, "write `duties are settled` or `duties are not settled`");
    case Rule::expect_contact:
      return unfit_standing(m, "write `the contact is safe to close`, or `is not`");
    case Rule::expect_advice:
      return unfit_standing(m, "write `advice from` the rule's name `is given`");
    case Rule::is_answered:
      return nobody_who_answers(m.script().text(m.rest()), m.rest_span());
    case Rule::quality:
    case Rule::told_quality:
      return m.here().kind == in ? exact_day(m) : any_of_after_is(m.text(), m.span());
    default:
      break;
  }
  return unfit_anywhere(m);
}

}  // namespace

Diagnostic explain(const Script& script, const BlockTokens& block, const antlr::Misfit& misfit) {
  const BrokenLine m(script, block, misfit);
  if (m.in_row()) {
    if (std::optional<Diagnostic> of_row = explain_row(m)) return *std::move(of_row);
  }
  switch (m.here().kind) {
    case newline:
    case indent:
      return unfit_end(m);
    case unexpected:
      return m.script().is(m.here(), "known") ? unfit_unknown(m, block.kind) : unfit_sign(m);
    case dash:
      return second_bullet(m.span());
    case semicolon:
      return is_effect_line(m) ? one_effect_each(";", m.span()) : unfit_sign(m);
    case pipe:
      return meaningless_sign("|", m.span(), "`|` stands only in tables");
    case dot:
      return unfit_dot(m);
    case decimal:
      return not_whole(m.text(), m.span());
    case colon:
      return needless_colon(m.span());
    case comma:
      return unfit_comma(m);
    case string:
      return unfit_text(m);
    case not_:
      return misplaced_not(m.span());
    case unknown:
      return unfit_unknown(m, block.kind);
    case is:
    case includes:
    case does_not_include:
    case does:
      return unfit_verb(m);
    default:
      return unfit_word(m);
  }
}

}  // namespace frontdoor::syntax
