// The layout of one kind of database, as the steps that led to it: step n takes a database from version n to n + 1.
// A new database takes all steps, an older one those it lacks, in one transaction; a newer one is refused. An older one
// that may not be written is read as it is, where its layout says all that is read.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "kb/store/connection.h"

namespace frontdoor::store {

struct Schema {
  std::string_view kind;                    // "service directory": for messages
  std::int32_t application_id;              // tells this kind from others, in the file's header
  std::span<const std::string_view> steps;  // SQL scripts; written once, never changed
  std::int64_t readable_from = INT64_MAX;   // the version since when steps only added indexes

  [[nodiscard]] std::int64_t version() const { return static_cast<std::int64_t>(steps.size()); }
};

/// Checks that the database is of this kind and no newer, and takes the steps it lacks.
/// Nothing to say means that it now has the layout of `schema`, or one that reads the same.
base::Diagnostics bring_up_to_date(Connection& connection, const Schema& schema);

}  // namespace frontdoor::store
