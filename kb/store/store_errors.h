// The words for what the world does to files and databases: not there, not allowed, full, broken, in use.
// None has a place in a text; each says what to do next.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"

namespace frontdoor::store {

/// K0601: the database was written by a newer release.
base::Diagnostic newer_schema(std::string_view path, std::int64_t found, std::int64_t known);
/// K0602: a file, folder or database cannot be opened; `reason` is the system's word ("no such file or directory").
base::Diagnostic cannot_open(std::string_view path, std::string_view reason);
/// K0603: it can be read but not written.
base::Diagnostic read_only(std::string_view path);
/// K0604: no room left.
base::Diagnostic disk_full(std::string_view path);
/// K0605: the system failed to read or write.
base::Diagnostic io_error(std::string_view path, std::string_view reason);
/// K0606: the file is something else.
base::Diagnostic not_a_database(std::string_view path);
/// K0607: somebody else holds it.
base::Diagnostic locked(std::string_view path);
/// K0608: its pages contradict each other, or it is not laid out as its version says.
base::Diagnostic damaged(std::string_view path, std::string_view reason);
/// K0609: a database, but of another program or purpose.
base::Diagnostic another_kind(std::string_view path, std::string_view wanted);
/// K0610: a file is larger than is read.
base::Diagnostic file_too_large(std::string_view path, std::uint64_t limit_in_bytes);

}  // namespace frontdoor::store
