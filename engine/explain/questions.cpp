#include "engine/explain/questions.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/base/overload.h"
#include "engine/base/text.h"
#include "engine/eval/verdict.h"
#include "engine/explain/declining.h"
#include "engine/explain/open_facts.h"

namespace frontdoor::explain {
namespace {

using model::FactId;
using model::GroupId;
using model::Question;
using model::Truth;
using program::RuleId;

/// One question: a fact by itself, or a group for its members of which nothing is told.
using Asked = std::variant<FactId, GroupId>;

/// What a question would decide.
struct Stakes {
  std::set<RuleId> duties;
  std::set<model::RouteId> routes;
  std::set<RuleId> advice;
  std::set<RuleId> exceptions;  // duties that a recorded no may end
  bool always = false;
};

using Board = std::map<Asked, Stakes>;

class Collector {
 public:
  Collector(const program::Program& program, const model::Contact& contact, const eval::Trace& trace)
      : program_(program), contact_(contact), trace_(trace), open_(program, contact, trace) {}

  Board collect() {
    for (std::size_t i = 0; i < program_.rules.size(); ++i) {
      const RuleId id(i);
      if (program_[id].is_duty)
        add_duty(id);
      else
        add_rule(id);
    }
    add_exceptions();
    add_always();
    return std::move(board_);
  }

 private:
  Stakes& stakes_of(FactId fact) {
    const std::optional<GroupId> group = program_.vocabulary[fact].group;
    const bool by_group = group && !contact_[fact].told && !program_.vocabulary[*group].ask.empty();
    return board_[by_group ? Asked(*group) : Asked(fact)];
  }

  void add_duty(RuleId id) {
    const program::Rule& rule = program_[id];
    if (trace_[rule.when] != Truth::unknown) return;
    for (FactId fact : open_.to_ask(rule.when)) {
      Stakes& stakes = stakes_of(fact);
      stakes.duties.insert(id);
      for (const program::Effect& effect : rule.effects) stakes.routes.insert(effect.route);
    }
  }

  void add_rule(RuleId id) {
    const program::Rule& rule = program_[id];
    if (trace_[rule.fires] != Truth::unknown) return;
    std::vector<model::RouteId> routes;
    bool says_something = false;
    for (const program::Effect& effect : rule.effects) {
      const bool words = effect.kind == program::EffectKind::advise || effect.kind == program::EffectKind::do_first;
      says_something = says_something || words;
      if (!words && eval::could_matter(program_, trace_, effect.route, effect)) routes.push_back(effect.route);
    }
    if (routes.empty() && !says_something) return;
    for (FactId fact : open_.to_ask(rule.fires)) {
      Stakes& stakes = stakes_of(fact);
      stakes.routes.insert(routes.begin(), routes.end());
      if (says_something) stakes.advice.insert(id);
    }
  }

  void add_exceptions() {
    for (RuleId duty : duties_with_a_no(program_, contact_, trace_)) {
      const program::Rule& rule = program_[duty];
      if (rule.declining != program::Declining::unless) continue;
      for (FactId fact : open_.to_ask(rule.exceptions)) stakes_of(fact).exceptions.insert(duty);
    }
  }

  void add_always() {
    for (std::size_t i = 0; i < program_.vocabulary.facts.size(); ++i)
      if (program_.vocabulary.facts[i].always_ask)
        for (FactId fact : open_.to_ask(FactId(i))) stakes_of(fact).always = true;
  }

  const program::Program& program_;
  const model::Contact& contact_;
  const eval::Trace& trace_;
  OpenFacts open_;
  Board board_;
};

/// Where a question stands in the order of talk.
struct Place {
  std::size_t topic = 0;
  std::size_t item = 0;
};

/// The order of talk as a look-up: a group that is not listed stands where its first listed member does.
class OrderOfTalk {
 public:
  explicit OrderOfTalk(const program::Program& program) : program_(program) {
    std::size_t item = 0;
    for (std::size_t topic = 0; topic < program.vocabulary.topics.size(); ++topic)
      for (const model::TopicItem& listed : program.vocabulary.topics[topic].items) add(listed, {topic, item++});
  }

  [[nodiscard]] Place of(const Asked& asked) const {
    if (const auto place = places_.find(asked); place != places_.end()) return place->second;
    if (const auto* fact = std::get_if<FactId>(&asked)) return of_member(*fact);
    Place best = nowhere();
    for (FactId member : program_.vocabulary[std::get<GroupId>(asked)].members)
      if (const auto place = places_.find(member); place != places_.end() && place->second.item < best.item)
        best = place->second;
    return best;
  }
  [[nodiscard]] std::string topic_name(Place place) const {
    return place.topic < program_.vocabulary.topics.size() ? program_.vocabulary.topics[place.topic].name
                                                           : std::string();
  }

 private:
  static Place nowhere() { return {SIZE_MAX, SIZE_MAX}; }
  void add(const model::TopicItem& listed, Place place) {
    std::visit([&](auto id) { places_.emplace(id, place); }, listed);
  }
  [[nodiscard]] Place of_member(FactId fact) const {
    const std::optional<GroupId> group = program_.vocabulary[fact].group;
    const auto place = group ? places_.find(Asked(*group)) : places_.end();
    return place == places_.end() ? nowhere() : place->second;
  }

  const program::Program& program_;
  std::map<Asked, Place> places_;
};

std::vector<std::string> names_of(const program::Program& program, const std::set<RuleId>& rules) {
  std::vector<std::string> names;
  for (RuleId rule : rules) names.push_back(program[rule].name);
  return names;
}

std::string why_of(const program::Program& program, const Stakes& stakes) {
  std::vector<std::string> decides;
  std::set<model::RouteId> by_duty;
  for (RuleId duty : stakes.duties) {
    decides.push_back(program[duty].name + " (duty)");
    for (const program::Effect& effect : program[duty].effects) by_duty.insert(effect.route);
  }
  for (RuleId duty : stakes.exceptions) decides.push_back("whether a no ends the duty: " + program[duty].name);
  for (model::RouteId route : stakes.routes)
    if (!by_duty.contains(route)) decides.push_back(program[route].title);
  if (decides.empty() && !stakes.advice.empty()) decides.emplace_back("what to advise");
  const std::string always = stakes.always ? "always asked" : "";
  if (decides.empty()) return always;
  return always + (always.empty() ? "" : "; ") + "decides: " + base::joined(decides, ", ");
}

/// Fills in the words of the question, in the person the conversation is in.
void put_in_words(Question& question, const program::Program& program, const model::Contact& contact,
                  const Asked& asked) {
  const bool second_person = contact.person_is_speaking == Truth::yes;
  const auto choose = [&](const std::string& ask, const std::string& ask_about_them) {
    return second_person || ask_about_them.empty() ? ask : ask_about_them;
  };
  std::visit(base::Overload{[&](FactId id) {
                              const model::Fact& fact = program.vocabulary[id];
                              question.fact = id;
                              question.name = fact.name;
                              question.question = fact.ask_yourself ? fact.ask : choose(fact.ask, fact.ask_about_them);
                              question.help = fact.help;
                              question.ask_yourself = fact.ask_yourself;
                            },
                            [&](GroupId id) {
                              const model::Group& group = program.vocabulary[id];
                              question.group = id;
                              question.name = group.name;
                              question.question = choose(group.ask, group.ask_about_them);
                            }},
             asked);
}

Question question_of(const program::Program& program, const model::Contact& contact, const Asked& asked,
                     const Stakes& stakes) {
  Question question;
  put_in_words(question, program, contact, asked);
  question.always = stakes.always;
  question.in_law = stakes.always || !stakes.duties.empty() || !stakes.exceptions.empty();
  question.duties = names_of(program, stakes.duties);
  for (model::RouteId route : stakes.routes) question.routes.push_back(program[route].title);
  question.other = names_of(program, stakes.exceptions);
  for (std::string& name : names_of(program, stakes.advice)) question.other.push_back(std::move(name));
  question.why = why_of(program, stakes);
  return question;
}

}  // namespace

Question question_about(const program::Program& program, const model::Contact& contact,
                        const std::variant<FactId, GroupId>& asked) {
  Question question;
  put_in_words(question, program, contact, asked);
  return question;
}

std::vector<Question> questions(const program::Program& program, const model::Contact& contact,
                                const eval::Trace& trace) {
  const Board board = Collector(program, contact, trace).collect();
  const OrderOfTalk order(program);
  using Key = std::tuple<std::size_t, std::ptrdiff_t, std::ptrdiff_t, std::size_t, std::string>;
  std::vector<std::pair<Key, Question>> keyed;
  for (const auto& [asked, stakes] : board) {
    const Place place = order.of(asked);
    Question question = question_of(program, contact, asked, stakes);
    question.topic = order.topic_name(place);
    // Why: the first topic, then `always ask` as a topic of its own, then the other topics, then what no topic lists.
    const std::size_t topic = place.topic == 0          ? 0
                              : stakes.always           ? 1
                              : place.topic == SIZE_MAX ? SIZE_MAX
                                                        : place.topic + 1;
    Key key{topic, -std::ssize(stakes.duties), -std::ssize(stakes.routes), place.item, question.name};
    keyed.emplace_back(std::move(key), std::move(question));
  }
  std::ranges::stable_sort(keyed, {}, &std::pair<Key, Question>::first);
  std::vector<Question> ordered;
  ordered.reserve(keyed.size());
  for (auto& [key, question] : keyed) ordered.push_back(std::move(question));
  return ordered;
}

}  // namespace frontdoor::explain
