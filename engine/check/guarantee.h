// Guarantees once their names are looked up: when they hold, and what is so then, for every contact.
#pragma once

#include <string>
#include <vector>

#include "engine/check/example.h"

namespace frontdoor::check {

struct Guarantee {
  std::string name;
  ExprId whenever;      // `always`: the constant
  bool not_no = false;  // `is not no`: yes or not yet known, instead of yes
  std::vector<Expect> then;
  SourceSpan span;  // its name
};

}  // namespace frontdoor::check
