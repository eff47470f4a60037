// Everything a text about one contact is made from, and the words that several of those texts share.
#pragma once

#include <string>
#include <vector>

#include "cli/page.h"
#include "engine/model/recommendation.h"
#include "engine/program/program.h"
#include "kb/desk/listings.h"

namespace frontdoor::cli {

struct View {
  const program::Program& program;
  const model::Contact& contact;
  const model::Recommendation& all;
  const desk::Listings* listings = nullptr;  // null: services were not looked up
};

/// "must offer", "must raise", "recommended".
std::string status_words(const model::RouteAdvice& route);
/// "must offer within 28 days (our aim)".
std::string status_and_limit(const model::RouteAdvice& route);
/// "Care Act assessment (conversation)".
std::string title_and_form(const model::RouteAdvice& route);
/// The reasons of the rules that speak for a route, each once, with the law behind them.
std::vector<std::string> reasons_for(const model::RouteAdvice& route);
/// "1 question", "2 questions".
std::string counted(std::size_t number, std::string_view unit);

/// What is left in law, in one sentence: "You can close this contact." or what keeps it open.
std::string closing_words(const model::Recommendation& all);

}  // namespace frontdoor::cli
