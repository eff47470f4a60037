// From a JSON record to a contact, as docs/contact-record.md describes it. Every mistake of a record is found in one
// go and shown in its place; nothing is dropped in silence. Two things told that cannot both be are a note.
#pragma once

#include <vector>

#include "engine/base/checked.h"
#include "engine/bytes/json.h"
#include "engine/model/contact.h"

namespace frontdoor::records {

/// Reads and resolves one contact. There is a value only if no diagnostic is an error; diagnostics stand in order of
/// place.
base::Checked<model::Contact> read_contact(const model::Vocabulary& vocabulary, const std::vector<model::Route>& routes,
                                           const bytes::Json& record);

}  // namespace frontdoor::records
