// A replay that is interrupted while it writes: what it said stays, and with --after the rest follows.
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "tests/support/run_program.h"

namespace frontdoor::tests {
namespace {

constexpr int decisions = 150;

/// So many contacts in JSON lines.
std::string contacts() {
  std::string lines;
  for (int i = 1; i <= decisions; ++i)
    lines += R"({"contact": "C-)" + std::to_string(i) + R"(", "date": "2026-11-20", "facts": {"age": 80}})" + "\n";
  return lines;
}

std::ptrdiff_t lines_in(const std::string& text) { return std::ranges::count(text, '\n'); }

/// The program in a desk's folder, whose output goes into a pipe that holds next to nothing, so that it waits for us.
struct Running {
  pid_t child = 0;
  int output = -1;

  Running(const Desk& desk, const std::string& arguments) {
    int ends[2] = {-1, -1};
    REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
    REQUIRE(::fcntl(ends[1], F_SETPIPE_SZ, 4096) >= 4096);
    const std::string command = "cd " + desk.folder() + " && exec " + FRONTDOOR_PROGRAM + " " + arguments + " 2>said";
    child = ::fork();
    if (child == 0) {
      ::dup2(ends[1], STDOUT_FILENO);
      ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
      ::_exit(127);
    }
    ::close(ends[1]);
    output = ends[0];
  }

  /// What comes next, up to so many bytes; empty at the end.
  [[nodiscard]] std::string read(std::size_t most) const {
    std::string bytes(most, '\0');
    const ssize_t got = ::read(output, bytes.data(), bytes.size());
    bytes.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
    return bytes;
  }

  int wait() {
    int status = 0;
    ::close(output);
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
};

}  // namespace

TEST_CASE("an interrupted replay says where to go on, and nothing is lost or told twice") {
  const Desk desk;
  desk.write("contacts.jsonl", contacts());
  REQUIRE(run_program(desk, FRONTDOOR_PROGRAM,
                      "recommend --pack village --without-services --record --by 'adviser 7' --ledger l.db "
                      "--json --quiet contacts.jsonl")
              .exit == 0);
  Running replay(desk, "replay --json --ledger l.db");
  std::string told = replay.read(1);
  REQUIRE(::kill(replay.child, SIGINT) == 0);
  for (std::string more = replay.read(4096); !more.empty(); more = replay.read(4096)) told += more;
  CHECK(replay.wait() == 130);

  const std::string said = desk.read("said");
  const std::string go_on = "go on with --after ";
  REQUIRE(said.find(go_on) != std::string::npos);
  const int last = std::stoi(said.substr(said.find(go_on) + go_on.size()));
  CHECK(last < decisions);
  CHECK(lines_in(told) == last);
  const Ran rest = run_program(desk, FRONTDOOR_PROGRAM, "replay --json --ledger l.db --after " + std::to_string(last));
  CHECK(rest.exit == 0);
  CHECK(lines_in(rest.out) == decisions - last);
}

}  // namespace frontdoor::tests
