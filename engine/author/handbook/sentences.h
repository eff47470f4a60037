// Conditions and effects of a pack as sentences with links: "When all of these
// are so: ..., unless ...".
#pragma once

#include <string>

#include "engine/author/handbook/book.h"

namespace frontdoor::author::handbook {

/// "When lives alone." or "When all of these are so:" with a list; `lead` is
/// "When", "Unless" and the like.
std::string condition(const Book& book, std::string_view lead, program::NodeId node);

/// "recommend Telecare within 5 working days".
std::string effect(const Book& book, const program::Effect& effect);

/// The same without the route's name, for the route's own page: "recommend
/// within 5 working days".
std::string effect_in_short(const Book& book, const program::Rule& rule, model::RouteId route);

/// Words for people; a fact that is filled in stands in brackets.
std::string words(const Book& book, const program::Text& text);

}  // namespace frontdoor::author::handbook
