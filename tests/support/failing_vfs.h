// A disk and a memory that fail when told: SQLite's calls to them go through here and are counted. For child processes
// only; a test's own process keeps the real ones.
#pragma once

#include <cstdint>

namespace frontdoor::tests {

enum class Failing : std::uint8_t { nothing, write, sync, allocation };

/// From now on every file and all memory that SQLite uses in this process goes through the counter.
void install_failing_vfs();

/// Lets the k-th call of that sort fail, counted from now (1 is the next), and every one after it.
void fail_at(Failing what, int k);
/// As fail_at, but only that one fails.
void fail_once_at(Failing what, int k);

/// True if a call has failed since.
bool has_failed();

}  // namespace frontdoor::tests
