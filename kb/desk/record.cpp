#include "kb/desk/record.h"

#include <fmt/core.h>

#include "engine/explain/recommend.h"
#include "engine/records/contact_reader.h"
#include "engine/records/contact_writer.h"
#include "engine/records/decision_1.h"
#include "kb/desk/archive.h"
#include "kb/desk/desk_errors.h"

namespace frontdoor::desk {
namespace {

/// True if the record, read back, gives the same recommendation again.
bool replays(const program::Program& program, const bytes::Json& record, std::string_view recommendation,
             const records::ServicesListed& listed) {
  const auto again = records::read_contact(program.vocabulary, program.routes, record);
  if (!again.value) return false;
  return records::recommendation_1(explain::recommend(program, *again.value), listed) == recommendation;
}

/// Why a recommendation cannot put that entry right; empty if it can, or if none is meant.
base::Diagnostics cannot_correct(ledger::Ledger& ledger, std::int64_t number) {
  if (number == 0) return {};
  const auto corrected = ledger.entry(number);
  if (!corrected.value) return corrected.diagnostics;
  const ledger::Kind kind = corrected.value->entry.header.kind;
  if (kind != ledger::Kind::recommendation)
    return {cannot_be_decided_on(number, fmt::format("it is no recommendation, but of the kind `{}`: put it right with "
                                                     "`frontdoor ledger decide --corrects`",
                                                     ledger::word_for(kind)))};
  if (const auto by = ledger.correcting(number); !by.empty())
    return {cannot_be_decided_on(number, fmt::format("it was put right by entry {} already", by.back()))};
  return {};
}

}  // namespace

bool names_somebody(std::string_view by) { return by.find_first_not_of(" \t\r\n") != std::string_view::npos; }

base::Checked<std::int64_t> record(ledger::Ledger& ledger, const Advised& advised, const ledger::Who& who) {
  if (!names_somebody(who.by)) return {.value = {}, .diagnostics = {nobody_named()}};
  const program::Program& program = *advised.compiled.program;
  const model::Contact& contact = advised.contact;
  if (auto trouble = cannot_correct(ledger, advised.corrects); !trouble.empty())
    return {.value = {}, .diagnostics = std::move(trouble)};
  const auto listed = advised.listings == nullptr ? records::ServicesListed() : services_of(*advised.listings);
  const bytes::Json written = records::write_contact(program.vocabulary, program.routes, contact);
  const std::string recommendation = records::recommendation_1(advised.recommendation, listed);
  if (!replays(program, written, recommendation, listed)) return {.value = {}, .diagnostics = {does_not_replay()}};
  if (auto trouble = keep_with(ledger, advised.compiled, advised.included,
                               advised.listings == nullptr ? nullptr : advised.directory);
      !trouble.empty())
    return {.value = {}, .diagnostics = std::move(trouble)};
  const std::string directory = listed.directory ? listed.directory->hash : std::string();
  return ledger.append({.kind = ledger::Kind::recommendation,
                        .about = ledger.tags_for(contact.about.person, contact.about.carer, contact.id),
                        .pack = program.pack.hash,
                        .directory = directory,
                        .refers_to = 0,
                        .corrects = advised.corrects,
                        .details = {},
                        .body = records::recommendation_body_1(bytes::canonical_json(written), recommendation)},
                       who);
}

}  // namespace frontdoor::desk
