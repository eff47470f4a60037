#include "engine/author/search.h"

#include "engine/author/restrictions.h"
#include "engine/base/overload.h"
#include "engine/explain/conditions.h"

namespace frontdoor::author {
namespace {

using model::Contact;
using model::FactId;
using model::Truth;
using model::Values;
using program::NodeId;
using program::Program;

constexpr int most_steps = 400;  // choices tried out in one search

class Search {
 public:
  Search(const Program& program, const Accepts& accepts, Budget& budget)
      : program_(program), accepts_(accepts), budget_(budget), contact_(contact_telling(program, {})) {
    trace_ = eval::evaluate(program, contact_);
  }

  /// Makes the open wants so, the last first.
  bool solve(std::vector<Want> open) {
    while (!open.empty() && is_so(open.back())) open.pop_back();
    if (open.empty()) return accepts_(trace_);
    const Want want = open.back();
    if (trace_[want.node] != Truth::unknown) return false;  // what is told never changes a truth once it is known
    if (const auto fact = explain::fact_of(program_[want.node])) return tell(want, *fact, open);
    return expand(want, std::move(open));
  }

  Choice choice;

 private:
  [[nodiscard]] bool is_so(const Want& want) const { return trace_[want.node] == model::truth_of(want.yes); }

  /// Wants of one node as wants of its operands.
  bool expand(const Want& want, std::vector<Want> open) {
    const program::Node& node = program_[want.node];
    const bool turned = std::holds_alternative<program::Not>(node.kind);
    const bool each_is_needed = (std::holds_alternative<program::All>(node.kind) && want.yes) ||
                                (std::holds_alternative<program::Any>(node.kind) && !want.yes);
    const std::span<const NodeId> operands = explain::operands_of(node);
    if (each_is_needed) {
      for (auto operand = operands.rbegin(); operand != operands.rend(); ++operand)
        open.push_back({*operand, want.yes});
      return solve(std::move(open));
    }
    // Why the want stays open: of "at least 2" one operand is not enough, and it is asked again after the first.
    for (const NodeId operand : operands) {
      if (trace_[operand] != Truth::unknown) continue;
      std::vector<Want> more = open;
      more.push_back({operand, want.yes != turned});
      if (solve(std::move(more))) return true;
    }
    return false;
  }

  bool tell(const Want& want, FactId fact, const std::vector<Want>& open) {
    const model::Fact& declared = program_.vocabulary[fact];
    for (const Values& values : restrictions(declared, program_[want.node], want.yes, contact_.date)) {
      if (try_out(want, {{fact, values}}, open)) return true;
      const auto& speaking = program_.vocabulary.person_is_speaking;
      const bool only_some_noes_count = !declared.no_counts_from.empty() && speaking;
      if (only_some_noes_count && try_out(want, {{fact, values}, {speaking->fact, speaking->values}}, open))
        return true;
    }
    return false;
  }

  bool try_out(const Want& want, const Choice& more, const std::vector<Want>& open) {
    if (++steps_ > most_steps || budget_.nodes <= 0) return false;
    const Choice before = choice;
    for (const auto& [fact, values] : more) {
      const auto both = model::narrowed(program_.vocabulary[fact], contact_[fact].values, values);
      if (!both) return restore(before);
      choice[fact] = *both;
    }
    return retell() && is_so(want) && solve(open) ? true : restore(before);
  }

  /// False if what is told contradicts itself.
  bool retell() {
    contact_ = contact_telling(program_, choice);
    trace_ = eval::evaluate(program_, contact_);
    budget_.nodes -= static_cast<std::int64_t>(program_.nodes.size());
    Contact again = contact_;
    return model::resolve(program_.vocabulary, again).empty();
  }

  bool restore(const Choice& before) {
    choice = before;
    retell();
    return false;
  }

  const Program& program_;
  const Accepts& accepts_;
  Budget& budget_;
  int steps_ = 0;
  Contact contact_;
  eval::Trace trace_;
};

bool is_accepted(const Program& program, const Choice& choice, const Accepts& accepts) {
  Contact contact = contact_telling(program, choice);
  return accepts(eval::evaluate(program, contact)) && model::resolve(program.vocabulary, contact).empty();
}

/// Leaves out whatever is not needed.
void drop_what_is_not_needed(const Program& program, Choice& choice, const Accepts& accepts) {
  for (auto each = choice.begin(); each != choice.end() && choice.size() > 1;) {
    Choice without = choice;
    without.erase(each->first);
    const FactId fact = each->first;
    if (is_accepted(program, without, accepts)) choice = std::move(without);
    each = choice.upper_bound(fact);
  }
}

/// "Age is 18" for "age is at least 18", wherever that is as good.
void make_plain(const Program& program, Choice& choice, const Accepts& accepts) {
  for (auto& [fact, values] : choice) {
    const Values before = values;
    values = plain_value(program.vocabulary[fact], values);
    if (!is_accepted(program, choice, accepts)) values = before;
  }
}

}  // namespace

Contact contact_telling(const Program& program, const Choice& choice) {
  Contact contact;
  contact.date = program.pack.in_force_from;
  for (const auto& [fact, values] : choice) {
    model::Saying& saying = contact.sayings.emplace_back();
    saying.fact = fact;
    saying.values = values;
  }
  model::resolve(program.vocabulary, contact);
  return contact;
}

std::optional<Choice> find_contact(const Program& program, const std::vector<Want>& wants, const Accepts& accepts,
                                   Budget& budget) {
  Search search(program, accepts, budget);
  if (!search.solve({wants.rbegin(), wants.rend()})) return std::nullopt;
  Choice choice = search.choice;
  drop_what_is_not_needed(program, choice, accepts);
  make_plain(program, choice, accepts);
  return choice;
}

}  // namespace frontdoor::author
