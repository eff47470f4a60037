#include "engine/check/draft.h"

#include <algorithm>
#include <map>

#include "engine/base/nearest.h"
#include "engine/base/overload.h"
#include "engine/base/text.h"
#include "engine/check/name_errors.h"
#include "engine/check/type_errors.h"

namespace frontdoor::check {
namespace {

using base::Overload;

bool wants_a_fact(Wanted wanted) { return wanted == Wanted::fact || wanted == Wanted::fact_or_definition; }

/// One diagnostic for a name that nothing has, wherever it stands.
base::Diagnostic about_unknown(const Draft& draft, Wanted wanted, const std::vector<syntax::Name>& places) {
  const syntax::Name& first = places.front();
  const std::string nearest = base::nearest(first.text, draft.names.candidates(wanted));
  if (nearest.empty() && wanted == Wanted::route) {
    const Declared* beginning = draft.names.longest_beginning(wanted, first.text);
    if (beginning != nullptr) return words_after_a_route(first, beginning->name);
  }
  if (nearest.empty() && wants_a_fact(wanted)) {
    const model::Fact* owner = fact_with_value(draft, first.text);
    if (owner != nullptr) return value_not_fact(first.text, first.span, owner->name);
    const Declared* beginning = draft.names.longest_beginning(Wanted::fact_or_definition, first.text);
    if (beginning != nullptr && beginning->kind == Kind::fact) {
      return words_after_a_fact(first, beginning->name, fitting_comparisons(draft.fact(FactId(beginning->position))));
    }
  }
  std::vector<base::SourceSpan> spans;
  for (const syntax::Name& place : places) spans.push_back(place.span);
  return unknown_name(wanted, first.text, spans, nearest);
}

}  // namespace

const model::Fact* fact_with_value(const Draft& draft, std::string_view name) {
  const std::string wanted = base::spelling(name);
  for (const model::Fact& fact : draft.pack.vocabulary.facts) {
    if (fact.values_are_routes) continue;
    const auto is_wanted = [&](const model::NamedValue& value) { return base::spelling(value.name) == wanted; };
    if (std::ranges::any_of(fact.values, is_wanted)) return &fact;
  }
  return nullptr;
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
  if (found != nullptr) return found;
  const Declared* other = draft.names.find_any(wanted, name.text);
  if (other == nullptr) {
    draft.unknown.push_back({wanted, name});
  } else if (!other->twice) {
    draft.report(wrong_kind(wanted, *other, name.span));
  }
  return nullptr;
}

void report_unknown(Draft& draft) {
  // Why not by what is wanted: a name wanted as a fact here and as a fact or group there is missing once.
  struct Missing {
    Wanted wanted;
    std::vector<syntax::Name> places;
  };
  std::map<std::pair<std::string_view, std::string>, Missing> missing;
  for (const Unknown& unknown : draft.unknown) {
    const std::pair key(code_of_unknown(unknown.wanted), base::spelling(unknown.name.text));
    missing.try_emplace(key, Missing{unknown.wanted, {}}).first->second.places.push_back(unknown.name);
  }
  for (auto& [key, each] : missing) {
    std::ranges::stable_sort(each.places, {}, &syntax::Name::span);
    draft.report(about_unknown(draft, each.wanted, each.places));
  }
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
