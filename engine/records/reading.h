// What every reader of a part of a contact record needs: what it is read against, and a place for what there is to
// say. Small readers of plain fields stand here; each reports what is wrong and gives what it could read.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/bytes/json.h"
#include "engine/model/contact.h"

namespace frontdoor::records {

struct Reading {
  const model::Vocabulary& vocabulary;
  const std::vector<model::Route>& routes;
  std::optional<model::Date> date;  // the contact's, once read
  base::Diagnostics diagnostics;

  void report(base::Diagnostic diagnostic) { diagnostics.push_back(std::move(diagnostic)); }
};

/// The object that is expected here; null, and reported, if it is something else.
const bytes::JsonObject* read_object(Reading& reading, std::string_view field, const bytes::Json& value,
                                     std::string_view expected);
/// The list that is expected here.
const bytes::JsonArray* read_list(Reading& reading, std::string_view field, const bytes::Json& value,
                                  std::string_view expected);
/// Text that says something.
std::optional<std::string> read_text(Reading& reading, std::string_view field, const bytes::Json& value);
/// A day of the calendar.
std::optional<model::Date> read_date(Reading& reading, std::string_view field, const bytes::Json& value);
/// One of a few words, as its position; `_` may stand for a space.
std::optional<std::size_t> read_word(Reading& reading, std::string_view field, const bytes::Json& value,
                                     std::span<const std::string> words);
/// Who said something.
std::optional<model::Sayer> read_sayer(Reading& reading, std::string_view field, const bytes::Json& value);
/// A route, by name or spelling.
std::optional<model::RouteId> read_route(Reading& reading, std::string_view field, const bytes::Json& value);

/// Reports every member whose name is not among the known ones.
void refuse_unknown_fields(Reading& reading, const bytes::JsonObject& object, std::string_view inside,
                           std::span<const std::string> known);
/// The member's value unless it is missing or null.
const bytes::Json* told_field(const bytes::Json& object, std::string_view name);
/// Like told_field; reports it where there is none.
const bytes::Json* needed_field(Reading& reading, const bytes::Json& object, std::string_view name,
                                std::string_view inside, std::string_view what);

}  // namespace frontdoor::records
