#include "engine/records/facts_writer.h"

#include <algorithm>
#include <map>
#include <span>

#include "engine/base/text.h"
#include "engine/model/fold.h"
#include "engine/model/group_answer.h"
#include "engine/records/json_making.h"

namespace frontdoor::records {
namespace {

using bytes::Json;
using bytes::JsonObject;
using model::Asked;
using model::FactId;
using model::GroupId;
using model::Saying;

/// One answer to a group's question: at most one saying about each member, in the group's order.
struct Answer {
  std::optional<model::Sayer> said_by;
  std::optional<Asked> not_found_out;
  std::vector<FactId> named;
  std::vector<FactId> covered;
};

class FactsWriter {
 public:
  FactsWriter(const model::Vocabulary& vocabulary, const model::Contact& contact)
      : vocabulary_(vocabulary), contact_(contact), sayings_(contact.sayings) {
    for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) order_matters_.push_back(order_matters(FactId(i)));
  }

  JsonObject write() {
    for (std::size_t i = 0; i < sayings_.size(); ++i) sort_in(i);
    JsonObject facts;
    for (const FactId fact : facts_) facts.push_back(fact_member(fact));
    for (const GroupId group : groups_) facts.push_back(group_member(group));
    return facts;
  }

 private:
  void sort_in(std::size_t position) {
    const Saying& saying = sayings_[position];
    const auto& group = vocabulary_[saying.fact].group;
    if (saying.by_group && group && !is_told_as_its_own(position, *group)) {
      add_to_answer(*group, saying);
    } else if (Json json = saying_json(saying); !json.is_null() && !goes_unheard(position)) {
      if (own_[saying.fact].empty()) facts_.push_back(saying.fact);
      own_[saying.fact].push_back(std::move(json));
    }
  }

  /// Answers are read after what is told of facts themselves. True where less or more would be known that way.
  [[nodiscard]] bool order_matters(FactId fact) const {
    std::vector<const Saying*> told;
    std::vector<const Saying*> read;
    for (const Saying& saying : sayings_) {
      if (saying.fact != fact) continue;
      told.push_back(&saying);
      if (!saying.by_group) read.push_back(&saying);
    }
    std::ranges::copy_if(told, std::back_inserter(read), &Saying::by_group);
    if (read == told) return false;
    const auto known = [&](model::SayingsOfFact sayings) {
      return model::fold(vocabulary_, fact, sayings, contact_.person_is_speaking).known;
    };
    return known(told) != known(read);
  }

  /// Where the order matters, an answer that came before a word on the member itself is written among those words;
  /// and so is one that no answer could give.
  [[nodiscard]] bool is_told_as_its_own(std::size_t position, GroupId group) const {
    const Saying& saying = sayings_[position];
    const auto later = std::span(sayings_).subspan(position + 1);
    const bool word_follows = std::ranges::any_of(later, [&](const Saying& other) {
      return other.fact == saying.fact && !other.by_group && (tells(other) || !other.cleared_by.empty());
    });
    return (word_follows && order_matters_[saying.fact.index]) || !model::has_question(vocabulary_[group]) ||
           !is_an_answer(saying, group);
  }

  /// A group's "none" does not touch a member that had been told already, so it need not be kept among its words.
  [[nodiscard]] bool goes_unheard(std::size_t position) const {
    const Saying& saying = sayings_[position];
    const bool none = saying.by_group && saying.values && is_if_none(vocabulary_, saying.fact, *saying.values);
    if (!none || !vocabulary_[saying.fact].no_counts_from.empty()) return false;
    return std::ranges::any_of(std::span(sayings_).first(position), [&](const Saying& other) {
      return other.fact == saying.fact && !other.by_group && tells(other);
    });
  }

  [[nodiscard]] bool tells(const Saying& saying) const {
    return saying.values && *saying.values != model::all_values(vocabulary_[saying.fact]);
  }

  [[nodiscard]] std::size_t member_position(FactId fact, GroupId group) const {
    const auto& members = vocabulary_[group].members;
    return static_cast<std::size_t>(std::ranges::find(members, fact) - members.begin());
  }

  [[nodiscard]] bool is_an_answer(const Saying& saying, GroupId group) const {
    if (!saying.cleared_by.empty() || saying.asked == Asked::not_asked) return false;
    if (!saying.values) return saying.asked != Asked::answered;
    return saying.asked == Asked::answered && (is_unnamed(saying, group) || is_named(saying, group));
  }

  [[nodiscard]] bool is_unnamed(const Saying& saying, GroupId group) const {
    return *saying.values == vocabulary_[group].if_none[member_position(saying.fact, group)];
  }

  [[nodiscard]] bool is_named(const Saying& saying, GroupId group) const {
    return *saying.values == model::value_when_named(vocabulary_, group, member_position(saying.fact, group));
  }

  void add_to_answer(GroupId group, const Saying& saying) {
    const auto not_found_out = saying.values ? std::nullopt : std::optional(saying.asked);
    std::vector<Answer>& answers = answers_[group];
    if (answers.empty()) groups_.push_back(group);
    const bool goes_on = !answers.empty() && answers.back().said_by == saying.said_by &&
                         answers.back().not_found_out == not_found_out &&
                         member_position(answers.back().covered.back(), group) < member_position(saying.fact, group);
    if (!goes_on) answers.push_back({saying.said_by, not_found_out, {}, {}});
    answers.back().covered.push_back(saying.fact);
    if (saying.values && !is_unnamed(saying, group)) answers.back().named.push_back(saying.fact);
  }

  /// What was said, as briefly as it can be; null if nothing.
  [[nodiscard]] Json saying_json(const Saying& saying) const {
    const model::Fact& fact = vocabulary_[saying.fact];
    Json value = saying.values ? write_values(fact, *saying.values) : text_or_null(saying.text);
    const bool partly = value.as_object() != nullptr;
    const bool only_in_part = saying.values && value.is_null();
    const Asked asked = only_in_part && saying.asked == Asked::answered ? Asked::in_part : saying.asked;
    const bool says_asked = (value.is_null() || partly) && asked != Asked::answered && asked != Asked::not_asked;
    const bool bare = !saying.said_by && !says_asked && saying.cleared_by.empty();
    if (bare) return value;
    JsonObject fields = partly ? *value.as_object() : JsonObject{member("value", value)};
    if (saying.said_by) fields.push_back(member("said_by", model::word_for(*saying.said_by)));
    if (says_asked) fields.push_back(member("asked", model::word_for(asked)));
    if (!saying.cleared_by.empty()) fields.push_back(member("cleared_by", std::string_view(saying.cleared_by)));
    return Json(std::move(fields));
  }

  bytes::JsonMember fact_member(FactId fact) {
    std::vector<Json>& sayings = own_[fact];
    const std::string name = base::spelling(vocabulary_[fact].name);
    if (sayings.size() == 1) return member(name, std::move(sayings.front()));
    for (Json& saying : sayings) {
      if (saying.as_object() == nullptr) saying = Json(JsonObject{member("value", std::move(saying))});
    }
    return member(name, Json(bytes::JsonArray(std::move(sayings))));
  }

  [[nodiscard]] Json member_names(const std::vector<FactId>& facts) const {
    return list_of(facts, [&](FactId fact) { return Json(std::string_view(base::spelling(vocabulary_[fact].name))); });
  }

  [[nodiscard]] Json answer_json(GroupId group, const Answer& answer) const {
    std::vector<FactId> left_out;
    for (const FactId fact : vocabulary_[group].members) {
      if (std::ranges::find(answer.covered, fact) == answer.covered.end()) left_out.push_back(fact);
    }
    const Json named = answer.not_found_out ? Json() : member_names(answer.named);
    JsonObject fields{member("value", named)};
    if (answer.not_found_out) fields.push_back(member("asked", model::word_for(*answer.not_found_out)));
    if (answer.said_by) fields.push_back(member("said_by", model::word_for(*answer.said_by)));
    if (!left_out.empty()) fields.push_back(member("except", member_names(left_out)));
    return fields.size() == 1 ? named : Json(std::move(fields));
  }

  bytes::JsonMember group_member(GroupId group) {
    const std::string name = base::spelling(vocabulary_[group].name);
    const std::vector<Answer>& answers = answers_[group];
    if (answers.size() == 1) return member(name, answer_json(group, answers.front()));
    return member(name, list_of(answers, [&](const Answer& answer) {
                    Json json = answer_json(group, answer);
                    return json.as_object() != nullptr ? json : Json(JsonObject{member("value", std::move(json))});
                  }));
  }

  const model::Vocabulary& vocabulary_;
  const model::Contact& contact_;
  const std::vector<Saying>& sayings_;
  std::vector<bool> order_matters_;  // by FactId
  std::vector<FactId> facts_;        // in the order first told
  std::vector<GroupId> groups_;
  std::map<FactId, std::vector<Json>> own_;
  std::map<GroupId, std::vector<Answer>> answers_;
};

}  // namespace

JsonObject write_facts(const model::Vocabulary& vocabulary, const model::Contact& contact) {
  return FactsWriter(vocabulary, contact).write();
}

}  // namespace frontdoor::records
