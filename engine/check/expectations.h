// What is expected of an answer: by an example of its own contact, by a guarantee of every contact.
#pragma once

#include "engine/check/draft.h"

namespace frontdoor::check {

/// Looks up what one line expects; Unresolved, and reported, if it cannot be made out.
Expect check_expect(Draft& draft, const syntax::Expect& expect);

}  // namespace frontdoor::check
