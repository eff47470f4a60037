#include "cli/show_test.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/page.h"
#include "cli/view.h"
#include "engine/base/text.h"

namespace frontdoor::cli {
namespace {

using author::ConditionCoverage;
using author::Coverage;
using author::ExampleRun;
using author::TestRun;

constexpr std::size_t few = 5;

/// A paragraph for each rule.
void show_why(Page& page, std::string_view why) {
  for (bool first = true; !why.empty(); first = false) {
    const std::size_t end = std::min(why.find('\n'), why.size());
    if (first) {
      page.add(fmt::format("because:  {}", why.substr(0, end)), 4, 10);
    } else {
      page.add(why.substr(0, end), 14, 0);
    }
    why.remove_prefix(std::min(end + 1, why.size()));
  }
}

void show_failure(Page& page, const Compiled& compiled, const ExampleRun& run) {
  page.add(fmt::format("FAILS  {} ({})", run.name, base::file_and_line(compiled.sources, run.span)), 0, 7,
           Tone::strong);
  for (const author::Expectation& each : run.expectations) {
    if (each.judgement.met) continue;
    page.add(fmt::format("{}", base::file_and_line(compiled.sources, each.span)), 2, 4, Tone::faint);
    page.add("expected: " + each.text, 4, 10);
    page.add("actual:   " + each.judgement.actual, 4, 10);
    show_why(page, each.judgement.why);
  }
  for (const base::SourceSpan span : run.contradictions)
    page.add(fmt::format("{}: this line contradicts an earlier one", base::file_and_line(compiled.sources, span)), 2,
             2);
  page.gap();
}

/// What no example shows of one condition: "never decides, never yes"; empty if each was shown.
std::string untried(const ConditionCoverage& condition) {
  std::vector<std::string> words;
  if (condition.decided == 0) words.emplace_back("never decides");
  if (condition.yes == 0) words.emplace_back("never yes");
  if (condition.no == 0) words.emplace_back("never no");
  if (condition.unknown == 0) words.emplace_back("never unknown");
  return base::joined(words, ", ");
}

std::vector<std::string> untried(const Coverage& coverage) {
  std::vector<std::string> lines;
  for (const std::string& name : coverage.never_fired()) lines.push_back(fmt::format("{}: never fires", name));
  for (const std::string& name : coverage.never_silent()) lines.push_back(fmt::format("{}: never silent", name));
  for (const ConditionCoverage& each : coverage.conditions) {
    const std::string words = untried(each);
    if (words.empty()) continue;
    const std::string part = each.owner == author::Owner::definition ? "" : fmt::format("{} ", word_for(each.part));
    lines.push_back(fmt::format("{}: {}`{}`: {}", each.name, part, each.text, words));
  }
  return lines;
}

std::size_t count_if(const std::vector<ConditionCoverage>& conditions, std::size_t ConditionCoverage::* count) {
  return static_cast<std::size_t>(
      std::ranges::count_if(conditions, [&](const ConditionCoverage& each) { return each.*count > 0; }));
}

void show_coverage(Page& page, const Coverage& coverage, bool all) {
  const std::vector<std::string> lines = untried(coverage);
  const std::size_t shown = all ? lines.size() : std::min(lines.size(), few);
  if (!lines.empty()) page.add("No example tries these:");
  for (std::size_t i = 0; i < shown; ++i) page.add("- " + lines[i], 2, 2);
  if (shown < lines.size()) page.add(fmt::format("and {} more: frontdoor test --all", lines.size() - shown), 2, 2);
  if (!lines.empty()) page.add("Examples for them: frontdoor test --suggest", 0, 0), page.gap();
  const auto can_be_silent =
      static_cast<std::size_t>(std::ranges::count_if(coverage.rules, &author::RuleCoverage::can_be_silent));
  page.add(fmt::format("{} of {} rules and duties fired, {} of {} stayed silent",
                       coverage.rules.size() - coverage.never_fired().size(), coverage.rules.size(),
                       can_be_silent - coverage.never_silent().size(), can_be_silent));
  const std::vector<ConditionCoverage>& conditions = coverage.conditions;
  if (conditions.empty()) return;
  page.add(fmt::format("{} of {} conditions decided; {} were yes, {} no, {} unknown",
                       count_if(conditions, &ConditionCoverage::decided), conditions.size(),
                       count_if(conditions, &ConditionCoverage::yes), count_if(conditions, &ConditionCoverage::no),
                       count_if(conditions, &ConditionCoverage::unknown)));
}

std::string summary_of(const TestRun& run) {
  const std::size_t failed = run.failed();
  const std::string passed =
      failed == 0 ? "all pass" : fmt::format("{} pass, {} fail", run.examples.size() - failed, failed);
  return fmt::format("{}: {}", counted(run.examples.size(), "examples"), passed);
}

}  // namespace

std::string test_in_words(const Compiled& compiled, const TestRun& run, const TestView& view) {
  Page page(view.color);
  for (const ExampleRun& each : run.examples)
    if (!each.passed() || !each.contradictions.empty()) show_failure(page, compiled, each);
  if (view.coverage) show_coverage(page, run.coverage, view.all);
  page.add(summary_of(run), 0, 0, Tone::strong);
  return page.text();
}

}  // namespace frontdoor::cli
