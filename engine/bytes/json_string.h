// What is wrong with a string in double quotes, found byte by byte.
#pragma once

#include <string>
#include <string_view>

namespace frontdoor::bytes {

struct StringFault {
  std::size_t begin;
  std::size_t end;
  std::string message;
  std::string label;
  std::string help;
};

/// The first fault of the string whose opening quote stands at `at`; the string has one.
StringFault fault_of_string(std::string_view text, std::size_t at);

}  // namespace frontdoor::bytes
