// Whose turn it is: the next thing to put to the caller, or to the adviser, and how far along the talk is. Order: who
// is speaking; what the law waits for, with the first topic of talk; at most three questions more; then what became of
// every route that must be offered or is recommended, and the contacts to be booked.
#pragma once

#include <variant>
#include <vector>

#include "engine/talk/conversation.h"
#include "engine/talk/names.h"

namespace frontdoor::talk {

struct AskQuestion {
  model::Question question;
  Part part = Part::in_law;
  std::vector<Choice> choices;       // values, or members of a group, in the order of their numbers
  std::vector<model::FactId> shown;  // of a group: the members behind the choices
  std::string expected;              // "yes or no"
};

/// What became of one route.
struct AskOutcome {
  model::RouteId route;
  std::string title;
  model::Whom whom = model::Whom::person;
  bool must_offer = false;
  std::string verb;  // offer, raise, arrange, give
  std::string what;  // "offer it and record the answer"
};

/// When the follow-up is booked, and with whom.
struct AskBooking {
  model::FollowUpNeeded needed;
};

struct Finished {};

using Turn = std::variant<AskQuestion, AskOutcome, AskBooking, Finished>;

struct Progress {
  std::size_t asked = 0;        // questions put so far
  std::size_t left_in_law = 0;  // questions that closing waits for
  std::size_t extras_left = 0;  // questions that may be put after those
  std::size_t to_do = 0;        // routes and follow-ups that closing waits for
};

/// Everything there is to show at one moment of the talk.
struct Moment {
  model::Contact contact;
  model::Recommendation recommendation;
  Turn turn;
  Progress progress;
};

Moment next(const program::Program& program, const Conversation& conversation);

/// The question about one fact or group, as the one who is speaking hears it.
AskQuestion question_about(const program::Program& program, const model::Contact& contact, const Subject& subject);

/// What a turn is about.
Subject subject_of(const Turn& turn);

}  // namespace frontdoor::talk
