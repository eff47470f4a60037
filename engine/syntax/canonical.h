// Form 1, the bytes that a pack's hash is made of (LANGUAGE part II, 11): blocks sorted by kind and name as bytes,
// lines in fixed order, items as written, one space between words, cleaned text, no comments. It is not the
// formatter's output and never changes for a pack once hashed. docs/canonical-form.md describes it.
#pragma once

#include <span>
#include <string>

#include "engine/syntax/tree.h"

namespace frontdoor::syntax {

/// The canonical text of a pack's files, in whatever order they come.
std::string canonical(std::span<const File> files);

/// One test, list head, effect or given line in canonical words, as answers quote it: "age is at least 18".
std::string words_of(const File& file, ExprId expr);

/// A test alone, likewise.
std::string words_of(const Test& test);
/// An effect in canonical words: "recommend telecare within 5 working days".
std::string words_of(const RuleEffect& effect);
/// A cell of a table: "any", "at least 3".
std::string words_of(const Cell& cell);

/// A text as written, with its `{fact}` insertions.
std::string words_of(const Text& text);

}  // namespace frontdoor::syntax
