// The whole answer to one contact: every route in the order shown, each explained; what is left to ask and to do;
// whether the contact can be closed. Names, not ids, wherever it is for reading; what JSON and the terminal print.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/contact.h"
#include "engine/model/route.h"
#include "engine/model/status.h"
#include "engine/model/within.h"

namespace frontdoor::model {

/// A condition as written, how it came out, and the facts behind it in words ("washing" -> "some difficulty").
struct Condition {
  std::string text;
  Truth truth = Truth::unknown;
  std::vector<std::pair<std::string, std::string>> facts;
  std::vector<Condition> parts;  // of a list or a definition: what made it so
};

enum class RuleOutcome : std::uint8_t { fired, did_not_fire, undetermined, overridden };

/// One rule's say on a route.
struct Because {
  std::string rule;
  bool is_duty = false;
  std::string effect;  // "must offer", "recommend", "consider", "rule out"
  RuleOutcome outcome = RuleOutcome::fired;
  std::string at;
  std::string under;
  std::vector<std::string> upholds;
  std::string reason;                      // filled in; empty unless it fired, or would but for what is open
  std::vector<Condition> conditions;       // what decided: of what fired, what made it yes; else what failed or is open
  std::vector<std::string> overridden_by;  // the rules that silence it
};

/// What a no to a route that must be offered does.
enum class DecliningIs : std::uint8_t { ends_the_duty, does_not_end_the_duty, not_known_yet };

struct RouteAdvice {
  RouteId id;
  std::string route;  // its name
  std::string title;
  Whom whom = Whom::person;
  std::string verb = "offer";  // offer, raise, arrange, give: the firing duty's
  Status status = Status::open;
  PossibleStatuses possible;
  bool settled = false;
  bool duty_open = false;  // some duty on it is undetermined
  std::string form;        // heaviest that a firing effect names, else the lightest; empty if it has none
  std::optional<Within> within;
  bool within_open = false;              // the limit can still change
  std::optional<DecliningIs> declining;  // must offer only
  bool due_at_once = false;              // by a firing effect with now or today
  std::vector<Because> because;    // see docs/architecture.md: by status, what fired, what could have, what ruled out
  std::vector<std::string> check;  // what to check first, or what would settle it: facts, each with what is known of it
};

struct Question {
  std::optional<FactId> fact;  // exactly one of the two
  std::optional<GroupId> group;
  std::string name;      // of the fact or group
  std::string question;  // in the second or third person, or the adviser's own
  std::string help;
  bool ask_yourself = false;
  bool always = false;
  bool in_law = false;
  std::string topic;
  std::vector<std::string> duties;  // by name: what it would decide
  std::vector<std::string> routes;  // titles
  std::vector<std::string> other;   // advice, exceptions after a no: rules' or duties' names
  std::string why;                  // one line: "always asked; decides: safeguarding (duty)"
};

struct ToDo {
  RouteId id;
  std::string route;
  std::string title;
  Whom whom = Whom::person;
  std::string what;  // "offer it and record the answer", "get their agreement", "hand it over: ..."
};

struct FollowUpNeeded {
  Whom whom = Whom::person;
  Within within;
  std::vector<std::string> what;  // what to ask or do, each once
  bool done = false;              // booked
  std::string booked;             // "24 November 2026, duty worker"; empty unless done
};

struct Advice {
  std::string text;
  std::string rule;
};

struct NationalOutcome {
  Whom whom = Whom::person;
  std::optional<std::string> outcome;
  bool provisional = true;
};

struct Recommendation {
  std::string contact;
  Date date;
  std::string pack_name;
  std::string pack_version;
  std::string pack_hash;
  bool duties_settled = false;
  bool safe_to_close = false;
  std::vector<Question> left_to_ask;  // in the order of asking; those not in_law may be left
  std::vector<ToDo> left_to_do;
  std::vector<FollowUpNeeded> follow_ups;
  std::vector<Advice> do_first;
  std::vector<Advice> advice;
  std::vector<NationalOutcome> national_outcomes;  // the person's; the carer's where something is shown for a carer
  std::vector<RouteAdvice> routes;                 // every route of the pack, in the order shown
  std::vector<std::string> fired, undetermined, overridden;  // rules and duties, by name
};

}  // namespace frontdoor::model
