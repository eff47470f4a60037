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

Diagnostic guarantee_not_kept(std::string_view guarantee, const Broken& broken, std::vector<base::Label> rules) {
  const Expectation& line = broken.expectation;
  const std::string why = line.judgement.why.empty() ? std::string() : line.judgement.why + "\n";
  return {.code = "R0463",
          .severity = Severity::finding,
          .message = fmt::format("guarantee `{}` is not kept: {}", guarantee, line.failure),
          .primary = base::Label{line.span, line.judgement.actual},
          .related = std::move(rules),
          .help = fmt::format("{}the smallest contact found, as an example to paste into the pack:\n\n{}", why,
                              broken.example),
          .fixes = {}};
}

Diagnostic guarantee_not_tried(std::string_view guarantee, base::SourceSpan where) {
  return {.code = "R0464",
          .severity = Severity::finding,
          .message = fmt::format("guarantee `{}` was never put to the test", guarantee),
          .primary = base::Label{where, "its `whenever` was so in no example and in no contact made up"},
          .related = {},
          .help = "write an example in which it is so; if that cannot be, the guarantee promises nothing",
          .fixes = {}};
}

}  // namespace frontdoor::author
