#include "cli/arguments.h"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/help.h"
#include "cli/ledger_arguments.h"
#include "engine/base/nearest.h"

namespace frontdoor::cli {
namespace {

constexpr std::string_view version = FRONTDOOR_VERSION;

void add_common(CLI::App& command, CommonOptions& common) {
  command.add_flag("--json", common.json, "JSON on standard output");
  command.add_flag("--no-color", common.no_color, "no colour (also: NO_COLOR)");
  command.add_flag("--quiet", common.quiet, "errors only on standard error");
}

void add_pack_option(CLI::App& command, CommonOptions& common) {
  command.add_option("--pack", common.pack, "the pack's folder (default: the county)")->type_name("DIR");
}

void add_services(CLI::App& command, CommonOptions& common, bool& without) {
  command.add_option("--kb", common.kb, "the services (default: in your data folder)")->type_name("FILE");
  command.add_flag("--without-services", without, "do not look up services");
}

struct Commands {
  CLI::App app;
  RecommendOptions recommend;
  AskOptions ask;
  CheckOptions check;
  TestOptions test;
  ExplainOptions explain;
  FormatOptions format;
  TableOptions table;
  HandbookOptions handbook;
  LedgerArguments ledger;
  ReplayOptions replay;
};

CLI::App& add_command(Commands& all, const std::string& name) {
  CLI::App* command = all.app.add_subcommand(name, std::string(summary_of(name)));
  command->set_help_flag("--help,-h", "this help");
  return *command;
}

void add_recommend(Commands& all) {
  CLI::App& command = add_command(all, "recommend");
  RecommendOptions& o = all.recommend;
  command.add_option("CONTACT", o.files, "records in JSON; - for standard input")->required()->type_name("");
  command.add_flag("--all", o.all, "every route: also open, ruled out, not indicated");
  command.add_option("--why", o.why, "all about one route")->type_name("ROUTE");
  command.add_option("--as-at", o.as_at, "with the pack in force on that day")->type_name("DAY");
  command.add_flag("--even-if-not-in-force", o.even_if_not_in_force, "also outside the pack's time in force");
  add_pack_option(command, o.common);
  add_services(command, o.common, o.without_services);
  add_recording(command, o.recording);
  add_common(command, o.common);
}

void add_ask(Commands& all) {
  CLI::App& command = add_command(all, "ask");
  AskOptions& o = all.ask;
  command.add_option("CONTACT", o.file, "a contact record to go on with");
  command.add_option("--out", o.out, "keep the contact as a record in this file")->type_name("FILE");
  command.add_option("--contact", o.contact, "the contact's number")->type_name("ID");
  command.add_option("--date", o.date, "the contact's day (default: today)")->type_name("DAY");
  command.add_option("--postcode", o.postcode, "where the person lives")->type_name("POSTCODE");
  command.add_flag("--even-if-not-in-force", o.even_if_not_in_force, "also outside the pack's time in force");
  add_pack_option(command, o.common);
  add_services(command, o.common, o.without_services);
  add_recording(command, o.recording);
  add_common(command, o.common);
}

void add_check(Commands& all) {
  CLI::App& command = add_command(all, "check");
  command.add_option("PACK,--pack", all.check.common.pack, "the pack's folder (default: the county)");
  command.add_flag("--fix", all.check.fix, "mend what can be mended safely");
  command.add_flag("--sarif", all.check.sarif, "SARIF 2.1.0 on standard output");
  add_common(command, all.check.common);
}

void add_test(Commands& all) {
  CLI::App& command = add_command(all, "test");
  command.add_option("PACK,--pack", all.test.common.pack, "the pack's folder (default: the county)");
  command.add_option("--only", all.test.only, "only examples with this in their name")->type_name("NAME");
  command.add_flag("--all", all.test.all, "all that no example tries, not the first few");
  command.add_flag("--suggest", all.test.suggest, "new examples for what is not tried, to be confirmed");
  command.add_option("--junit", all.test.junit, "keep the run as JUnit XML too")->type_name("FILE");
  add_common(command, all.test.common);
}

void add_explain(Commands& all) {
  CLI::App& command = add_command(all, "explain");
  command.add_option("CODE", all.explain.code, "the code of a message, such as R0201");
  add_common(command, all.explain.common);
}

void add_format(Commands& all) {
  CLI::App& command = add_command(all, "format");
  command.add_option("PACK,--pack", all.format.common.pack, "a folder or a file; - for standard input");
  command.add_flag("--check", all.format.check, "write nothing, say what would change");
  add_common(command, all.format.common);
}

void add_table(Commands& all) {
  CLI::App& command = add_command(all, "table");
  command.require_subcommand(1);
  TableOptions& o = all.table;
  CLI::App& to_csv = *command.add_subcommand("export", "a table of a pack as CSV, on standard output");
  to_csv.add_option("NAME", o.what, "the table's name")->required()->type_name("");
  add_pack_option(to_csv, o.common);
  add_common(to_csv, o.common);
  CLI::App& from_csv = *command.add_subcommand("import", "a CSV file as a table, on standard output");
  from_csv.add_option("FILE", o.what, "the CSV file")->required()->type_name("");
  from_csv.add_option("--name", o.name, "what the table is called (default: as the file says)")->type_name("NAME");
  from_csv.callback([&o] { o.import = true; });
  add_common(from_csv, o.common);
}

void add_handbook(Commands& all) {
  CLI::App& command = add_command(all, "handbook");
  command.add_option("PACK,--pack", all.handbook.common.pack, "the pack's folder (default: the county)");
  command.add_option("--out", all.handbook.out, "the folder to write")->required()->type_name("DIR");
  add_common(command, all.handbook.common);
}

/// The command that was named, such as `check` or `ledger show`; the program itself if none was.
const CLI::App& app_named(const CLI::App& app) {
  const auto named = app.get_subcommands();
  return named.empty() ? app : app_named(*named.front());
}

/// Its name; empty if none was.
std::string command_in(const CLI::App& app) {
  const auto named = app.get_subcommands();
  if (named.empty()) return {};
  const std::string below = command_in(*named.front());
  return named.front()->get_name() + (below.empty() ? "" : " " + below);
}

/// What stands before a command's own name in its usage.
std::string before_name(const std::string& command) {
  if (command.empty()) return {};
  const std::size_t space = command.rfind(' ');
  return space == std::string::npos ? "frontdoor" : "frontdoor " + command.substr(0, space);
}

std::string help_text(Commands& all, const std::string& command) {
  return fmt::format("Examples:\n{}\n{}\n{}", examples_of(command), app_named(all.app).help(before_name(command)),
                     remarks_on(command));
}

OnlyShow misused(std::string_view what, const std::string& command) {
  return {fmt::format("error: {}\nsee: frontdoor {}{}--help\n", what, command, command.empty() ? "" : " "),
          ExitCode::wrong_usage};
}

std::string or_else(const base::Near& near) {
  return near.empty() ? std::string{} : fmt::format("; {}", base::did_you_mean(near));
}

OnlyShow unknown_command(const std::string& name) {
  return misused(fmt::format("there is no command `{}`{}", name, or_else(base::all_nearest(name, command_names()))),
                 "");
}

OnlyShow unknown_option(const CLI::App& command, const std::string& option, const std::string& name) {
  std::vector<std::string> names;
  for (const CLI::Option* each : command.get_options())
    for (const std::string& long_name : each->get_lnames()) names.push_back("--" + long_name);
  return misused(fmt::format("`{}` is not expected here{}", option, or_else(base::all_nearest(option, names))), name);
}

Options options_of(const Commands& all, const std::string& command) {
  if (command == "recommend") return all.recommend;
  if (command == "ask") return all.ask;
  if (command == "check") return all.check;
  if (command == "explain") return all.explain;
  if (command == "format") return all.format;
  if (command == "handbook") return all.handbook;
  if (command.starts_with("table ")) return all.table;
  if (command == "replay") return all.replay;
  if (command.starts_with("ledger ")) return ledger_options(all.ledger, command.substr(command.find(' ') + 1));
  return all.test;
}

/// Nothing is recorded without a name to it; empty if all is well.
std::string contradiction_in(const RecordingOptions& options) {
  if (options.record && options.by.find_first_not_of(' ') == std::string::npos)
    return "--record needs --by WHO: whose advice it is";
  if (!options.record && options.corrects != 0) return "--corrects goes with --record";
  return {};
}

std::string contradiction_in(const TestOptions& options) {
  if (options.suggest && !options.only.empty()) return "--suggest looks at all examples; --only at some";
  return {};
}

std::string contradiction_in(const RecommendOptions& options) {
  if (options.common.json && !options.why.empty())
    return "--why is for reading; --json holds the whole explanation of every route";
  if (options.all && !options.why.empty()) return "--why and --all exclude each other";
  return contradiction_in(options.recording);
}

std::string contradiction_in(const CheckOptions& options) {
  if (options.sarif && options.common.json) return "--sarif and --json exclude each other";
  if (options.sarif && options.fix) return "--sarif shows the fixes, --fix makes them: ask for one of the two";
  return {};
}

/// What cannot go together in the command that was named; empty if all is well.
std::string contradiction_in(const Commands& all, const std::string& command) {
  if (command == "recommend") return contradiction_in(all.recommend);
  if (command == "ask") return contradiction_in(all.ask.recording);
  if (command == "check") return contradiction_in(all.check);
  return command == "test" ? contradiction_in(all.test) : std::string();
}

Options parsed(Commands& all, std::vector<std::string> arguments) {
  std::ranges::reverse(arguments);  // as CLI11 wants them
  try {
    all.app.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    return OnlyShow{help_text(all, command_in(all.app)), ExitCode::fine};
  } catch (const CLI::ExtrasError&) {
    const std::vector<std::string> extra = all.app.remaining(true);
    return unknown_option(app_named(all.app), extra.empty() ? std::string() : extra.front(), command_in(all.app));
  } catch (const CLI::ParseError& error) {
    return misused(error.what(), command_in(all.app));
  }
  const std::string command = command_in(all.app);
  if (command.empty()) return OnlyShow{help_text(all, command), ExitCode::wrong_usage};
  const std::string contradiction = contradiction_in(all, command);
  return contradiction.empty() ? options_of(all, command) : Options(misused(contradiction, command));
}

}  // namespace

Options read_arguments(const std::vector<std::string>& arguments) {
  if (arguments.empty()) {
    return OnlyShow{fmt::format("Examples:\n{}\nsee: frontdoor --help\n", examples_of("")), ExitCode::wrong_usage};
  }
  if (arguments.front() == "--version") return OnlyShow{fmt::format("frontdoor {}\n", version), ExitCode::fine};
  const std::string& first = arguments.front();
  if (!first.starts_with("-") && std::ranges::find(command_names(), first) == command_names().end())
    return unknown_command(first);
  Commands all;
  all.app.name("frontdoor");
  all.app.description(std::string(summary_of("")));
  all.app.set_help_flag("--help,-h", "this help");
  all.app.get_formatter()->column_width(26);
  add_recommend(all);
  add_ask(all);
  add_check(all);
  add_test(all);
  add_explain(all);
  add_format(all);
  add_table(all);
  add_handbook(all);
  add_ledger_commands(add_command(all, "ledger"), all.ledger);
  add_replay(add_command(all, "replay"), all.replay);
  return parsed(all, arguments);
}

}  // namespace frontdoor::cli
