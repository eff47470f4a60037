#include "engine/compile.h"

#include <algorithm>
#include <tuple>

#include "engine/check/check_pack.h"
#include "engine/lower/lower.h"
#include "engine/syntax/parse.h"

namespace frontdoor {

Compiled compile(base::Sources sources) {
  Compiled compiled;
  // Why sorted: then nothing can depend on the order of files, places of diagnostics included.
  std::ranges::sort(sources, {}, [](const base::SourceText& each) { return std::tie(each.name, each.text); });
  compiled.sources = std::move(sources);
  for (std::size_t i = 0; i < compiled.sources.size(); ++i) {
    base::Checked<syntax::File> parsed = syntax::parse(compiled.sources[i], base::SourceId(i));
    if (parsed.value) compiled.files.push_back(*std::move(parsed.value));
    base::append(compiled.diagnostics, std::move(parsed.diagnostics));
  }
  base::Checked<check::Pack> checked = check::check_pack(compiled.files, compiled.sources);
  base::append(compiled.diagnostics, std::move(checked.diagnostics));
  compiled.pack = *std::move(checked.value);
  if (!base::has_errors(compiled.diagnostics)) {
    compiled.program = lower::lower(compiled.pack, compiled.files, compiled.sources);
  }
  base::sort_by_place(compiled.diagnostics);
  return compiled;
}

}  // namespace frontdoor
