// Text to tree. Always gives a tree with what could be read; every mistake is a diagnostic at its place, one each,
// and reading goes on at the next line and the next block. ANTLR stays behind this header.
#pragma once

#include "engine/syntax/tree.h"

namespace frontdoor::syntax {

/// Bytes a `.rules` file may have, and bullets one in another.
inline constexpr std::size_t largest_file = 16U << 20U;
inline constexpr std::size_t deepest_nesting = 64;
/// Mistakes that are told of one file: with so many it is no rules file, and the rest of it is not read.
inline constexpr std::size_t most_diagnostics = 1'000;

/// Reads one file. Safe on any bytes and on a 512 KB stack.
base::Checked<File> parse(const base::SourceText& source, base::SourceId id);

}  // namespace frontdoor::syntax
