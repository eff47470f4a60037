// What reading an answer comes to: what was meant, or what was wrong with it in words.
#pragma once

#include <string>
#include <variant>

#include "engine/base/nearest.h"

namespace frontdoor::talk {

struct NotUnderstood {
  std::string problem;   // "`79 yrs` is no date", "`c` could be: cooking, cleaning"
  std::string expected;  // "a date, such as 17 November, 3 days ago or last week; or never"
  base::Near near;       // of the values, if any is
};

template <class T>
using Reading = std::variant<T, NotUnderstood>;

}  // namespace frontdoor::talk
