#include "cli/view.h"

#include <fmt/core.h>

#include <algorithm>

#include "engine/base/text.h"

namespace frontdoor::cli {

using model::RouteAdvice;
using model::Status;

std::string status_words(const RouteAdvice& route) {
  if (route.status == Status::must_offer) return "must " + route.verb;
  return std::string(model::word_for(route.status));
}

std::string status_and_limit(const RouteAdvice& route) {
  if (!route.within) return status_words(route);
  const std::string_view whose = route.status == Status::must_offer ? " (our aim)" : "";
  return fmt::format("{} {}{}", status_words(route), model::text_of(*route.within), whose);
}

std::string title_and_form(const RouteAdvice& route) {
  return route.form.empty() ? route.title : fmt::format("{} ({})", route.title, route.form);
}

std::vector<std::string> reasons_for(const RouteAdvice& route) {
  std::vector<std::string> reasons;
  for (const model::Because& because : route.because) {
    const bool may_yet = route.status == Status::check_first && because.outcome == model::RuleOutcome::undetermined;
    const bool speaks = because.outcome == model::RuleOutcome::fired || may_yet;
    if (!speaks || because.reason.empty() || because.effect == "rule out") continue;
    std::string reason = because.under.empty() ? because.reason : fmt::format("{} [{}]", because.reason, because.under);
    if (std::ranges::find(reasons, reason) == reasons.end()) reasons.push_back(std::move(reason));
  }
  return reasons;
}

std::string counted(std::size_t number, std::string_view unit) {
  return base::with_unit(static_cast<long long>(number), unit);
}

std::string closing_words(const model::Recommendation& all) {
  if (all.safe_to_close) return "You can close this contact.";
  const auto to_ask = static_cast<std::size_t>(std::ranges::count_if(all.left_to_ask, &model::Question::in_law));
  const auto to_book =
      static_cast<std::size_t>(std::ranges::count_if(all.follow_ups, [](const auto& f) { return !f.done; }));
  const std::size_t to_do = all.left_to_do.size() + to_book;
  std::vector<std::string> left;
  if (to_ask > 0) left.push_back(counted(to_ask, "questions") + " to ask");
  if (to_do > 0) left.push_back(counted(to_do, "things") + " to do");
  return fmt::format("Do not close this contact yet: {}.", base::joined(left, ", "));
}

}  // namespace frontdoor::cli
