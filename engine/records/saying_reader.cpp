#include "engine/records/saying_reader.h"

#include <array>

#include "engine/records/contact_errors.h"

namespace frontdoor::records {

SayingFields read_saying_fields(Reading& reading, const bytes::Json& object) {
  using enum model::Asked;
  constexpr std::array words = {not_known, could_not_ask, would_not_say, in_part};
  SayingFields fields;
  if (const auto* const said_by = told_field(object, "said_by")) {
    fields.said_by = read_sayer(reading, "said_by", *said_by);
  }
  if (const auto* const asked = told_field(object, "asked")) {
    std::vector<std::string> names;
    names.reserve(words.size());
    for (const model::Asked word : words) names.emplace_back(model::word_for(word));
    const auto position = read_word(reading, "asked", *asked, names);
    if (position) fields.asked = words[*position];
  }
  if (const auto* const cleared_by = told_field(object, "cleared_by")) {
    fields.cleared_by = read_text(reading, "cleared_by", *cleared_by).value_or("");
    const bool nobody = cleared_by->as_text() != nullptr && fields.cleared_by.empty();
    if (nobody) reading.report(wrong_type("cleared_by", *cleared_by, "the name of who cleared it"));
  }
  return fields;
}

}  // namespace frontdoor::records
