// One getting in touch about a person (and perhaps a carer), on a date: what everybody said, and what is
// therefore known of every fact. Who said what is resolved once, here, and nowhere else.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/source_span.h"
#include "engine/model/date.h"
#include "engine/model/known.h"
#include "engine/model/route.h"
#include "engine/model/truth.h"
#include "engine/model/vocabulary.h"

namespace frontdoor::model {

/// One thing said (or not said) about one fact, in the order of telling.
struct Saying {
  FactId fact;
  std::optional<Values> values;  // what it leaves possible; none: nothing told
  Asked asked = Asked::answered;
  std::optional<Sayer> said_by;  // none: the person if they are speaking, else the caller
  std::string cleared_by;        // a practitioner who takes back earlier yeses; empty: nobody
  std::string text;              // of a text fact
  bool by_group = false;         // named (or not) in the answer to its group's question: not yet asked by itself
  base::SourceSpan span;         // where it stood, for messages
};

enum class Response : std::uint8_t { accepted, declined, arranged, handed_over };

/// What became of a route that was put to somebody.
struct RouteResponse {
  RouteId route;
  Response response = Response::accepted;
  std::optional<Sayer> said_by;        // none: the person if they are speaking, else the caller
  std::string by;                      // the adviser
  std::optional<Date> follow_up_date;  // handed over: when
  std::string follow_up_name;          // handed over: to whom
};

/// A contact that is booked to find out what could not be found out.
struct BookedFollowUp {
  Whom whom = Whom::person;
  Date date;
  std::string name;
};

struct Outcome {
  std::vector<RouteResponse> responses;
  std::vector<BookedFollowUp> follow_ups;
  std::vector<RouteId> ideal;
  std::optional<std::string> reason_not_ideal;
};

struct Subject {
  std::string person;
  std::string carer;
  std::string postcode;
  std::vector<std::string> linked;
};

struct Contact {
  std::string id;
  Date date;
  Subject about;
  std::vector<Saying> sayings;
  Outcome outcome;

  std::vector<Known> known;              // by FactId; made by resolve
  std::map<FactId, std::string> texts;   // text facts
  Truth person_is_speaking = Truth::no;  // made by resolve; unknown counts as "somebody else" for who said what

  [[nodiscard]] const Known& operator[](FactId fact) const { return known[fact.index]; }
};

/// Two things said that cannot both be: kept, shown, and the later (or the told one) holds.
struct Contradiction {
  FactId told;      // the fact whose telling stands
  FactId contrary;  // the same fact, or the fact of its `only when`
  base::SourceSpan span;
};

/// Fills `known`, `texts` and `person_is_speaking` from `sayings` (LANGUAGE part II, 1): values narrow together, the
/// last holds where they contradict; a no counts only from whom the fact says and never replaces an uncleared yes;
/// a told value tells its `only when` where that is one comparison.
std::vector<Contradiction> resolve(const Vocabulary& vocabulary, Contact& contact);

/// Who said it, where nobody is named: the person if they are speaking, else the caller.
Sayer default_sayer(const Contact& contact);
/// True if the one whom a route or a fact is about said it (the caller counts as the person if the person is speaking).
bool said_by_whom(const Contact& contact, std::optional<Sayer> said_by, Whom whom);

}  // namespace frontdoor::model
