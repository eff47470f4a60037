#include "kb/ledger/files.h"

namespace frontdoor::ledger {

Files files_of(const std::string& ledger, const std::string& key_file) {
  return {.ledger = ledger,
          .recording = key_file.empty() ? ledger + ".key" : key_file,
          .signing = ledger + ".signing-key",
          .person_keys = ledger + ".persons"};
}

}  // namespace frontdoor::ledger
