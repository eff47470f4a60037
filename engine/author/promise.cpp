#include "engine/author/promise.h"

#include "engine/base/overload.h"
#include "engine/eval/verdict.h"
#include "engine/explain/closing.h"
#include "engine/explain/questions.h"
#include "engine/explain/recommend.h"

namespace frontdoor::author {
namespace {

using base::Overload;
using syntax::Standing;

model::RouteAdvice stand_of(const program::Program& program, const eval::Trace& trace, model::RouteId id) {
  const eval::Verdict verdict = eval::verdict_on(program, trace, id);
  model::RouteAdvice advice;
  advice.id = id;
  advice.status = verdict.status;
  advice.duty_open = verdict.duty_open;
  advice.within = verdict.within;
  return advice;
}

/// The node that makes a route stand so, if one alone can.
program::NodeId node_for(const program::RouteNodes& nodes, Standing standing) {
  switch (standing) {
    case Standing::offered:
      return nodes.duty;
    case Standing::recommended:
      return nodes.recommended;
    case Standing::suggested:
      return nodes.considered;
    case Standing::ruled_out:
      return nodes.ruled_out;
    case Standing::still_open:
      return {};
  }
  return {};
}

}  // namespace

Promise::Promise(const check::Pack& pack, const check::Guarantee& guarantee, const program::Program& program,
                 program::NodeId whenever)
    : pack_(pack), guarantee_(guarantee), program_(program), whenever_(whenever) {
  for (const check::Expect& expect : guarantee.then) {
    std::visit(Overload{
                   [&](const check::ExpectRoute& each) { routes_.push_back(each.route); },
                   [&](const check::ExpectAsked&) { asks_about_questions_ = true; },
                   [&](const check::ExpectAdvice&) { asks_about_rules_ = true; },
                   [&](const syntax::ExpectDutiesSettled&) { asks_about_duties_ = true; },
                   [&](const syntax::ExpectSafeToClose&) { asks_about_closing_ = true; },
                   [](const check::Unresolved&) {},
               },
               expect.kind);
  }
}

model::Recommendation Promise::what_is_asked_about(const model::Contact& contact, const eval::Trace& trace) const {
  if (asks_about_closing_) return explain::recommend(program_, contact);
  model::Recommendation all;
  for (const model::RouteId route : routes_) all.routes.push_back(stand_of(program_, trace, route));
  if (asks_about_duties_) all.duties_settled = explain::duties_are_settled(program_, trace);
  if (asks_about_questions_) all.left_to_ask = explain::questions(program_, contact, trace);
  if (!asks_about_rules_) return all;
  for (const program::Rule& rule : program_.rules)
    if (trace[rule.fires] == model::Truth::yes) all.fired.push_back(rule.name);
  return all;
}

std::optional<std::size_t> Promise::first_broken(const model::Contact& contact, const eval::Trace& trace) const {
  const model::Recommendation all = what_is_asked_about(contact, trace);
  const Answered answered{program_, contact, all};
  for (std::size_t i = 0; i < guarantee_.then.size(); ++i)
    if (!judge(pack_, guarantee_.then[i], answered).met) return i;
  return std::nullopt;
}

void Promise::add_ways_to_break(const check::ExpectRoute& expect, std::vector<std::vector<Aim>>& ways) const {
  const program::RouteNodes& nodes = program_.route_nodes[expect.route.index];
  const Aim whenever{whenever_, true};
  if (!expect.negated) {
    ways.push_back({whenever, {nodes.duty, false}, {nodes.ruled_out, true}});
    ways.push_back({whenever, {nodes.duty, false}, {nodes.recommended, false}, {nodes.considered, false}});
    return;
  }
  for (const Standing standing : expect.any_of) {
    const program::NodeId node = node_for(nodes, standing);
    if (node.valid()) ways.push_back({whenever, {node, true}});
    if (standing == Standing::recommended || standing == Standing::suggested)
      ways.push_back({whenever, {nodes.duty, true}});
    if (standing == Standing::suggested) ways.push_back({whenever, {nodes.recommended, true}});
  }
}

std::vector<std::vector<Aim>> Promise::ways_to_break() const {
  std::vector<std::vector<Aim>> ways{{{whenever_, true}}};
  for (const check::Expect& expect : guarantee_.then) {
    if (const auto* route = std::get_if<check::ExpectRoute>(&expect.kind)) add_ways_to_break(*route, ways);
  }
  return ways;
}

}  // namespace frontdoor::author
