// A checked pack to a program, once, for everybody: all meaning is put in here (LANGUAGE part II). What is not
// known, what does not apply, what is overridden, where a route stands: afterwards they are nodes like any other.
#pragma once

#include <span>

#include "engine/base/source_text.h"
#include "engine/check/pack.h"
#include "engine/program/program.h"
#include "engine/syntax/tree.h"

namespace frontdoor::lower {

/// Compiles a pack of which no diagnostic is an error. `files` and `sources` are what it was checked from: the
/// hash is made of the files, the places of rules are told from the sources.
program::Program lower(const check::Pack& pack, std::span<const syntax::File> files, const base::Sources& sources);

}  // namespace frontdoor::lower
