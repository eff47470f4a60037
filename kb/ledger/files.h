// Where a ledger keeps what: four files side by side, each of its own kind.
#pragma once

#include <string>

namespace frontdoor::ledger {

struct Files {
  std::string ledger;       // the entries
  std::string recording;    // the recording key
  std::string signing;      // the signing key: can be kept elsewhere
  std::string person_keys;  // the keys of persons
};

/// The files of the ledger at that path; `key_file` takes the place of the recording key's if it is not empty.
Files files_of(const std::string& ledger, const std::string& key_file);

}  // namespace frontdoor::ledger
