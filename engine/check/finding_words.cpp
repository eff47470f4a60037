#include "engine/check/finding_words.h"

#include <fmt/format.h>

namespace frontdoor::check {
namespace {

using base::Diagnostic;
using base::Label;
using base::Severity;

Diagnostic finding(std::string_view code, std::string message, SourceSpan where, std::string label, std::string help) {
  return {.code = code,
          .severity = Severity::finding,
          .message = std::move(message),
          .primary = Label{where, std::move(label)},
          .related = {},
          .help = std::move(help),
          .fixes = {}};
}

}  // namespace

Diagnostic nothing_uses(std::string_view what, std::string_view name, SourceSpan where) {
  return finding("R0451", fmt::format("nothing uses the {} `{}`", what, name), where, "never tested, never filled in",
                 what == "fact" ? "use it in a rule, mark it `monitoring only` if it is only recorded, or take it out"
                                : "use it in a rule, or take it out");
}

Diagnostic no_question(std::string_view fact, SourceSpan where) {
  return finding("R0452", fmt::format("`{}` decides something, but there is no question for it", fact), where,
                 "nobody will ever ask", "add `ask \"...\"` or `ask yourself \"...\"`");
}

Diagnostic no_question_of_its_own(std::string_view fact, SourceSpan where, std::string_view group) {
  return finding("R0452", fmt::format("`{}` has no question of its own", fact), where,
                 fmt::format("named in the answer of `{}`, it is known only in part", group), "add `ask \"...\"`");
}

Diagnostic may_not_be_known(std::string_view fact, SourceSpan where, std::string_view help) {
  return finding("R0453", fmt::format("`{}` may not be known when these words are said", fact), where, "filled in here",
                 std::string(help));
}

Diagnostic speaks_to_you(std::string_view word, SourceSpan reason) {
  return finding("R0454", fmt::format("the reason says `{}`", word), reason,
                 "two callers in three ring about someone else", "say it of nobody: \"Lives alone, with two falls.\"");
}

Diagnostic also_where_it_does_not_apply(std::string_view fact, SourceSpan where, SourceSpan only_when) {
  Diagnostic diagnostic =
      finding("R0455", fmt::format("`not {0}` is also true where `{0}` does not apply", fact), where,
              "true if it is no, and if it does not apply", fmt::format("if it has to apply, write `{} is no`", fact));
  diagnostic.related.push_back({only_when, "applies only when this is so"});
  diagnostic.fixes.push_back({where, fmt::format("{} is no", fact)});
  return diagnostic;
}

Diagnostic counts_unable(std::string_view duty, SourceSpan where, SourceSpan declared) {
  Diagnostic diagnostic = finding("R0456", fmt::format("duty `{}` counts what a person is unable to do", duty), where,
                                  "eligibility is not decided at the door",
                                  "count less, or difficulty of any degree: the appearance of need is enough");
  diagnostic.related.push_back({declared, "the duty"});
  return diagnostic;
}

Diagnostic example_out_of_force(SourceSpan on, SourceSpan in_force, bool too_early) {
  Diagnostic diagnostic =
      finding("R0457", "the example's day is outside the pack's time in force", on,
              "a contact of this day would be refused", "choose a day on which the pack is in force");
  diagnostic.related.push_back({in_force, too_early ? "the pack's first day" : "the pack's last day"});
  return diagnostic;
}

}  // namespace frontdoor::check
