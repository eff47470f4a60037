#include "engine/check/draft.h"

#include <algorithm>

#include "engine/base/overload.h"
#include "engine/base/text.h"
#include "engine/check/name_errors.h"

namespace frontdoor::check {
namespace {

using base::Overload;

}  // namespace

const model::Fact* fact_with_value(Draft& draft, std::string_view name) {
  ValueOwners& owners = draft.value_owners;
  const std::vector<model::Fact>& facts = draft.pack.vocabulary.facts;
  for (; owners.facts < facts.size(); ++owners.facts) {
    if (facts[owners.facts].values_are_routes) continue;
    for (const model::NamedValue& value : facts[owners.facts].values)
      owners.by_spelling.emplace(base::spelling(value.name), FactId(owners.facts));
  }
  const auto owner = owners.by_spelling.find(base::spelling(name));
  return owner == owners.by_spelling.end() ? nullptr : &draft.fact(owner->second);
}

std::string source_words(const Draft& draft, SourceSpan where) {
  const std::string& text = draft.sources[where.source.index].text;
  std::string words;
  for (const char c : text.substr(where.begin, where.end - where.begin)) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank) words += c;
    if (blank && !words.empty() && words.back() != ' ') words += ' ';
  }
  return words;
}

const Declared* look_up(Draft& draft, Wanted wanted, const syntax::Name& name) {
  const Declared* found = draft.names.find(wanted, name.text);
  if (found != nullptr) {
    draft.used.insert(found);
    return found;
  }
  const Declared* other = draft.names.find_any(wanted, name.text);
  if (other == nullptr || !other->twice) draft.unknown.push_back({wanted, name});
  return nullptr;
}

void offer_to_take_out(const Draft& draft, base::Diagnostic& diagnostic, const syntax::Block& block,
                       const syntax::Block& other) {
  if (source_words(draft, block.span) != source_words(draft, other.span)) return;
  const std::string_view text = draft.sources[block.span.source.index].text;
  SourceSpan lines = block.span;
  const std::size_t next = std::min(text.find_first_not_of(" \r\n", lines.end), text.size());
  const std::size_t line = next == 0 ? std::string_view::npos : text.rfind('\n', next - 1);
  if (line != std::string_view::npos && line >= lines.end) lines.end = static_cast<std::uint32_t>(line + 1);
  diagnostic.fixes.push_back({lines, ""});
}

std::string plain_text(Draft& draft, const syntax::Text& text) {
  std::string words;
  for (const auto& part : text.parts) {
    std::visit(Overload{
                   [&](const std::string& literal) { words += literal; },
                   [&](const syntax::Name& fact) { draft.report(nothing_to_fill_in(fact)); },
               },
               part);
  }
  return words;
}

std::string plain_text(Draft& draft, const std::optional<syntax::Text>& text) {
  return text ? plain_text(draft, *text) : std::string{};
}

Text filled_text(Draft& draft, const syntax::Text& text) {
  Text filled{.parts = {}, .span = text.span};
  for (const auto& part : text.parts) {
    std::visit(
        Overload{
            [&](const std::string& literal) { filled.parts.emplace_back(literal); },
            [&](const syntax::Name& name) { filled.parts.emplace_back(id_of<FactId>(draft, Wanted::fact, name)); },
        },
        part);
  }
  return filled;
}

}  // namespace frontdoor::check
