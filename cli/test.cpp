// frontdoor test: the examples of a pack, what they try of it, and new ones for what they do not.
#include <fmt/core.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/keep_file.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/pack_folder.h"
#include "cli/show_guarantees.h"
#include "cli/show_test.h"
#include "cli/view.h"
#include "engine/author/junit.h"

namespace frontdoor::cli {
namespace {

using author::GuaranteeRun;
using author::Suggestions;
using author::TestRun;

void show_suggestions(const Suggestions& suggestions) {
  if (!suggestions.examples.empty()) {
    write_out(
        "# Suggested examples. What they expect is what the pack says today: read each line, and where it is\n"
        "# right in practice, take its mark away. Give each example a name that tells its story.\n");
  }
  for (const author::Suggestion& each : suggestions.examples) write_out("\n" + each.block);
  for (const std::string& each : suggestions.left) say(fmt::format("no contact was found for this: {}\n", each));
  say(fmt::format("{} suggested\n", counted(suggestions.examples.size(), "examples")));
  if (suggestions.not_looked_for > 0) {
    say(fmt::format("{} more not looked for: suggest again once these are in the pack\n",
                    counted(suggestions.not_looked_for, "gaps")));
  }
}

void show(const Compiled& compiled, const TestRun& run, const GuaranteeRun& promises, const TestOptions& options) {
  std::optional<Suggestions> suggestions;
  if (options.suggest) suggestions = author::suggest(compiled, run);
  if (options.common.json) {
    write_out(test_in_json(compiled, run, promises, suggestions ? &*suggestions : nullptr));
  } else if (suggestions) {
    show_suggestions(*suggestions);
  } else {
    const bool color = shows_color(STDOUT_FILENO, options.common.no_color);
    const bool only_guarantees = run.examples.empty() && !promises.guarantees.empty() && !options.only.empty();
    if (!only_guarantees)
      write_out(test_in_words(compiled, run, {.coverage = options.only.empty(), .all = options.all, .color = color}));
    write_out(guarantees_in_words(compiled, promises, color));
  }
}

/// True if there is no file to keep, or it was kept.
bool keep_junit(const Compiled& compiled, const TestRun& run, const TestOptions& options) {
  if (options.junit.empty()) return true;
  const base::Diagnostics problems = keep(options.junit, author::junit_xml(compiled, run));
  report(problems, {}, options.common);
  return problems.empty();
}

}  // namespace

ExitCode test(const TestOptions& options) {
  const OpenedPack pack = open_pack(options.common);
  if (!pack.compiled) return pack.code;
  const TestRun run = author::test_pack(*pack.compiled, options.only);
  const GuaranteeRun promises = author::try_guarantees(*pack.compiled, options.only);
  if (run.examples.empty() && promises.guarantees.empty() && !options.only.empty()) {
    say(fmt::format("error: no example and no guarantee has `{}` in its name\n", options.only));
    return ExitCode::wrong_usage;
  }
  show(*pack.compiled, run, promises, options);
  if (!keep_junit(*pack.compiled, author::with_guarantees(run, promises), options)) return ExitCode::world;
  return run.failed() + promises.broken() == 0 ? ExitCode::fine : ExitCode::findings;
}

}  // namespace frontdoor::cli
