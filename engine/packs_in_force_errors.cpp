#include "engine/packs_in_force_errors.h"

#include <fmt/format.h>

namespace frontdoor {
namespace {

constexpr std::size_t most_named = 10;

/// "`county front door` 2026.11, from 1 November 2026: rules/county", a line for each.
std::string lines_of(std::span<const PackHead> packs) {
  std::string lines;
  for (const PackHead& pack : packs.first(std::min(packs.size(), most_named))) {
    const std::string until = pack.until ? fmt::format(" to {}", model::long_text(*pack.until)) : std::string();
    lines += fmt::format("`{}` {}, from {}{}: {}\n", pack.name, pack.version, model::long_text(pack.in_force_from),
                         until, pack.folder);
  }
  if (packs.size() > most_named) lines += fmt::format("and {} more\n", packs.size() - most_named);
  return lines;
}

}  // namespace

base::Diagnostic no_pack_in_force(model::Date day, std::span<const PackHead> packs) {
  return base::error("K0632", fmt::format("no pack is in force on {}", model::long_text(day)),
                     lines_of(packs) + "name another day with --as-at");
}

base::Diagnostic two_packs_in_force(model::Date day, std::span<const PackHead> packs) {
  return base::error("K0633", fmt::format("{} packs are in force on {}", packs.size(), model::long_text(day)),
                     lines_of(packs) + "end one with `until`, or name the folder of one with --pack");
}

base::Diagnostic several_packs(std::string_view folder, std::span<const PackHead> packs) {
  return base::error("K0634", fmt::format("`{}` holds {} packs, and one is needed", folder, packs.size()),
                     lines_of(packs) + "name the folder of one of them");
}

}  // namespace frontdoor
