#include "cli/plain_text.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/messages.h"
#include "engine/base/text.h"

namespace frontdoor::cli {

bool are_plain_text(std::initializer_list<OptionText> texts) {
  const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
  for (const OptionText& each : texts) {
    if (!base::invalid_utf8_at(each.text) && std::ranges::none_of(each.text, is_control)) continue;
    say(fmt::format("error: {} has to be plain text on one line\n", each.option));
    return false;
  }
  return true;
}

}  // namespace frontdoor::cli
