// Typed indices: a FactId can never be taken for a RouteId, nor for a bare number.
// An id is the position of a thing in the vector that owns it.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace frontdoor::base {

template <class Tag>
struct Id {
  std::uint32_t index = UINT32_MAX;

  constexpr Id() = default;
  constexpr explicit Id(std::size_t position) : index(static_cast<std::uint32_t>(position)) {}

  /// False for a default-made id, which names nothing.
  [[nodiscard]] constexpr bool valid() const { return index != UINT32_MAX; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

}  // namespace frontdoor::base

template <class Tag>
struct std::hash<frontdoor::base::Id<Tag>> {
  std::size_t operator()(frontdoor::base::Id<Tag> id) const noexcept { return id.index; }
};
