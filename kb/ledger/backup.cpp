#include "kb/ledger/backup.h"

#include <utility>

#include "kb/ledger/verify.h"
#include "kb/store/new_file.h"
#include "kb/store/store_errors.h"

namespace frontdoor::ledger {

base::Checked<std::int64_t> back_up(Ledger& ledger, const std::string& path) {
  if (store::is_there(path)) return {.value = {}, .diagnostics = {store::cannot_open(path, "it is there already")}};
  auto file = store::NewFile::beside(path, store::Access::owner_only);
  if (!file.value) return {.value = {}, .diagnostics = std::move(file.diagnostics)};
  ledger.connection().run("VACUUM INTO ?", std::string_view(file.value->path()));
  if (ledger.connection().failed()) return {.value = {}, .diagnostics = ledger.connection().take_failures()};
  std::int64_t entries = 0;
  {
    auto copy =
        Ledger::open_without_keys({.ledger = file.value->path(), .recording = {}, .signing = {}, .person_keys = {}});
    if (!copy.value) return {.value = {}, .diagnostics = std::move(copy.diagnostics)};
    auto walked = verify(*copy.value, {});
    if (!walked.value || base::has_errors(walked.diagnostics))
      return {.value = {}, .diagnostics = std::move(walked.diagnostics)};
    entries = static_cast<std::int64_t>(walked.value->entries);
  }
  if (auto trouble = file.value->put_in_place(); !trouble.empty())
    return {.value = {}, .diagnostics = std::move(trouble)};
  return {.value = entries, .diagnostics = {}};
}

}  // namespace frontdoor::ledger
