// A small pack as text, with a vocabulary and routes that stand ready, and what it says of a contact as short text:
// every sentence of what the language means can be tried in three lines.
#pragma once

#include <string>
#include <string_view>

#include "engine/compile.h"
#include "engine/model/recommendation.h"

namespace frontdoor::tests {

/// `duty NAME` as text: offered under a law, to be followed up within 2 working days. `more` are lines of its own.
std::string duty(std::string_view name, std::string_view when, std::string_view then, std::string_view more = "");

/// `rule NAME` as text. `more` are lines of its own.
std::string rule(std::string_view name, std::string_view when, std::string_view then, std::string_view more = "");

/// Stands ready: facts caller, lives alone, worried, forgetful (yes or no), falls, age (numbers), washing and dressing
/// (scales, of the group daily life), discharge (a date), aids (a set), home (a choice), unpaid carer, carer strain
/// (only when unpaid carer); routes advice (step 1), reablement (2), telecare (3), assessment and safeguarding (off the
/// ladder), carers assessment (for the carer).
class SmallPack {
 public:
  /// Adds blocks to what stands ready. It must have no errors.
  explicit SmallPack(std::string_view blocks);

  /// The contact of 20 November 2026 that tells these members of `facts`, and of `outcome`.
  [[nodiscard]] model::Contact contact(std::string_view facts, std::string_view outcome = "") const;

  /// One thing that is said of a contact:
  /// - a route: "must offer within 28 days, settled"; "possible ROUTE", "form ROUTE", "declining ROUTE", "verb ROUTE",
  ///   "why ROUTE" (reasons), "check ROUTE"
  /// - "ask", "in law": names of questions, in order; "question FACT", "decides FACT"
  /// - "do": routes left to do; "do ROUTE": in which words; "follow up"; "close"; "duties settled"
  /// - "order": the routes that are shown; "outcome"; "advised"; "first"; "fired", "open", "overridden"
  /// - "known FACT"; "notes": the codes of what the record does not fit together in
  [[nodiscard]] std::string operator()(std::string_view what, std::string_view facts,
                                       std::string_view outcome = "") const;

  [[nodiscard]] const program::Program& program() const { return *compiled_.program; }

 private:
  Compiled compiled_;
};

}  // namespace frontdoor::tests
