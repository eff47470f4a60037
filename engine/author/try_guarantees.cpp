#include "engine/author/try_guarantees.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "engine/author/contact_maker.h"
#include "engine/author/contact_of.h"
#include "engine/author/given_of.h"
#include "engine/author/promise.h"
#include "engine/author/shrink.h"
#include "engine/base/text.h"
#include "engine/explain/recommend.h"

namespace frontdoor::author {
namespace {

using program::Program;

class Trials {
 public:
  Trials(const Compiled& compiled, std::string_view only) : compiled_(compiled), program_(*compiled.program) {
    const std::string wanted = base::lower(only);
    for (std::size_t i = 0; i < compiled.pack.guarantees.size(); ++i) {
      const check::Guarantee& guarantee = compiled.pack.guarantees[i];
      if (base::lower(guarantee.name).find(wanted) == std::string::npos) continue;
      promises_.emplace_back(compiled.pack, guarantee, program_, program_.guarantees[i].whenever);
      run_.guarantees.push_back(
          {.name = guarantee.name, .span = guarantee.span, .contacts = 0, .broken = std::nullopt});
    }
  }

  GuaranteeRun run() {
    if (promises_.empty()) return std::move(run_);
    for (const check::Example& example : compiled_.pack.examples) try_on(contact_of(example, program_).contact);
    std::vector<std::vector<Aim>> goals;
    for (const Promise& promise : promises_) {
      for (std::vector<Aim>& way : promise.ways_to_break()) goals.push_back(std::move(way));
    }
    const ContactMaker maker(program_, goals);
    for (std::uint64_t number = 0; number < contacts_tried; ++number) try_on(maker.make(number));
    return std::move(run_);
  }

 private:
  void try_on(const model::Contact& contact) {
    ++run_.contacts;
    const eval::Trace trace = eval::evaluate(program_, contact);
    for (std::size_t i = 0; i < promises_.size(); ++i) {
      GuaranteeTrial& trial = run_.guarantees[i];
      if (!promises_[i].applies(trace)) continue;
      ++trial.contacts;
      if (trial.broken) continue;
      if (const auto line = promises_[i].first_broken(contact, trace))
        trial.broken = shown(promises_[i], *line, contact);
    }
  }

  [[nodiscard]] bool breaks(const Promise& promise, std::size_t line, const model::Contact& contact) const {
    const eval::Trace trace = eval::evaluate(program_, contact);
    return promise.applies(trace) && promise.first_broken(contact, trace) == line;
  }

  /// The contact made small, and what is so of it in words.
  [[nodiscard]] Broken shown(const Promise& promise, std::size_t line, const model::Contact& contact) const {
    const model::Contact small =
        shrunk(program_, contact, [&](const model::Contact& each) { return breaks(promise, line, each); });
    const model::Recommendation recommendation = explain::recommend(program_, small);
    Broken broken;
    broken.expectation = run_expectation(compiled_, promise.guarantee().then[line], {program_, small, recommendation});
    GivenLines given = given_of(program_, small);
    if (given.lines.empty()) given.lines.push_back(line_that_tells_nothing(promise, line, small));
    broken.example = example_block(program_, free_name(promise.guarantee().name), small.date, given.lines,
                                   {broken.expectation.text});
    for (const std::string& what : what_is_unsaid(given, small))
      broken.example = "# Not told: " + what + "\n" + broken.example;
    return broken;
  }

  /// An example has to tell something: of some fact, that it was asked and not found out.
  [[nodiscard]] std::string line_that_tells_nothing(const Promise& promise, std::size_t line,
                                                    const model::Contact& untold) const {
    const auto still_breaks = [&](model::FactId fact) {
      model::Contact asked = untold;
      model::Saying& saying = asked.sayings.emplace_back();
      saying.fact = fact;
      saying.asked = model::Asked::not_known;
      model::resolve(program_.vocabulary, asked);
      return breaks(promise, line, asked);
    };
    const std::vector<model::FactId> facts = in_order_of_talk();
    const auto found = std::ranges::find_if(facts, still_breaks);
    if (facts.empty()) return {};
    return program_.vocabulary[found == facts.end() ? facts.front() : *found].name + " is unknown";
  }

  /// The facts that the conversation lists by themselves, then the others.
  [[nodiscard]] std::vector<model::FactId> in_order_of_talk() const {
    std::vector<model::FactId> order;
    for (const model::Topic& topic : program_.vocabulary.topics) {
      for (const model::TopicItem& item : topic.items)
        if (const auto* fact = std::get_if<model::FactId>(&item)) order.push_back(*fact);
    }
    for (std::size_t i = 0; i < program_.vocabulary.facts.size(); ++i) order.emplace_back(i);
    return order;
  }

  /// What the contact has and an example has no words for.
  [[nodiscard]] std::vector<std::string> what_is_unsaid(const GivenLines& given, const model::Contact& contact) const {
    std::vector<std::string> what;
    const auto& responses = contact.outcome.responses;
    if (std::ranges::find(responses, model::Response::handed_over, &model::RouteResponse::response) != responses.end())
      what.emplace_back("a route that was handed over");
    if (!contact.outcome.follow_ups.empty()) what.emplace_back("a follow-up that is booked");
    for (const model::FactId fact : given.unsaid)
      what.push_back(fmt::format("who said what of `{}`", program_.vocabulary[fact].name));
    return what;
  }

  /// A name that no example of the pack has.
  [[nodiscard]] std::string free_name(std::string name) const {
    const auto taken = [&](const check::Example& example) {
      return base::spelling(example.name) == base::spelling(name);
    };
    while (std::ranges::any_of(compiled_.pack.examples, taken)) name += " again";
    return name;
  }

  const Compiled& compiled_;
  const Program& program_;
  std::vector<Promise> promises_;
  GuaranteeRun run_;
};

}  // namespace

std::size_t GuaranteeRun::broken() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(guarantees, [](const GuaranteeTrial& trial) { return !trial.kept(); }));
}

GuaranteeRun try_guarantees(const Compiled& compiled, std::string_view only) {
  assert(compiled.program);
  return Trials(compiled, only).run();
}

TestRun with_guarantees(TestRun run, const GuaranteeRun& promises) {
  for (const GuaranteeTrial& trial : promises.guarantees) {
    ExampleRun& more = run.examples.emplace_back();
    more.name = "guarantee " + trial.name;
    more.span = trial.span;
    if (trial.broken) more.expectations.push_back(trial.broken->expectation);
  }
  return run;
}

}  // namespace frontdoor::author
