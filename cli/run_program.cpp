#include "cli/run_program.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstring>

#include "cli/cli_errors.h"
#include "cli/write_all.h"

namespace frontdoor::cli {
namespace {

/// Starts it with the reading end of the pipe as its standard input; the reason if that fails, else empty.
std::string started(const std::vector<std::string>& program, const std::array<int, 2>& ends, pid_t& child) {
  std::vector<char*> arguments;
  for (const std::string& each : program) arguments.push_back(const_cast<char*>(each.c_str()));
  arguments.push_back(nullptr);
  std::array<char*, 1> nothing = {nullptr};
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
  const int result = posix_spawn(&child, program.front().c_str(), &actions, nullptr, arguments.data(), nothing.data());
  posix_spawn_file_actions_destroy(&actions);
  return result == 0 ? std::string() : std::strerror(result);
}

}  // namespace

base::Diagnostics run_program(const std::vector<std::string>& program, std::string_view input) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return {cannot_run(program.front(), std::strerror(errno))};
  pid_t child = 0;
  const std::string reason = started(program, ends, child);
  close(ends[0]);
  if (!reason.empty()) {
    close(ends[1]);
    return {cannot_run(program.front(), reason)};
  }
  // Why: a program that ends before it has read everything must not end ours.
  auto* const before = signal(SIGPIPE, SIG_IGN);
  write_all(ends[1], input);
  close(ends[1]);
  signal(SIGPIPE, before);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
  return {cannot_run(program.front(), WIFEXITED(status) ? "it ended with " + std::to_string(WEXITSTATUS(status))
                                                        : std::string("it was broken off"))};
}

}  // namespace frontdoor::cli
