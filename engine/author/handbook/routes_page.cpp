// Every route: what it is, who it is for, and on what terms.
#include <fmt/format.h>

#include <algorithm>

#include "engine/author/handbook/html.h"
#include "engine/author/handbook/pages.h"
#include "engine/author/handbook/sentences.h"
#include "engine/base/text.h"

namespace frontdoor::author::handbook {
namespace {

using model::Route;
using model::RouteId;

std::string step_words(const Route& route) {
  return route.step ? std::to_string(*route.step) : std::string("off the ladder");
}

/// By title, as one looks a thing up.
std::vector<RouteId> in_order(const Book& book) {
  std::vector<RouteId> order;
  for (std::size_t i = 0; i < book.program.routes.size(); ++i) order.emplace_back(i);
  std::ranges::sort(order, {}, [&](RouteId id) { return base::lower(book.program[id].title); });
  return order;
}

std::string overview(const Book& book, const std::vector<RouteId>& order) {
  std::vector<Row> rows;
  for (const RouteId id : order) {
    const Route& route = book.program[id];
    rows.push_back({"", {book.link(id), std::string(model::word_for(route.whom)), step_words(route)}});
  }
  return table("All routes. Step 1 leaves people most independent.", {"Route", "For", "Step"}, rows);
}

std::string agreement_words(const Route& route) {
  if (route.needs_agreement) return "needs the person&#39;s agreement";
  return route.may_go_ahead_without_it ? "may go ahead without it" : "";
}

std::string services_words(const Route& route) {
  if (!route.services) return {};
  std::string words = base::listed(route.services->tags, "or");
  if (route.services->within_miles) words += fmt::format(", within {} miles", *route.services->within_miles);
  return escaped(words);
}

std::string terms_of(const Route& route) {
  return terms({{"For", route.whom == model::Whom::carer ? "the carer" : "the person"},
                {"Step", escaped(step_words(route))},
                {"Charge", escaped(route.charge)},
                {"Forms, lightest first", escaped(base::joined(route.forms, ", "))},
                {"Agreement", agreement_words(route)},
                {"For the caller", route.not_for_the_caller ? "no: its reasons are for staff, not to be read out" : ""},
                {"Services to look for", services_words(route)},
                {"National outcome", escaped(route.national_outcome)}});
}

std::string who_it_is_for(const Book& book, RouteId id) {
  std::vector<std::string> items;
  for (std::size_t i = 0; i < book.program.rules.size(); ++i) {
    const program::Rule& rule = book.program.rules[i];
    const std::string short_effect = effect_in_short(book, rule, id);
    if (short_effect.empty()) continue;
    items.push_back(fmt::format("{} ({}{}): {}", book.link(program::RuleId(i)), rule.is_duty ? "duty; " : "",
                                short_effect, words(book, rule.because)));
  }
  if (items.empty()) return paragraph("No rule leads here.");
  return bullets(items);
}

}  // namespace

std::string routes_page(const Book& book) {
  const std::vector<RouteId> order = in_order(book);
  std::string html = paragraph("What can be offered, and who each of these is for.", "lead") + overview(book, order);
  for (const RouteId id : order) {
    const Route& route = book.program[id];
    html += "<section>\n" + heading(2, mark_of("route", route.name), route.title);
    html += paragraph(escaped(route.say)) + terms_of(route);
    html += heading(3, "", "Who it is for") + who_it_is_for(book, id) + "</section>\n";
  }
  return html;
}

}  // namespace frontdoor::author::handbook
