#include "kb/ledger/heads.h"

#include <utility>

#include "kb/ledger/ledger_errors.h"
#include "kb/merkle/exported.h"
#include "kb/store/transaction.h"

namespace frontdoor::ledger {
namespace {

base::Checked<std::vector<merkle::Hash>> leaves_of(Ledger& ledger, std::uint64_t size) {
  std::vector<merkle::Hash> leaves;
  leaves.reserve(size);
  store::Statement row = ledger.connection().prepare("SELECT entry FROM entries WHERE number <= ? ORDER BY number");
  row.bind(static_cast<std::int64_t>(size));
  while (row.step()) leaves.push_back(merkle::leaf_hash(row.view(0)));
  if (ledger.connection().failed()) return {.value = {}, .diagnostics = ledger.connection().take_failures()};
  if (leaves.size() != size) return {.value = {}, .diagnostics = {does_not_verify("entries are missing")}};
  return {.value = std::move(leaves), .diagnostics = {}};
}

/// The first signed head that counts so many entries, or the last one if `last` is asked for.
std::optional<merkle::SignedHead> kept_head(Ledger& ledger, std::uint64_t at_least, bool last) {
  const auto heads = kept_heads(ledger);
  std::optional<merkle::SignedHead> found;
  for (const merkle::SignedHead& each : *heads.value)
    if (each.head.size >= at_least && (last || !found)) found = each;
  return found;
}

}  // namespace

base::Checked<merkle::SignedHead> head_now(Ledger& ledger, const std::string& time) {
  const store::Reading reading(ledger.connection());
  const auto edge = ledger.edge();
  if (!edge.value) return {.value = {}, .diagnostics = edge.diagnostics};
  return {.value =
              merkle::SignedHead{
                  .head = {.ledger = ledger.id(), .size = edge.value->size(), .root = edge.value->root(), .time = time},
                  .public_key = {},
                  .signature = {}},
          .diagnostics = {}};
}

base::Checked<merkle::SignedHead> sign_head(Ledger& ledger, const Keys& signing, const std::string& time,
                                            const std::optional<merkle::SignedHead>& last) {
  auto walked = verify(ledger, {.heads = {}, .entries_only = true});
  if (!walked.value || base::has_errors(walked.diagnostics))
    return {.value = {}, .diagnostics = std::move(walked.diagnostics)};
  if (last) {
    const std::uint64_t size = walked.value->edge.size();
    const bool long_enough = last->head.size <= size && last->head.ledger == ledger.id();
    const auto leaves = long_enough ? leaves_of(ledger, last->head.size) : base::Checked<std::vector<merkle::Hash>>();
    if (!leaves.value || merkle::root_of(*leaves.value) != last->head.root)
      return {.value = {}, .diagnostics = {signs_no_rewritten_ledger(last->head.size, last->head.time)}};
  }
  auto head = merkle::sign(
      {.ledger = ledger.id(), .size = walked.value->edge.size(), .root = walked.value->edge.root(), .time = time},
      signing.seed.bytes());
  base::Diagnostics trouble;
  if (ledger.connection().writable()) trouble = keep_head(ledger, head);
  return {.value = std::move(head), .diagnostics = std::move(trouble)};
}

base::Checked<merkle::Receipt> receipt_for(Ledger& ledger, std::int64_t number, const std::string& time) {
  const store::Reading reading(ledger.connection());
  if (number < 1 || number > ledger.size())
    return {.value = {}, .diagnostics = {no_such_entry(std::to_string(number), ledger.size())}};
  const auto position = static_cast<std::uint64_t>(number) - 1;
  auto head = kept_head(ledger, position + 1, false);
  if (!head) {
    auto now = head_now(ledger, time);
    if (!now.value) return {.value = {}, .diagnostics = std::move(now.diagnostics)};
    head = std::move(now.value);
  }
  const auto leaves = leaves_of(ledger, head->head.size);
  if (!leaves.value) return {.value = {}, .diagnostics = leaves.diagnostics};
  merkle::Receipt receipt{.number = position + 1,
                          .leaf = (*leaves.value)[position],
                          .proof = merkle::inclusion_proof(*leaves.value, position),
                          .head = std::move(*head)};
  if (!merkle::holds(receipt))
    return {.value = {}, .diagnostics = {does_not_verify("the entries are not those of the head that was signed")}};
  return {.value = std::move(receipt), .diagnostics = {}};
}

base::Checked<merkle::Consistency> proof_since(Ledger& ledger, const merkle::SignedHead& earlier,
                                               const std::string& time) {
  const store::Reading reading(ledger.connection());
  auto later = kept_head(ledger, earlier.head.size, true);
  if (!later) {
    auto now = head_now(ledger, time);
    if (!now.value) return {.value = {}, .diagnostics = std::move(now.diagnostics)};
    later = std::move(now.value);
  }
  const auto leaves = leaves_of(ledger, later->head.size);
  if (!leaves.value) return {.value = {}, .diagnostics = leaves.diagnostics};
  if (earlier.head.size > later->head.size)
    return {.value = {}, .diagnostics = {signs_no_rewritten_ledger(earlier.head.size, earlier.head.time)}};
  merkle::Consistency proof{.earlier = earlier,
                            .later = std::move(*later),
                            .proof = merkle::consistency_proof(*leaves.value, earlier.head.size)};
  if (!merkle::holds(proof))
    return {.value = {}, .diagnostics = {signs_no_rewritten_ledger(earlier.head.size, earlier.head.time)}};
  return {.value = std::move(proof), .diagnostics = {}};
}

base::Diagnostics export_entries(Ledger& ledger, const std::function<void(std::string_view)>& write) {
  const store::Reading reading(ledger.connection());
  const auto heads = kept_heads(ledger);
  if (base::has_errors(heads.diagnostics)) return heads.diagnostics;
  merkle::ExportLines lines(write);
  lines.begin(ledger.id());
  for (const merkle::SignedHead& each : *heads.value) lines.head(each);
  store::Statement row = ledger.connection().prepare(
      "SELECT e.entry, b.sealed, b.number FROM entries e LEFT JOIN bodies b ON b.number = e.number ORDER BY e.number");
  while (row.step()) {
    lines.entry(row.view(0));
    if (row.maybe_number(2)) lines.body(row.view(1));
  }
  lines.end();
  return ledger.connection().take_failures();
}

}  // namespace frontdoor::ledger
