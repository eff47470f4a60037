#include "engine/check/joined.h"

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/check/comparisons.h"
#include "engine/check/name_errors.h"
#include "engine/syntax/as_bullets.h"

namespace frontdoor::check {
namespace {

/// Words in two halves at `and` or `or`.
struct Halves {
  std::string left;
  std::string joiner;
  std::string right;
};

/// Tests are not longer than this; in more words nobody joined two.
constexpr std::size_t longest_joined = 500;

/// Every way to cut the words at an `and` or `or`, from the left.
std::vector<Halves> cuts(const std::string& words) {
  std::vector<Halves> found;
  if (words.size() > longest_joined) return found;
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

/// The whole test in two, cut where its words are cut; none if they cannot be found in it.
std::optional<Halves> halves_of(const std::string& all, const Halves& cut) {
  const std::string joiner = fmt::format(" {} ", cut.joiner);
  const std::size_t at = base::lower(all).find(joiner, all.find(cut.left));
  if (at == std::string::npos) return std::nullopt;
  return Halves{all.substr(0, at), cut.joiner, all.substr(at + joiner.size())};
}

/// Two tests where one should be: said, with the bullets to write.
void report_joined(Draft& draft, const Halves& cut, SourceSpan said, SourceSpan test) {
  const std::optional<Halves> halves = halves_of(source_words(draft, test), cut);
  if (!halves) return draft.report(joined_in_one_line(cut.joiner, said, "one test a line, with bullets"));
  const std::string help = fmt::format("a bullet for each:\n{} of\n  - {}\n  - {}", cut.joiner == "and" ? "all" : "any",
                                       halves->left, halves->right);
  base::Diagnostic found = joined_in_one_line(cut.joiner, said, help);
  found.fixes.push_back(
      syntax::as_bullets(draft.sources[test.source.index], {test, halves->left, cut.joiner, halves->right}));
  draft.report(std::move(found));
}

/// `F is A or B`: one comparison with two values.
void report_two_values(Draft& draft, const model::Fact& fact, const Halves& cut, SourceSpan value) {
  const std::string values = fmt::format("one of {}, {}", cut.left, cut.right);
  base::Diagnostic found = joined_in_one_line(cut.joiner, value, fmt::format("`{} is {}`", fact.name, values));
  found.fixes.push_back({value, values});
  draft.report(std::move(found));
}

bool joined_subject(Draft& draft, const syntax::Test& test, SourceSpan where) {
  if (test.subject.text.find(' ') == std::string::npos) return false;
  if (draft.names.find_any(Wanted::fact_or_definition, test.subject.text) != nullptr) return false;
  for (const Halves& cut : cuts(test.subject.text)) {
    if (draft.names.find(Wanted::fact_or_definition, cut.left) == nullptr) continue;
    report_joined(draft, cut, where, where);
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
    const bool is_phrase = std::holds_alternative<syntax::IsPhrase>(test.comparison->kind);
    if (is_phrase && cut.joiner == "or" && names_a_value(fact, *phrase, cut.right)) {
      report_two_values(draft, fact, cut, phrase->span);
    } else {
      report_joined(draft, cut, phrase->span, where);
    }
    return true;
  }
  return false;
}

}  // namespace

bool report_if_joined(Draft& draft, const syntax::Test& test, SourceSpan where) {
  return joined_subject(draft, test, where) || joined_value(draft, test, where);
}

}  // namespace frontdoor::check
