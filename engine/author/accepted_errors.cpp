#include "engine/author/accepted_errors.h"

#include <fmt/format.h>

#include "engine/base/text.h"

namespace frontdoor::author {
namespace {

using base::Diagnostic;

Diagnostic of(std::string_view code, const syntax::Accept& accept, std::string message, std::string label) {
  Diagnostic found;
  found.code = code;
  found.severity = base::Severity::finding;
  found.message = std::move(message);
  found.primary = base::Label{accept.span, std::move(label)};
  return found;
}

/// Codes of findings are R0451 and up; all others stop a pack from being used.
bool is_of_an_error(std::string_view code) { return code.starts_with("r") && code < "r0451"; }

}  // namespace

Diagnostic accept_without_mark(const syntax::Accept& accept, std::string_view mark) {
  Diagnostic found = of("R0481", accept, fmt::format("`accept {}` lacks the block's mark", accept.code.text),
                        "it would hold however the block changes");
  found.help = fmt::format("write `accept {} of {} because ...`", accept.code.text, mark);
  const base::SourceSpan after{accept.code.span.source, accept.code.span.end, accept.code.span.end};
  found.fixes.push_back({after, fmt::format(" of {}", mark)});
  return found;
}

Diagnostic accept_is_stale(const syntax::Accept& accept, std::string_view mark, const Diagnostic& finding) {
  Diagnostic found = of("R0482", accept, fmt::format("accepted before the block changed: {}", finding.message),
                        "the block says something else now");
  found.related.push_back(
      {finding.primary->span, finding.primary->text.empty() ? "the finding" : finding.primary->text});
  // Why no fix: whether the reason still holds is for a person to say.
  found.help =
      fmt::format("look at it again; if it still holds, write `accept {} of {} because ...`", accept.code.text, mark);
  return found;
}

Diagnostic accepts_nothing(const syntax::Accept& accept) {
  Diagnostic found = of("R0483", accept, fmt::format("`accept {}` accepts nothing", accept.code.text),
                        "there is no such finding on this block");
  found.help = is_of_an_error(base::lower(accept.code.text))
                   ? "errors cannot be accepted, only findings: take the line out"
                   : "take the line out, or put it in the block where the finding is";
  return found;
}

}  // namespace frontdoor::author
