// The words for what goes wrong around a ledger and its keys.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"

namespace frontdoor::ledger {

/// K0640
base::Diagnostic no_ledger(std::string_view path);
/// K0641
base::Diagnostic keys_missing(std::string_view key_path, std::string_view ledger_path);
/// K0642
base::Diagnostic not_a_key_file(std::string_view path, std::string_view wanted);
/// K0642
base::Diagnostic key_of_another_ledger(std::string_view path, std::string_view ledger_path);
/// K0643
base::Diagnostic key_file_locked(std::string_view path, bool passphrase_given);
/// K0644: `wanted` is a number or a contact's id.
base::Diagnostic no_such_entry(std::string_view wanted, std::int64_t entries);
/// K0645
base::Diagnostic was_erased(std::int64_t number, std::string_view on);
/// K0646
base::Diagnostic cannot_be_read(std::int64_t number, std::string_view reason);
/// K0647: what does not verify, one finding each.
base::Diagnostic does_not_verify(std::string_view finding);
/// K0648
base::Diagnostic signs_no_rewritten_ledger(std::uint64_t signed_size, std::string_view signed_time);
/// K0649
base::Diagnostic copy_has_expired(std::string_view path, std::string_view until);

}  // namespace frontdoor::ledger
