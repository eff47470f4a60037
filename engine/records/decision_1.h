// What is recorded of a recommendation, in format 1: docs/decision-format.md. FROZEN: ledgers hold commitments to these
// bytes, and replay compares them for ever. What it writes never changes; a new key is a format 2 beside it.
// It holds names, values, truths, dates and the pack's own words, filled in; no place in a file, and no sentence that
// the program could put better next year.
#pragma once

#include <string>

#include "engine/model/recommendation.h"
#include "engine/records/recommendation_writer.h"

namespace frontdoor::records {

/// The recommendation part of a body; like all below, canonical JSON.
std::string recommendation_1(const model::Recommendation& all, const ServicesListed& listed);

/// Where a contact stands after something was done: what is left in law, by name.
std::string standing_1(const model::Recommendation& all);

/// The body of a recorded recommendation, of the contact record and the recommendation.
std::string recommendation_body_1(std::string_view contact, std::string_view recommendation);
/// The body of a recorded action.
std::string action_body_1(std::string_view action, std::string_view standing);

/// The contact record and the recommendation in a body, as the bytes that stand there; empty if it is no such body.
struct BodyParts {
  std::string_view contact;
  std::string_view recommendation;
};
BodyParts parts_of_body_1(std::string_view body);

/// A recorded recommendation as it would stand had no services been looked up.
std::string without_services_1(std::string_view recommendation);

}  // namespace frontdoor::records
