#include "engine/explain/fill_text.h"

#include <algorithm>

#include "engine/base/overload.h"

namespace frontdoor::explain {
namespace {

/// True if one value is left; where the fact may not apply, "no value" is another.
bool is_known(const program::Program& program, const model::Contact& contact, const eval::Trace& trace,
              model::FactId fact) {
  const program::NodeId applies = program.applies[fact.index];
  const bool does_apply = !applies.valid() || trace[applies] == model::Truth::yes;
  return does_apply && model::is_one_value(program.vocabulary[fact], contact[fact].values);
}

bool all_known(const program::Program& program, const model::Contact& contact, const eval::Trace& trace,
               const program::Text& text) {
  return std::ranges::all_of(text.parts, [&](const auto& part) {
    const auto* fact = std::get_if<model::FactId>(&part);
    return fact == nullptr || is_known(program, contact, trace, *fact);
  });
}

}  // namespace

std::string words_for(const program::Program& program, const model::Contact& contact, model::FactId fact) {
  const model::Fact& declared = program.vocabulary[fact];
  if (declared.type == model::FactType::text) {
    const auto text = contact.texts.find(fact);
    return text == contact.texts.end() ? "not asked" : text->second;
  }
  const model::Known& known = contact[fact];
  const bool says_something = known.told || model::is_one_value(declared, known.values);
  return says_something ? model::words_for(declared, known.values) : std::string(model::word_for(known.asked));
}

std::string filled(const program::Program& program, const model::Contact& contact, const program::Text& text) {
  std::string words;
  for (const auto& part : text.parts)
    words += std::visit(base::Overload{[](const std::string& literal) { return literal; },
                                       [&](model::FactId fact) { return words_for(program, contact, fact); }},
                        part);
  return words;
}

std::string reason_of(const program::Program& program, const model::Contact& contact, const eval::Trace& trace,
                      const program::Rule& rule) {
  const bool first = !rule.otherwise_because || all_known(program, contact, trace, rule.because);
  return filled(program, contact, first ? rule.because : *rule.otherwise_because);
}

}  // namespace frontdoor::explain
