// The pages of a handbook: the body of each, without the frame around it.
#pragma once

#include <string>

#include "engine/author/handbook/book.h"

namespace frontdoor::author::handbook {

std::string index_page(const Book& book);
std::string principles_page(const Book& book);
std::string routes_page(const Book& book);
std::string duties_page(const Book& book);
std::string rules_page(const Book& book);
std::string tables_page(const Book& book);
std::string guarantees_page(const Book& book);
std::string stories_page(const Book& book);
std::string facts_page(const Book& book);

/// The one style sheet.
std::string_view style_sheet();

}  // namespace frontdoor::author::handbook
