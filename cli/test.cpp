// frontdoor test: the examples of a pack, and which rules they reach.
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/pack_folder.h"
#include "cli/page.h"
#include "cli/view.h"
#include "engine/author/test_pack.h"
#include "engine/base/text.h"
#include "engine/bytes/json.h"

namespace frontdoor::cli {
namespace {

using author::ExampleRun;
using author::TestRun;
using bytes::Json;
using bytes::JsonArray;
using bytes::JsonObject;

void show_failure(Page& page, const Compiled& compiled, const ExampleRun& run) {
  page.add(fmt::format("FAILS  {} ({})", run.name, base::file_and_line(compiled.sources, run.span)), 0, 7,
           Tone::strong);
  for (const author::Expectation& each : run.expectations) {
    if (each.judgement.met) continue;
    page.add("expected: " + each.text, 2, 10);
    page.add("actual:   " + each.judgement.actual, 2, 10);
    if (!each.judgement.why.empty()) page.add("because:  " + each.judgement.why, 2, 10);
  }
  for (const base::SourceSpan span : run.contradictions)
    page.add(fmt::format("{}: this line contradicts an earlier one", base::file_and_line(compiled.sources, span)), 2,
             2);
  page.gap();
}

void show_names(Page& page, std::string_view heading, const std::vector<std::string>& names) {
  if (names.empty()) return;
  page.add(fmt::format("{}:", heading));
  for (const std::string& name : names) page.add("- " + name, 2, 2);
}

std::string summary_of(const TestRun& run) {
  const std::size_t failed = run.failed();
  const std::string passed =
      failed == 0 ? "all pass" : fmt::format("{} pass, {} fail", run.examples.size() - failed, failed);
  return fmt::format("{}: {}", counted(run.examples.size(), "examples"), passed);
}

std::string in_words(const Compiled& compiled, const TestRun& run, bool whole, bool color) {
  Page page(color);
  for (const ExampleRun& each : run.examples)
    if (!each.passed() || !each.contradictions.empty()) show_failure(page, compiled, each);
  if (whole) {
    show_names(page, "rules and duties that no example makes fire", run.never_fired());
    show_names(page, "rules and duties that no example keeps silent", run.never_silent());
    const std::size_t reached = run.rules.size() - run.never_fired().size();
    page.add(fmt::format("{} of {} rules and duties fired", reached, run.rules.size()));
  }
  page.add(summary_of(run), 0, 0, Tone::strong);
  return page.text();
}

Json number(std::size_t count) { return Json(static_cast<std::int64_t>(count)); }

Json texts(const std::vector<std::string>& items) {
  JsonArray all;
  for (const std::string& item : items) all.emplace_back(std::string_view(item));
  return Json(std::move(all));
}

Json object(JsonObject members) { return Json(std::move(members)); }

Json failures_json(const ExampleRun& run) {
  JsonArray failures;
  for (const author::Expectation& each : run.expectations) {
    if (each.judgement.met) continue;
    failures.push_back(object({{"expected", Json(std::string_view(each.text)), {}},
                               {"actual", Json(std::string_view(each.judgement.actual)), {}},
                               {"rules", texts(each.judgement.rules), {}},
                               {"why", Json(std::string_view(each.judgement.why)), {}}}));
  }
  return Json(std::move(failures));
}

Json example_json(const Compiled& compiled, const ExampleRun& run) {
  return object({{"example", Json(std::string_view(run.name)), {}},
                 {"at", Json(std::string_view(base::file_and_line(compiled.sources, run.span))), {}},
                 {"passed", Json(run.passed()), {}},
                 {"failures", failures_json(run), {}}});
}

Json rule_json(const author::RuleCoverage& rule) {
  return object({{"rule", Json(std::string_view(rule.name)), {}},
                 {"kind", Json(rule.is_duty ? "duty" : "rule"), {}},
                 {"fired", number(rule.fired), {}},
                 {"silent", number(rule.silent), {}},
                 {"undetermined", number(rule.undetermined), {}},
                 {"overridden", number(rule.overridden), {}}});
}

std::string in_json(const Compiled& compiled, const TestRun& run) {
  JsonArray examples;
  for (const ExampleRun& each : run.examples) examples.push_back(example_json(compiled, each));
  JsonArray rules;
  for (const author::RuleCoverage& rule : run.rules) rules.push_back(rule_json(rule));
  const Json all = object({{"passed", number(run.examples.size() - run.failed()), {}},
                           {"failed", number(run.failed()), {}},
                           {"examples", Json(std::move(examples)), {}},
                           {"rules", Json(std::move(rules)), {}},
                           {"never_fired", texts(run.never_fired()), {}},
                           {"never_silent", texts(run.never_silent()), {}}});
  return bytes::pretty_json(all) + "\n";
}

}  // namespace

ExitCode test(const TestOptions& options) {
  const OpenedPack pack = open_pack(options.common);
  if (!pack.compiled) return pack.code;
  const TestRun run = author::test_pack(*pack.compiled, options.only);
  if (run.examples.empty() && !options.only.empty()) {
    say(fmt::format("error: no example has `{}` in its name\n", options.only));
    return ExitCode::wrong_usage;
  }
  const bool color = shows_color(STDOUT_FILENO, options.common.no_color);
  write_out(options.common.json ? in_json(*pack.compiled, run)
                                : in_words(*pack.compiled, run, options.only.empty(), color));
  return run.failed() == 0 ? ExitCode::fine : ExitCode::findings;
}

}  // namespace frontdoor::cli
