// frontdoor ledger verify: is everything as it was written?
#include <fmt/core.h>

#include "cli/ledger_commands.h"
#include "cli/ledger_door.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/page.h"
#include "cli/view.h"
#include "engine/bytes/json.h"
#include "kb/desk/verify.h"
#include "kb/store/files.h"
#include "kb/store/new_file.h"

namespace frontdoor::cli {
namespace {

constexpr std::uint64_t largest_head_file = 1 << 16;

std::optional<std::vector<merkle::SignedHead>> read_heads(const LedgerVerify& options) {
  std::vector<merkle::SignedHead> heads;
  for (const std::string& path : options.heads) {
    const auto text = store::read_file(path, largest_head_file);
    report(text.diagnostics, {}, options.common);
    const auto head = text.value ? merkle::read_head(*text.value) : std::nullopt;
    if (!head) {
      say(fmt::format("error: `{}` holds no head\n", path));
      return std::nullopt;
    }
    heads.push_back(*head);
  }
  return heads;
}

std::string in_words(const desk::Verified& verified, bool entries_only) {
  const auto count = [](std::int64_t number, std::string_view unit) {
    return counted(static_cast<std::size_t>(number), unit);
  };
  Page page(false);
  const merkle::Walked& walked = verified.walked;
  const std::string entries =
      fmt::format("{} {} as written", counted(walked.entries, "entries"), walked.entries == 1 ? "is" : "are");
  page.add(entries_only ? fmt::format("The ledger verifies: {}; sealed bodies were not looked at.", entries)
                        : fmt::format("The ledger verifies: {}, and so {} {}.", entries,
                                      walked.bodies == 1 ? "is" : "are", counted(walked.bodies, "sealed bodies")));
  if (!entries_only)
    page.add(fmt::format("The archive holds what decisions were made with: {}, {} of the directory.",
                         count(verified.packs, "packs"), count(verified.directories, "snapshots")));
  page.add(
      verified.heads > 0
          ? fmt::format("It fits {}.", count(verified.heads, "signed heads"))
          : "No head was signed yet: whoever can write the file could have written all of it anew. Sign heads with "
            "`frontdoor ledger head sign`, and publish them.");
  if (verified.erasures > 0) page.add(count(verified.erasures, "erasures") + " recorded.");
  if (verified.finished > 0)
    page.add(fmt::format("Of persons who were erased, {} still there: destroyed now.",
                         verified.finished == 1 ? "1 key was" : std::to_string(verified.finished) + " keys were"));
  return page.text();
}

std::string in_json(const desk::Verified* verified, const base::Diagnostics& wrong) {
  bytes::JsonArray list;
  for (const base::Diagnostic& each : wrong) list.emplace_back(std::string_view(each.message));
  bytes::JsonObject all;
  const auto add = [&](std::string_view name, bytes::Json value) {
    all.push_back({.name = std::string(name), .value = std::move(value), .name_span = {}});
  };
  add("verifies", wrong.empty());
  add("entries",
      verified == nullptr ? bytes::Json() : bytes::Json(static_cast<std::int64_t>(verified->walked.entries)));
  add("bodies", verified == nullptr ? bytes::Json() : bytes::Json(static_cast<std::int64_t>(verified->walked.bodies)));
  add("heads", verified == nullptr ? bytes::Json() : bytes::Json(verified->heads));
  add("wrong", bytes::Json(std::move(list)));
  return bytes::pretty_json(bytes::Json(std::move(all))) + "\n";
}

}  // namespace

ExitCode run(const LedgerVerify& options) {
  auto heads = read_heads(options);
  if (!heads) return ExitCode::invalid_input;
  const auto files = ledger_files(options.common, options.place);
  if (!files) return ExitCode::world;
  // Verifying needs no key; with it, erasures that were broken off are finished too.
  const bool with_keys =
      !options.entries_only && store::is_there(files->recording) &&
      ledger::read_key_file(files->recording, ledger::KeyUse::recording, passphrase()).value.has_value();
  OpenedLedger opened =
      with_keys ? open_ledger(options.common, options.place) : open_ledger_without_keys(options.common, options.place);
  if (!opened.ledger) return opened.code;
  const auto verified =
      desk::verify(*opened.ledger, {.heads = std::move(*heads), .entries_only = options.entries_only}, with_keys);
  const bool good = verified.value && verified.diagnostics.empty();
  if (options.common.json)
    write_out(in_json(verified.value ? &*verified.value : nullptr, verified.diagnostics));
  else if (good)
    write_out(in_words(*verified.value, options.entries_only));
  return ended(verified.diagnostics, options.common);
}

}  // namespace frontdoor::cli
