// The words of what examples and guarantees show (R046x).
#pragma once

#include <string_view>
#include <vector>

#include "engine/author/test_pack.h"
#include "engine/author/try_guarantees.h"
#include "engine/base/diagnostic.h"

namespace frontdoor::author {

base::Diagnostic example_fails(std::string_view example, const Expectation& expectation,
                               std::vector<base::Label> rules);
/// A line of `given` that cannot be true together with an earlier one.
base::Diagnostic example_contradicts(std::string_view example, base::SourceSpan where);

base::Diagnostic guarantee_not_kept(std::string_view guarantee, const Broken& broken, std::vector<base::Label> rules);
/// No contact that was tried meets its `whenever`.
base::Diagnostic guarantee_not_tried(std::string_view guarantee, base::SourceSpan where);

}  // namespace frontdoor::author
