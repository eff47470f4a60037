#include "engine/author/suggest.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/author/expect_of.h"
#include "engine/author/gaps.h"
#include "engine/author/given_of.h"
#include "engine/base/text.h"

namespace frontdoor::author {
namespace {

using program::Program;

constexpr std::size_t most_suggested = 100;                 // more than anybody reads at one sitting
constexpr std::int64_t most_nodes_evaluated = 400'000'000;  // a few seconds
constexpr std::size_t most_expected = 4;                    // lines of `expect` in one suggestion

/// A condition that decides for the first time was yes or no for the first time too.
bool goes_without_saying(const Gap& gap, const std::vector<Gap>& closed) {
  if (gap.kind != Gap::Kind::is_yes && gap.kind != Gap::Kind::is_no) return false;
  return std::ranges::any_of(
      closed, [&](const Gap& other) { return other.kind == Gap::Kind::decides && other.position == gap.position; });
}

/// Suggests gap by gap; what an example covers besides is not looked for again.
class Suggesting {
 public:
  Suggesting(const Compiled& compiled, const TestRun& run)
      : program_(*compiled.program), gaps_(program_), count_(program_, run.coverage) {
    for (const check::Example& example : compiled.pack.examples) names_.push_back(base::lower(example.name));
  }

  Suggestions all() {
    const std::vector<Gap> gaps = gaps_.open_in(count_.coverage);
    for (const Gap& gap : gaps) {
      if (is_closed(gap, count_.coverage)) continue;
      if (budget_.nodes <= 0 || suggestions_.examples.size() == most_suggested) {
        ++suggestions_.not_looked_for;
      } else {
        close(gap, gaps);
      }
    }
    return std::move(suggestions_);
  }

 private:
  void close(const Gap& gap, const std::vector<Gap>& gaps) {
    for (const Way& way : gaps_.ways_to_close(gap)) {
      const std::optional<Choice> choice = find_contact(program_, way.wants, way.shows, budget_);
      if (choice) return add(*choice, gap, gaps);
    }
    suggestions_.left.push_back(words_of(gap, count_.coverage));
  }

  void add(const Choice& choice, const Gap& gap, const std::vector<Gap>& gaps) {
    const model::Contact contact = contact_telling(program_, choice);
    const eval::Trace trace = eval::evaluate(program_, contact);
    std::vector<Gap> closed;
    std::ranges::copy_if(gaps, std::back_inserter(closed),
                         [&](const Gap& each) { return !is_closed(each, count_.coverage); });
    count_.count(trace);
    std::erase_if(closed, [&](const Gap& each) { return !is_closed(each, count_.coverage); });
    Suggestion suggestion;
    for (const Gap& each : closed) {
      if (!goes_without_saying(each, closed)) suggestion.covers.push_back(words_of(each, count_.coverage));
    }
    suggestion.name = new_name(name_of(gap));
    suggestion.given = given_of(program_, contact).lines;
    if (suggestion.given.empty()) suggestion.given = {any_question() + " is unknown"};
    suggestion.expect = expected(closed, trace);
    suggestion.block = block_of(suggestion, contact.date);
    suggestions_.examples.push_back(std::move(suggestion));
  }

  [[nodiscard]] const std::string& name_of(const Gap& gap) const {
    const bool of_rule = gap.kind == Gap::Kind::fires || gap.kind == Gap::Kind::stays_silent;
    return of_rule ? count_.coverage.rules[gap.position].name : count_.coverage.conditions[gap.position].name;
  }

  /// A name that no example has.
  std::string new_name(const std::string& about) {
    for (std::size_t i = 1;; ++i) {
      std::string name = fmt::format("{} case {}", about, i);
      if (std::ranges::find(names_, base::lower(name)) != names_.end()) continue;
      names_.push_back(base::lower(name));
      return name;
    }
  }

  [[nodiscard]] std::string any_question() const { return program_.vocabulary.facts.front().name; }

  /// What the pack says today of the rules that an example is for.
  [[nodiscard]] std::vector<std::string> expected(const std::vector<Gap>& closed, const eval::Trace& trace) const {
    std::vector<std::string> lines;
    for (const Gap& gap : closed) {
      const auto rule = std::ranges::find(program_.rules, name_of(gap), &program::Rule::name);
      if (rule == program_.rules.end()) continue;
      for (std::string& line : expect_of_rule(program_, trace, *rule)) {
        if (std::ranges::find(lines, line) == lines.end() && lines.size() < most_expected)
          lines.push_back(std::move(line));
      }
    }
    if (lines.empty()) lines.push_back(expect_of_duties(program_, trace));
    return lines;
  }

  [[nodiscard]] std::string block_of(const Suggestion& suggestion, model::Date date) const {
    std::string text;
    for (const std::string& each : suggestion.covers) text += fmt::format("# {}\n", each);
    std::vector<std::string> expect;
    for (const std::string& line : suggestion.expect) expect.push_back(line + "  # confirm");
    return text + example_block(program_, suggestion.name, date, suggestion.given, expect);
  }

  const Program& program_;
  Gaps gaps_;
  CoverageCount count_;
  Budget budget_{most_nodes_evaluated};
  std::vector<std::string> names_;
  Suggestions suggestions_;
};

}  // namespace

Suggestions suggest(const Compiled& compiled, const TestRun& run) { return Suggesting(compiled, run).all(); }

}  // namespace frontdoor::author
