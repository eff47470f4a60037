#include "engine/talk/command.h"

#include "engine/talk/phrases.h"

namespace frontdoor::talk {
namespace {

std::optional<CommandKind> bare_command(const std::string& words) {
  if (is_any_of(words, {"back", "undo", "go back"})) return CommandKind::back;
  if (is_any_of(words, {"why", "why?", "why do you ask", "why do you ask?"})) return CommandKind::why;
  if (is_any_of(words, {"so far", "sofar", "show", "show so far"})) return CommandKind::so_far;
  if (is_any_of(words, {"help", "help?", "what can i say", "what can i say?"})) return CommandKind::help;
  if (is_any_of(words, {"quit", "exit", "leave", "bye", "stop"})) return CommandKind::quit;
  if (is_any_of(words, {"done", "enough", "no more", "no more questions"})) return CommandKind::done;
  if (is_any_of(words, {"nothing more known", "nothing more is known", "nothing more", "nothing else known",
                        "that's all", "that is all", "that's all we know"}))
    return CommandKind::nothing_more;
  return std::nullopt;
}

}  // namespace

std::optional<Command> read_command(std::string_view text) {
  std::string words = tidied(text);
  if (const auto kind = bare_command(folded(words))) return Command{*kind, {}};
  for (std::string_view begin : {"change", "correct", "go back to"})
    if (take_prefix(words, begin)) return Command{CommandKind::change, words};
  if (take_prefix(words, "postcode")) {
    take_prefix(words, "is");
    return Command{CommandKind::postcode, words};
  }
  return std::nullopt;
}

}  // namespace frontdoor::talk
