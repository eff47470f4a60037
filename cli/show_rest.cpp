#include "cli/show_rest.h"

#include <fmt/core.h>

#include "engine/base/text.h"

namespace frontdoor::cli {
namespace {

using model::RouteAdvice;
using model::Status;

constexpr std::size_t most_named = 4;  // facts that would settle a route

std::string whose(const RouteAdvice& route) { return route.whom == model::Whom::carer ? " (carer)" : ""; }

void show_open(Page& page, const RouteAdvice& route) {
  std::vector<std::string> named(
      route.check.begin(), route.check.begin() + static_cast<std::ptrdiff_t>(std::min(most_named, route.check.size())));
  if (route.check.size() > most_named) named.push_back(fmt::format("and {} more", route.check.size() - most_named));
  page.add(fmt::format("- {}{}: {}", route.title, whose(route), base::joined(named, "; ")), 2, 2);
}

/// In the rule's words: on a first call nothing is decided against somebody.
void show_ruled_out(Page& page, const RouteAdvice& route) {
  std::vector<std::string> reasons;
  for (const model::Because& because : route.because)
    if (because.outcome == model::RuleOutcome::fired && because.effect == "rule out") reasons.push_back(because.reason);
  page.add(fmt::format("- {}{}: {}", route.title, whose(route), base::joined(reasons, " ")), 2, 2);
}

template <class Show>
void show_those(Page& page, const View& view, Status status, std::string_view heading, Show show) {
  bool any = false;
  for (const RouteAdvice& route : view.all.routes) {
    if (route.status != status) continue;
    if (!any) {
      page.gap();
      page.add(heading, 0, 0, Tone::strong);
    }
    any = true;
    show(page, route);
  }
}

}  // namespace

void show_rest(Page& page, const View& view) {
  show_those(page, view, Status::open, "STILL OPEN: what would settle it", show_open);
  show_those(page, view, Status::ruled_out, "NOT DECIDED ON A FIRST CALL", show_ruled_out);
  std::vector<std::string> titles;
  for (const RouteAdvice& route : view.all.routes)
    if (route.status == Status::not_indicated) titles.push_back(route.title + whose(route));
  if (titles.empty()) return;
  page.gap();
  page.add("NOT INDICATED", 0, 0, Tone::strong);
  page.add(base::joined(titles, "; "), 2, 0);
}

}  // namespace frontdoor::cli
