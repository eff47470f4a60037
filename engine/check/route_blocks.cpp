// Route blocks, and the menu's places in them.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/base/nearest.h"
#include "engine/base/text.h"
#include "engine/check/block_errors.h"
#include "engine/check/name_errors.h"
#include "engine/check/naming.h"
#include "engine/check/passes.h"
#include "engine/check/type_errors.h"

namespace frontdoor::check {
namespace {

using model::Route;

void take_step(Draft& draft, Route& route, const syntax::RouteBlock& block) {
  if (!block.step) return;
  if (block.step->value < 1 || block.step->value > 1000) draft.report(at_least_one("a step", *block.step));
  route.step = static_cast<int>(std::clamp<std::int64_t>(block.step->value, 1, 1000));
}

void take_forms(Draft& draft, Route& route, const syntax::RouteBlock& block) {
  std::map<std::string, SourceSpan> seen;
  for (const syntax::Name& form : block.forms) {
    check_name(draft, Named::form, form);
    const auto [at, added] = seen.try_emplace(base::spelling(form.text), form.span);
    route.forms.push_back(form.text);
    if (added) continue;
    base::Diagnostic found = stands_twice("the form", form.text, form.span, at->second);
    found.fixes.push_back(without_item(draft.sources, form.span));
    draft.report(std::move(found));
  }
}

void take_services(Draft& draft, Route& route, const syntax::ServicesDecl& services) {
  constexpr std::int64_t furthest = 1000;
  model::ServiceSearch search;
  for (const syntax::Name& tag : services.tags) search.tags.push_back(tag.text);
  if (services.within_miles) {
    const std::int64_t miles = services.within_miles->value;
    if (miles < 1 || miles > furthest) draft.report(at_least_one("a distance in miles", *services.within_miles));
    search.within_miles = static_cast<int>(std::clamp<std::int64_t>(miles, 1, furthest));
  }
  route.services = std::move(search);
}

void take_outcome(Draft& draft, Route& route, const syntax::Text& text) {
  const std::vector<std::string>& known = draft.pack.national_outcomes;
  route.national_outcome = plain_text(draft, text);
  if (std::ranges::find(known, route.national_outcome) != known.end()) return;
  const bool unreadable =
      std::ranges::any_of(draft.blocks.national_outcomes, [](const auto& block) { return block.frame->damaged; });
  if (unreadable || (draft.blocks.national_outcomes.empty() && draft.outcomes_missed)) return;
  draft.outcomes_missed = true;
  draft.report(unknown_outcome(route.national_outcome, text.span, base::all_nearest(route.national_outcome, known)));
}

void take_marks(Draft& draft, Route& route, const syntax::RouteBlock& block) {
  route.needs_agreement = block.needs_agreement.has_value();
  route.may_go_ahead_without_it = block.may_go_ahead_without_it.has_value();
  route.not_for_the_caller = block.not_for_the_caller.has_value();
  route.whom = block.for_the_carer ? model::Whom::carer : model::Whom::person;
  if (block.needs_agreement && block.may_go_ahead_without_it) {
    draft.report(exclude_each_other("may go ahead without it", "needs the person's agreement",
                                    *block.may_go_ahead_without_it, *block.needs_agreement));
  }
}

Route route_of(Draft& draft, const Placed<syntax::RouteBlock>& block) {
  Route route;
  route.name = block->name.text;
  route.title = plain_text(draft, block->title);
  route.say = plain_text(draft, block->say);
  route.charge = plain_text(draft, block->charge);
  take_step(draft, route, *block.block);
  take_forms(draft, route, *block.block);
  take_marks(draft, route, *block.block);
  if (block->services) take_services(draft, route, *block->services);
  if (block->national_outcome) take_outcome(draft, route, *block->national_outcome);
  require_lines(draft, *block.frame, fmt::format("route `{}`", route.name),
                {{block->title.has_value(), "`title`", "title \"...\""},
                 {block->step || block->off_the_ladder, "`step`", "step 3 (or: off the ladder)"},
                 {block->say.has_value(), "`say`", "say \"...\""}});
  return route;
}

void take_menu(Draft& draft, const syntax::MenuBlock& menu) {
  std::map<std::int64_t, SourceSpan> places;
  std::map<RouteId, SourceSpan> routes;
  for (const syntax::MenuItem& item : menu.items) {
    const auto [place, place_is_new] = places.try_emplace(item.place.value, item.place.span);
    if (!place_is_new) {
      draft.report(stands_twice("the place", std::to_string(item.place.value), item.place.span, place->second));
    }
    if (item.place.value < 1 || item.place.value > 1000) draft.report(at_least_one("a place", item.place));
    const RouteId id = id_of<RouteId>(draft, Wanted::route, item.route);
    if (!id.valid()) continue;
    const auto [route, route_is_new] = routes.try_emplace(id, item.route.span);
    if (!route_is_new) draft.report(stands_twice("the route", item.route.text, item.route.span, route->second));
    draft.pack.routes[id.index].menu_place = static_cast<int>(std::clamp<std::int64_t>(item.place.value, 1, 1000));
  }
}

}  // namespace

void check_routes(Draft& draft) {
  for (const auto& block : draft.blocks.routes) {
    draft.pack.routes.push_back(route_of(draft, block));
    const Declared* declared = draft.names.find(Wanted::route, block->name.text);
    draft.route_is_sound.push_back(declared != nullptr && !declared->twice && !block.frame->damaged);
  }
  for (const auto& menu : draft.blocks.menus) take_menu(draft, *menu.block);
}

}  // namespace frontdoor::check
