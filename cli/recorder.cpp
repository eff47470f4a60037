#include "cli/recorder.h"

#include <fmt/core.h>

#include "cli/messages.h"
#include "cli/plain_text.h"

namespace frontdoor::cli {

bool Recorder::open() {
  if (!recording_.record) return true;
  if (!are_plain_text({{"--by", recording_.by}})) {
    code_ = ExitCode::wrong_usage;
    return false;
  }
  const auto files = ledger_files(options_, recording_.place);
  if (!files) {
    code_ = ExitCode::world;
    return false;
  }
  const auto made = ledger::Ledger::make(*files, passphrase(), time_now());
  if (!made.value) {
    code_ = ended(made.diagnostics, options_);
    return false;
  }
  if (*made.value) say(about_new_ledger(*files) + "\n");
  opened_ = open_ledger(options_, recording_.place);
  code_ = opened_.code;
  return opened_.ledger.has_value();
}

void Recorder::record(const desk::Advised& advised) {
  if (!opened_.ledger) return;
  const auto number = desk::record(*opened_.ledger, advised, who(recording_.by));
  if (!number.value) {
    code_ = worse(code_, ended(number.diagnostics, options_));
    say("nothing was recorded for this contact\n");
    return;
  }
  if (!options_.quiet) say(fmt::format("recorded as entry {}\n", *number.value));
}

}  // namespace frontdoor::cli
