// frontdoor ledger backup and keys: copies of the ledger, and of the keys of persons, each to its own place.
#include <fmt/core.h>

#include "cli/ledger_commands.h"
#include "cli/ledger_door.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/plain_text.h"
#include "cli/read_day.h"
#include "kb/desk/erase.h"
#include "kb/desk/verify.h"
#include "kb/ledger/backup.h"

namespace frontdoor::cli {

ExitCode run(const LedgerBackup& options) {
  OpenedLedger opened = open_ledger_without_keys(options.common, options.place);
  if (!opened.ledger) return opened.code;
  const auto made = ledger::back_up(*opened.ledger, options.out);
  if (!made.value) return ended(made.diagnostics, options.common);
  write_out(fmt::format("{}: {} entries, checked. The keys of persons are not in it.\n", options.out, *made.value));
  return ExitCode::fine;
}

ExitCode run(const LedgerKeys& options) {
  if (!are_plain_text({{"--by", options.by}, {"the file's name", options.file}})) return ExitCode::wrong_usage;
  const bool copies = options.what == LedgerKeys::Do::copy;
  std::string until;
  if (copies) {
    const auto day = read_day(options.until);
    if (!day) return ExitCode::wrong_usage;
    until = model::iso_text(*day);
  }
  OpenedLedger opened = open_ledger(options.common, options.place);
  if (!opened.ledger) return opened.code;
  const auto done = copies ? desk::copy_keys(*opened.ledger, options.file, until, who(options.by))
                           : desk::restore_keys(*opened.ledger, options.file, model::iso_text(today()));
  if (!done.value) return ended(done.diagnostics, options.common);
  write_out(copies ? fmt::format("{}: until {}, recorded as entry {}. Destroy it by then: erasing somebody is complete "
                                 "only when no copy can bring their key back.\n",
                                 options.file, until, *done.value)
                   : fmt::format("{} keys were put back; those of persons who were erased were not.\n", *done.value));
  return ExitCode::fine;
}

}  // namespace frontdoor::cli
