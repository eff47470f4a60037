// Makes one novice's mistake at a time in a pack, at every place where it can be made, and counts how each is reported.
//   mutation [--pack FOLDER] [--every K] [--only WORDS] [--misses N] [--examples K] [--jobs N] [--json]
// Without --every all mutants are made; with it every K-th of each kind, the same ones in every run.
#include <fmt/core.h>

#include <cstdlib>
#include <future>
#include <map>
#include <string>

#include "tests/mutation/lines.h"
#include "tests/mutation/report.h"
#include "tests/support/packs.h"

namespace frontdoor::mutation {
namespace {

struct Options {
  std::string pack = "rules/county";
  std::string only;
  std::size_t every = 1;
  std::size_t misses = 0;
  std::size_t examples = 0;  // of every so many valid mutants the examples are run; 0: of none
  std::size_t jobs = 1;
  bool json = false;
};

Options options_of(int argc, char** argv) {
  Options options;
  const auto number = [](const char* text) { return static_cast<std::size_t>(std::max(0, std::atoi(text))); };
  for (int i = 1; i < argc; ++i) {
    const std::string_view name = argv[i];
    const char* const value = i + 1 < argc ? argv[i + 1] : "";
    if (name == "--json") {
      options.json = true;
      continue;
    }
    if (name == "--pack") options.pack = value;
    if (name == "--only") options.only = value;
    if (name == "--every") options.every = std::max<std::size_t>(1, number(value));
    if (name == "--misses") options.misses = number(value);
    if (name == "--examples") options.examples = number(value);
    if (name == "--jobs") options.jobs = std::max<std::size_t>(1, number(value));
    ++i;
  }
  return options;
}

Kind kind_named(std::string_view name) {
  for (const Kind& kind : kinds()) {
    if (kind.name == name) return kind;
  }
  return {};
}

std::string place_of_mistake(const Compiled& pack, std::size_t file, const Mutant& mutant) {
  if (mutant.lines.empty()) return pack.sources[file].name;
  const base::SourceText changed{"", mutant.text};
  return fmt::format("{}:{}: {}", pack.sources[file].name, mutant.lines.front(),
                     base::line_text(changed, mutant.lines.front()));
}

/// Tries a share of the mutants: those whose number, divided by the number of jobs, leaves `job`.
class Run {
 public:
  Run(const Options& options, const base::Sources& sources, std::size_t job)
      : options_(options), job_(job), trial_(sources), values_(trial_.values()) {}

  Tallies all() {
    for (std::size_t file = 0; file < trial_.original().files.size(); ++file) {
      const Subject subject{trial_.original().sources[file], trial_.original().files[file], values_};
      Maker maker(
          subject, [&](std::string_view kind) { return wants(kind); },
          [&](Mutant mutant) { judge(file, std::move(mutant)); });
      make_all(maker);
    }
    return std::move(tallies_);
  }

 private:
  bool wants(std::string_view kind) {
    if (kind.find(options_.only) == std::string_view::npos) return false;
    const std::size_t number = seen_[kind]++;
    return number % options_.every == 0 && number / options_.every % options_.jobs == job_;
  }

  void judge(std::size_t file, Mutant mutant) {
    const Kind kind = kind_named(mutant.kind);
    const Outcome outcome = trial_.attempt(file, mutant);
    Tally& tally = tallies_[kind.name];
    ++tally.made;
    if (kind.as_meant) {
      if (outcome.same && !outcome.noticed) return;
      ++tally.not_as_meant;
      return miss(tally, "not read as meant", file, mutant, outcome);
    }
    if (outcome.valid) return judge_valid(tally, file, mutant, outcome);
    ++tally.wrong;
    if (outcome.right_line) ++tally.right_line;
    if (outcome.only_one) ++tally.only_one;
    if (outcome.fixed) ++tally.fixed;
    if (!outcome.right_line) return miss(tally, "not on its line", file, mutant, outcome);
    if (!outcome.only_one) return miss(tally, "more than one", file, mutant, outcome);
    if (kind.has_fix && !outcome.fixed) miss(tally, "no right fix", file, mutant, outcome);
  }

  void judge_valid(Tally& tally, std::size_t file, const Mutant& mutant, const Outcome& outcome) {
    if (outcome.same) {
      ++tally.same;
      return;
    }
    ++tally.changed;
    if (outcome.noticed) {
      ++tally.noticed;
      return;
    }
    if (options_.examples == 0 || valid_seen_++ % options_.examples != 0) return;
    ++tally.tried;
    if (trial_.examples_notice(file, mutant)) ++tally.by_examples;
  }

  void miss(Tally& tally, std::string what, std::size_t file, const Mutant& mutant, const Outcome& outcome) {
    if (options_.misses == 0) return;
    tally.misses.push_back({place_of_mistake(trial_.original(), file, mutant), std::move(what), outcome.said});
  }

  const Options& options_;
  std::size_t job_;
  Trial trial_;
  std::vector<Named> values_;
  std::map<std::string_view, std::size_t> seen_;
  std::size_t valid_seen_ = 0;
  Tallies tallies_;
};

int run(const Options& options) {
  const base::Sources sources = tests::sources_in(options.pack);
  std::vector<std::future<Tallies>> jobs;
  for (std::size_t job = 0; job < options.jobs; ++job) {
    jobs.push_back(
        std::async(std::launch::async, [&options, &sources, job] { return Run(options, sources, job).all(); }));
  }
  Tallies tallies;
  for (std::future<Tallies>& job : jobs) {
    for (const auto& [kind, tally] : job.get()) tallies[kind].add(tally);
  }
  fmt::print("{}", options.json ? json_of(tallies) : table_of(tallies));
  if (options.misses > 0) fmt::print("\n{}", misses_of(tallies, options.misses));
  return 0;
}

}  // namespace
}  // namespace frontdoor::mutation

int main(int argc, char** argv) { return frontdoor::mutation::run(frontdoor::mutation::options_of(argc, argv)); }
