#include "engine/syntax/explain_row.h"

#include <algorithm>

#include "engine/base/nearest.h"
#include "engine/syntax/line_guess.h"
#include "engine/syntax/mistake_errors.h"
#include "engine/syntax/table_errors.h"

namespace frontdoor::syntax {
namespace {

using enum TokenKind;
using base::Diagnostic;

bool ends_cell(const BrokenLine& m) { return m.here().kind == pipe || m.here().kind == newline; }

std::optional<Diagnostic> in_condition_cell(const BrokenLine& m) {
  switch (m.here().kind) {
    case comma: {
      const bool last = m.rest().size() < 2 || m.rest()[1].kind == pipe;
      return last ? comma_at_end(m.span()) : list_in_cell(m.span(), m.start_of_cell());
    }
    case pipe:
      return missing({m.text_before(), "a value", "write what the fact is compared with"}, m.span_before());
    case is:
    case includes:
      return expected("a value", m.text(), m.span(), "the header names the fact: write only what would follow it");
    case does_not_include:
      return expected("a value", m.text(), m.span(), "write `not` and the value");
    case string:
      return needless_quotes("a value", m.span(), m.inside_quotes());
    default:
      return std::nullopt;
  }
}

std::optional<Diagnostic> in_effect_cell(const BrokenLine& m) {
  if (ends_cell(m)) {
    const std::string after = m.before_kind() == then ? "|" : m.text_before();
    if (m.rule() == Rule::effect) {
      return missing({after, "an effect", "write, for example, `recommend equipment` or `advise \"...\"`"},
                     m.before_kind() == then ? m.span() : m.span_before());
    }
    if (m.rule() == Rule::text) return missing({after, "the text", "write the words in quotes"}, m.span_before());
    return missing({after, "a name", "the effect is not complete"}, m.span_before());
  }
  if (m.rule() == Rule::text) {
    const std::span<const Token> rest = m.rest();
    const auto words = rest.first(static_cast<std::size_t>(std::ranges::find(rest, pipe, &Token::kind) - rest.begin()));
    return text_needs_quotes(m.text_before(), m.script().span(words), true);
  }
  if (m.rule() != Rule::effect || effect_verb(m.script(), m.rest()).has_value()) return std::nullopt;
  const std::vector<std::string> verbs = {"recommend", "consider", "advise"};
  const base::Near near = base::all_nearest(m.text(), verbs);
  if (!near.empty()) return misspelt_word(m.text(), m.span(), near);
  return not_an_effect(m.text(), m.span());
}

std::optional<Diagnostic> in_reason_cell(const BrokenLine& m) {
  if (m.rule() != Rule::text) return std::nullopt;
  if (ends_cell(m)) return missing({"because", "the text", "write the reason in quotes"}, m.span_before());
  return text_needs_quotes("because", m.rest_span(), m.rest_is_plain());
}

}  // namespace

std::optional<Diagnostic> explain_row(const BrokenLine& row) {
  if (row.line_has_before(because)) return in_reason_cell(row);
  if (row.line_has_before(then)) return in_effect_cell(row);
  return in_condition_cell(row);
}

}  // namespace frontdoor::syntax
