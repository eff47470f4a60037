// What an adviser did about a recorded recommendation: how a route was answered, what was booked, that the contact was
// closed. Each is an entry of its own that points back; nothing is edited. A reason is asked for where what was done
// differs from what was recommended, and a contact that is not safe to close is closed only on somebody's own name.
#pragma once

#include <optional>
#include <string>

#include "engine/base/checked.h"
#include "engine/model/recommendation.h"
#include "kb/desk/archive.h"
#include "kb/ledger/ledger.h"

namespace frontdoor::desk {

/// A day and a name.
struct Booking {
  model::Date date;
  std::string name;
};

struct Decision {
  std::string on;     // an entry's number, or a contact's id
  std::string route;  // answered; empty: none
  model::Response response = model::Response::accepted;
  std::optional<model::Sayer> said_by;  // whose answer it is; none: as in a contact
  std::optional<Booking> follow_up;     // with a route: to whom it is handed over; without: what is booked
  model::Whom follow_up_for = model::Whom::person;
  bool close = false;
  bool override_close = false;
  std::string because;
  std::int64_t corrects = 0;  // the act that this one puts right
};

/// What became of it. With a number it is recorded.
struct Decided {
  std::optional<std::int64_t> number;
  std::int64_t on = 0;             // the recommendation's entry; 0: not found
  model::Recommendation standing;  // where the contact stands now; before, if nothing was recorded
  base::Diagnostics diagnostics;
};

/// INVARIANT: exactly one of a route, a booking without a route, and a close is asked for.
Decided decide(ledger::Ledger& ledger, Archive& archive, const Decision& decision, const ledger::Who& who);

}  // namespace frontdoor::desk
