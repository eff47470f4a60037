// Texts from the command line that are recorded for years: they have to be plain text.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace frontdoor::cli {

struct OptionText {
  std::string_view option;  // "--by"
  const std::string& text;
};

/// True if all of them are UTF-8 without control characters; else says which is not.
bool are_plain_text(std::initializer_list<OptionText> texts);

}  // namespace frontdoor::cli
