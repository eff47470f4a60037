// frontdoor ledger show: one recorded case, as a story.
#include <fmt/core.h>
#include <unistd.h>

#include "cli/ledger_commands.h"
#include "cli/ledger_door.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/page.h"
#include "cli/story.h"
#include "cli/told.h"
#include "engine/records/decision_1.h"
#include "kb/desk/body.h"

namespace frontdoor::cli {
namespace {

using desk::parsed;

bytes::Json json_of(const ledger::Stored& stored, const std::string& body) {
  bytes::JsonObject object;
  add(object, "entry", parsed(stored.text));
  add(object, "body", parsed(body));
  return bytes::Json(std::move(object));
}

std::string in_json(const desk::Case& of) {
  bytes::JsonArray acts;
  for (const desk::Act& each : of.acts) acts.push_back(json_of(each.stored, each.body));
  bytes::JsonObject all;
  add(all, "recommended", json_of(of.recommended, of.body));
  add(all, "acts", bytes::Json(std::move(acts)));
  return bytes::pretty_json(bytes::Json(std::move(all))) + "\n";
}

/// What can still be told of an entry whose body is gone, or that has none.
std::string header_in_words(const ledger::Header& header) {
  return fmt::format("Entry {}: {}, recorded on {} by {}, signed in as {}, with frontdoor {}.", header.number,
                     ledger::word_for(header.kind), time_in_words(header.time), header.by, header.os_user,
                     header.engine);
}

ExitCode show_header(ledger::Ledger& ledger, const std::string& named, const base::Diagnostics& trouble,
                     const CommonOptions& options) {
  const auto number = desk::find_case(ledger, named);
  const auto stored = number.value ? ledger.entry(*number.value) : base::Checked<ledger::Stored>();
  if (stored.value) {
    Page page(false);
    page.add(header_in_words(stored.value->entry.header));
    write_out(page.text());
  }
  return ended(trouble, options);
}

}  // namespace

ExitCode run(const LedgerShow& options) {
  OpenedLedger opened = open_ledger(options.common, options.place);
  if (!opened.ledger) return opened.code;
  ledger::Ledger& ledger = *opened.ledger;
  const auto number = desk::find_case(ledger, options.on);
  if (!number.value) return ended(number.diagnostics, options.common);
  const auto of = desk::open_case(ledger, *number.value);
  if (!of.value) return show_header(ledger, options.on, of.diagnostics, options.common);
  if (options.common.json) {
    write_out(in_json(*of.value));
    return ExitCode::fine;
  }
  const bytes::Json recommendation = parsed(records::parts_of_body_1(of.value->body).recommendation);
  Story story{.of = *of.value, .recommendation = recommendation, .later = {}};
  for (const std::int64_t each : ledger.about_subject(of.value->recommended.entry.header.about.subject)) {
    const auto stored = ledger.entry(each);
    if (each > *number.value && stored.value && stored.value->entry.header.refers_to != *number.value)
      story.later.push_back(each);
  }
  write_out(story_in_words(story, shows_color(STDOUT_FILENO, options.common.no_color)));
  return ExitCode::fine;
}

}  // namespace frontdoor::cli
