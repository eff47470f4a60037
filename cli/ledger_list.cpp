// frontdoor ledger list: what is recorded, an entry a line.
#include <fmt/core.h>

#include <deque>

#include "cli/ledger_commands.h"
#include "cli/ledger_door.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/read_day.h"
#include "engine/base/snippet.h"
#include "engine/bytes/json.h"
#include "engine/records/decision_1.h"
#include "kb/desk/body.h"

namespace frontdoor::cli {
namespace {

using bytes::Json;
using desk::parsed;
using desk::text_in;
using ledger::Kind;

/// Which entries are wanted.
struct Filter {
  std::string since, until, by, kind, subject, contact;

  [[nodiscard]] bool takes(const ledger::Header& header) const {
    const std::string day = header.time.substr(0, 10);
    return (since.empty() || day >= since) && (until.empty() || day <= until) && (by.empty() || header.by == by) &&
           (kind.empty() || ledger::word_for(header.kind) == kind) &&
           (subject.empty() || header.about.subject == subject || header.about.carer == subject) &&
           (contact.empty() || header.about.contact == contact);
  }
};

std::optional<Filter> filter_of(const LedgerList& options, const ledger::Ledger& ledger) {
  Filter filter{.since = {}, .until = {}, .by = options.by, .kind = options.kind, .subject = {}, .contact = {}};
  if (!options.kind.empty() && !ledger::kind_of(options.kind)) {
    say("error: --kind takes one of: recommendation, answer, follow-up, closing, erasure, key copy\n");
    return std::nullopt;
  }
  for (const auto& [given, into] :
       {std::pair(&options.since, &filter.since), std::pair(&options.until, &filter.until)}) {
    if (given->empty()) continue;
    const auto day = read_day(*given);
    if (!day) return std::nullopt;
    *into = model::iso_text(*day);
  }
  if (!options.person.empty()) filter.subject = ledger.tag_of_person(options.person);
  if (!options.contact.empty()) filter.contact = ledger.tag_of_contact(options.contact);
  return filter;
}

/// What is said in the open by an entry that has no body: an erasure, or a copy of keys.
std::string bare_entry_in_words(const ledger::Header& header) {
  const std::string until = text_in(header.details, header.kind == Kind::erasure ? "complete_on" : "until");
  const std::string what = text_in(header.details, header.kind == Kind::erasure ? "reason" : "file");
  if (header.kind == Kind::erasure) return until.empty() ? what : fmt::format("{}, complete on {}", what, until);
  return fmt::format("{}, until {}", what, until);
}

/// What an entry is about, as far as its body can be read.
std::string subject_of(ledger::Ledger& ledger, const ledger::Stored& stored) {
  const ledger::Header& header = stored.entry.header;
  if (!stored.entry.sealed) return bare_entry_in_words(header);
  const auto body = ledger.body_of(stored);
  if (!body.value) return body.diagnostics.front().code == "K0645" ? "(erased)" : "(cannot be read)";
  if (header.kind == Kind::recommendation) {
    const Json contact = parsed(records::parts_of_body_1(*body.value).contact);
    return text_in(contact, "contact");
  }
  const Json all = parsed(*body.value);
  const Json* const action = all.find("action");
  if (action == nullptr) return {};
  if (header.kind == Kind::follow_up) return fmt::format("{} {}", text_in(*action, "date"), text_in(*action, "name"));
  if (header.kind == Kind::closing) {
    const Json* const overridden = action->find("overridden");
    const bool unsafe = overridden != nullptr && overridden->as_bool() != nullptr && *overridden->as_bool();
    return unsafe ? "although not safe to close" : "";
  }
  return fmt::format("{} {}", text_in(*action, "route"), text_in(*action, "response"));
}

std::string line_for(ledger::Ledger& ledger, const ledger::Stored& stored, bool json) {
  const ledger::Header& header = stored.entry.header;
  const std::string subject = subject_of(ledger, stored);
  if (json) {
    bytes::JsonObject all;
    add(all, "number", header.number);
    add(all, "about", std::string_view(subject));
    add(all, "entry", parsed(stored.text));
    return bytes::line_json(Json(std::move(all))) + "\n";
  }
  std::string kind(ledger::word_for(header.kind));
  if (header.refers_to != 0) kind += fmt::format(" to {}", header.refers_to);
  if (header.corrects != 0) kind += fmt::format(", puts right {}", header.corrects);
  std::string line = fmt::format("{:>7}  {} {}  {:<22}  {:<16}  {}", header.number, header.time.substr(0, 10),
                                 header.time.substr(11, 5), kind, base::printable(header.by), base::printable(subject));
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

}  // namespace

ExitCode run(const LedgerList& options) {
  OpenedLedger opened = open_ledger(options.common, options.place);
  if (!opened.ledger) return opened.code;
  ledger::Ledger& ledger = *opened.ledger;
  const auto filter = filter_of(options, ledger);
  if (!filter) return ExitCode::wrong_usage;
  std::deque<ledger::Stored> last;
  bool any = false;
  const auto trouble = ledger.each_after(0, [&](const ledger::Stored& stored) {
    if (!filter->takes(stored.entry.header)) return true;
    any = true;
    if (options.last == 0) {
      write_out(line_for(ledger, stored, options.common.json));
    } else {
      last.push_back(stored);
      if (last.size() > static_cast<std::size_t>(options.last)) last.pop_front();
    }
    return true;
  });
  for (const ledger::Stored& each : last) write_out(line_for(ledger, each, options.common.json));
  if (!any && trouble.empty() && !options.common.quiet) say("no entries\n");
  return ended(trouble, options.common);
}

}  // namespace frontdoor::cli
