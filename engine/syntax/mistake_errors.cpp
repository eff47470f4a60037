#include "engine/syntax/mistake_errors.h"

#include <fmt/format.h>

#include "engine/syntax/mistake.h"

namespace frontdoor::syntax {
namespace {

using base::Diagnostic;
using base::SourceSpan;

Diagnostic with_quotes(Diagnostic found, SourceSpan words) {
  found.fixes.push_back({{words.source, words.begin, words.begin}, "\""});
  found.fixes.push_back({{words.source, words.end, words.end}, "\""});
  return found;
}

constexpr std::string_view bullets_help =
    "put each test on its own line, as a bullet under `all of` (every one has to hold) or `any of` (one is enough)";

}  // namespace

Diagnostic underscore(std::string_view with_spaces, SourceSpan where) {
  return with_fix(error({.code = "R0117",
                         .message = "an underscore in a name",
                         .where = where,
                         .label = fmt::format("read as `{}`", with_spaces),
                         .help = fmt::format("write the words as one speaks them: `{}`", with_spaces)}),
                  where, std::string(with_spaces));
}

Diagnostic sign_for_words(std::string_view sign, SourceSpan where, const std::string& words, bool spaced) {
  const std::string help = words.empty() ? "take it away: `is` says it already" : fmt::format("write `{}`", words);
  return with_fix(error({.code = "R0115",
                         .message = fmt::format("`{}` where words are meant", sign),
                         .where = where,
                         .label = words.empty() ? "not needed" : fmt::format("read as `{}`", words),
                         .help = help}),
                  where, spaced ? words : " " + words + " ");
}

Diagnostic missing_is(SourceSpan where, SourceSpan before) {
  return with_fix(error({.code = "R0119",
                         .message = "`is` is missing",
                         .where = where,
                         .label = "read as if it stood before this",
                         .help = "write `is` between the name and what it is compared with"}),
                  before, "is ");
}

Diagnostic meaningless_sign(std::string_view sign, SourceSpan where, std::string_view help) {
  return error({.code = "R0117",
                .message = fmt::format("`{}` has no meaning here", sign),
                .where = where,
                .label = "not read",
                .help = std::string(help)});
}

Diagnostic ampersand(SourceSpan where) {
  return with_fix(meaningless_sign("&", where, "write `and` in a name"), where, "and");
}

Diagnostic full_stop(SourceSpan where) {
  return with_fix(error({.code = "R0117",
                         .message = "a full stop where none is needed",
                         .where = where,
                         .label = "a line ends by itself",
                         .help = "take it away"}),
                  where, "");
}

Diagnostic second_bullet(SourceSpan where) {
  return error({.code = "R0113",
                .message = "a dash inside a line",
                .where = where,
                .label = "a bullet stands at the start of its line",
                .help = "one bullet a line; inside a name a hyphen stands without spaces"});
}

Diagnostic not_whole(std::string_view number, SourceSpan where) {
  return error({.code = "R0122",
                .message = fmt::format("`{}` is not a whole number", number),
                .where = where,
                .label = "a whole number is expected here",
                .help = "only whole numbers are counted with; choose a smaller unit if need be"});
}

Diagnostic single_quotes(SourceSpan where) {
  return error({.code = "R0118",
                .message = "a text in single quotes",
                .where = where,
                .label = "no text begins here",
                .help = "write it in double quotes: `\"...\"`"});
}

Diagnostic joined_tests(std::string_view joiner, SourceSpan where) {
  return error({.code = "R0116",
                .message = fmt::format("tests joined by `{}` in one line", joiner),
                .where = where,
                .label = "here begins a second test",
                .help = std::string(bullets_help)});
}

Diagnostic second_verb(std::string_view verb, SourceSpan where) {
  return error({.code = "R0120",
                .message = fmt::format("a second `{}` in one test", verb),
                .where = where,
                .label = "the test is complete before this",
                .help = std::string(bullets_help)});
}

Diagnostic misplaced_not(SourceSpan where) {
  return error({.code = "R0125",
                .message = "`not` cannot stand here",
                .where = where,
                .label = "not read",
                .help = "`not` stands once in a test: at its start (`not lives alone`) or after `is`; for more, give a "
                        "part a name with `define`, or use `none of`"});
}

Diagnostic not_before_comparison(SourceSpan where, SourceSpan verb, bool is) {
  Diagnostic found = error({.code = "R0125",
                            .message = "`not` before a comparison",
                            .where = where,
                            .label = "it is not clear how far this reaches",
                            .help = is ? "write `is not` after the name; of a number, turn the comparison round: "
                                         "`is less than`, not `not ... is at least`"
                                       : "write `does not include` after the name"});
  found.fixes.push_back({{where.source, where.begin, where.end + 1}, ""});  // with the space that parts it
  if (is) return with_fix(std::move(found), {verb.source, verb.end, verb.end}, " not");
  return with_fix(std::move(found), verb, "does not include");
}

Diagnostic not_knowing(std::string_view said, SourceSpan where) {
  return error({.code = "R0124",
                .message = fmt::format("`{}` is nothing a condition can ask for", said),
                .where = where,
                .label = "not knowing is looked after by the engine",
                .help = "write the condition for when it is known: while it is not, the question is asked and the rule "
                        "stays open"});
}

Diagnostic one_exact_day(std::string_view words, SourceSpan where, std::string_view amount, bool past) {
  const std::string within = fmt::format("write `is within the {} {}`", past ? "last" : "next", amount);
  return error(
      {.code = "R0312",
       .message = fmt::format("`{}` is for telling an example, not for testing", words),
       .where = where,
       .label = "one exact day; a condition holds for many contacts",
       .help = past ? fmt::format("{0}, `is less than {1} ago` or `is more than {1} ago`", within, amount) : within});
}

Diagnostic list_after_is(SourceSpan comma, SourceSpan before_first) {
  return with_fix(error({.code = "R0119",
                         .message = "several values after `is`",
                         .where = comma,
                         .label = "a second value begins here",
                         .help = "write `is one of` before them; for a fact with several values, `includes any of`"}),
                  before_first, "one of ");
}

Diagnostic any_of_after_is(std::string_view said, SourceSpan where) {
  return error({.code = "R0120",
                .message = fmt::format("`{}` after `is`", said),
                .where = where,
                .label = "not read",
                .help = "write `is one of A, B`; for a fact with several values, `includes any of A, B`"});
}

Diagnostic text_needs_quotes(std::string_view keyword, SourceSpan words, bool can_fix) {
  Diagnostic found = error({.code = "R0118",
                            .message = fmt::format("the words of `{}` stand in quotes", keyword),
                            .where = words,
                            .label = "quotes are missing",
                            .help = fmt::format("write `{} \"...\"`", keyword)});
  return can_fix ? with_quotes(std::move(found), words) : found;
}

Diagnostic bullet_needs_quotes(SourceSpan words, bool can_fix) {
  Diagnostic found = error({.code = "R0118",
                            .message = "a text without quotes",
                            .where = words,
                            .label = "quotes are missing",
                            .help = "write `- \"...\"`"});
  return can_fix ? with_quotes(std::move(found), words) : found;
}

Diagnostic needless_quotes(std::string_view what, SourceSpan text, std::string_view words) {
  return with_fix(error({.code = "R0118",
                         .message = fmt::format("{} in quotes", what),
                         .where = text,
                         .label = "only words for people stand in quotes",
                         .help = fmt::format("write `{}`", words)}),
                  text, std::string(words));
}

Diagnostic second_text(SourceSpan text) {
  return error({.code = "R0120",
                .message = "a text too many",
                .where = text,
                .label = "the line is complete before this",
                .help = "join the texts in one pair of quotes; a quote inside a text is written `\\\"`"});
}

Diagnostic missing(const Missing& missing, SourceSpan where) {
  return error({.code = "R0119",
                .message = fmt::format("{} is missing after `{}`", missing.what, missing.after),
                .where = where,
                .label = "what follows?",
                .help = std::string(missing.help)});
}

Diagnostic missing_word(std::string_view word, SourceSpan where, SourceSpan before) {
  return with_fix(error({.code = "R0119",
                         .message = fmt::format("`{}` is missing", word),
                         .where = where,
                         .label = fmt::format("`{}` is expected before this", word),
                         .help = fmt::format("write `{}` here", word)}),
                  before, fmt::format("{} ", word));
}

Diagnostic expected(std::string_view what, std::string_view found, SourceSpan where, std::string_view help) {
  return error({.code = "R0120",
                .message = fmt::format("`{}` where {} is expected", found, what),
                .where = where,
                .label = fmt::format("not {}", what),
                .help = std::string(help)});
}

Diagnostic number_in_figures(std::string_view said, SourceSpan where, std::string_view figures) {
  Diagnostic found = error({.code = "R0122",
                            .message = fmt::format("`{}` where a number is expected", said),
                            .where = where,
                            .label = "not a number in figures",
                            .help = figures.empty() ? "write it in figures" : fmt::format("write `{}`", figures)});
  if (!figures.empty()) found.fixes.push_back({where, std::string(figures)});
  return found;
}

Diagnostic missing_colon(std::string_view after, SourceSpan where, SourceSpan before) {
  return with_fix(error({.code = "R0119",
                         .message = fmt::format("a colon is missing after `{}`", after),
                         .where = where,
                         .label = "the list begins here",
                         .help = fmt::format("write `{}: ...`", after)}),
                  before, ":");
}

Diagnostic topic_without_colon(SourceSpan where) {
  return error({.code = "R0119",
                .message = "a topic without its colon",
                .where = where,
                .label = "the topic's name ends with a colon",
                .help = "write `- daily life: care act outcomes, mobility`"});
}

Diagnostic group_without_colon(SourceSpan where) {
  return error({.code = "R0119",
                .message = "a group without its colon",
                .where = where,
                .label = "the group's name ends with a colon",
                .help = "write `group circumstances: has a support plan, looks after someone`"});
}

Diagnostic comma_at_end(SourceSpan comma) {
  return with_fix(error({.code = "R0120",
                         .message = "a comma with nothing after it",
                         .where = comma,
                         .label = "nothing follows",
                         .help = "take it away; if the list goes on in the next line, indent that line deeper"}),
                  comma, "");
}

Diagnostic one_effect_each(std::string_view separator, SourceSpan where) {
  return error({.code = "R0120",
                .message = fmt::format("`{}` between effects", separator),
                .where = where,
                .label = "one effect ends here",
                .help = "put each effect on its own line, as a bullet under `then`"});
}

Diagnostic misspelt_word(std::string_view said, SourceSpan where, const base::Near& meant) {
  return base::with_near(error({.code = "R0120",
                                .message = fmt::format("`{}` is no word that can stand here", said),
                                .where = where,
                                .label = "not known",
                                .help = {}}),
                         meant);
}

Diagnostic misspelt_word(std::string_view said, SourceSpan where, std::string_view meant) {
  return misspelt_word(said, where, base::Near{{std::string(meant)}});
}

Diagnostic not_expectable(std::string_view said, SourceSpan where, std::string_view help) {
  return error({.code = "R0120",
                .message = fmt::format("`{}` is nothing that can be expected", said),
                .where = where,
                .label = "not known",
                .help = std::string(help)});
}

Diagnostic nobody_who_answers(std::string_view said, SourceSpan where) {
  return error({.code = "R0120",
                .message = fmt::format("`{}` does not say who answered", said),
                .where = where,
                .label = "nobody is called so here",
                .help = "write `by the person`, `by the carer` or `by the caller`"});
}

Diagnostic verb_of_other_block(std::string_view verb, SourceSpan where, bool in_duty) {
  return error({.code = "R0109",
                .message = fmt::format("`{}` belongs to {}, not to {}", verb, in_duty ? "a rule" : "a duty",
                                       in_duty ? "a duty" : "a rule"),
                .where = where,
                .label = "not read",
                .help = in_duty ? "a duty can `offer`, `raise`, `arrange` or `give`"
                                : "a rule can `recommend`, `consider`, `rule out`, `advise` or `do first`"});
}

Diagnostic too_much(std::string_view said, SourceSpan where, std::string_view help) {
  return error({.code = "R0120",
                .message = fmt::format("`{}` does not belong to this line", said),
                .where = where,
                .label = "the line is complete before this",
                .help = std::string(help)});
}

}  // namespace frontdoor::syntax
