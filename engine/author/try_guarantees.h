// Tries the guarantees of a pack on every example and on contacts made up, whole and in part, some of which aim at
// breaking them. What is found broken is shown by the smallest contact found, as an example to paste into the pack.
// A try is no proof: what is not found broken may still be.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/author/test_pack.h"
#include "engine/compile.h"

namespace frontdoor::author {

/// As many contacts are made up.
inline constexpr std::size_t contacts_tried = 10'000;

/// A guarantee broken by a contact.
struct Broken {
  Expectation expectation;  // the line of `then` that does not hold
  std::string example;      // the smallest contact found, with that line: a block to paste into the pack
};

struct GuaranteeTrial {
  std::string name;
  base::SourceSpan span;
  std::size_t contacts = 0;  // in so many its `whenever` was so
  std::optional<Broken> broken;
  [[nodiscard]] bool kept() const { return !broken; }
};

struct GuaranteeRun {
  std::size_t contacts = 0;  // examples and contacts made up
  std::vector<GuaranteeTrial> guarantees;
  [[nodiscard]] std::size_t broken() const;
};

/// Tries the guarantees whose names hold `only`, case aside; all of them if it is empty. The pack must have a program.
GuaranteeRun try_guarantees(const Compiled& compiled, std::string_view only = {});

/// The run with each guarantee as one more example, for readers that know only those.
TestRun with_guarantees(TestRun run, const GuaranteeRun& promises);

}  // namespace frontdoor::author
