#include "kb/ledger/ledger_errors.h"

#include <fmt/core.h>

namespace frontdoor::ledger {

base::Diagnostic no_ledger(std::string_view path) {
  return base::error("K0640", fmt::format("there is no ledger at `{}`", path),
                     "name another with --ledger, or make one with `frontdoor ledger init`");
}

base::Diagnostic keys_missing(std::string_view key_path, std::string_view ledger_path) {
  return base::error(
      "K0641", fmt::format("the key file `{}` of the ledger `{}` is missing", key_path, ledger_path),
      "put it back from your copy, or name it with --key-file; without it nothing that was recorded can be "
      "read again, and no new one is made in its place");
}

base::Diagnostic not_a_key_file(std::string_view path, std::string_view wanted) {
  return base::error("K0642", fmt::format("`{}` is not {}", path, wanted),
                     "name the file that `frontdoor ledger init` made, or put it back from your copy");
}

base::Diagnostic key_of_another_ledger(std::string_view path, std::string_view ledger_path) {
  return base::error("K0642", fmt::format("`{}` is of another ledger than `{}`", path, ledger_path),
                     "each ledger has keys of its own: name those that were made with it");
}

base::Diagnostic key_file_locked(std::string_view path, bool passphrase_given) {
  if (passphrase_given)
    return base::error("K0643", fmt::format("the passphrase does not unlock `{}`", path),
                       "check FRONTDOOR_PASSPHRASE; nobody can find out a passphrase that is lost");
  return base::error("K0643", fmt::format("`{}` is locked with a passphrase", path),
                     "put the passphrase into FRONTDOOR_PASSPHRASE");
}

base::Diagnostic no_such_entry(std::string_view wanted, std::int64_t entries) {
  return base::error("K0644", fmt::format("the ledger has nothing recorded under `{}`", wanted),
                     entries == 0 ? std::string("it has no entries yet: record one with `frontdoor recommend --record`")
                                  : fmt::format("say a number from 1 to {}, or a contact's id; `frontdoor ledger list` "
                                                "shows them",
                                                entries));
}

base::Diagnostic was_erased(std::int64_t number, std::string_view on) {
  return base::error("K0645", fmt::format("what entry {} held was erased on {}", number, on.substr(0, 10)),
                     "that cannot be undone; when it was recorded, by whom and with which rules can still be shown");
}

base::Diagnostic cannot_be_read(std::int64_t number, std::string_view reason) {
  return base::error(
      "K0646", fmt::format("what entry {} holds cannot be read: {}", number, reason),
      "run `frontdoor ledger verify`; put back keys that were lost from a copy with `ledger keys restore`");
}

base::Diagnostic does_not_verify(std::string_view finding) {
  return base::error("K0647", std::string(finding),
                     "keep the file as it is, and compare it with a backup and with the heads that were published");
}

base::Diagnostic signs_no_rewritten_ledger(std::uint64_t signed_size, std::string_view signed_time) {
  return base::error(
      "K0648",
      fmt::format("the ledger no longer begins with the {} entries that were signed on {}", signed_size, signed_time),
      "entries were changed or cut off since: no head is signed; compare with a backup");
}

base::Diagnostic copy_has_expired(std::string_view path, std::string_view until) {
  return base::error("K0649", fmt::format("the copy of keys `{}` expired on {}", path, until),
                     "it is not used any more, because persons may have been promised erasure by that day: destroy it");
}

}  // namespace frontdoor::ledger
