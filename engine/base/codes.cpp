#include "engine/base/codes.h"

#include <algorithm>
#include <array>

namespace frontdoor::base {
namespace {

constexpr auto codes = std::to_array<Code>({
#define FRONTDOOR_CODE(code, meaning) {code, meaning},
#include "engine/base/codes.def"
#undef FRONTDOOR_CODE
});

}  // namespace

std::span<const Code> all_codes() { return codes; }

std::string_view meaning_of(std::string_view code) {
  const auto* const found = std::ranges::find(codes, code, &Code::code);
  return found == codes.end() ? std::string_view{} : found->meaning;
}

}  // namespace frontdoor::base
