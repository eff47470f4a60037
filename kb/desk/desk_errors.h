// The words for what stands in the way of recording, deciding and replaying.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/nearest.h"

namespace frontdoor::desk {

/// K0650: `why` says what differs.
base::Diagnostic reason_needed(std::string_view why);
/// K0651
base::Diagnostic not_safe_to_close(std::int64_t number);
/// K0652
base::Diagnostic not_in_archive(std::string_view what, std::string_view hash);
/// K0653: `near` may be empty.
base::Diagnostic no_such_route(std::string_view route, const base::Near& near);
/// K0654
base::Diagnostic cannot_be_decided_on(std::int64_t number, std::string_view reason);
/// K0655: a person is named by nobody or nothing.
base::Diagnostic nobody_named();
/// K0644: of a person who is a carer in those entries.
base::Diagnostic nothing_to_erase(const std::vector<std::int64_t>& as_carer);
/// K0656
base::Diagnostic does_not_replay();

}  // namespace frontdoor::desk
