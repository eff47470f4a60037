#include "engine/check/joined.h"

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/check/comparisons.h"
#include "engine/check/name_errors.h"

namespace frontdoor::check {
namespace {

/// Words in two halves at `and` or `or`.
struct Halves {
  std::string left;
  std::string joiner;
  std::string right;
};

/// Every way to cut the words at an `and` or `or`, from the left.
std::vector<Halves> cuts(const std::string& words) {
  std::vector<Halves> found;
  const std::string small = base::lower(words);
  for (std::size_t at = small.find(' '); at != std::string::npos; at = small.find(' ', at + 1)) {
    for (const std::string joiner : {"and", "or"}) {
      if (small.compare(at + 1, joiner.size() + 1, joiner + " ") != 0) continue;
      found.push_back({words.substr(0, at), joiner, words.substr(at + joiner.size() + 2)});
    }
  }
  return found;
}

/// The value at the end of a comparison, where a second test would have been swallowed.
const syntax::Phrase* last_value(const syntax::Comparison& comparison) {
  if (const auto* is = std::get_if<syntax::IsPhrase>(&comparison.kind)) return &is->value;
  if (const auto* is = std::get_if<syntax::IsBound>(&comparison.kind)) return &is->value;
  if (const auto* is = std::get_if<syntax::IsBetween>(&comparison.kind)) return &is->high;
  if (const auto* is = std::get_if<syntax::IsOneOf>(&comparison.kind)) return &is->values.back();
  if (const auto* is = std::get_if<syntax::Includes>(&comparison.kind)) return &is->values.back();
  return nullptr;
}

bool names_a_value(const model::Fact& fact, const syntax::Phrase& phrase, const std::string& words) {
  syntax::Phrase part = phrase;
  part.text = words;
  const std::size_t unit = words.find(' ');
  part.unit = part.number && unit != std::string::npos ? words.substr(unit + 1) : "";
  return std::holds_alternative<std::int64_t>(value_of(fact, part));
}

/// "`all of` with a bullet for each test" and the bullets.
std::string bullets(const Draft& draft, const Halves& cut, SourceSpan where) {
  const std::string all = source_words(draft, where);
  const std::size_t at = base::lower(all).find(fmt::format(" {} ", cut.joiner), all.find(cut.left));
  if (at == std::string::npos) return "one test a line, with bullets";
  return fmt::format("a bullet for each:\n{} of\n  - {}\n  - {}", cut.joiner == "and" ? "all" : "any",
                     all.substr(0, at), all.substr(at + cut.joiner.size() + 2));
}

bool joined_subject(Draft& draft, const syntax::Test& test, SourceSpan where) {
  if (test.subject.text.find(' ') == std::string::npos) return false;
  if (draft.names.find_any(Wanted::fact_or_definition, test.subject.text) != nullptr) return false;
  for (const Halves& cut : cuts(test.subject.text)) {
    if (draft.names.find(Wanted::fact_or_definition, cut.left) == nullptr) continue;
    draft.report(joined_in_one_line(cut.joiner, where, bullets(draft, cut, where)));
    return true;
  }
  return false;
}

bool joined_value(Draft& draft, const syntax::Test& test, SourceSpan where) {
  const syntax::Phrase* phrase = test.comparison ? last_value(*test.comparison) : nullptr;
  if (phrase == nullptr || phrase->text.find(' ') == std::string::npos) return false;
  const Declared* declared = draft.names.find(Wanted::fact, test.subject.text);
  if (declared == nullptr || !draft.fact_is_sound[declared->position]) return false;
  const model::Fact& fact = draft.fact(FactId(declared->position));
  for (const Halves& cut : cuts(phrase->text)) {
    if (names_a_value(fact, *phrase, phrase->text)) return false;
    if (!names_a_value(fact, *phrase, cut.left)) continue;
    const bool values = cut.joiner == "or" && names_a_value(fact, *phrase, cut.right);
    draft.report(joined_in_one_line(
        cut.joiner, phrase->span,
        values ? fmt::format("`{} is one of {}, {}`", fact.name, cut.left, cut.right) : bullets(draft, cut, where)));
    return true;
  }
  return false;
}

}  // namespace

bool report_if_joined(Draft& draft, const syntax::Test& test, SourceSpan where) {
  return joined_subject(draft, test, where) || joined_value(draft, test, where);
}

}  // namespace frontdoor::check
