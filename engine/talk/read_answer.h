// An answer to the question about one fact: its values, as exactly or as roughly as they were said, or that it was
// not found out and why.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/contact.h"
#include "engine/model/vocabulary.h"
#include "engine/talk/names.h"
#include "engine/talk/reading.h"

namespace frontdoor::talk {

/// What was said of one fact.
struct Told {
  std::optional<model::Values> values;  // none: nothing told
  model::Asked asked = model::Asked::answered;
  std::string text;  // of a text fact
};

Reading<Told> read_answer(const model::Fact& fact, model::Date today, std::string_view text);

/// What can be answered, with an example of a rough answer where one is understood (its words stand in
/// talk_errors.cpp).
std::string expected_answer(const model::Fact& fact);

/// The values of a scale, a choice or a set, in the order of their numbers.
std::vector<Choice> choices_of(const model::Fact& fact);

/// "don't know", "could not ask", "would not say" in their many forms; none for anything else.
std::optional<model::Asked> read_not_found_out(std::string_view text);

/// Takes "said by the carer" off the end of an answer. Not understood: said by nobody known.
Reading<std::optional<model::Sayer>> take_sayer(std::string& text, std::string_view before);

}  // namespace frontdoor::talk
