// What was said in a contact, as the `facts` of a record: facts in the order first told, then the groups' answers.
#pragma once

#include "engine/bytes/json.h"
#include "engine/model/contact.h"

namespace frontdoor::records {

/// The contact must have been resolved with this vocabulary.
bytes::JsonObject write_facts(const model::Vocabulary& vocabulary, const model::Contact& contact);

/// Values as a record tells them: a plain value, a list, or the parts of what is possible. Null: all values.
/// Values that are routes are written like routes, with `_`.
bytes::Json write_values(const model::Fact& fact, const model::Values& values);

}  // namespace frontdoor::records
