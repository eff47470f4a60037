// The talk with a caller as plain values: what was known before, and one step for everything that was taken down since.
// A step can be taken back or put again, so any answer can be changed; what is known, recommended and asked next is
// always worked out afresh from the steps. No terminal here: cli/ shows a Moment and hands in what was typed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/model/recommendation.h"
#include "engine/program/program.h"

namespace frontdoor::talk {

/// What a question or a step is about. Whom: a follow-up for that person.
using Subject = std::variant<std::monostate, model::FactId, model::GroupId, model::RouteId, model::Whom>;

/// Why a question is put: to know who is speaking or to open the talk, because the law waits for it, or because it may
/// help; then what became of the routes, and which contacts were booked. Or it was not put at all.
enum class Part : std::uint8_t { opening, in_law, extra, outcome, booking, unasked };

/// One thing taken down.
struct Step {
  Subject subject;
  Part part = Part::in_law;
  std::vector<model::Saying> sayings;
  std::optional<model::RouteResponse> response;
  std::optional<model::BookedFollowUp> follow_up;
  std::string put;           // outcome, booking: what there was to do when it was put
  bool leaves_part = false;  // "done": nothing more of this part
};

struct Conversation {
  model::Contact before;  // what was known before the talk; it need not be resolved
  std::string adviser;    // for the record: who took it down
  std::vector<Step> steps;
  Subject again;  // put again on request
};

/// At most so many questions after nothing is left to ask in law.
inline constexpr std::size_t most_extras = 3;

/// The contact as it stands, resolved. `contradictions`, if wanted, is what does not fit together.
model::Contact contact_of(const model::Vocabulary& vocabulary, const Conversation& conversation,
                          std::vector<model::Contradiction>* contradictions = nullptr);

/// Takes the last step back; false if there is none.
bool take_back(Conversation& conversation);

/// Whose words a new answer replaces: everybody's, or only those of one.
struct Replaced {
  bool everybodys = true;
  std::optional<model::Sayer> of;  // as in Saying::said_by
};

/// Takes out what was said of a fact or group, or answered about a route, so that a new answer replaces it. A yes to a
/// fact with `a no counts only from ...` stays: it stands until a practitioner clears it.
void take_out(const model::Vocabulary& vocabulary, Conversation& conversation, const Subject& subject,
              const Replaced& replaced);

}  // namespace frontdoor::talk
