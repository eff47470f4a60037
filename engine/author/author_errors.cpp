#include "engine/author/author_errors.h"

#include <fmt/format.h>

namespace frontdoor::author {

using base::Diagnostic;
using base::Severity;

Diagnostic example_fails(std::string_view example, const Expectation& expectation, std::vector<base::Label> rules) {
  return {.code = "R0461",
          .severity = Severity::finding,
          .message = fmt::format("example `{}` fails: {}", example, expectation.failure),
          .primary = base::Label{expectation.span, expectation.judgement.actual},
          .related = std::move(rules),
          .help = expectation.judgement.why,
          .fixes = {}};
}

Diagnostic example_contradicts(std::string_view example, base::SourceSpan where) {
  return {.code = "R0462",
          .severity = Severity::finding,
          .message = fmt::format("example `{}` contradicts itself", example),
          .primary = base::Label{where, "cannot be so together with what is told before"},
          .related = {},
          .help = "tell one or the other; the later line holds",
          .fixes = {}};
}

}  // namespace frontdoor::author
