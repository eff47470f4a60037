#include "engine/packs_in_force.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/packs_in_force_errors.h"
#include "engine/syntax/parse.h"

namespace frontdoor {
namespace {

/// True if some line may open a pack block: a file of many rules need not be parsed to know that it has none.
bool may_have_pack_block(std::string_view text) {
  const std::string small = base::lower(text);
  for (std::size_t at = small.find("pack"); at != std::string::npos; at = small.find("pack", at + 1)) {
    const std::size_t line = small.rfind('\n', at) + 1;
    // Why up to three bytes before it: a byte order mark.
    if (at - line <= 3) return true;
  }
  return false;
}

void add_heads(std::vector<PackHead>& heads, const syntax::File& file, std::string_view folder) {
  for (const syntax::Block& block : file.blocks) {
    const auto* pack = std::get_if<syntax::PackBlock>(&block.kind);
    if (pack == nullptr) continue;
    PackHead head{
        .folder = std::string(folder), .name = pack->name.text, .version = {}, .in_force_from = {}, .until = {}};
    if (pack->version) head.version = pack->version->text;
    if (pack->in_force_from) head.in_force_from = pack->in_force_from->date;
    if (pack->until) head.until = pack->until->date;
    heads.push_back(std::move(head));
  }
}

}  // namespace

bool is_in_force(const PackHead& pack, model::Date day) {
  return pack.in_force_from <= day && (!pack.until || day <= *pack.until);
}

std::vector<PackHead> pack_heads(const base::Sources& sources, std::string_view folder) {
  std::vector<PackHead> heads;
  for (const base::SourceText& source : sources) {
    if (!may_have_pack_block(source.text)) continue;
    const base::Checked<syntax::File> file = syntax::parse(source, base::SourceId(0));
    if (file.value) add_heads(heads, *file.value, folder);
  }
  return heads;
}

base::Checked<std::size_t> pack_in_force(std::span<const PackHead> packs, model::Date day) {
  std::vector<PackHead> found;
  std::size_t position = 0;
  for (std::size_t i = 0; i < packs.size(); ++i) {
    if (!is_in_force(packs[i], day)) continue;
    found.push_back(packs[i]);
    position = i;
  }
  if (found.size() == 1) return {position, {}};
  if (found.empty()) return {{}, {no_pack_in_force(day, packs)}};
  return {{}, {two_packs_in_force(day, found)}};
}

}  // namespace frontdoor
