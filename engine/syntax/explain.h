// Why a line could not be read: from the token that does not fit and the rule of the grammar that was being read to
// what the author did, in an author's words.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/syntax/antlr/grammar.h"
#include "engine/syntax/layout.h"

namespace frontdoor::syntax {

base::Diagnostic explain(const Script& script, const BlockTokens& block, const antlr::Misfit& misfit);

}  // namespace frontdoor::syntax
