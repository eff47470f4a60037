// What was asked of the ledger on the command line, one struct a command.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "cli/common_options.h"

namespace frontdoor::cli {

/// Which ledger, and with which recording key.
struct LedgerPlace {
  std::string ledger;    // empty: in the user's data folder
  std::string key_file;  // empty: beside the ledger
};

/// Whether what is recommended is recorded, and by whom.
struct RecordingOptions {
  bool record = false;
  std::string by;
  std::int64_t corrects = 0;  // an entry; 0: none
  LedgerPlace place;
};

struct LedgerInit {
  CommonOptions common;
  LedgerPlace place;
};

struct LedgerDecide {
  CommonOptions common;
  LedgerPlace place;
  std::string on, route, response, said_by, follow_up, with, follow_up_for, because, by;
  bool close = false;
  bool override_close = false;
  std::int64_t corrects = 0;
};

struct LedgerShow {
  CommonOptions common;
  LedgerPlace place;
  std::string on;
};

struct LedgerList {
  CommonOptions common;
  LedgerPlace place;
  std::string since, until, by, kind, person, contact;
  std::int64_t last = 0;  // only so many; 0: all
};

struct LedgerVerify {
  CommonOptions common;
  LedgerPlace place;
  std::vector<std::string> heads;
  bool entries_only = false;
};

struct LedgerHead {
  enum class Do : std::uint8_t { show, sign, publish, proof };
  CommonOptions common;
  LedgerPlace place;
  Do what = Do::show;
  std::string signing_key, out, since;
  std::vector<std::string> run;
};

struct LedgerReceipt {
  CommonOptions common;
  LedgerPlace place;
  std::int64_t entry = 0;
  std::string out;
};

struct LedgerExport {
  CommonOptions common;
  LedgerPlace place;
  std::string person, out;
  bool entries = false;
};

struct LedgerErase {
  CommonOptions common;
  LedgerPlace place;
  std::string person, contact, reason, by, older_than, as_at;
  std::int64_t entry = 0;
};

struct LedgerBackup {
  CommonOptions common;
  LedgerPlace place;
  std::string out;
};

struct LedgerKeys {
  enum class Do : std::uint8_t { copy, restore };
  CommonOptions common;
  LedgerPlace place;
  Do what = Do::copy;
  std::string file, until, by;
};

struct ReplayOptions {
  CommonOptions common;
  LedgerPlace place;
  std::string under, as_at, since, until, by, only_pack, format;
  std::int64_t after = 0;
  std::int64_t entry = 0;
  bool without_services = false;
  bool fail_on_difference = false;
};

using LedgerOptions = std::variant<LedgerInit, LedgerDecide, LedgerShow, LedgerList, LedgerVerify, LedgerHead,
                                   LedgerReceipt, LedgerExport, LedgerErase, LedgerBackup, LedgerKeys>;

}  // namespace frontdoor::cli
