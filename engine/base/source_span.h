// A half-open range of bytes in one source text of a collection (see source_text.h).
#pragma once

#include "engine/base/id.h"

namespace frontdoor::base {

struct SourceTag;
/// Which source text: its position in a `Sources`.
using SourceId = Id<SourceTag>;

struct SourceSpan {
  SourceId source;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend constexpr auto operator<=>(const SourceSpan&, const SourceSpan&) = default;
};

/// The shortest span that holds both; they must be of one source.
constexpr SourceSpan join(SourceSpan first, SourceSpan last) {
  return {first.source, first.begin < last.begin ? first.begin : last.begin,
          first.end > last.end ? first.end : last.end};
}

}  // namespace frontdoor::base
