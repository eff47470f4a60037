// Blocks about what can be offered: routes and the menu.
#include "engine/syntax/read_block.h"

namespace frontdoor::syntax {
namespace {

ServicesDecl read_services(const Part& line, Reading& reading) {
  ServicesDecl services{.tags = read_names(line, reading), .within_miles = std::nullopt, .span = line.span()};
  if (const std::optional<Part> distance = line.child(Rule::distance)) {
    services.within_miles = read_number(*distance->child(Rule::number), reading);
  }
  return services;
}

void read_step(const Part& line, RouteBlock& route, Reading& reading) {
  if (const std::optional<Part> step = line.child(Rule::number)) {
    route.step = read_number(*step, reading);
  } else {
    route.off_the_ladder = line.span();
  }
}

void read_mark(const Part& line, RouteBlock& route) {
  const base::SourceSpan span = line.span();
  if (line.has(TokenKind::needs_agreement)) route.needs_agreement = span;
  if (line.has(TokenKind::may_go_ahead_without_it)) route.may_go_ahead_without_it = span;
  if (line.has(TokenKind::not_for_the_caller)) route.not_for_the_caller = span;
  if (line.has(TokenKind::for_the_carer)) route.for_the_carer = span;
}

}  // namespace

RouteBlock read_route(const Part& block, Reading& reading) {
  RouteBlock route;
  route.name = head_name(block, Rule::route_head, Rule::name, reading);
  for (const Part& line : lines_once(block, reading)) {
    if (line.rule() == Rule::title_line) route.title = read_text(line, reading);
    if (line.rule() == Rule::step_line) read_step(line, route, reading);
    if (line.rule() == Rule::say_line) route.say = read_text(line, reading);
    if (line.rule() == Rule::charge_line) route.charge = read_text(line, reading);
    if (line.rule() == Rule::services_line) route.services = read_services(line, reading);
    if (line.rule() == Rule::national_outcome_line) route.national_outcome = read_text(line, reading);
    if (line.rule() == Rule::route_mark_line) read_mark(line, route);
    if (line.rule() != Rule::forms_line) continue;
    route.forms = read_names(line, reading);
    route.forms_line = line.span();
  }
  return route;
}

MenuBlock read_menu(const Part& block, Reading& reading) {
  MenuBlock menu;
  menu.name = head_name(block, Rule::menu_head, Rule::title, reading);
  for (const Part& line : lines_once(block, reading)) {
    menu.items.push_back(
        {read_number(*line.child(Rule::number), reading), read_name(*line.child(Rule::name), reading)});
  }
  return menu;
}

}  // namespace frontdoor::syntax
