// What is wrong with a line as a whole, in words: unknown, misspelt, misplaced, said twice.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/nearest.h"

namespace frontdoor::syntax {

/// A keyword as it was written, and what it was read as.
struct MeantWord {
  std::string said;
  base::SourceSpan where;
  std::string meant;
};

base::Diagnostic unknown_block(std::string_view said, base::SourceSpan where, const std::vector<std::string>& kinds,
                               const base::Near& near);
base::Diagnostic misspelt_block(const MeantWord& word);

base::Diagnostic unknown_line(std::string_view said, base::SourceSpan where, std::string_view block,
                              const std::vector<std::string>& lines, const base::Near& near);
base::Diagnostic misspelt_line(const MeantWord& word, std::string_view block);
base::Diagnostic foreign_line(std::string_view keyword, base::SourceSpan where, std::string_view block,
                              const std::vector<std::string>& blocks);
base::Diagnostic repeated_line(std::string_view keyword, base::SourceSpan again, base::SourceSpan first);
/// A definition with two lines of condition.
base::Diagnostic second_condition(base::SourceSpan again, base::SourceSpan first);
/// `recommend telecare` without `then`.
base::Diagnostic missing_then(std::string_view verb, base::SourceSpan where);
/// A line that begins with `and` or `or`.
base::Diagnostic begins_with_joiner(std::string_view joiner, base::SourceSpan where);
/// A line that is a text and nothing else.
base::Diagnostic text_without_keyword(base::SourceSpan where);
/// `define x` with `when` before its condition.
base::Diagnostic when_in_definition(base::SourceSpan where);
/// `when all of:`, `fact age:`.
base::Diagnostic needless_colon(base::SourceSpan colon);

}  // namespace frontdoor::syntax
