#include "engine/compile.h"

#include <algorithm>
#include <span>
#include <tuple>

#include "engine/check/check_pack.h"
#include "engine/lower/lower.h"
#include "engine/syntax/parse.h"

namespace frontdoor {

namespace {

/// Parses the sources from a position on.
void parse_from(Compiled& compiled, std::size_t first) {
  for (std::size_t i = first; i < compiled.sources.size(); ++i) {
    base::Checked<syntax::File> parsed = syntax::parse(compiled.sources[i], base::SourceId(i));
    if (parsed.value) compiled.files.push_back(*std::move(parsed.value));
    base::append(compiled.diagnostics, std::move(parsed.diagnostics));
  }
}

void sort_by_name(base::Sources& sources) {
  std::ranges::sort(sources, {}, [](const base::SourceText& each) { return std::tie(each.name, each.text); });
}

/// Adds what the pack includes. False if the pack is then not whole.
bool add_included(Compiled& compiled, const Loader& loader) {
  Included included = load_included(compiled.files, compiled.sources, loader);
  const std::size_t own_sources = compiled.sources.size();
  const std::size_t own_files = compiled.files.size();
  std::ranges::move(included.sources, std::back_inserter(compiled.sources));
  parse_from(compiled, own_sources);
  std::vector<base::SourceSpan> because_of;
  for (const syntax::File& file : std::span(compiled.files).subspan(own_files))
    because_of.push_back(included.because_of[file.source.index - own_sources]);
  base::append(included.diagnostics, included_packs(std::span(compiled.files).subspan(own_files), because_of));
  const bool whole = included.diagnostics.empty();
  base::append(compiled.diagnostics, std::move(included.diagnostics));
  return whole;
}

}  // namespace

Compiled compile(base::Sources sources, const Loader& loader) {
  Compiled compiled;
  // Why sorted: then nothing can depend on the order of files, places of diagnostics included.
  sort_by_name(sources);
  compiled.sources = std::move(sources);
  parse_from(compiled, 0);
  // Why no further: what is not there would be an unknown name in a hundred places.
  if (!add_included(compiled, loader)) {
    base::sort_by_place(compiled.diagnostics);
    return compiled;
  }
  base::Checked<check::Pack> checked = check::check_pack(compiled.files, compiled.sources);
  // Why: what was not read would be missing everywhere.
  const bool all_read = std::ranges::none_of(compiled.files, &syntax::File::given_up);
  if (all_read) base::append(compiled.diagnostics, std::move(checked.diagnostics));
  compiled.pack = *std::move(checked.value);
  if (!base::has_errors(compiled.diagnostics)) {
    compiled.program = lower::lower(compiled.pack, compiled.files, compiled.sources);
  }
  base::sort_by_place(compiled.diagnostics);
  return compiled;
}

}  // namespace frontdoor
