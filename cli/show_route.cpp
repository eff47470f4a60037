#include "cli/show_route.h"

#include <fmt/core.h>

#include "cli/in_short.h"
#include "engine/base/text.h"

namespace frontdoor::cli {
namespace {

using model::RouteAdvice;
using model::Status;

constexpr std::size_t indent = 2;
constexpr std::size_t below = 5;

Tone tone_of(Status status) {
  switch (status) {
    case Status::must_offer:
      return Tone::accent;
    case Status::recommended:
    case Status::check_first:
    case Status::worth_considering:
      return Tone::strong;
    case Status::open:
    case Status::ruled_out:
    case Status::not_indicated:
      return Tone::plain;
  }
  return Tone::plain;
}

bool is_put_to_them(Status status) { return status == Status::must_offer || status == Status::recommended; }

bool fits(std::string_view text) { return base::count_code_points(text) <= Page::width - below - 2; }

/// Cut until it fits: between opening times, and if need be within them.
std::string fitted(std::string text) {
  while (!fits(text)) {
    const std::size_t between = text.rfind(';');
    const std::size_t cut = between == std::string::npos ? text.rfind(',') : between;
    if (cut == std::string::npos || cut == 0) break;
    text.resize(cut);
  }
  return text;
}

/// Without the ages: what a listing can most easily do without, where they fit.
std::string without_ages(std::string_view why) {
  std::vector<std::string> parts;
  while (!why.empty()) {
    const std::size_t end = why.find("; ");
    const std::string_view part = why.substr(0, end);
    if (!part.starts_with("for people aged")) parts.emplace_back(part);
    why = end == std::string_view::npos ? std::string_view() : why.substr(end + 2);
  }
  return base::joined(parts, "; ");
}

std::string why_and_cost(const records::ListedService& service) {
  const std::string why = in_short(service.why);
  if (service.cost.empty()) return why;
  for (std::string words :
       {fmt::format("{}; {}", why, service.cost), fmt::format("{}; {}", without_ages(why), service.cost)})
    if (fits(words)) return words;
  return why;
}

/// Two lines: who, how and when to reach them; then why they are listed and what it costs.
void show_service(Page& page, const records::ListedService& service) {
  const std::string line = service.phone.empty() ? service.name : fmt::format("{}, {}", service.name, service.phone);
  const std::string with_hours = service.hours.empty() ? line : fmt::format("{}, {}", line, in_short(service.hours));
  page.add("- " + (fits(line) ? fitted(with_hours) : line), below, 2);
  page.add(why_and_cost(service), below + 2, 0, Tone::faint);
}

}  // namespace

void show_services(Page& page, const View& view, model::RouteId route, std::size_t at_most) {
  const desk::RouteListing* listing = view.listings == nullptr ? nullptr : view.listings->find(route);
  if (listing == nullptr) return;
  if (listing->services.empty()) page.add(listing->nothing, below);
  for (std::size_t i = 0; i < std::min(at_most, listing->services.size()); ++i)
    show_service(page, listing->services[i]);
}

void show_route(Page& page, const View& view, const RouteAdvice& route) {
  constexpr std::size_t best_three = 3;
  const bool quiet = view.program[route.id].not_for_the_caller;
  page.add_ends(title_and_form(route) + (quiet ? " [do not read out]" : ""), status_and_limit(route), indent,
                Tone::strong, tone_of(route.status));
  for (const std::string& reason : reasons_for(route)) page.add(reason, below);
  if (route.status == Status::check_first) page.add("Check first: " + base::joined(route.check, "; "), below, 2);
  show_services(page, view, route.id, is_put_to_them(route.status) ? best_three : 1);
}

}  // namespace frontdoor::cli
