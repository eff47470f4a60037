// Anything wrong with what an author or a caller gave us, or with the world (file, disk, database):
// a value that is collected, never thrown. Passes find, `*_errors.cpp` have the words, render.h draws.
// Message: what is wrong, lower case, no full stop, names in `backticks`. Label: what this place has
// to do with it. Help: what to change.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/source_span.h"

namespace frontdoor::base {

/// An error stops the thing from being used; a finding stops a pack from being published;
/// a note is only worth knowing.
enum class Severity : std::uint8_t { note, finding, error };

struct Label {
  SourceSpan span;
  std::string text;
};

/// Replace the bytes of a span by a text.
struct Edit {
  SourceSpan span;
  std::string text;
};

struct Diagnostic {
  std::string_view code;  // one of codes.def
  Severity severity = Severity::error;
  std::string message;
  std::optional<Label> primary;  // none for the world's failures
  std::vector<Label> related;
  std::string help;
  std::vector<Edit> fixes;
};

using Diagnostics = std::vector<Diagnostic>;

/// An error at one place.
Diagnostic error(std::string_view code, std::string message, Label where, std::string help = {});
Diagnostic error(std::string_view code, std::string message, SourceSpan where, std::string label, std::string help);

/// An error of no one place: of the world (a file, a disk, a database), or of a whole.
Diagnostic error(std::string_view code, std::string message, std::string help);

/// True if one of them is an error.
bool has_errors(const Diagnostics& diagnostics);

/// Appends all of `more` to `all`.
void append(Diagnostics& all, Diagnostics more);

/// By file, place, then code; diagnostics without a place come first.
void sort_by_place(Diagnostics& diagnostics);

}  // namespace frontdoor::base
