#include "cli/read_line.h"

#include <signal.h>
#include <unistd.h>

#include <cerrno>

#include "cli/output.h"

namespace frontdoor::cli {
namespace {

volatile sig_atomic_t interrupted = 0;

void note_interrupt(int) { interrupted = 1; }

/// Bytes read ahead of the line, for the next one.
std::string& read_ahead() {
  static std::string bytes;
  return bytes;
}

constexpr std::size_t longest_line = 1 << 16;

TypedLine take_line(std::size_t end) {
  std::string& ahead = read_ahead();
  TypedLine line{LineEnd::line, ahead.substr(0, end)};
  ahead.erase(0, end + 1);
  return line;
}

}  // namespace

void let_interrupt_end_a_line() {
  struct sigaction action{};
  action.sa_handler = note_interrupt;  // Why no SA_RESTART: read() then comes back
  sigaction(SIGINT, &action, nullptr);
}

TypedLine read_line(const char* prompt) {
  write_error(prompt);
  std::string& ahead = read_ahead();
  char block[4096];
  while (true) {
    if (interrupted != 0) return {LineEnd::interrupted, {}};
    const std::size_t end = ahead.find('\n');
    if (end != std::string::npos || ahead.size() > longest_line) {
      TypedLine line = take_line(std::min(end, longest_line));
      if (isatty(STDIN_FILENO) == 0) write_error(line.text + "\n");
      return line;
    }
    const ssize_t count = read(STDIN_FILENO, block, sizeof block);
    if (count > 0) ahead.append(block, static_cast<std::size_t>(count));
    if (count == 0 && ahead.empty()) return {LineEnd::end_of_input, {}};
    if (count == 0) ahead += '\n';
    if (count < 0 && errno != EINTR) return {LineEnd::end_of_input, {}};
  }
}

}  // namespace frontdoor::cli
