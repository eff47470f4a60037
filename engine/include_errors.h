// The words for includes that lead nowhere, or where they must not (R042x).
#pragma once

#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/syntax/tree.h"

namespace frontdoor {

base::Diagnostic include_leads_nowhere(std::string_view path, base::SourceSpan where);
base::Diagnostic include_cannot_be_read(std::string_view path, std::string_view reason, base::SourceSpan where);
base::Diagnostic include_has_no_rules(std::string_view path, base::SourceSpan where);
/// To the pack's own folder, or to one that holds it.
base::Diagnostic include_leads_back(std::string_view path, std::string_view own_file, base::SourceSpan where);
base::Diagnostic include_leads_to_pack(const syntax::Name& pack, base::SourceSpan where);
base::Diagnostic included_twice(std::string_view file, base::SourceSpan where, base::SourceSpan first);

}  // namespace frontdoor
