// The one result type: a value if there is one, and whatever there is to say about it, either way.
#pragma once

#include <optional>

#include "engine/base/diagnostic.h"

namespace frontdoor::base {

template <class T>
struct Checked {
  std::optional<T> value;
  Diagnostics diagnostics;

  [[nodiscard]] bool usable() const { return value.has_value() && !has_errors(diagnostics); }
};

}  // namespace frontdoor::base
