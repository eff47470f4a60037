// frontdoor ledger erase: what was recorded about somebody can no longer be read.
#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/ledger_commands.h"
#include "cli/ledger_door.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/page.h"
#include "cli/plain_text.h"
#include "cli/read_day.h"
#include "cli/view.h"
#include "engine/base/text.h"
#include "kb/desk/erase.h"

namespace frontdoor::cli {
namespace {

void show(Page& page, const desk::Erasure& erasure) {
  page.add(fmt::format("Erased: what {} held can no longer be read. Recorded as entry {}.",
                       counted(erasure.entries.size(), "entries"), erasure.number));
  for (const desk::KeyCopy& each : erasure.copies)
    page.add(
        fmt::format("- a copy of the keys, {}, can be put back until {} (entry {})", each.file, each.until, each.entry),
        2, 2);
  if (!erasure.copies.empty())
    page.add(fmt::format("It is complete when these copies are destroyed, or else on {}.", erasure.complete_on()));
  if (!erasure.as_carer.empty())
    page.add(fmt::format("They are also the carer in what is recorded about others, which was not erased: {}.",
                         fmt::join(erasure.as_carer, ", ")));
}

/// The day that lies so long before another: "8 years" before 2026-11-20.
std::optional<model::Date> before(model::Date day, const std::string& age) {
  const std::size_t space = age.find(' ');
  const std::string number = age.substr(0, space);
  const std::string unit = space == std::string::npos ? std::string() : age.substr(space + 1);
  const bool digits =
      !number.empty() && number.size() < 5 && std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
  if (!digits) return std::nullopt;
  const std::int64_t amount = -std::stoll(number);
  if (unit == "year" || unit == "years") return model::shifted(day, amount, model::CalendarUnit::years);
  if (unit == "month" || unit == "months") return model::shifted(day, amount, model::CalendarUnit::months);
  if (unit == "day" || unit == "days") return model::shifted(day, amount, model::CalendarUnit::days);
  return std::nullopt;
}

ExitCode erase_old(const LedgerErase& options, ledger::Ledger& ledger) {
  const auto day = options.as_at.empty() ? std::optional(today()) : read_day(options.as_at);
  if (!day) return ExitCode::wrong_usage;
  const auto cut = before(*day, options.older_than);
  if (!cut) {
    say("error: --older-than takes a time like \"8 years\", \"18 months\" or \"90 days\"\n");
    return ExitCode::wrong_usage;
  }
  const auto all = desk::erase_older_than(ledger, model::iso_text(*cut), who(options.by), model::iso_text(*day));
  if (!all.value) return ended(all.diagnostics, options.common);
  Page page(false);
  for (const desk::Erasure& each : *all.value) show(page, each);
  page.add(fmt::format("{} about whom nothing was recorded since {}.", counted(all.value->size(), "persons erased"),
                       model::long_text(*cut)));
  write_out(page.text());
  return ended(all.diagnostics, options.common);
}

/// The tag of whoever is meant; empty, and said, if nobody is.
std::string tag_of(const LedgerErase& options, ledger::Ledger& ledger) {
  if (!options.person.empty()) return ledger.tag_of_person(options.person);
  if (!options.contact.empty()) return ledger.tag_of_contact(options.contact);
  const auto entry = ledger.entry(options.entry);
  report(entry.diagnostics, {}, options.common);
  return entry.value ? entry.value->entry.header.about.subject : std::string();
}

}  // namespace

ExitCode run(const LedgerErase& options) {
  if (!are_plain_text({{"--by", options.by}})) return ExitCode::wrong_usage;
  const int named = (options.person.empty() ? 0 : 1) + (options.contact.empty() ? 0 : 1) +
                    (options.entry == 0 ? 0 : 1) + (options.older_than.empty() ? 0 : 1);
  if (named != 1) {
    say("error: say whom: --person P, --contact ID (where no person was given), --entry N, or --older-than AGE\n");
    return ExitCode::wrong_usage;
  }
  const bool known = std::ranges::find(desk::erasure_reasons, options.reason) != desk::erasure_reasons.end();
  if (options.older_than.empty() && !known) {
    say(fmt::format("error: --reason takes one of: {}\n", fmt::join(desk::erasure_reasons, ", ")));
    return ExitCode::wrong_usage;
  }
  OpenedLedger opened = open_ledger(options.common, options.place);
  if (!opened.ledger) return opened.code;
  if (!options.older_than.empty()) return erase_old(options, *opened.ledger);
  const std::string tag = tag_of(options, *opened.ledger);
  if (tag.empty()) return ExitCode::invalid_input;
  const auto erased = desk::erase(*opened.ledger, tag, options.reason, who(options.by), model::iso_text(today()));
  if (!erased.value) return ended(erased.diagnostics, options.common);
  Page page(false);
  show(page, *erased.value);
  write_out(page.text());
  return ExitCode::fine;
}

}  // namespace frontdoor::cli
