// What comes of something said: the conversation as it is then, and words about what was taken down, or what was
// wrong with it. Nothing is taken down that was not understood, and what was understood roughly is said plainly.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/talk/turn.h"

namespace frontdoor::talk {

/// What the one at the keyboard wants beside answering; the conversation itself is as before.
enum class Wish : std::uint8_t { none, why, so_far, help, quit };

struct Reply {
  Conversation conversation;
  bool understood = true;
  Wish wish = Wish::none;
  std::vector<std::string> said;  // lines to show
};

/// Takes down an answer to `moment`, which is next(program, conversation); or does what is asked.
Reply answer(const program::Program& program, const Conversation& conversation, const Moment& moment,
             std::string_view text);

/// Why the question of this turn is put, a line for each thing it would decide.
std::vector<std::string> why_asked(const program::Program& program, const Turn& turn);

/// What can be said now.
std::vector<std::string> help_on(const Turn& turn);

}  // namespace frontdoor::talk
