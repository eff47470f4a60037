// A service to and from its rows: what is put in comes out again.
#pragma once

#include <cstdint>
#include <string>

#include "kb/directory/service.h"
#include "kb/store/connection.h"

namespace frontdoor::directory {

/// Adds a service that is listed from a snapshot on.
void insert_service(store::Connection& connection, const Service& service, const std::string& hash, std::int64_t since);

/// The service in a row of `services`.
Service load_service(store::Connection& connection, std::int64_t row);

}  // namespace frontdoor::directory
