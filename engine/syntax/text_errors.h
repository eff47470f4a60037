// What is wrong with a file's bytes or its quoted texts, in words.
#pragma once

#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"

namespace frontdoor::syntax {

base::Diagnostic file_too_large(base::SourceId id, std::size_t size);
base::Diagnostic not_utf8(base::SourceId id, std::size_t at, std::string_view text);
base::Diagnostic control_character(base::SourceId id, std::size_t at, char c);
base::Diagnostic tab_in_indentation(const std::vector<base::SourceSpan>& tabs, std::uint32_t width);
/// `last` is the text's last character, as it seems.
base::Diagnostic unclosed_text(base::SourceSpan quote, base::SourceSpan last);
/// `first` is the text's first word, as it seems.
base::Diagnostic unopened_text(base::SourceSpan first, base::SourceSpan quote);
/// A quote that closes nothing, in a line or place without a text.
base::Diagnostic stray_quote(base::SourceSpan quote);

/// `{a fact` without its `}`.
base::Diagnostic unclosed_brace(base::SourceSpan brace);
/// `{}`, or a brace with something in it that is no name.
base::Diagnostic no_name_in_braces(base::SourceSpan inside);
/// `" "`.
base::Diagnostic empty_text(base::SourceSpan text);

}  // namespace frontdoor::syntax
