// The facts a contact may hold and a rule may test, with their questions; their groups; the order of talk.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/nearest.h"
#include "engine/model/date.h"
#include "engine/model/ids.h"
#include "engine/model/known.h"
#include "engine/model/within.h"

namespace frontdoor::model {

enum class FactType : std::uint8_t { yes_no, number, scale, choice, set, date, text };

/// One value of a scale, a choice or a set.
struct NamedValue {
  std::string name;
  std::string label;  // the national wording; empty if there is none
};

/// Who said a value.
enum class Sayer : std::uint8_t { person, carer, caller, professional, record };

/// What has to happen when something could not be found out.
struct FollowUp {
  Within within;
  std::string text;
};

/// A told value of one fact also tells this of another (its `only when`, where that is one comparison).
struct Tells {
  FactId fact;
  Values values;
};

struct Fact {
  std::string name;  // a phrase; text::spelling gives its `_` form
  FactType type = FactType::yes_no;
  std::vector<NamedValue> values;  // scale (least to most need), choice, set
  bool values_are_routes = false;  // `any of the routes`: value i is route i
  std::int64_t least = 0;          // number
  std::int64_t most = 0;
  std::string unit;  // number: one word, plural; may be empty

  std::string ask;             // second person, or the adviser's own where ask_yourself
  std::string ask_about_them;  // third person; empty: as `ask`
  bool ask_yourself = false;   // answered by the adviser, never read out
  std::string help;

  bool cannot_change = false;
  bool always_ask = false;
  bool about_the_carer = false;
  bool monitoring_only = false;
  bool never_in_duties = false;
  std::vector<Sayer> no_counts_from;  // empty: anyone's no counts
  std::optional<FollowUp> follow_up;  // with always_ask

  bool has_only_when = false;
  std::optional<Tells> tells;
  std::optional<GroupId> group;
};

struct Group {
  std::string name;
  std::vector<FactId> members;
  std::string ask;              // one question for its members; empty if each is asked by itself
  std::string ask_about_them;   // empty: as `ask`
  std::vector<Values> if_none;  // by member: the value of those not named; empty if there is no question
  std::string none_word;        // "manages", "no": the value `if none` names
};

/// What a topic of the conversation lists.
using TopicItem = std::variant<FactId, GroupId>;

struct Topic {
  std::string name;
  std::vector<TopicItem> items;
};

class Vocabulary {
 public:
  std::vector<Fact> facts;
  std::vector<Group> groups;
  std::vector<Topic> topics;                // in the pack's order of talk
  std::optional<Tells> person_is_speaking;  // the comparison of `the person is speaking when ...`

  [[nodiscard]] const Fact& operator[](FactId id) const { return facts[id.index]; }
  [[nodiscard]] const Group& operator[](GroupId id) const { return groups[id.index]; }

  /// By name or by `_` spelling, any case.
  [[nodiscard]] std::optional<FactId> find_fact(std::string_view name) const;
  [[nodiscard]] std::optional<GroupId> find_group(std::string_view name) const;

  /// Builds the look-up tables; to be called once after the facts and groups stand.
  void index();

 private:
  std::vector<std::pair<std::string, std::uint32_t>> fact_names_;  // spelling -> position, sorted
  std::vector<std::pair<std::string, std::uint32_t>> group_names_;
};

/// Why a text is no value of a fact.
struct NotAValue {
  enum class Why : std::uint8_t { wrong_type, unknown_value, out_of_range, no_such_date } why;
  std::string expected;  // "a whole number from 0 to 120", "yes or no", "one of: a, b, c"
  base::Near near;       // of the values, if any is
};

/// The only text -> value: yes/no (also true/false), a whole number with or without the unit, a value by name or
/// label (any case, `_` for spaces), an ISO date or "20 November 2026". For a scale, choice or set: the position.
std::variant<std::int64_t, NotAValue> read_value(const Fact& fact, std::string_view text);

/// What may be told of a fact, in words: "yes or no", "a whole number from 0 to 120 years", "one of: ...".
std::string expected_of(const Fact& fact);

/// All values of a fact: what an untold fact may be.
Values all_values(const Fact& fact);
/// One value: as read_value gives it. For a set: exactly that member and no other.
Values one_value(const Fact& fact, std::int64_t value);
/// A date that never happened.
Values never_value();
/// What both leave possible; none if nothing is left.
std::optional<Values> narrowed(const Fact& fact, const Values& left, const Values& right);
/// True if only one value is left.
bool is_one_value(const Fact& fact, const Values& values);
/// True if a value is left that is in both (they can agree).
bool can_agree(const Fact& fact, const Values& left, const Values& right);

/// Values as people say them: "yes", "3 falls", "at least 75 years", "75 to 79 years", "some difficulty",
/// "17 November 2026", "never", "telecare and equipment", "none", "includes telecare", "not known".
std::string words_for(const Fact& fact, const Values& values);

/// "person", "carer", "caller", "professional", "record".
std::string_view word_for(Sayer sayer);
/// "not asked", "answered", "not known", "could not ask", "would not say", "answered in part".
std::string_view word_for(Asked asked);

}  // namespace frontdoor::model
