// The words for what can be wrong with a JSON text, one function each. The reader finds, these say.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"

namespace frontdoor::bytes {

/// F0501: something else stands where the grammar of JSON wants something.
base::Diagnostic unreadable(std::string_view expected, std::string_view found, base::Label where, std::string help);
/// F0501: a string, number or word that is not written as JSON writes it.
base::Diagnostic misspelt(std::string message, base::Label where, std::string help);
/// F0502
base::Diagnostic duplicate_name(std::string_view name, base::SourceSpan first, base::SourceSpan again);
/// F0503
base::Diagnostic too_deep(std::size_t limit, base::SourceSpan where);
/// F0504
base::Diagnostic too_large(std::size_t size, std::size_t limit, base::SourceSpan where);
/// F0505; `text` is what was read, `at` the first byte that is not UTF-8.
base::Diagnostic not_utf8(std::string_view text, std::size_t at, base::SourceSpan where);
/// F0506
base::Diagnostic empty_text(base::SourceSpan where);

}  // namespace frontdoor::bytes
