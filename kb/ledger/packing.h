// Bodies made small before they are sealed: one Zstandard frame (RFC 8878) that says how large its content is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace frontdoor::ledger {

/// The body as one frame.
std::string packed(std::string_view body);

/// The body in a frame; none if it is no such frame, or its content is larger than 64 MB.
std::optional<std::string> unpacked(std::string_view frame);

}  // namespace frontdoor::ledger
