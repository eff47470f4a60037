#include "cli/show_route.h"

#include <fmt/core.h>

#include "engine/base/text.h"

namespace frontdoor::cli {
namespace {

using model::RouteAdvice;
using model::Status;

constexpr std::size_t indent = 2;
constexpr std::size_t below = 5;

Tone tone_of(Status status) {
  switch (status) {
    case Status::must_offer: return Tone::accent;
    case Status::recommended:
    case Status::check_first:
    case Status::worth_considering: return Tone::strong;
    case Status::open:
    case Status::ruled_out:
    case Status::not_indicated: return Tone::plain;
  }
  return Tone::plain;
}

bool is_put_to_them(Status status) { return status == Status::must_offer || status == Status::recommended; }

/// Two lines at most: who and how to reach them, then why it is listed.
void show_service(Page& page, const records::ListedService& service, bool in_full) {
  std::string line = service.phone.empty() ? service.name : fmt::format("{}, {}", service.name, service.phone);
  if (!in_full) {
    page.add(line, below, 2, Tone::plain);
    return;
  }
  if (!service.hours.empty()) line += fmt::format(", {}", service.hours);
  page.add("- " + line, below, 2);
  page.add(service.cost.empty() ? service.why : fmt::format("{}; {}", service.why, service.cost), below + 2, 0, Tone::faint);
}

}  // namespace

void show_services(Page& page, const View& view, model::RouteId route, std::size_t at_most) {
  const desk::RouteListing* listing = view.listings == nullptr ? nullptr : view.listings->find(route);
  if (listing == nullptr) return;
  if (listing->services.empty()) page.add(listing->nothing, below);
  for (std::size_t i = 0; i < std::min(at_most, listing->services.size()); ++i) show_service(page, listing->services[i], true);
}

void show_route(Page& page, const View& view, const RouteAdvice& route) {
  constexpr std::size_t best_three = 3;
  const bool quiet = view.program[route.id].not_for_the_caller;
  page.add_ends(title_and_form(route) + (quiet ? " [do not read out]" : ""), status_and_limit(route), indent, Tone::strong,
                tone_of(route.status));
  for (const std::string& reason : reasons_for(route)) page.add(reason, below);
  if (route.status == Status::check_first) page.add("Check first: " + base::joined(route.check, "; "), below, 2);
  show_services(page, view, route.id, is_put_to_them(route.status) ? best_three : 1);
}

}  // namespace frontdoor::cli
