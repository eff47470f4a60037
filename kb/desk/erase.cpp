#include "kb/desk/erase.h"

#include <algorithm>
#include <utility>

#include "kb/desk/body.h"
#include "kb/desk/desk_errors.h"
#include "kb/desk/record.h"
#include "kb/ledger/ledger_errors.h"
#include "kb/store/transaction.h"

namespace frontdoor::desk {
namespace {

using bytes::Json;
using bytes::JsonObject;
using ledger::Kind;

/// Entries of a kind, by number.
std::vector<ledger::Entry> of_kind(ledger::Ledger& ledger, Kind kind) {
  std::vector<ledger::Entry> all;
  store::Statement row = ledger.connection().prepare(
      "SELECT entry FROM entries WHERE kind = ? AND kind IN ('erasure', 'key copy') ORDER BY number");
  row.bind(ledger::word_for(kind));
  while (row.step())
    if (auto entry = ledger::read_entry(row.view(0))) all.push_back(std::move(*entry));
  return all;
}

std::vector<KeyCopy> live_copies(ledger::Ledger& ledger, const std::string& today) {
  std::vector<KeyCopy> copies;
  for (const ledger::Entry& each : of_kind(ledger, Kind::key_copy)) {
    KeyCopy copy{.entry = each.header.number,
                 .file = text_in(each.header.details, "file"),
                 .until = text_in(each.header.details, "until")};
    if (copy.until >= today) copies.push_back(std::move(copy));
  }
  std::ranges::sort(copies, {}, &KeyCopy::until);
  return copies;
}

Json details_of(const std::string& reason, const std::string& key, const Erasure& erasure) {
  bytes::JsonArray keys;
  keys.emplace_back(std::string_view(key));
  JsonObject details;
  add(details, "complete_on", erasure.copies.empty() ? Json() : Json(std::string_view(erasure.complete_on())));
  add(details, "keys", Json(std::move(keys)));
  add(details, "reason", std::string_view(reason));
  return Json(std::move(details));
}

/// The entries sealed under a key.
std::vector<std::int64_t> sealed_under(ledger::Ledger& ledger, const std::string& tag, const std::string& key) {
  std::vector<std::int64_t> numbers;
  for (const std::int64_t number : ledger.about_subject(tag)) {
    const auto stored = ledger.entry(number);
    if (stored.value && stored.value->entry.header.key == key) numbers.push_back(number);
  }
  return numbers;
}

}  // namespace

base::Checked<Erasure> erase(ledger::Ledger& ledger, const std::string& tag, const std::string& reason,
                             const ledger::Who& who, const std::string& today) {
  if (!names_somebody(who.by)) return {.value = {}, .diagnostics = {nobody_named()}};
  Erasure erasure;
  erasure.as_carer = ledger.about_carer(tag);
  std::string key;
  {
    store::Transaction transaction(ledger.connection());
    const auto found = ledger.person_keys().id_for(tag);
    if (!found) return {.value = {}, .diagnostics = {nothing_to_erase(erasure.as_carer)}};
    key = *found;
    erasure.entries = sealed_under(ledger, tag, key);
    erasure.copies = live_copies(ledger, today);
    auto number = ledger.append({.kind = Kind::erasure,
                                 .about = {.subject = tag, .carer = {}, .contact = {}},
                                 .pack = {},
                                 .directory = {},
                                 .refers_to = 0,
                                 .corrects = 0,
                                 .details = details_of(reason, key, erasure),
                                 .body = {}},
                                who);
    if (!number.value) return {.value = {}, .diagnostics = std::move(number.diagnostics)};
    erasure.number = *number.value;
    if (!transaction.commit()) return {.value = {}, .diagnostics = ledger.connection().take_failures()};
  }
  // Why only now: a key without an entry that says why it is gone would look like a loss. Should this not be reached,
  // the key is never used again, and verifying destroys it.
  if (auto trouble = ledger.destroy_key(key); !trouble.empty()) return {.value = {}, .diagnostics = std::move(trouble)};
  return {.value = std::move(erasure), .diagnostics = {}};
}

base::Checked<std::vector<Erasure>> erase_older_than(ledger::Ledger& ledger, const std::string& day,
                                                     const ledger::Who& who, const std::string& today) {
  std::vector<Erasure> all;
  for (const ledger::KeyOf& each : ledger.person_keys().all()) {
    const auto numbers = ledger.about_subject(each.subject);
    const auto last = numbers.empty() ? base::Checked<ledger::Stored>() : ledger.entry(numbers.back());
    if (!last.value || last.value->entry.header.time.substr(0, day.size()) >= day) continue;
    auto one = erase(ledger, each.subject, "retention", who, today);
    if (!one.value) return {.value = std::move(all), .diagnostics = std::move(one.diagnostics)};
    all.push_back(std::move(*one.value));
  }
  return {.value = std::move(all), .diagnostics = {}};
}

base::Checked<std::int64_t> copy_keys(ledger::Ledger& ledger, const std::string& file, const std::string& until,
                                      const ledger::Who& who) {
  if (!names_somebody(who.by)) return {.value = {}, .diagnostics = {nobody_named()}};
  // Why the entry first: a copy that no entry knows of would put off an erasure without its being said.
  JsonObject details;
  add(details, "file", std::string_view(file));
  add(details, "until", std::string_view(until));
  auto number = ledger.append({.kind = Kind::key_copy,
                               .about = {},
                               .pack = {},
                               .directory = {},
                               .refers_to = 0,
                               .corrects = 0,
                               .details = Json(std::move(details)),
                               .body = {}},
                              who);
  if (!number.value) return number;
  if (auto trouble = ledger.person_keys().copy_to(file, until); !trouble.empty())
    return {.value = {}, .diagnostics = std::move(trouble)};
  return number;
}

base::Checked<std::int64_t> restore_keys(ledger::Ledger& ledger, const std::string& file, const std::string& today) {
  std::vector<std::string> erased;
  for (const ledger::Entry& each : of_kind(ledger, Kind::erasure))
    for (std::string& key : ledger::keys_named_in(each.header)) erased.push_back(std::move(key));
  return ledger.person_keys().take_from(file, erased, today);
}

}  // namespace frontdoor::desk
