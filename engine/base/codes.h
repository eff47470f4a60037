// Every diagnostic code, with one line on what it means. Codes never change meaning.
#pragma once

#include <span>
#include <string_view>

namespace frontdoor::base {

struct Code {
  std::string_view code;
  std::string_view meaning;
};

/// All codes of codes.def, in its order.
std::span<const Code> all_codes();

/// The meaning of a code; empty if there is no such code.
std::string_view meaning_of(std::string_view code);

}  // namespace frontdoor::base
