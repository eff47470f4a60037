// A case as the ledger tells it: a recorded recommendation and everything done about it since, in order. What was put
// right by a later entry no longer counts, but stays to be seen.
#pragma once

#include <string>
#include <vector>

#include "engine/base/checked.h"
#include "engine/bytes/json.h"
#include "engine/model/contact.h"
#include "engine/program/program.h"
#include "kb/ledger/ledger.h"

namespace frontdoor::desk {

/// Something done: an answer to a route, a follow-up booked, a close.
struct Act {
  ledger::Stored stored;
  std::string body;
  bytes::Json action;             // its part of the body
  std::int64_t put_right_by = 0;  // a later entry that corrects this one; 0: none
};

struct Case {
  ledger::Stored recommended;
  std::string body;
  bytes::Json contact;            // the contact record
  std::int64_t put_right_by = 0;  // a later recommendation that corrects this one
  std::vector<Act> acts;          // by number

  [[nodiscard]] std::int64_t number() const { return recommended.entry.header.number; }
  [[nodiscard]] bool is_closed() const;
};

/// The number of the recommendation that a number or a contact's id names: for an act the one it is about, for a
/// contact the one recorded last. K0644 if there is none.
base::Checked<std::int64_t> find_case(ledger::Ledger& ledger, const std::string& named);

/// The case of a recommendation as of entry `until`: later ones are left out.
base::Checked<Case> open_case(ledger::Ledger& ledger, std::int64_t number, std::int64_t until = INT64_MAX);

/// The contact with what was decided so far as its outcome; no value if it does not fit the program.
base::Checked<model::Contact> contact_of(const program::Program& program, const Case& of);

}  // namespace frontdoor::desk
