#include "cli/show_recommendation.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/show_rest.h"
#include "cli/show_route.h"
#include "engine/base/text.h"
#include "engine/explain/order.h"

namespace frontdoor::cli {
namespace {

using model::Question;
using model::RouteAdvice;
using model::Whom;

void show_head(Page& page, const View& view) {
  const std::string who = view.all.contact.empty() ? "Contact" : view.all.contact;
  page.add_ends(fmt::format("{}, {}", who, model::long_text(view.all.date)),
                fmt::format("{} {}", view.program.pack.title, view.all.pack_version), 0, Tone::strong, Tone::faint);
}

void show_do_first(Page& page, const View& view) {
  if (view.all.do_first.empty()) return;
  page.gap();
  page.add("DO FIRST", 0, 0, Tone::accent);
  for (const model::Advice& advice : view.all.do_first) page.add("- " + advice.text, 2, 2, Tone::strong);
}

void show_routes(Page& page, const View& view, Whom whom) {
  bool any = false;
  for (const RouteAdvice& route : view.all.routes) {
    if (route.whom != whom || !explain::is_shown(route.status)) continue;
    if (!any) {
      page.gap();
      page.add(whom == Whom::person ? "FOR THE PERSON" : "FOR THE CARER", 0, 0, Tone::strong);
    }
    any = true;
    show_route(page, view, route);
  }
  if (!any && whom == Whom::person) {
    page.gap();
    page.add("FOR THE PERSON", 0, 0, Tone::strong);
    page.add("Nothing is indicated from what is known.", 2);
  }
}

void show_advice(Page& page, const View& view) {
  if (view.all.advice.empty()) return;
  page.gap();
  page.add("ADVICE", 0, 0, Tone::strong);
  std::vector<std::string> told;
  for (const model::Advice& advice : view.all.advice) {
    if (std::ranges::find(told, advice.text) != told.end()) continue;
    told.push_back(advice.text);
    page.add("- " + advice.text, 2, 2);
  }
}

std::string in_quotes(const Question& question) {
  return question.ask_yourself ? fmt::format("{} (ask yourself)", question.question)
                               : fmt::format("\"{}\"", question.question);
}

/// The one line on what is still open in law, then the names of what is left.
void show_left_to_ask(Page& page, const View& view) {
  std::vector<const Question*> in_law;
  for (const Question& question : view.all.left_to_ask)
    if (question.in_law) in_law.push_back(&question);
  const std::size_t others = view.all.left_to_ask.size() - in_law.size();
  if (in_law.empty() && others == 0) return;
  page.gap();
  if (!in_law.empty()) {
    const std::string more = in_law.size() == 1 ? "" : fmt::format(" Then {} more.", in_law.size() - 1);
    page.add(fmt::format("Still open in law. Ask next: {}{}", in_quotes(*in_law.front()), more), 0, 2);
    page.gap();
  }
  page.add("LEFT TO ASK", 0, 0, Tone::strong);
  std::vector<std::string> names;
  for (const Question* question : in_law) names.push_back(question->name);
  if (!names.empty()) page.add(fmt::format("- in law: {}", base::joined(names, ", ")), 2, 2);
  if (others > 0)
    page.add(fmt::format("- {} that may help, and may be left",
                         counted(others, in_law.empty() ? "questions" : "more questions")),
             2, 2);
}

void show_left_to_do(Page& page, const View& view) {
  if (view.all.left_to_do.empty() && view.all.follow_ups.empty()) return;
  page.gap();
  page.add("LEFT TO DO", 0, 0, Tone::strong);
  for (const model::ToDo& to_do : view.all.left_to_do) page.add(fmt::format("- {}: {}", to_do.title, to_do.what), 2, 2);
  for (const model::FollowUpNeeded& needed : view.all.follow_ups) {
    const std::string when =
        needed.done ? "booked for " + needed.booked : "book a contact " + model::text_of(needed.within);
    page.add(fmt::format("- Follow-up for the {}: {}", model::word_for(needed.whom), when), 2, 2);
    for (const std::string& what : needed.what) page.add(what, 4);
  }
}

void show_national_outcomes(Page& page, const View& view) {
  for (const model::NationalOutcome& each : view.all.national_outcomes) {
    const std::string whose = each.whom == Whom::carer ? " for the carer" : "";
    page.add(fmt::format("National outcome{}: {}{}", whose, each.outcome.value_or("none yet"),
                         each.provisional ? " (provisional)" : ""),
             0, 2, Tone::faint);
  }
}

}  // namespace

std::string recommendation_in_words(const View& view, const ShowOptions& options) {
  Page page(options.color);
  show_head(page, view);
  show_do_first(page, view);
  show_routes(page, view, Whom::person);
  show_routes(page, view, Whom::carer);
  if (view.listings != nullptr && !view.listings->note.empty()) {
    page.gap();
    page.add(view.listings->note, 0, 0, Tone::faint);
  }
  show_advice(page, view);
  if (options.all) show_rest(page, view);
  show_left_to_ask(page, view);
  show_left_to_do(page, view);
  page.gap();
  show_national_outcomes(page, view);
  page.add(closing_words(view.all), 0, 0, Tone::accent);
  return page.text();
}

}  // namespace frontdoor::cli
