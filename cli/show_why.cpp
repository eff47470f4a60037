#include "cli/show_why.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/show_route.h"
#include "engine/base/nearest.h"
#include "engine/base/text.h"
#include "engine/explain/declining.h"
#include "engine/explain/order.h"

namespace frontdoor::cli {
namespace {

using model::Because;
using model::Condition;
using model::RouteAdvice;
using model::RuleOutcome;

std::string facts_in_words(const Condition& condition) {
  std::vector<std::string> facts;
  for (const auto& [name, value] : condition.facts) facts.push_back(fmt::format("{}: {}", name, value));
  return base::joined(facts, ", ");
}

/// "yes      age is at least 18 (age: 75 to 79 years)", parts below.
void show_condition(Page& page, const Condition& condition, std::size_t indent) {
  constexpr std::size_t deepest = 40;
  const std::string facts = facts_in_words(condition);
  page.add(fmt::format("{:<8}{}{}", model::word_for(condition.truth), condition.text,
                       facts.empty() ? "" : fmt::format(" ({})", facts)),
           indent, 8);
  for (const Condition& part : condition.parts) show_condition(page, part, std::min(deepest, indent + 2));
}

std::string rule_line(const Because& because) {
  std::vector<std::string> about = {because.is_duty ? "duty" : because.effect};
  if (!because.under.empty()) about.push_back(because.under);
  if (!because.upholds.empty()) about.push_back("upholds " + base::listed(because.upholds));
  if (!because.overridden_by.empty()) about.push_back("overridden by " + base::listed(because.overridden_by));
  if (!because.at.empty()) about.push_back(because.at);
  return fmt::format("{} ({})", because.rule, base::joined(about, "; "));
}

std::string_view heading_of(RuleOutcome outcome) {
  switch (outcome) {
    case RuleOutcome::fired:
      return "WHAT APPLIES, AND WHY";
    case RuleOutcome::undetermined:
      return "WHAT MAY STILL APPLY, AND WHAT IS OPEN";
    case RuleOutcome::overridden:
      return "WHAT WOULD APPLY, BUT IS OVERRIDDEN";
    case RuleOutcome::did_not_fire:
      return "WHAT COULD HAVE APPLIED, AND WHAT STANDS AGAINST IT";
  }
  return "";
}

void show_rules(Page& page, const RouteAdvice& route, RuleOutcome outcome) {
  bool any = false;
  for (const Because& because : route.because) {
    if (because.outcome != outcome) continue;
    if (!any) {
      page.gap();
      page.add(heading_of(outcome), 0, 0, Tone::strong);
    }
    any = true;
    page.add("- " + rule_line(because), 2, 2);
    if (!because.reason.empty()) page.add(because.reason, 4, 0);
    for (const Condition& condition : because.conditions) show_condition(page, condition, 6);
  }
}

void show_list(Page& page, std::string_view heading, const std::vector<std::string>& items) {
  if (items.empty()) return;
  page.gap();
  page.add(heading, 0, 0, Tone::strong);
  for (const std::string& item : items) page.add("- " + item, 2, 2);
}

/// "Number 2 of 5 for the person, after Reablement: ..."
std::string place_in_words(const View& view, const RouteAdvice& route) {
  std::vector<const RouteAdvice*> shown;
  for (const RouteAdvice& each : view.all.routes)
    if (each.whom == route.whom && explain::is_shown(each.status)) shown.push_back(&each);
  const auto found = std::ranges::find(shown, route.id, &RouteAdvice::id);
  if (found == shown.end()) return "It is not in the list of what to put to anybody.";
  const std::string place =
      fmt::format("Number {} of {} for the {}", found - shown.begin() + 1, shown.size(), model::word_for(route.whom));
  if (shown.size() == 1) return place + ".";
  if (found == shown.begin())
    return fmt::format("{}, before {}: {}.", place, shown[1]->title,
                       explain::why_before(view.program, route, *shown[1]));
  const RouteAdvice& earlier = **(found - 1);
  return fmt::format("{}, after {}: {}.", place, earlier.title, explain::why_before(view.program, earlier, route));
}

std::vector<std::string> possible_in_words(const RouteAdvice& route) {
  std::vector<std::string> words;
  for (model::Status status : {model::Status::must_offer, model::Status::recommended, model::Status::worth_considering,
                               model::Status::ruled_out, model::Status::not_indicated})
    if (route.possible.has(status)) words.emplace_back(model::word_for(status));
  return words;
}

void show_standing(Page& page, const View& view, const RouteAdvice& route) {
  const model::Route& declared = view.program[route.id];
  const bool quiet = declared.not_for_the_caller;
  page.add_ends(title_and_form(route) + (quiet ? " [do not read out]" : ""), status_and_limit(route), 0, Tone::strong,
                Tone::accent);
  page.add(declared.say, 2);
  if (!declared.charge.empty()) page.add("Cost: " + declared.charge, 2);
  if (!route.settled)
    page.add(fmt::format("Not settled. It can still be: {}.", base::listed(possible_in_words(route), "or")), 2);
  else
    page.add("Settled: nothing told from now on can change it, short of a correction.", 2);
  if (route.declining)
    page.add(fmt::format("A no from the {}: {}.", model::word_for(route.whom), explain::word_for(*route.declining)), 2);
}

}  // namespace

std::variant<model::RouteId, base::Near> find_route(const program::Program& program, std::string_view name) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < program.routes.size(); ++i) {
    const model::Route& route = program.routes[i];
    if (base::spelling(route.name) == base::spelling(name) || base::lower(route.title) == base::lower(name))
      return model::RouteId(i);
    names.push_back(route.name);
  }
  std::string wanted = base::lower(name);
  std::ranges::replace(wanted, '_', ' ');
  return base::all_nearest(wanted, names);
}

std::string why_in_words(const View& view, model::RouteId id, bool color) {
  const auto route = std::ranges::find(view.all.routes, id, &RouteAdvice::id);
  Page page(color);
  show_standing(page, view, *route);
  for (RuleOutcome outcome :
       {RuleOutcome::fired, RuleOutcome::undetermined, RuleOutcome::overridden, RuleOutcome::did_not_fire})
    show_rules(page, *route, outcome);
  show_list(page, "WHAT WOULD SETTLE IT", route->check);
  if (view.listings != nullptr && view.listings->find(id) != nullptr) {
    page.gap();
    page.add("WHO CAN HELP, AND WHY THEY ARE LISTED", 0, 0, Tone::strong);
    show_services(page, view, id, SIZE_MAX);
  }
  page.gap();
  page.add("ITS PLACE IN THE LIST", 0, 0, Tone::strong);
  page.add(place_in_words(view, *route), 2);
  return page.text();
}

}  // namespace frontdoor::cli
