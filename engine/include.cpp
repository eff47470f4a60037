#include "engine/include.h"

#include <algorithm>

#include "engine/include_errors.h"

namespace frontdoor {
namespace {

bool has_name(const base::Sources& sources, std::string_view name) {
  return std::ranges::find(sources, name, &base::SourceText::name) != sources.end();
}

/// Adds what one include leads to, or what is wrong with it.
void add(Included& included, Loaded loaded, const syntax::Include& include, const base::Sources& own) {
  const auto report = [&](base::Diagnostic diagnostic) { included.diagnostics.push_back(std::move(diagnostic)); };
  if (!loaded.found) return report(include_leads_nowhere(loaded.where, include.span));
  if (!loaded.unreadable.empty()) return report(include_cannot_be_read(loaded.where, loaded.unreadable, include.span));
  if (loaded.sources.empty()) return report(include_has_no_rules(loaded.where, include.span));
  for (base::SourceText& source : loaded.sources) {
    if (has_name(own, source.name)) return report(include_leads_back(loaded.where, source.name, include.span));
    const auto before = std::ranges::find(included.sources, source.name, &base::SourceText::name);
    if (before != included.sources.end()) {
      const auto position = static_cast<std::size_t>(before - included.sources.begin());
      return report(included_twice(source.name, include.span, included.because_of[position]));
    }
    included.sources.push_back(std::move(source));
    included.because_of.push_back(include.span);
  }
}

}  // namespace

Loaded load_nothing(std::string_view, std::string_view path) {
  Loaded nothing;
  nothing.where = path;
  return nothing;
}

Included load_included(std::span<const syntax::File> files, const base::Sources& sources, const Loader& loader) {
  Included included;
  for (const syntax::File& file : files) {
    for (const syntax::Block& block : file.blocks) {
      const auto* pack = std::get_if<syntax::PackBlock>(&block.kind);
      if (pack == nullptr) continue;
      for (const syntax::Include& include : pack->includes)
        add(included, loader(sources[file.source.index].name, include.folder), include, sources);
    }
  }
  return included;
}

base::Diagnostics included_packs(std::span<const syntax::File> files, std::span<const base::SourceSpan> because_of) {
  base::Diagnostics diagnostics;
  std::vector<base::SourceSpan> told;
  for (std::size_t i = 0; i < files.size(); ++i) {
    for (const syntax::Block& block : files[i].blocks) {
      const auto* pack = std::get_if<syntax::PackBlock>(&block.kind);
      if (pack == nullptr || std::ranges::find(told, because_of[i]) != told.end()) continue;
      diagnostics.push_back(include_leads_to_pack(pack->name, because_of[i]));
      told.push_back(because_of[i]);
    }
  }
  return diagnostics;
}

}  // namespace frontdoor
