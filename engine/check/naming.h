// The naming rules of LANGUAGE part II, "Names": which words a name may hold and begin with, so that every line
// can be read in one way only, and how to say the rest in a label.
#pragma once

#include <string>
#include <string_view>

#include "engine/check/draft.h"

namespace frontdoor::check {

/// What a name is of; values and forms can carry a label that says the rest.
enum class Named : std::uint8_t { fact, group, definition, route, form, value };

/// Reports a name that breaks the rules.
void check_name(Draft& draft, Named what, const syntax::Name& name);

}  // namespace frontdoor::check
