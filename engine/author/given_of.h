// A contact as the `given` lines of an example: contact_of read the other way. What is known is told, not who said it:
// reading the lines gives a contact of which the same is known, but for what an example has no words for, which is
// named. Pure.
#pragma once

#include <string>
#include <vector>

#include "engine/model/contact.h"
#include "engine/program/program.h"

namespace frontdoor::author {

struct GivenLines {
  std::vector<std::string> lines;     // without bullets, in the order of talk
  std::vector<model::FactId> unsaid;  // facts of which the lines, read back, tell something else
};

/// The lines for a resolved contact: its facts, its groups answered at one go, what became of routes.
GivenLines given_of(const program::Program& program, const model::Contact& contact);

/// An `example` block that can be pasted into the pack; `on` where the date is not the pack's first day. Lines of
/// `expect` come as they are, without bullets; none leaves `expect` out.
std::string example_block(const program::Program& program, const std::string& name, model::Date date,
                          const std::vector<std::string>& given, const std::vector<std::string>& expect);

}  // namespace frontdoor::author
