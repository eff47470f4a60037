// The keys that seal what is recorded about each person, one a person, in a file of their own in which nothing deleted
// leaves a byte behind. They are themselves sealed under the recording key: this file alone opens nothing.
// Whoever destroys a person's key here has erased what was recorded about them, in every copy of the ledger.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/checked.h"
#include "kb/ledger/secret.h"
#include "kb/store/connection.h"

namespace frontdoor::ledger {

struct PersonKey {
  std::string id;
  Secret key;
};

/// A key without its secret: whose it is.
struct KeyOf {
  std::string id;
  std::string subject;
};

class PersonKeys {
 public:
  /// Opens the file, which is made if it is not there and `make` says so. `sealing_key` is the recording key's.
  static base::Checked<PersonKeys> open(const std::string& path, const std::string& ledger, Secret sealing_key,
                                        store::OpenMode mode);

  /// The key for a subject; made, and safe on the disk, if there is none yet. A key among `erased` is destroyed on
  /// sight and replaced.
  base::Checked<PersonKey> get_or_make(const std::string& subject, const std::vector<std::string>& erased);
  /// The key of that id, if it is still there.
  std::optional<Secret> find(const std::string& id);
  /// The key that a subject has now.
  std::optional<std::string> id_for(const std::string& subject);
  std::vector<KeyOf> all();

  base::Diagnostics destroy(const std::string& id);

  /// A copy of the file, which says until when it may be put back; for the owner alone.
  base::Diagnostics copy_to(const std::string& path, const std::string& until);
  /// Takes from a copy the keys that are missing here, but for those of `erased`; gives how many.
  base::Checked<std::int64_t> take_from(const std::string& copy, const std::vector<std::string>& erased,
                                        const std::string& today);

  base::Diagnostics take_failures() { return connection_.take_failures(); }

 private:
  PersonKeys(store::Connection connection, std::string ledger, Secret sealing_key);
  std::optional<Secret> opened(std::string_view sealed, const std::string& id);
  base::Checked<PersonKey> made(const std::string& subject);

  store::Connection connection_;
  std::string ledger_;
  Secret sealing_key_;
};

}  // namespace frontdoor::ledger
