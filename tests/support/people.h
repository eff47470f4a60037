// Made-up people for properties and measurements: each has one true value of every fact, and answers questions from it.
// Everything follows from a seed; no library's distributions, so the people are the same on every machine.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "engine/model/contact.h"
#include "engine/model/recommendation.h"
#include "engine/program/program.h"

namespace frontdoor::tests {

using Random = std::mt19937_64;

/// A whole number from 0 to below `limit`.
inline std::uint64_t below(Random& random, std::uint64_t limit) { return random() % limit; }

/// One true value of every fact, by FactId.
struct Person {
  std::vector<model::Values> truth;
};

/// How often a made-up person has a need, in percent.
struct Likelihood {
  std::uint64_t need = 12;  // a yes, or more than the least on a scale
};

/// A made-up person: needs as likely as said; numbers, dates, choices and sets anywhere in their range.
Person made_up_person(const model::Vocabulary& vocabulary, Random& random, Likelihood likelihood);

/// Someone who manages everything: no to each yes-or-no fact, the least on each scale, nothing in a set.
Person who_manages(const model::Vocabulary& vocabulary);

/// One value out of those possible, at random.
model::Values some_value(const model::Fact& fact, const model::Values& possible, Random& random);

/// A part of what is true: values that leave the truth possible, and perhaps more.
model::Values part_of_truth(const model::Fact& fact, const model::Values& truth, Random& random);

/// What the person answers to a question: for a group, the members named and those not.
std::vector<model::Saying> answer(const program::Program& program, const model::Question& question,
                                  const Person& person);

/// "Don't know" to a question.
std::vector<model::Saying> dont_know(const program::Program& program, const model::Question& question,
                                     const model::Contact& contact);

/// A contact on the pack's first day of which nothing is told.
model::Contact untold_contact(const program::Program& program);

/// A contact of which about `percent` of the facts are told, some in part, some asked and not known.
model::Contact partly_told(const program::Program& program, const Person& person, Random& random,
                           std::uint64_t percent);

}  // namespace frontdoor::tests
