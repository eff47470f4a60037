// One lambda an alternative for std::visit; a missing alternative does not compile.
#pragma once

namespace frontdoor::base {

template <class... Arms>
struct Overload : Arms... {
  using Arms::operator()...;
};
template <class... Arms>
Overload(Arms...) -> Overload<Arms...>;

}  // namespace frontdoor::base
