// The two key files of a ledger. The recording key makes tags and seals the keys of persons: whoever records or reads
// needs it. The signing key signs heads: it can lie with another account, and recording never needs it. Either can be
// locked with a passphrase (Argon2id). A file is made whole, for its owner alone, and never in place of another.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/checked.h"
#include "kb/ledger/secret.h"

namespace frontdoor::ledger {

enum class KeyUse : std::uint8_t { recording, signing };

/// What a key file holds, unlocked.
struct Keys {
  std::string ledger;      // the id of the ledger
  std::string public_key;  // signing: 32 bytes
  Secret tag_key;          // recording
  Secret sealing_key;      // recording: seals the keys of persons
  Secret seed;             // signing
};

/// Makes a key file for a ledger with random keys, locked if the passphrase is not empty. If one was there already or
/// somebody else was first, theirs stays.
base::Diagnostics make_key_file(const std::string& path, KeyUse use, const std::string& ledger,
                                const std::string& passphrase);

/// Reads and unlocks. The passphrase may be empty.
base::Checked<Keys> read_key_file(const std::string& path, KeyUse use, const std::string& passphrase);

/// The id and public key that a key file tells without being unlocked; what is secret stays empty.
base::Checked<Keys> read_public_part(const std::string& path, KeyUse use);

}  // namespace frontdoor::ledger
