#include "engine/author/expect_of.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/eval/verdict.h"

namespace frontdoor::author {
namespace {

using model::Status;

std::string_view standing(Status status) {
  switch (status) {
    case Status::must_offer:
      return "is offered";
    case Status::recommended:
      return "is recommended";
    case Status::check_first:
    case Status::worth_considering:
      return "is suggested";
    case Status::open:
      return "is still open";
    case Status::ruled_out:
      return "is ruled out";
    case Status::not_indicated:
      return "is not suggested";
  }
  return {};
}

}  // namespace

std::string expect_route(const program::Program& program, const eval::Trace& trace, model::RouteId route) {
  const eval::Verdict verdict = eval::verdict_on(program, trace, route);
  std::string line = fmt::format("{} {}", program[route].name, standing(verdict.status));
  const bool firm = verdict.status == Status::must_offer || verdict.status == Status::recommended;
  if (firm && verdict.within) line += " " + model::text_of(*verdict.within);
  return line;
}

std::vector<std::string> expect_of_rule(const program::Program& program, const eval::Trace& trace,
                                        const program::Rule& rule) {
  std::vector<std::string> lines;
  const auto add = [&](std::string line) {
    if (std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
  };
  for (const program::Effect& effect : rule.effects) {
    if (effect.route.valid()) {
      add(expect_route(program, trace, effect.route));
    } else {
      const bool fires = trace[rule.fires] == model::Truth::yes;
      add(fmt::format("advice from {} is {}given", rule.name, fires ? "" : "not "));
    }
  }
  return lines;
}

std::string expect_of_duties(const program::Program& program, const eval::Trace& trace) {
  const bool settled = std::ranges::all_of(program.rules, [&](const program::Rule& rule) {
    return !rule.is_duty || trace[rule.fires] != model::Truth::unknown;
  });
  return settled ? "duties are settled" : "duties are not settled";
}

}  // namespace frontdoor::author
