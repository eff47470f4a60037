// What was asked for on the command line, one struct a command.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cli/common_options.h"
#include "cli/exit_code.h"
#include "cli/ledger_options.h"

namespace frontdoor::cli {

struct RecommendOptions {
  CommonOptions common;
  std::vector<std::string> files;  // "-": standard input
  bool all = false;
  std::string why;    // a route; empty: none
  std::string as_at;  // a day; empty: each contact's own
  RecordingOptions recording;
  bool even_if_not_in_force = false;
  bool without_services = false;
};

struct AskOptions {
  CommonOptions common;
  std::string file;  // a record to go on with; empty: a new contact
  std::string contact;
  std::string date;  // empty: today
  std::string postcode;
  std::string out;
  RecordingOptions recording;
  bool even_if_not_in_force = false;
  bool without_services = false;
};

struct CheckOptions {
  CommonOptions common;
  bool fix = false;
  bool sarif = false;
};

struct TestOptions {
  CommonOptions common;
  std::string only;   // part of an example's name; empty: all
  bool all = false;   // everything that is not tried
  std::string junit;  // a file to keep the run in; empty: none
  bool suggest = false;
};

struct ExplainOptions {
  CommonOptions common;
  std::string code;  // empty: list all
};

struct FormatOptions {
  CommonOptions common;  // pack: also one `.rules` file, or "-" for standard input
  bool check = false;
};

struct TableOptions {
  CommonOptions common;
  bool import = false;  // else export
  std::string what;     // export: the table's name; import: the CSV file
  std::string name;     // import: what the table is called; empty: as the file says
};

struct HandbookOptions {
  CommonOptions common;
  std::string out;  // a folder: new, empty, or with a handbook in it
};

/// Nothing to run: a text to show, help or what was wrong with the usage.
struct OnlyShow {
  std::string text;
  ExitCode code = ExitCode::fine;
};

using Options = std::variant<RecommendOptions, AskOptions, CheckOptions, TestOptions, ExplainOptions, FormatOptions,
                             TableOptions, HandbookOptions, LedgerOptions, ReplayOptions, OnlyShow>;

}  // namespace frontdoor::cli
