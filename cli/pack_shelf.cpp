#include "cli/pack_shelf.h"

#include <algorithm>
#include <cassert>

#include "cli/messages.h"
#include "engine/packs_in_force_errors.h"

namespace frontdoor::cli {

PackShelf::PackShelf(const CommonOptions& options, std::optional<model::Date> as_at) : options_(options) {
  const std::string folder = pack_folder(options);
  base::Checked<std::vector<PackHead>> packs = packs_in(folder);
  if (!packs.value) {
    report(packs.diagnostics, {}, options);
    code_ = ExitCode::world;
    return;
  }
  packs_ = std::move(*packs.value);
  // Why: without a pack block there is still a pack, of which reading it says what is missing.
  if (packs_.empty()) packs_.push_back({.folder = folder, .name = {}, .version = {}, .in_force_from = {}, .until = {}});
  if (as_at) keep_only(*as_at);
  opened_.resize(packs_.size());
}

void PackShelf::keep_only(model::Date day) {
  const base::Checked<std::size_t> position = pack_in_force(packs_, day);
  if (!position.value) {
    report(position.diagnostics, {}, options_);
    code_ = ExitCode::invalid_input;
    packs_.clear();
    return;
  }
  packs_ = {packs_[*position.value]};
}

base::Checked<const program::Program*> PackShelf::on(model::Date day) {
  if (packs_.size() <= 1) return any();
  const base::Checked<std::size_t> position = pack_in_force(packs_, day);
  if (!position.value) return {{}, position.diagnostics};
  return opened(*position.value);
}

base::Checked<const program::Program*> PackShelf::any() {
  if (packs_.empty()) return {};
  return opened(packs_.size() - 1);
}

base::Checked<const program::Program*> PackShelf::opened(std::size_t position) {
  std::optional<OpenedPack>& pack = opened_[position];
  if (!pack) {
    pack = open_pack(packs_[position].folder, options_);
    code_ = worse(code_, pack->code);
  }
  if (!pack->compiled) return {};
  return {&*pack->compiled->program, {}};
}

const OpenedPack& PackShelf::pack_of(const program::Program& program) const {
  const auto found = std::ranges::find_if(opened_, [&](const std::optional<OpenedPack>& each) {
    return each && each->compiled && &*each->compiled->program == &program;
  });
  assert(found != opened_.end());
  return **found;
}

}  // namespace frontdoor::cli
