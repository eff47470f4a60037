#include "cli/ledger_door.h"

#include <fmt/core.h>
#include <pwd.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <utility>

#include "cli/messages.h"
#include "cli/services.h"
#include "kb/ledger/key_file.h"
#include "kb/merkle/head.h"

namespace frontdoor::cli {
namespace {

struct Ending {
  std::string_view code;
  ExitCode exit;
};

// Everything else is trouble with files and keys.
constexpr std::array endings = {Ending{"K0640", ExitCode::world},         Ending{"K0644", ExitCode::invalid_input},
                                Ending{"K0645", ExitCode::invalid_input}, Ending{"K0646", ExitCode::not_verified},
                                Ending{"K0647", ExitCode::not_verified},  Ending{"K0648", ExitCode::not_verified},
                                Ending{"K0650", ExitCode::findings},      Ending{"K0651", ExitCode::findings},
                                Ending{"K0652", ExitCode::not_verified},  Ending{"K0653", ExitCode::invalid_input},
                                Ending{"K0654", ExitCode::findings},      Ending{"K0655", ExitCode::wrong_usage},
                                Ending{"K0656", ExitCode::our_fault}};

std::string os_user() {
  const uid_t user = geteuid();
  const passwd* const found = getpwuid(user);
  return found == nullptr ? fmt::format("user {}", user) : std::string(found->pw_name);
}

OpenedLedger opened(const CommonOptions& options, const LedgerPlace& place, bool with_keys) {
  OpenedLedger all;
  const auto files = ledger_files(options, place);
  if (!files) return {.files = {}, .ledger = {}, .code = ExitCode::world};
  all.files = *files;
  auto ledger = with_keys ? ledger::Ledger::open(*files, passphrase()) : ledger::Ledger::open_without_keys(*files);
  if (!ledger.value) all.code = ended(ledger.diagnostics, options);
  all.ledger = std::move(ledger.value);
  return all;
}

}  // namespace

std::optional<ledger::Files> ledger_files(const CommonOptions& options, const LedgerPlace& place) {
  if (!place.ledger.empty()) return ledger::files_of(place.ledger, place.key_file);
  const std::string directory = directory_path(options);
  if (directory.empty()) {
    say("error: there is no HOME to keep the ledger in: say --ledger FILE\n");
    return std::nullopt;
  }
  return ledger::files_of((std::filesystem::path(directory).parent_path() / "ledger.db").string(), place.key_file);
}

std::string passphrase() {
  const char* const value = std::getenv("FRONTDOOR_PASSPHRASE");
  return value == nullptr ? std::string() : std::string(value);
}

std::string time_now() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
                     utc.tm_hour, utc.tm_min, utc.tm_sec);
}

ledger::Who who(const std::string& by) {
  return {.by = by, .os_user = os_user(), .time = time_now(), .engine = FRONTDOOR_VERSION};
}

ExitCode code_for(const base::Diagnostics& diagnostics) {
  ExitCode code = ExitCode::fine;
  for (const base::Diagnostic& each : diagnostics) {
    if (each.severity != base::Severity::error) continue;
    ExitCode one = each.code.starts_with("F05") ? ExitCode::invalid_input : ExitCode::world;
    for (const Ending& ending : endings)
      if (ending.code == each.code) one = ending.exit;
    code = worse(code, one);
  }
  return code;
}

ExitCode ended(const base::Diagnostics& diagnostics, const CommonOptions& options) {
  report(diagnostics, {}, options);
  return code_for(diagnostics);
}

OpenedLedger open_ledger(const CommonOptions& options, const LedgerPlace& place) {
  return opened(options, place, true);
}

OpenedLedger open_ledger_without_keys(const CommonOptions& options, const LedgerPlace& place) {
  return opened(options, place, false);
}

std::string about_new_ledger(const ledger::Files& files) {
  const auto signing = ledger::read_public_part(files.signing, ledger::KeyUse::signing);
  const std::string key = signing.value ? signing.value->public_key : std::string();
  return fmt::format(
      "A ledger was made.\n"
      "  entries:         {}\n"
      "  recording key:   {}\n"
      "  keys of persons: {}\n"
      "  signing key:     {}\n"
      "  its public key:  {}\n"
      "  fingerprint:     {}\n\n"
      "Copy both key files to a safe place now, apart from the ledger's backups.\n"
      "If the recording key is lost, nothing that was recorded can ever be read\n"
      "again, by anybody. If the signing key is lost, no head can be signed in its\n"
      "name any more. The keys of persons are in no backup of the ledger: copy them\n"
      "with `frontdoor ledger keys copy`. Write down the fingerprint: with it anybody\n"
      "can check later that a head or a receipt is this ledger's.\n",
      files.ledger, files.recording, files.person_keys, files.signing, merkle::hex(key), merkle::fingerprint(key));
}

}  // namespace frontdoor::cli
