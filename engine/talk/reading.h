// What reading an answer comes to: what was meant, or what was wrong with it in words.
#pragma once

#include <string>
#include <variant>

namespace frontdoor::talk {

struct NotUnderstood {
  std::string problem;   // "`79 yrs` is no date", "`c` could be: cooking, cleaning"
  std::string expected;  // "a date, such as 17 November, 3 days ago or last week; or never"
  std::string nearest;   // of the values, if one is near
};

template <class T>
using Reading = std::variant<T, NotUnderstood>;

}  // namespace frontdoor::talk
