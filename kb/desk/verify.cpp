#include "kb/desk/verify.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <utility>

#include "kb/desk/archive.h"
#include "kb/ledger/archive.h"
#include "kb/ledger/ledger_errors.h"
#include "kb/merkle/walk.h"

namespace frontdoor::desk {
namespace {

using Hashes = std::set<std::string, std::less<>>;

/// The hashes that entries name, and how many erasures there are.
struct Named {
  Hashes packs, directories;
  std::int64_t erasures = 0;
};

void note(Hashes& hashes, std::string_view entry, std::string_view member) {
  const auto hash = merkle::member_of(entry, member);
  if (hash && *hash != "null" && !hashes.contains(*hash)) hashes.emplace(*hash);
}

Named named_in(store::Connection& connection) {
  Named named;
  store::Statement row = connection.prepare("SELECT entry FROM entries");
  while (row.step()) {
    note(named.packs, row.view(0), "pack");
    note(named.directories, row.view(0), "directory");
  }
  named.erasures = connection.number_of("SELECT count(*) FROM entries WHERE kind = 'erasure'").value_or(0);
  return named;
}

/// Destroys keys that erasures name and that are still there.
std::int64_t finish_erasures(ledger::Ledger& ledger, base::Diagnostics& trouble) {
  std::int64_t finished = 0;
  for (const ledger::KeyOf& each : ledger.person_keys().all()) {
    const auto erased = ledger.erased_keys(each.subject);
    if (std::ranges::find(erased, each.id) == erased.end()) continue;
    base::append(trouble, ledger.destroy_key(each.id));
    ++finished;
  }
  return finished;
}

}  // namespace

base::Checked<Verified> verify(ledger::Ledger& ledger, const ledger::Verifying& with, bool with_keys) {
  auto walked = ledger::verify(ledger, with);
  base::Checked<Verified> result{.value = {}, .diagnostics = std::move(walked.diagnostics)};
  if (!walked.value) return result;
  result.value = Verified{.walked = std::move(*walked.value)};
  if (with.entries_only || !result.value->walked.wrong.empty()) return result;
  Archive archive(ledger);
  const Named named = named_in(ledger.connection());
  result.value->erasures = named.erasures;
  for (const std::string& each : named.packs) {
    archive.program(each, result.diagnostics);
    ++result.value->packs;
  }
  for (const std::string& each : named.directories) {
    archive.directory(each, result.diagnostics);
    ++result.value->directories;
  }
  const auto heads = ledger::kept_heads(ledger);
  result.value->heads = static_cast<std::int64_t>(heads.value->size() + with.heads.size());
  if (with_keys) result.value->finished = finish_erasures(ledger, result.diagnostics);
  base::append(result.diagnostics, ledger.connection().take_failures());
  return result;
}

}  // namespace frontdoor::desk
