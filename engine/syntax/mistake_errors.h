// What is wrong inside a line, in words: signs for words, tests joined, quotes, words missing or too many.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/nearest.h"

namespace frontdoor::syntax {

// Repaired while the words of a line are found.

base::Diagnostic underscore(std::string_view with_spaces, base::SourceSpan where);
/// `age >= 18`.
base::Diagnostic sign_for_words(std::string_view sign, base::SourceSpan where, const std::string& words, bool spaced);
/// `age at least 18`; `before` is the empty place where `is` belongs.
base::Diagnostic missing_is(base::SourceSpan where, base::SourceSpan before);

// Where the parser could not go on.

/// A sign that means nothing outside a text.
base::Diagnostic meaningless_sign(std::string_view sign, base::SourceSpan where, std::string_view help);
base::Diagnostic ampersand(base::SourceSpan where);
base::Diagnostic full_stop(base::SourceSpan where);
base::Diagnostic second_bullet(base::SourceSpan where);
base::Diagnostic not_whole(std::string_view number, base::SourceSpan where);
base::Diagnostic single_quotes(base::SourceSpan where);

/// `age is at least 18 and lives alone is yes`.
base::Diagnostic joined_tests(std::string_view joiner, base::SourceSpan where);
base::Diagnostic second_verb(std::string_view verb, base::SourceSpan where);
base::Diagnostic misplaced_not(base::SourceSpan where);
/// `not washing is unable`.
base::Diagnostic not_before_comparison(base::SourceSpan where, base::SourceSpan verb, bool is);
base::Diagnostic not_knowing(std::string_view said, base::SourceSpan where);
/// `is 3 days ago`, `is in 3 days` in a condition; `words` is the whole comparison, `amount` is "3 days".
base::Diagnostic one_exact_day(std::string_view words, base::SourceSpan where, std::string_view amount, bool past);
/// `is A, B` in a condition.
base::Diagnostic list_after_is(base::SourceSpan comma, base::SourceSpan before_first);
/// `is any of A, B`.
base::Diagnostic any_of_after_is(std::string_view said, base::SourceSpan where);

base::Diagnostic text_needs_quotes(std::string_view keyword, base::SourceSpan words, bool can_fix);
/// A bullet that should be a text.
base::Diagnostic bullet_needs_quotes(base::SourceSpan words, bool can_fix);
/// `what` is "a name", "a date".
base::Diagnostic needless_quotes(std::string_view what, base::SourceSpan text, std::string_view words);
base::Diagnostic second_text(base::SourceSpan text);

/// Something that has to stand here and does not: `what` with its article, perhaps how to write it.
struct Missing {
  std::string_view after;  // what it has to follow
  std::string_view what;
  std::string_view help;
};
base::Diagnostic missing(const Missing& missing, base::SourceSpan where);
/// The same where a word can simply be put in before a place.
base::Diagnostic missing_word(std::string_view word, base::SourceSpan where, base::SourceSpan before);
/// Something else stands where this is expected.
base::Diagnostic expected(std::string_view what, std::string_view found, base::SourceSpan where, std::string_view help);
base::Diagnostic number_in_figures(std::string_view said, base::SourceSpan where, std::string_view figures);

base::Diagnostic missing_colon(std::string_view after, base::SourceSpan where, base::SourceSpan before);
base::Diagnostic topic_without_colon(base::SourceSpan where);
base::Diagnostic group_without_colon(base::SourceSpan where);
base::Diagnostic comma_at_end(base::SourceSpan comma);
base::Diagnostic one_effect_each(std::string_view separator, base::SourceSpan where);
base::Diagnostic misspelt_word(std::string_view said, base::SourceSpan where, const base::Near& meant);
base::Diagnostic misspelt_word(std::string_view said, base::SourceSpan where, std::string_view meant);
/// What an expectation says of its subject, and does not know.
base::Diagnostic not_expectable(std::string_view said, base::SourceSpan where, std::string_view help);
/// `is declined by me`.
base::Diagnostic nobody_who_answers(std::string_view said, base::SourceSpan where);
/// A verb of rules in a duty, or the other way round.
base::Diagnostic verb_of_other_block(std::string_view verb, base::SourceSpan where, bool in_duty);
/// The line has all it can have.
base::Diagnostic too_much(std::string_view said, base::SourceSpan where, std::string_view help);

}  // namespace frontdoor::syntax
