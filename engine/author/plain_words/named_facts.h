// Whether a reason speaks of what its rule looks at: it fills in a fact, or shares a word that means something with
// the rule's conditions, the definitions behind them, or the questions and values of the facts they test.
#pragma once

#include <string>
#include <vector>

#include "engine/author/plain_words/sentences.h"
#include "engine/program/program.h"

namespace frontdoor::author::plain_words {

/// True if it does, or if the rule looks at nothing.
bool names_a_fact(const program::Program& program, const program::Rule& rule, const std::vector<Sentence>& reason);

/// The facts that a rule tests, through definitions too, by name.
std::vector<std::string> tested_facts(const program::Program& program, const program::Rule& rule);

}  // namespace frontdoor::author::plain_words
