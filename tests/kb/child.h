// Runs a piece of a test in a process of its own: with limits or without rights that would harm the other tests.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

namespace frontdoor::test {

/// What `work` returned (0 to 255), in a child process; -1 if it did not end by itself.
template <class Work>
int in_child(Work work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work());
  int status = 0;
  if (child < 0 || ::waitpid(child, &status, 0) != child || !WIFEXITED(status)) return -1;
  return WEXITSTATUS(status);
}

/// As in_child, as a user who is not root and owns nothing.
template <class Work>
int without_rights(Work work) {
  return in_child([&] {
    constexpr uid_t nobody = 65534;
    if (::geteuid() == 0 && ::setuid(nobody) != 0) return 255;
    return work();
  });
}

}  // namespace frontdoor::test
