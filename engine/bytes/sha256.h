// SHA-256 (FIPS 180-4) of bytes.
#pragma once

#include <string>
#include <string_view>

namespace frontdoor::bytes {

/// 64 small hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace frontdoor::bytes
