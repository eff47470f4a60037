// Contacts made up from a pack's own vocabulary: whole and in part, asked and not found out, with answers. A contact
// starts from a person who has one value of every fact, and tells some of it; so it never contradicts itself, and a
// fact that does not apply is not told. One in four is any person; the others start from what a rule needs to fire,
// or from what the caller aims at, met or narrowly missed. The same pack and number make the same contact for ever.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/author/aim.h"
#include "engine/author/made_values.h"
#include "engine/author/turning_points.h"
#include "engine/model/contact.h"
#include "engine/program/program.h"

namespace frontdoor::author {

class ContactMaker {
 public:
  /// The program must outlive the maker. `goals`: each is aimed at as often as each rule is.
  explicit ContactMaker(const program::Program& program, const std::vector<std::vector<Aim>>& goals = {});

  /// The contact of this number, resolved.
  [[nodiscard]] model::Contact make(std::uint64_t number) const;

 private:
  const program::Program& program_;
  TurningPoints points_;
  std::vector<std::vector<Aim>> goals_;
};

}  // namespace frontdoor::author
