// Writing a whole text to an open file or pipe, however often the system interrupts.
#pragma once

#include <unistd.h>

#include <cerrno>
#include <string_view>

namespace frontdoor::cli {

/// False if the disk is full or the other end was closed before everything was written.
inline bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = write(descriptor, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace frontdoor::cli
