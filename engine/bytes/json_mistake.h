// Says what is wrong with a text that is not JSON, in terms of what was expected and what is there.
// It works from where the reader stopped, not from the reader's own words.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/base/diagnostic.h"

namespace frontdoor::bytes {

/// What JSON allows after what was read last.
enum class Awaited : std::uint8_t {
  value,             // nothing read so far
  first_item,        // after `[`
  item_separator,    // after a value in an array
  first_name,        // after `{`
  colon,             // after a name
  member_separator,  // after a value in an object
  end,               // after the whole value
};

/// Where the reader stopped.
struct Stop {
  std::string_view text;
  base::SourceId source;
  std::uint32_t offset;  // of `text` in its source
  std::size_t read;      // bytes of `text` that were understood
  Awaited awaited;
  std::optional<std::size_t> open;  // where the innermost open bracket stands
};

/// The mistake that stands first after what was understood.
base::Diagnostic mistake_at(const Stop& stop);

/// The bytes of space (as JSON has it) from `at` on.
std::size_t skip_space(std::string_view text, std::size_t at);

}  // namespace frontdoor::bytes
