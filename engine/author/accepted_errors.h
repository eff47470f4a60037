// The words of accept lines that do not hold (R048x).
#pragma once

#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/syntax/tree.h"

namespace frontdoor::author {

base::Diagnostic accept_without_mark(const syntax::Accept& accept, std::string_view mark);
/// The block has changed; `finding` is what was accepted.
base::Diagnostic accept_is_stale(const syntax::Accept& accept, std::string_view mark, const base::Diagnostic& finding);
base::Diagnostic accepts_nothing(const syntax::Accept& accept);

}  // namespace frontdoor::author
