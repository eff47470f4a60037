// frontdoor ledger export: a copy of what is recorded, for others.
#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/keep_file.h"
#include "cli/ledger_commands.h"
#include "cli/ledger_door.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "kb/ledger/heads.h"

namespace frontdoor::cli {
namespace {

/// One entry and what it holds, on a line; what was erased is said to be, what cannot be read is left out and said.
std::string line_for(ledger::Ledger& ledger, const ledger::Stored& stored, base::Diagnostics& unreadable) {
  const auto body = ledger.body_of(stored);
  const bool erased = !body.value && body.diagnostics.front().code == "K0645";
  if (!body.value && !erased) {
    base::append(unreadable, body.diagnostics);
    return {};
  }
  const bool has_body = body.value && !body.value->empty();
  return fmt::format("{{\"entry\":{},\"body\":{},\"erased\":{}}}\n", stored.text, has_body ? *body.value : "null",
                     erased);
}

/// Everything recorded about one person, for a request to see it: also where they are somebody's carer.
base::Diagnostics write_person(ledger::Ledger& ledger, const std::string& person, base::Diagnostics& unreadable,
                               const Write& write) {
  const std::string tag = ledger.tag_of_person(person);
  std::vector<std::int64_t> numbers = ledger.about_subject(tag);
  const std::vector<std::int64_t> as_carer = ledger.about_carer(tag);
  numbers.insert(numbers.end(), as_carer.begin(), as_carer.end());
  std::ranges::sort(numbers);
  if (!as_carer.empty())
    say(fmt::format("note: {} {} {} about somebody else, with them as carer: look through what is handed over\n",
                    as_carer.size() == 1 ? "entry" : "entries", fmt::join(as_carer, ", "),
                    as_carer.size() == 1 ? "is" : "are"));
  for (const std::int64_t number : numbers) {
    const auto stored = ledger.entry(number);
    if (!stored.value) return stored.diagnostics;
    write(line_for(ledger, *stored.value, unreadable));
  }
  if (numbers.empty()) say("nothing is recorded about them\n");
  return {};
}

/// Every entry, for another system.
base::Diagnostics write_all_of(ledger::Ledger& ledger, base::Diagnostics& unreadable, const Write& write) {
  return ledger.each_after(0, [&](const ledger::Stored& stored) {
    write(line_for(ledger, stored, unreadable));
    return true;
  });
}

}  // namespace

ExitCode run(const LedgerExport& options) {
  if (options.entries && !options.person.empty()) {
    say("error: --entries is the whole ledger, sealed; --person is what is recorded about one\n");
    return ExitCode::wrong_usage;
  }
  OpenedLedger opened = options.entries ? open_ledger_without_keys(options.common, options.place)
                                        : open_ledger(options.common, options.place);
  if (!opened.ledger) return opened.code;
  ledger::Ledger& ledger = *opened.ledger;
  base::Diagnostics unreadable;
  const auto fill = [&](const Write& write) {
    if (options.entries) return ledger::export_entries(ledger, write);
    return options.person.empty() ? write_all_of(ledger, unreadable, write)
                                  : write_person(ledger, options.person, unreadable, write);
  };
  base::Diagnostics trouble = options.out.empty() ? fill(write_out) : keep_pieces(options.out, ReadableBy::owner, fill);
  base::append(trouble, std::move(unreadable));
  if (!options.entries && !options.common.quiet)
    say("note: this holds personal data in the open; erasing somebody does not reach copies of it\n");
  return ended(trouble, options.common);
}

}  // namespace frontdoor::cli
