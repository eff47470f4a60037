// The words of names that belong to something: values of facts, forms of routes, outcomes, sayers.
#include <fmt/format.h>

#include "engine/base/nearest.h"

#include "engine/check/name_errors.h"

namespace frontdoor::check {
namespace {

using base::Diagnostic;
using base::Severity;
using base::SourceSpan;

}  // namespace

Diagnostic unknown_value(std::string_view value, SourceSpan where, std::string_view fact, std::string_view values,
                         const base::Near& near) {
  Diagnostic diagnostic{.code = "R0206",
                        .severity = Severity::error,
                        .message = fmt::format("`{}` is not a value of `{}`", value, fact),
                        .primary = base::Label{where, fmt::format("`{}` is {}", fact, values)},
                        .related = {},
                        .help = {},
                        .fixes = {}};
  return base::with_near(std::move(diagnostic), near);
}

std::string is_a_value_of(std::string_view value, std::string_view fact) {
  return fmt::format("`{}` is a value of `{}`", value, fact);
}

Diagnostic label_not_name(std::string_view label, SourceSpan where, std::string_view name) {
  return {.code = "R0206",
          .severity = Severity::error,
          .message = fmt::format("`{}` is the label of a value, not its name", label),
          .primary = base::Label{where, "the name is needed here"},
          .related = {},
          .help = fmt::format("write `{}`", name),
          .fixes = {{where, std::string(name)}}};
}

Diagnostic unknown_form(const syntax::Name& form, std::string_view route, std::string_view forms,
                        const base::Near& near) {
  Diagnostic diagnostic{.code = "R0207",
                        .severity = Severity::error,
                        .message = fmt::format("`{}` is not a form of `{}`", form.text, route),
                        .primary = base::Label{form.span, fmt::format("its forms are {}", forms)},
                        .related = {},
                        .help = {},
                        .fixes = {}};
  return base::with_near(std::move(diagnostic), near);
}

Diagnostic route_without_forms(const syntax::Name& form, std::string_view route, SourceSpan declared) {
  return {.code = "R0207",
          .severity = Severity::error,
          .message = fmt::format("`{}` has no forms", route),
          .primary = base::Label{form.span, "a form is named here"},
          .related = {{declared, "the route is declared here"}},
          .help = fmt::format("leave `as {0}` out, or give the route a line `forms: {0}, ...`", form.text),
          .fixes = {}};
}

Diagnostic unknown_outcome(std::string_view outcome, SourceSpan where, const base::Near& near) {
  Diagnostic diagnostic{.code = "R0210",
                        .severity = Severity::error,
                        .message = fmt::format("unknown national outcome `{}`", outcome),
                        .primary = base::Label{where, "not in the pack's list of national outcomes"},
                        .related = {},
                        .help = "add it to the block `national outcomes`, at its place in the order",
                        .fixes = {}};
  diagnostic = base::with_near(std::move(diagnostic), near);
  for (base::Edit& fix : diagnostic.fixes) fix.text = fmt::format("\"{}\"", fix.text);
  return diagnostic;
}

Diagnostic unknown_sayer(const syntax::Name& sayer) {
  return {.code = "R0213",
          .severity = Severity::error,
          .message = fmt::format("nobody is called `{}`", sayer.text),
          .primary = base::Label{sayer.span, "whose no counts?"},
          .related = {},
          .help = "a no can count from the person, the carer, the caller, a professional or a record",
          .fixes = {}};
}

}  // namespace frontdoor::check
