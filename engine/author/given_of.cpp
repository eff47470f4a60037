#include "engine/author/given_of.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/author/telling.h"
#include "engine/base/overload.h"
#include "engine/base/text.h"
#include "engine/model/group_answer.h"

namespace frontdoor::author {
namespace {

using model::Asked;
using model::Contact;
using model::Fact;
using model::FactId;
using model::GroupId;
using model::Known;
using model::Saying;
using model::Vocabulary;

constexpr std::size_t widest_line = 116;

bool was_put(const Known& known) { return known.asked != Asked::not_asked; }
bool not_found_out(const Known& known) {
  return known.asked == Asked::not_known || known.asked == Asked::could_not_ask || known.asked == Asked::would_not_say;
}
/// Narrowed only by what was told of something else, or named in the answer to its group: nobody spoke of it by itself.
bool is_implied(const Known& known) { return known.told && !was_put(known); }

/// The facts in the order of talk, the others by name.
std::vector<FactId> in_order_of_talk(const Vocabulary& vocabulary) {
  std::vector<FactId> order;
  const auto add = [&](FactId fact) {
    if (std::ranges::find(order, fact) == order.end()) order.push_back(fact);
  };
  const auto add_group = [&](GroupId group) { std::ranges::for_each(vocabulary[group].members, add); };
  for (const model::Topic& topic : vocabulary.topics) {
    for (const model::TopicItem& item : topic.items) std::visit(base::Overload{add, add_group}, item);
  }
  for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) add(FactId(i));
  return order;
}

/// A contact put into words, and what reading them gives.
class GivenOf {
 public:
  GivenOf(const program::Program& program, const Contact& contact)
      : vocabulary_(program.vocabulary), contact_(contact), by_group_(vocabulary_.facts.size(), false) {}

  GivenLines write(const program::Program& program) {
    for (std::size_t i = 0; i < vocabulary_.groups.size(); ++i) take_group(GroupId(i));
    for (const FactId fact : in_order_of_talk(vocabulary_)) {
      if (!by_group_[fact.index] && !is_implied(contact_[fact])) tell(fact);
    }
    tell_what_is_not_implied();
    lines_.insert(lines_.end(), group_lines_.begin(), group_lines_.end());
    for (const model::RouteResponse& each : contact_.outcome.responses) tell_response(program, each);
    return {lines_, unsaid()};
  }

 private:
  /// One line for a group all of whose members are told, two of them at least as its "none" says.
  void take_group(GroupId id) {
    const model::Group& group = vocabulary_[id];
    if (!model::has_question(group)) return;
    const auto as_none = [&](FactId member) {
      const auto position = static_cast<std::size_t>(std::ranges::find(group.members, member) - group.members.begin());
      return contact_[member].values == group.if_none[position];
    };
    const auto unknown = [&](FactId member) { return !contact_[member].told && not_found_out(contact_[member]); };
    const auto spoken_of = [&](FactId member) { return contact_[member].told && was_put(contact_[member]); };
    const auto all_or = [&](const auto& is) {
      return std::ranges::count_if(group.members, is) > 1 &&
             std::ranges::all_of(group.members, [&](FactId member) { return is(member) || spoken_of(member); });
    };
    if (all_or(as_none)) {
      add_group(id, group.none_word, as_none, model::group_answer(vocabulary_, id, {}, std::nullopt, {}));
    } else if (all_or(unknown)) {
      add_group(id, "unknown", unknown,
                model::group_not_found_out(vocabulary_, id, Asked::not_known, std::nullopt, {}));
    }
  }

  void add_group(GroupId id, const std::string& word, const auto& covers, const std::vector<Saying>& sayings) {
    const model::Group& group = vocabulary_[id];
    group_lines_.push_back(fmt::format("all of {} is {}", group.name, word));
    group_sayings_.insert(group_sayings_.end(), sayings.begin(), sayings.end());
    for (const FactId member : group.members) by_group_[member.index] = covers(member);
  }

  void add(FactId fact, const Telling& telling) {
    lines_.push_back(telling.text);
    Saying& saying = sayings_.emplace_back();
    saying.fact = fact;
    saying.values = telling.values;
  }

  void tell(FactId id) {
    const Known& known = contact_[id];
    const Fact& fact = vocabulary_[id];
    const auto words = known.told ? tellings(fact, known.values, contact_.date) : std::nullopt;
    if (words) {
      for (const Telling& telling : *words) add(id, telling);
    }
    if (!known.told && known.asked == Asked::in_part && callers_no_is_open(fact)) {
      add(id, {fact.name + " is no", model::one_value(fact, 0)});
    } else if (not_found_out(known) || (!known.told && was_put(known))) {
      lines_.push_back(fact.name + " is unknown");
      Saying& saying = sayings_.emplace_back();
      saying.fact = id;
      saying.asked = Asked::not_known;
    }
  }

  /// True if a no from whoever speaks leaves the fact open.
  [[nodiscard]] bool callers_no_is_open(const Fact& fact) const {
    return !fact.no_counts_from.empty() && contact_.person_is_speaking != model::Truth::yes &&
           std::ranges::find(fact.no_counts_from, model::Sayer::caller) == fact.no_counts_from.end();
  }

  /// Values that nobody spoke of by themselves are told only where the other lines do not tell them.
  void tell_what_is_not_implied() {
    const Contact read = read_back();
    for (const FactId fact : in_order_of_talk(vocabulary_)) {
      if (is_implied(contact_[fact]) && read[fact].values != contact_[fact].values) tell(fact);
    }
  }

  void tell_response(const program::Program& program, const model::RouteResponse& each) {
    constexpr std::string_view words[] = {"accepted", "declined", "arranged"};
    if (each.response == model::Response::handed_over) return;
    const model::Sayer sayer = each.said_by.value_or(model::default_sayer(contact_));
    const bool named = sayer == model::Sayer::person || sayer == model::Sayer::carer;
    lines_.push_back(fmt::format("{} is {} by the {}", program[each.route].name,
                                 words[static_cast<std::size_t>(each.response)],
                                 named ? model::word_for(sayer) : std::string_view("caller")));
  }

  /// What contact_of makes of the lines.
  [[nodiscard]] Contact read_back() const {
    Contact read;
    read.date = contact_.date;
    read.sayings = sayings_;
    read.sayings.insert(read.sayings.end(), group_sayings_.begin(), group_sayings_.end());
    model::resolve(vocabulary_, read);
    return read;
  }

  [[nodiscard]] std::vector<FactId> unsaid() const {
    const Contact read = read_back();
    std::vector<FactId> facts;
    for (std::size_t i = 0; i < vocabulary_.facts.size(); ++i) {
      const Known& is = read[FactId(i)];
      const Known& was = contact_[FactId(i)];
      if (is.values != was.values || was_put(is) != was_put(was)) facts.emplace_back(i);
    }
    return facts;
  }

  const Vocabulary& vocabulary_;
  const Contact& contact_;
  std::vector<bool> by_group_;  // by FactId: told by its group's line
  std::vector<std::string> lines_, group_lines_;
  std::vector<Saying> sayings_, group_sayings_;
};

/// A bullet; a list that is too long goes on after a comma.
std::string bullet(std::string_view line) {
  std::string text = "    - ";
  std::size_t column = text.size();
  while (!line.empty()) {
    std::size_t end = line.size();
    if (column + line.size() > widest_line) {
      const std::size_t room = widest_line - column;
      const std::size_t last = line.rfind(", ", room);
      const std::size_t comma = last != std::string_view::npos ? last : line.find(", ");
      if (comma != std::string_view::npos) end = comma + 1;
    }
    text += line.substr(0, end);
    line.remove_prefix(std::min(line.size(), end + 1));
    text += line.empty() ? "\n" : "\n        ";
    column = 8;
  }
  return text;
}

}  // namespace

GivenLines given_of(const program::Program& program, const Contact& contact) {
  return GivenOf(program, contact).write(program);
}

std::string example_block(const program::Program& program, const std::string& name, model::Date date,
                          const std::vector<std::string>& given, const std::vector<std::string>& expect) {
  std::string text = fmt::format("example {}\n", name);
  if (date != program.pack.in_force_from) text += fmt::format("  on {}\n", model::long_text(date));
  text += "  given\n";
  for (const std::string& line : given) text += bullet(line);
  if (!expect.empty()) text += "  expect\n";
  for (const std::string& line : expect) text += bullet(line);
  return text;
}

}  // namespace frontdoor::author
