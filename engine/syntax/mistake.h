// The one shape of this layer's diagnostics: an error with a place, what it is there, and what to write instead.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/syntax/parse.h"

namespace frontdoor::syntax {

struct Mistake {
  std::string_view code;
  std::string message;
  base::SourceSpan where;
  std::string label;
  std::string help;
};

/// Adds one, within the limit.
inline void add(base::Diagnostics& diagnostics, base::Diagnostic diagnostic) {
  if (diagnostics.size() < most_diagnostics) diagnostics.push_back(std::move(diagnostic));
}

inline base::Diagnostic error(Mistake mistake) {
  base::Diagnostic diagnostic;
  diagnostic.code = mistake.code;
  diagnostic.message = std::move(mistake.message);
  diagnostic.primary = base::Label{mistake.where, std::move(mistake.label)};
  diagnostic.help = std::move(mistake.help);
  return diagnostic;
}

inline base::Diagnostic with_fix(base::Diagnostic found, base::SourceSpan where, std::string text) {
  found.fixes.push_back({where, std::move(text)});
  return found;
}

}  // namespace frontdoor::syntax
