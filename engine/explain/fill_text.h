// Words for people with the facts filled in: "Lives alone, with 2 falls in the last year."
#pragma once

#include <string>

#include "engine/eval/evaluate.h"
#include "engine/model/contact.h"
#include "engine/program/program.h"

namespace frontdoor::explain {

/// What a contact tells of a fact, in words; "not asked", "not known" or "would not say" where it tells nothing.
std::string words_for(const program::Program& program, const model::Contact& contact, model::FactId fact);

/// The text with every fact in words, as far as it is known.
std::string filled(const program::Program& program, const model::Contact& contact, const program::Text& text);

/// A rule's reason; its `otherwise because` where a fact of the first is not known (LANGUAGE part II, 9).
std::string reason_of(const program::Program& program, const model::Contact& contact, const eval::Trace& trace,
                      const program::Rule& rule);

}  // namespace frontdoor::explain
