// What a long use case is given by whoever runs it: a way to be stopped, and somebody to tell how far it is.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

namespace frontdoor::desk {

struct Run {
  std::stop_token stop;
  std::function<void(std::int64_t done, std::int64_t all)> progress = [](std::int64_t, std::int64_t) {};
};

}  // namespace frontdoor::desk
