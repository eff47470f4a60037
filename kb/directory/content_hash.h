// What makes two directories the same: a hash over a canonical form of everything a listing depends on. Free of time,
// of the order of files and services, and of what no listing shows (when a record was last touched).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kb/directory/postcode.h"
#include "kb/directory/service.h"

namespace frontdoor::directory {

/// Of one service: SHA-256 of its canonical JSON.
std::string hash_of(const Service& service);

/// Of a whole directory, "sha256:...": `services` are (id, hash), in any order; so are the postcodes.
std::string hash_of(std::vector<std::pair<std::string, std::string>> services, std::vector<Postcode> postcodes);

}  // namespace frontdoor::directory
