#include "engine/author/plain_words/plain_words_errors.h"

#include <fmt/format.h>

#include "engine/author/plain_words/plain_words.h"
#include "engine/base/text.h"

namespace frontdoor::author::plain_words {
namespace {

constexpr int grown_up = 18;  // beyond it the formula only says: very hard

base::Diagnostic finding(std::string_view code, std::string message, base::SourceSpan where, std::string label,
                         std::string help) {
  return {.code = code,
          .severity = base::Severity::finding,
          .message = std::move(message),
          .primary = base::Label{where, std::move(label)},
          .related = {},
          .help = std::move(help),
          .fixes = {}};
}

std::string in_backticks(const std::vector<std::string>& words, std::string_view last) {
  std::vector<std::string> marked;
  for (const std::string& word : words) marked.push_back("`" + word + "`");
  return base::listed(marked, last);
}

}  // namespace

base::Diagnostic long_sentence(std::size_t words, base::SourceSpan sentence) {
  return finding("R0491", fmt::format("a sentence of {} words is hard to follow when it is heard", words), sentence,
                 fmt::format("more than {} words", most_words), "make two sentences of it, or leave out what can wait");
}

base::Diagnostic jargon_said(std::string_view words, std::string_view say, base::SourceSpan where) {
  return finding("R0492", fmt::format("people may not know, or may mind, the words `{}`", words), where,
                 "words of the trade",
                 say.empty() ? "say it in everyday words; the pack avoids these"
                             : fmt::format("say `{}`, or whatever says it here", say));
}

base::Diagnostic hard_to_read(int age, const std::vector<std::string>& hard_words, base::SourceSpan reason) {
  const std::string label =
      hard_words.empty() ? "many words in one breath" : "hardest here: " + in_backticks(hard_words, "and");
  const std::string needed = age > grown_up ? "a grown-up reader" : fmt::format("a reading age of {}", age);
  return finding("R0493", fmt::format("this reason takes {}; reasons are for {}", needed, oldest_reading_age), reason,
                 label, "use shorter words, or two sentences");
}

base::Diagnostic two_questions(base::SourceSpan second) {
  return finding("R0494", "this asks two things, and gets one answer", second, "a second question begins here",
                 "ask one thing, and put the other in a fact of its own or in `help`");
}

base::Diagnostic names_no_fact(const std::vector<std::string>& facts, base::SourceSpan reason) {
  return finding("R0495", "this reason says nothing of what the rule looks at", reason, "it could stand under any rule",
                 fmt::format("say what is so, in words of the pack: the rule looks at {}", in_backticks(facts, "and")));
}

}  // namespace frontdoor::author::plain_words
