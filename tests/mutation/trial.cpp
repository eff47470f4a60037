#include "tests/mutation/trial.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "engine/author/test_pack.h"
#include "engine/check/check_pack.h"
#include "engine/syntax/canonical.h"
#include "engine/syntax/parse.h"
#include "tests/mutation/lines.h"

namespace frontdoor::mutation {
namespace {

std::string applied(std::string text, std::vector<base::Edit> edits) {
  std::ranges::stable_sort(edits, std::greater{}, [](const base::Edit& edit) { return edit.span.begin; });
  for (const base::Edit& edit : edits) text.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
  return text;
}

std::string in_short(const base::Diagnostic& diagnostic, const base::Sources& sources) {
  if (!diagnostic.primary) return fmt::format("{} {}", diagnostic.code, diagnostic.message);
  std::string said = fmt::format("{}: {} {}", base::file_and_line(sources, diagnostic.primary->span), diagnostic.code,
                                 diagnostic.message);
  for (const base::Edit& edit : diagnostic.fixes) said += fmt::format(" [fix: `{}`]", edit.text);
  return said;
}

}  // namespace

Trial::Trial(const base::Sources& sources)
    : original_(compile(sources)), sources_(original_.sources), files_(original_.files) {
  for (const syntax::File& file : files_) canonical_.push_back(syntax::canonical({&file, 1}));
  for (const base::Diagnostic& each : original_.diagnostics) usual_.insert(each.message);
}

std::vector<Named> Trial::values() const {
  std::vector<Named> values;
  for (const syntax::File& file : original_.files) {
    for (Named& each : named_in(file)) {
      if (each.what == What::declared && !each.fact.empty()) values.push_back(std::move(each));
    }
  }
  return values;
}

bool Trial::means_the_same(std::size_t file, const std::string& text) const {
  if (text == original_.sources[file].text) return true;
  const base::SourceText source{original_.sources[file].name, text};
  const base::Checked<syntax::File> parsed = syntax::parse(source, base::SourceId(file));
  return parsed.diagnostics.empty() && syntax::canonical({&*parsed.value, 1}) == canonical_[file];
}

bool Trial::mended_by(const base::Diagnostic& diagnostic, std::size_t file, const std::string& text) const {
  std::map<std::size_t, std::vector<base::Edit>> by_file;
  for (const base::Edit& edit : diagnostic.fixes) by_file[edit.span.source.index].push_back(edit);
  if (by_file.size() != 1 || by_file.begin()->first != file) return false;
  return means_the_same(file, applied(text, by_file.begin()->second));
}

Outcome Trial::attempt(std::size_t file, const Mutant& mutant) {
  sources_[file].text = mutant.text;
  base::Checked<syntax::File> parsed = syntax::parse(sources_[file], base::SourceId(file));
  std::swap(files_[file], *parsed.value);
  base::Diagnostics found = std::move(parsed.diagnostics);
  if (!files_[file].given_up) base::append(found, check::check_pack(files_, sources_).diagnostics);
  std::erase_if(found, [&](const base::Diagnostic& each) { return usual_.contains(each.message); });
  base::sort_by_place(found);

  Outcome outcome;
  outcome.valid = !base::has_errors(found);
  outcome.noticed = !found.empty();
  if (outcome.valid) outcome.same = syntax::canonical({&files_[file], 1}) == canonical_[file];
  if (!found.empty()) {
    const base::Diagnostic& first = found.front();
    outcome.said = in_short(first, sources_);
    if (found.size() > 1)
      outcome.said += fmt::format(" (and {} more: {})", found.size() - 1, in_short(found[1], sources_));
    const bool here = first.primary && first.primary->span.source == base::SourceId(file);
    const std::size_t line = here ? base::place_of(sources_[file], first.primary->span.begin).line : 0;
    outcome.right_line = std::ranges::find(mutant.lines, line) != mutant.lines.end();
    outcome.only_one = found.size() == 1;
    outcome.fixed = mended_by(first, file, sources_[file].text);
  }
  std::swap(files_[file], *parsed.value);
  sources_[file].text = original_.sources[file].text;
  return outcome;
}

bool Trial::examples_notice(std::size_t file, const Mutant& mutant) const {
  base::Sources sources = original_.sources;
  sources[file].text = mutant.text;
  const Compiled compiled = compile(std::move(sources));
  return compiled.program && author::test_pack(compiled).failed() > 0;
}

}  // namespace frontdoor::mutation
