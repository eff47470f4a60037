// The words of the findings on words that are hard to hear (R049x).
#pragma once

#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"

namespace frontdoor::author::plain_words {

base::Diagnostic long_sentence(std::size_t words, base::SourceSpan sentence);
/// `say` may be empty.
base::Diagnostic jargon_said(std::string_view words, std::string_view say, base::SourceSpan where);
base::Diagnostic hard_to_read(int age, const std::vector<std::string>& hard_words, base::SourceSpan reason);
base::Diagnostic two_questions(base::SourceSpan second);
/// `facts` are some that the rule looks at.
base::Diagnostic names_no_fact(const std::vector<std::string>& facts, base::SourceSpan reason);

}  // namespace frontdoor::author::plain_words
