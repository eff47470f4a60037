#include "kb/ledger/verify.h"

#include <fmt/core.h>

#include <array>
#include <future>
#include <utility>

#include "kb/ledger/ledger_errors.h"
#include "kb/merkle/hash_many.h"
#include "kb/store/transaction.h"

namespace frontdoor::ledger {
namespace {

std::vector<merkle::Hash> kept_edge(store::Connection& connection) {
  std::vector<merkle::Hash> roots;
  store::Statement row = connection.prepare("SELECT root FROM edge ORDER BY height DESC");
  while (row.step()) roots.push_back(merkle::hash_from(row.view(0)).value_or(merkle::Hash{}));
  return roots;
}

/// The member of an entry's header that a column repeats; null is nothing.
std::string_view column_of(std::string_view entry, std::string_view name) {
  const auto member = merkle::member_of(entry, name);
  return !member || *member == "null" ? std::string_view() : *member;
}

/// True if the columns that an entry is found by are what it says.
bool columns_fit(const store::Statement& row) {
  const std::string_view entry = row.view(1);
  constexpr std::array<std::string_view, 4> names = {"kind", "subject", "carer", "contact"};
  for (std::size_t i = 0; i < names.size(); ++i)
    if (row.view(static_cast<int>(i) + 2) != column_of(entry, names.at(i))) return false;
  const auto number_fits = [&](std::string_view name, int column) {
    const std::string_view said = column_of(entry, name);
    return (said.empty() ? "0" : said) == row.text(column);
  };
  return number_fits("refers_to", 6) && number_fits("corrects", 7);
}

/// So many entries with their bodies that they can be hashed together, away from the database.
struct Batch {
  std::vector<std::string> entries;
  std::vector<std::string> bodies;
  std::vector<std::size_t> bodies_up_to;  // by entry: how many bodies come up to and with it
  std::size_t bytes = 0;
};

struct Hashed {
  Batch batch;
  std::vector<merkle::Hash> leaves;
  std::vector<merkle::Hash> bodies;
};

Hashed hashed(Batch batch) {
  const std::vector<std::string_view> entries(batch.entries.begin(), batch.entries.end());
  const std::vector<std::string_view> bodies(batch.bodies.begin(), batch.bodies.end());
  auto leaves = merkle::leaf_hashes_of(entries);
  auto sealed = merkle::hashes_of(bodies);
  return {.batch = std::move(batch), .leaves = std::move(leaves), .bodies = std::move(sealed)};
}

/// Goes through entries and bodies side by side: reads a batch while another is being hashed.
class Through {
 public:
  Through(store::Connection& connection, merkle::Walk& walk, bool entries_only)
      : walk_(walk),
        entry_(connection.prepare("SELECT number, entry, kind, subject, carer, contact, refers_to, corrects "
                                  "FROM entries ORDER BY number")),
        body_(connection.prepare("SELECT number, sealed FROM bodies ORDER BY number")) {
    more_entries_ = entry_.step();
    more_bodies_ = !entries_only && body_.step();
  }

  /// Gives what is wrong with the columns.
  std::vector<std::string> go() {
    std::future<Hashed> under_way;
    for (Batch next = read(); !next.entries.empty(); next = read()) {
      auto started = std::async(std::launch::async, hashed, std::move(next));
      if (under_way.valid()) walk(under_way.get());
      under_way = std::move(started);
    }
    if (under_way.valid()) walk(under_way.get());
    if (more_bodies_)
      wrong_.push_back(fmt::format("there is a sealed body of entry {}, which is missing", body_.number(0)));
    return std::move(wrong_);
  }

 private:
  static constexpr std::size_t most_entries = 4096;
  static constexpr std::size_t most_bytes = 16 << 20;

  Batch read() {
    Batch batch;
    while (batch.entries.size() < most_entries && batch.bytes < most_bytes && more_entries_) {
      batch.entries.emplace_back(entry_.view(1));
      batch.bytes += batch.entries.back().size();
      if (!columns_fit(entry_))
        wrong_.push_back(fmt::format("what entry {} is found by was changed, or the entry was", entry_.number(0)));
      while (more_bodies_ && body_.number(0) <= entry_.number(0)) {
        batch.bodies.emplace_back(body_.view(1));
        batch.bytes += batch.bodies.back().size();
        more_bodies_ = body_.step();
      }
      batch.bodies_up_to.push_back(batch.bodies.size());
      more_entries_ = entry_.step();
    }
    return batch;
  }

  void walk(const Hashed& hashed) {
    std::size_t body = 0;
    for (std::size_t i = 0; i < hashed.leaves.size(); ++i) {
      walk_.entry(hashed.batch.entries[i], hashed.leaves[i]);
      while (body < hashed.batch.bodies_up_to[i]) walk_.body(hashed.bodies[body++]);
    }
  }

  merkle::Walk& walk_;
  store::Statement entry_;
  store::Statement body_;
  bool more_entries_ = false;
  bool more_bodies_ = false;
  std::vector<std::string> wrong_;
};

}  // namespace

base::Checked<std::vector<merkle::SignedHead>> kept_heads(Ledger& ledger) {
  base::Checked<std::vector<merkle::SignedHead>> heads{.value = std::vector<merkle::SignedHead>(), .diagnostics = {}};
  store::Statement row = ledger.connection().prepare("SELECT size, head FROM heads ORDER BY size, head");
  while (row.step()) {
    auto head = merkle::read_head(row.text(1));
    if (head && static_cast<std::int64_t>(head->head.size) == row.number(0)) {
      heads.value->push_back(std::move(*head));
    } else {
      heads.diagnostics.push_back(does_not_verify(fmt::format("the head kept for size {} was changed", row.number(0))));
    }
  }
  base::append(heads.diagnostics, ledger.connection().take_failures());
  return heads;
}

base::Diagnostics keep_head(Ledger& ledger, const merkle::SignedHead& head) {
  ledger.connection().run("INSERT INTO heads (size, head) VALUES (?, ?) ON CONFLICT DO NOTHING",
                          static_cast<std::int64_t>(head.head.size), std::string_view(merkle::to_line(head)));
  return ledger.connection().take_failures();
}

base::Checked<merkle::Walked> verify(Ledger& ledger, const Verifying& with) {
  const store::Reading reading(ledger.connection());
  base::Checked<merkle::Walked> result;
  auto heads = kept_heads(ledger);
  result.diagnostics = std::move(heads.diagnostics);
  for (const merkle::SignedHead& each : *heads.value)
    if (each.public_key != ledger.public_key())
      result.diagnostics.push_back(
          does_not_verify(fmt::format("the head of size {} was signed with another key", each.head.size)));
  heads.value->insert(heads.value->end(), with.heads.begin(), with.heads.end());
  merkle::Walk walk(ledger.id(), std::move(*heads.value), with.entries_only);
  const std::vector<std::string> columns = Through(ledger.connection(), walk, with.entries_only).go();
  result.value = walk.done(kept_edge(ledger.connection()));
  result.value->wrong.insert(result.value->wrong.end(), columns.begin(), columns.end());
  for (const std::string& each : result.value->wrong) result.diagnostics.push_back(does_not_verify(each));
  if (ledger.connection().failed()) {
    base::append(result.diagnostics, ledger.connection().take_failures());
    result.value.reset();
  }
  return result;
}

}  // namespace frontdoor::ledger
