// An entry before it is added and after it is read: what is to be recorded and by whom, and the stored text with what
// it tells. Numbers, links and seals are the ledger's to give.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kb/ledger/entry.h"

namespace frontdoor::ledger {

/// Who does something, when, and with which release of the program.
struct Who {
  std::string by;
  std::string os_user;
  std::string time;
  std::string engine;
};

/// An entry that is to be added.
struct Draft {
  Kind kind = Kind::recommendation;
  Tags about;
  std::string pack;
  std::string directory;
  std::int64_t refers_to = 0;
  std::int64_t corrects = 0;
  bytes::Json details;
  std::optional<std::string> body;  // sealed under the subject's key
};

/// An entry as it is stored, and read.
struct Stored {
  std::string text;
  Entry entry;
};

}  // namespace frontdoor::ledger
