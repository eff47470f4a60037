#include "tests/support/village.h"

#include <stdexcept>

#include "engine/compile.h"
#include "tests/support/packs.h"

namespace frontdoor::tests {

const program::Program& village() {
  static const Compiled pack = compile(sources_in("tests/fixtures/village"));
  if (!pack.program) throw std::logic_error("the village pack has errors: frontdoor check tests/fixtures/village");
  return *pack.program;
}

const model::Fact& village_fact(std::string_view name) {
  return village().vocabulary[*village().vocabulary.find_fact(name)];
}

}  // namespace frontdoor::tests
