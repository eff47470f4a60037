#include "kb/ledger/ledger.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "kb/ledger/ledger_errors.h"
#include "kb/ledger/packing.h"
#include "kb/ledger/schema.h"
#include "kb/store/transaction.h"

namespace frontdoor::ledger {
namespace {

constexpr std::size_t salt_bytes = 32;
constexpr std::size_t most_keys_in_memory = 10'000;
constexpr std::string_view before_header = R"({"header":)";
constexpr std::string_view before_sealed = R"(,"sealed":)";

/// The header's bytes within a stored entry: what its body is bound to.
std::string_view header_in(std::string_view text) {
  const std::size_t end = text.rfind(before_sealed);
  if (!text.starts_with(before_header) || end == std::string_view::npos) return {};
  return text.substr(before_header.size(), end - before_header.size());
}

std::string shown(std::int64_t number) { return std::to_string(number); }

/// The texts of a list in an entry's details.
std::vector<std::string> texts_in(const bytes::Json& details, std::string_view name) {
  std::vector<std::string> texts;
  const bytes::Json* const list = details.find(name);
  if (list == nullptr || list->as_array() == nullptr) return texts;
  for (const bytes::Json& each : *list->as_array())
    if (const std::string* const text = each.as_text()) texts.push_back(*text);
  return texts;
}

}  // namespace

std::vector<std::string> keys_named_in(const Header& erasure) { return texts_in(erasure.details, "keys"); }

Ledger::Ledger(store::Connection connection, std::string id, std::string public_key)
    : connection_(std::move(connection)), id_(std::move(id)), public_key_(std::move(public_key)) {}

std::string Ledger::tag_of_person(std::string_view person) const {
  return merkle::hex(keyed_hash("person:" + std::string(person), recording_->tag_key));
}

std::string Ledger::tag_of_contact(std::string_view contact) const {
  return merkle::hex(keyed_hash("contact:" + std::string(contact), recording_->tag_key));
}

Tags Ledger::tags_for(std::string_view person, std::string_view carer, std::string_view contact) const {
  Tags tags;
  if (!contact.empty()) tags.contact = tag_of_contact(contact);
  if (!carer.empty()) tags.carer = tag_of_person(carer);
  tags.subject = person.empty() ? tags.contact : tag_of_person(person);
  // Why: what nobody's name is on can still be erased by itself.
  if (tags.subject.empty()) tags.subject = merkle::hex(random_bytes(key_size));
  return tags;
}

base::Checked<std::int64_t> Ledger::append(const Draft& draft, const Who& who) {
  store::Transaction transaction(connection_);
  auto before = edge();
  if (!before.value) return {.value = {}, .diagnostics = std::move(before.diagnostics)};
  const auto number = static_cast<std::int64_t>(before.value->size()) + 1;
  std::string sealed;
  const auto text = entry_in(draft, who, number, sealed);
  if (!text.value) return {.value = {}, .diagnostics = text.diagnostics};
  connection_.run(
      "INSERT INTO entries (number, entry, kind, subject, carer, contact, refers_to, corrects) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      number, std::string_view(*text.value), word_for(draft.kind), std::string_view(draft.about.subject),
      std::string_view(draft.about.carer), std::string_view(draft.about.contact), draft.refers_to, draft.corrects);
  if (!sealed.empty())
    connection_.run("INSERT INTO bodies (number, sealed) VALUES (?, ?)", number, store::Bytes{sealed});
  merkle::RightEdge after = *before.value;
  after.add(merkle::leaf_hash(*text.value));
  keep_edge(*before.value, after);
  if (!transaction.commit()) return {.value = {}, .diagnostics = connection_.take_failures()};
  return {.value = number, .diagnostics = {}};
}

base::Checked<std::string> Ledger::entry_in(const Draft& draft, const Who& who, std::int64_t number,
                                            std::string& sealed_body) {
  Entry entry;
  entry.header = {.kind = draft.kind,
                  .ledger = id_,
                  .number = number,
                  .time = who.time,
                  .by = who.by,
                  .os_user = who.os_user,
                  .engine = who.engine,
                  .pack = draft.pack,
                  .directory = draft.directory,
                  .about = draft.about,
                  .key = {},
                  .refers_to = draft.refers_to,
                  .corrects = draft.corrects,
                  .previous = last_leaf(number - 1),
                  .details = draft.details};
  if (draft.body) {
    // Why here: an erasure waits for this transaction, so no body is ever sealed under a key that is being erased.
    auto key = keys_->get_or_make(draft.about.subject, erased_keys(draft.about.subject));
    if (!key.value) return {.value = {}, .diagnostics = std::move(key.diagnostics)};
    entry.header.key = key.value->id;
    const Secret plain(random_bytes(salt_bytes) + packed(*draft.body));
    sealed_body = seal(plain.bytes(), header_text(entry.header), key.value->key);
    entry.sealed = SealedAs{.hash = merkle::sha256(sealed_body),
                            .commitment = merkle::sha256(plain.bytes()),
                            .bytes = static_cast<std::int64_t>(sealed_body.size())};
  }
  return {.value = entry_text(entry), .diagnostics = {}};
}

std::string Ledger::last_leaf(std::int64_t size) {
  if (size == 0) return {};
  store::Statement row = connection_.prepare("SELECT entry FROM entries WHERE number = ?");
  row.bind(size);
  return row.step() ? merkle::hex(merkle::leaf_hash(row.view(0))) : std::string();
}

base::Checked<merkle::RightEdge> Ledger::edge() {
  const auto size = static_cast<std::uint64_t>(this->size());
  std::vector<merkle::Hash> roots;
  std::uint64_t heights = 0;
  store::Statement row = connection_.prepare("SELECT height, root FROM edge ORDER BY height DESC");
  while (row.step()) {
    if (const auto root = merkle::hash_from(row.view(1))) roots.push_back(*root);
    if (row.number(0) >= 0 && row.number(0) < 64) heights |= 1ULL << static_cast<unsigned>(row.number(0));
  }
  if (connection_.failed()) return {.value = {}, .diagnostics = connection_.take_failures()};
  if (heights != size || roots.size() != static_cast<std::size_t>(std::popcount(size)))
    return {.value = {}, .diagnostics = {does_not_verify("the tree kept beside the entries is not of their number")}};
  return {.value = merkle::RightEdge(size, std::move(roots)), .diagnostics = {}};
}

void Ledger::keep_edge(const merkle::RightEdge& before, const merkle::RightEdge& after) {
  // The subtrees that became part of a larger one are those of the lowest heights.
  const auto height = static_cast<std::int64_t>(std::countr_one(before.size()));
  connection_.run("DELETE FROM edge WHERE height < ?", height);
  connection_.run("INSERT INTO edge (height, root) VALUES (?, ?)", height,
                  store::Bytes{merkle::bytes_of(after.roots().back())});
}

std::int64_t Ledger::size() { return connection_.number_of("SELECT max(number) FROM entries").value_or(0); }

base::Checked<Stored> Ledger::entry(std::int64_t number) {
  store::Statement row = connection_.prepare("SELECT entry FROM entries WHERE number = ?");
  row.bind(number);
  if (!row.step()) {
    if (connection_.failed()) return {.value = {}, .diagnostics = connection_.take_failures()};
    return {.value = {}, .diagnostics = {no_such_entry(shown(number), size())}};
  }
  std::string text = row.text(0);
  auto entry = read_entry(text);
  if (!entry) return {.value = {}, .diagnostics = {cannot_be_read(number, "it is not as it was written")}};
  return {.value = Stored{.text = std::move(text), .entry = std::move(*entry)}, .diagnostics = {}};
}

std::vector<std::int64_t> Ledger::numbers(std::string_view sql, const std::string& tag) {
  std::vector<std::int64_t> found;
  store::Statement row = connection_.prepare(sql);
  row.bind(std::string_view(tag));
  while (!tag.empty() && row.step()) found.push_back(row.number(0));
  return found;
}

std::vector<std::int64_t> Ledger::about_subject(const std::string& tag) {
  return numbers("SELECT number FROM entries WHERE subject = ?1 AND subject <> '' ORDER BY number", tag);
}

std::vector<std::int64_t> Ledger::about_carer(const std::string& tag) {
  return numbers("SELECT number FROM entries WHERE carer = ?1 AND carer <> '' ORDER BY number", tag);
}

std::vector<std::int64_t> Ledger::about_contact(const std::string& tag) {
  return numbers("SELECT number FROM entries WHERE contact = ?1 AND contact <> '' ORDER BY number", tag);
}

std::vector<std::int64_t> Ledger::numbers(std::string_view sql, std::int64_t number) {
  std::vector<std::int64_t> found;
  store::Statement row = connection_.prepare(sql);
  row.bind(number);
  while (row.step()) found.push_back(row.number(0));
  return found;
}

std::vector<std::int64_t> Ledger::referring_to(std::int64_t number) {
  return numbers("SELECT number FROM entries WHERE refers_to = ?1 AND refers_to <> 0 ORDER BY number", number);
}

std::vector<std::int64_t> Ledger::correcting(std::int64_t number) {
  return numbers("SELECT number FROM entries WHERE corrects = ?1 AND corrects <> 0 ORDER BY number", number);
}

base::Diagnostics Ledger::each_after(std::int64_t number, const std::function<bool(const Stored&)>& take) {
  store::Statement row = connection_.prepare("SELECT number, entry FROM entries WHERE number > ? ORDER BY number");
  row.bind(number);
  while (row.step()) {
    Stored stored{.text = row.text(1), .entry = {}};
    auto entry = read_entry(stored.text);
    if (!entry) return {cannot_be_read(row.number(0), "it is not as it was written")};
    stored.entry = std::move(*entry);
    if (!take(stored)) break;
  }
  return connection_.take_failures();
}

std::optional<Secret> Ledger::key_for(const std::string& id) {
  const auto known = keys_read_.find(id);
  if (known != keys_read_.end()) return known->second;
  auto key = keys_->find(id);
  if (keys_read_.size() >= most_keys_in_memory) keys_read_.clear();
  if (key) keys_read_.emplace(id, *key);
  return key;
}

base::Checked<std::string> Ledger::body_of(const Stored& stored) {
  const Header& header = stored.entry.header;
  const std::int64_t number = header.number;
  const auto unreadable = [&](std::string_view reason) {
    return base::Checked<std::string>{.value = {}, .diagnostics = {cannot_be_read(number, reason)}};
  };
  if (!stored.entry.sealed) return {.value = std::string(), .diagnostics = {}};
  if (const auto erased = erasure_of(stored.entry))
    return {.value = {}, .diagnostics = {was_erased(number, erased->time)}};
  const auto key = key_for(header.key);
  if (!key) return unreadable("its key is missing, and no erasure says why");
  store::Statement row = connection_.prepare("SELECT sealed FROM bodies WHERE number = ?");
  row.bind(number);
  if (!row.step()) return unreadable("its sealed body is missing");
  auto plain = unseal(row.view(0), header_in(stored.text), *key);
  if (!plain || merkle::sha256(*plain) != stored.entry.sealed->commitment || plain->size() < salt_bytes)
    return unreadable("it is not as it was recorded");
  plain->erase(0, salt_bytes);
  if (header.format < first_packed) return {.value = std::move(plain), .diagnostics = {}};
  auto body = unpacked(*plain);
  if (!body) return unreadable("what is sealed cannot be unpacked");
  return {.value = std::move(body), .diagnostics = {}};
}

base::Diagnostics Ledger::destroy_key(const std::string& id) {
  keys_read_.erase(id);
  return keys_->destroy(id);
}

std::optional<Erased> Ledger::erasure_of(const Entry& entry) {
  for (const Entry& each : erasures_of(entry.header.about.subject)) {
    const std::vector<std::string> keys = keys_named_in(each.header);
    if (std::ranges::find(keys, entry.header.key) != keys.end())
      return Erased{.number = each.header.number, .time = each.header.time};
  }
  return std::nullopt;
}

std::vector<Entry> Ledger::erasures_of(const std::string& subject) {
  std::vector<Entry> erasures;
  store::Statement row =
      connection_.prepare("SELECT entry FROM entries WHERE subject = ?1 AND kind = 'erasure' ORDER BY number");
  row.bind(std::string_view(subject));
  while (row.step())
    if (auto entry = read_entry(row.view(0))) erasures.push_back(std::move(*entry));
  return erasures;
}

std::vector<std::string> Ledger::erased_keys(const std::string& subject) {
  std::vector<std::string> erased;
  for (const Entry& each : erasures_of(subject))
    for (std::string& key : keys_named_in(each.header)) erased.push_back(std::move(key));
  return erased;
}

}  // namespace frontdoor::ledger
