#include "cli/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace frontdoor::cli {
namespace {

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

bool is_dumb_terminal() {
  const char* terminal = std::getenv("TERM");
  return terminal == nullptr || *terminal == '\0' || std::string_view(terminal) == "dumb";
}

}  // namespace

void write_out(std::string_view data) { std::fwrite(data.data(), 1, data.size(), stdout); }

void write_error(std::string_view words) {
  std::fflush(stdout);
  std::fwrite(words.data(), 1, words.size(), stderr);
}

bool shows_color(int descriptor, bool no_color) {
  return !no_color && !is_set("NO_COLOR") && !is_dumb_terminal() && isatty(descriptor) == 1;
}

ExitCode finish_output() {
  errno = 0;
  const bool flushed = std::fflush(stdout) == 0;
  const int reason = errno;
  if (flushed && std::ferror(stdout) == 0) return ExitCode::fine;
  const std::string why = reason == 0 ? std::string() : std::string(": ") + std::strerror(reason);
  write_error("error: standard output could not be written" + why + "\n");
  return ExitCode::world;
}

}  // namespace frontdoor::cli
