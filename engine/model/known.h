// What a contact tells of one fact: the set of values it may still have, as LANGUAGE part II (1) means it.
// Yes-or-no, numbers and scales are an interval; dates an interval of days and perhaps "never"; choices the
// values still possible; sets what they must and what they may hold. Knowing more only ever narrows.
#pragma once

#include <cstdint>
#include <optional>

#include "engine/model/bits.h"

namespace frontdoor::model {

/// Whether the question was put. The same for every truth; different for what to ask.
enum class Asked : std::uint8_t { not_asked, answered, not_known, could_not_ask, would_not_say, in_part };

/// The values a fact may still have. The fact's type says which fields count; the others keep their defaults.
struct Values {
  std::int64_t least = 0;  // yes-or-no (0, 1), number, scale (position), date (days since 1970)
  std::int64_t most = 0;
  bool may_be_never = false;  // dates
  bool may_be_date = false;   // dates: false once it is known that it never happened
  Bits must;                  // sets: members it has
  Bits may;                   // sets: members it may have; choices: values it may be

  friend bool operator==(const Values&, const Values&) = default;
};

struct Known {
  Values values;
  bool told = false;  // somebody told it: then it applies. Being left unnamed in a group's answer does not say so much
  Asked asked = Asked::not_asked;

  friend bool operator==(const Known&, const Known&) = default;
};

}  // namespace frontdoor::model
