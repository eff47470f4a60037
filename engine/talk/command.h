// What can be said at any moment of a talk that is no answer: back, change, why, so far, help, quit and the like.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace frontdoor::talk {

enum class CommandKind : std::uint8_t { back, change, why, so_far, help, done, nothing_more, postcode, quit };

struct Command {
  CommandKind kind;
  std::string rest;  // change: the name; postcode: the postcode
};

std::optional<Command> read_command(std::string_view text);

}  // namespace frontdoor::talk
