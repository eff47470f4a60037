// A contact as the JSON record that contact_reader.h reads: what was said, by whom, and what became of it. Reading it
// back gives an equal contact: the same is known, asked and answered.
#pragma once

#include <vector>

#include "engine/bytes/json.h"
#include "engine/model/contact.h"

namespace frontdoor::records {

/// The whole record; parts that say nothing are left out. The contact must have been resolved with this vocabulary.
bytes::Json write_contact(const model::Vocabulary& vocabulary, const std::vector<model::Route>& routes,
                          const model::Contact& contact);

}  // namespace frontdoor::records
