#include "cli/cli_errors.h"

#include <fmt/core.h>

#include "engine/base/text.h"

namespace frontdoor::cli {
namespace {

std::string try_instead(std::string_view nearest) {
  return nearest.empty() ? "a pack is a folder of .rules files" : fmt::format("there is a pack in `{}`", nearest);
}

}  // namespace

base::Diagnostic no_such_pack(std::string_view folder, std::string_view nearest) {
  return base::error("K0630", fmt::format("there is no folder `{}`", folder), try_instead(nearest));
}

base::Diagnostic no_rules_in(std::string_view folder, std::string_view nearest) {
  return base::error("K0630", fmt::format("there is no .rules file in `{}`", folder), try_instead(nearest));
}

base::Diagnostic pack_is_a_file(std::string_view path, std::string_view folder) {
  return base::error("K0630", fmt::format("`{}` is a file; a pack is the folder it stands in", path),
                     fmt::format("try `{}`", folder));
}

base::Diagnostic outside_time_in_force(std::string_view contact, model::Date date, const program::PackIdentity& pack,
                                       base::SourceSpan where) {
  const std::string until = pack.until ? fmt::format(" until {}", model::long_text(*pack.until)) : std::string();
  return {.code = "F0530",
          .severity = base::Severity::error,
          .message = fmt::format("contact{}{} is of {}, when `{}` {} is not in force", contact.empty() ? "" : " ",
                                 contact, model::long_text(date), pack.name, pack.version),
          .primary = base::Label{where, fmt::format("in force from {}{}", model::long_text(pack.in_force_from), until)},
          .related = {},
          .help = "use the pack of that time, or say --even-if-not-in-force",
          .fixes = {}};
}

base::Diagnostic more_than_one_contact(std::string_view path, std::size_t found) {
  return base::error("F0531", fmt::format("`{}` holds {} contacts; a talk goes on with one", path, found),
                     "keep the one in a file of its own");
}

base::Diagnostic cannot_keep(std::string_view path, std::string_view reason) {
  return base::error("K0631", fmt::format("`{}` cannot be written: {}", path, reason),
                     "nothing was kept there; the file is as it was");
}

base::Diagnostic no_such_table(std::string_view name, const base::Near& near, const std::vector<std::string>& names) {
  std::vector<std::string> quoted;
  for (const std::string& each : names) quoted.push_back(fmt::format("`{}`", each));
  const std::string all =
      names.empty() ? "it has no table at all" : fmt::format("its tables: {}", base::listed(quoted));
  return base::error("F0547", fmt::format("the pack has no table `{}`", name),
                     near.empty() ? all : base::did_you_mean(near));
}

base::Diagnostic cannot_run(std::string_view program, std::string_view reason) {
  return base::error("K0657", fmt::format("`{}` did not take the head: {}", program, reason),
                     "name the program by its whole path; it gets the head on its standard input and no environment");
}

}  // namespace frontdoor::cli
