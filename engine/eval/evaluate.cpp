#include "engine/eval/evaluate.h"

#include "engine/base/overload.h"

namespace frontdoor::eval {
namespace {

using model::Known;
using model::Truth;
using model::Values;
using program::NodeId;

/// Yes if all that is possible passes, no if nothing does.
Truth from(bool all_pass, bool none_pass) {
  if (all_pass) return Truth::yes;
  return none_pass ? Truth::no : Truth::unknown;
}

Truth in_range(const Values& values, std::int64_t least, std::int64_t most) {
  return from(values.least >= least && values.most <= most, values.most < least || values.least > most);
}

Truth in_window(const Values& values, const program::InWindow& window, model::Date today) {
  if (!values.may_be_date) return Truth::no;
  const std::int64_t first = window.first ? day_of(*window.first, today) : model::first_date().days;
  const std::int64_t last = window.last ? day_of(*window.last, today) : model::last_date().days;
  const Truth as_date = in_range(values, first, last);
  return as_date == Truth::yes && values.may_be_never ? Truth::unknown : as_date;
}

Truth at_least(const program::AtLeast& node, const Trace& done) {
  std::int64_t sure = 0;
  std::int64_t perhaps = 0;
  for (NodeId operand : node.operands) {
    sure += done[operand] == Truth::yes ? 1 : 0;
    perhaps += done[operand] != Truth::no ? 1 : 0;
  }
  return from(sure >= node.count, perhaps < node.count);
}

Truth value_of(const program::Node& node, const model::Contact& contact, const Trace& done) {
  return std::visit(
      base::Overload{
          [&](const program::Constant& n) { return model::truth_of(n.value); },
          [&](const program::InRange& n) { return in_range(contact[n.fact].values, n.least, n.most); },
          [&](const program::InWindow& n) { return in_window(contact[n.fact].values, n, contact.date); },
          [&](const program::IsNever& n) {
            const Values& values = contact[n.fact].values;
            return from(!values.may_be_date, !values.may_be_never);
          },
          [&](const program::IsOneOf& n) {
            const Values& values = contact[n.fact].values;
            return from(values.may.subset_of(n.members), !values.may.meets(n.members));
          },
          [&](const program::HasAnyOf& n) {
            const Values& values = contact[n.fact].values;
            return from(values.must.meets(n.members), !values.may.meets(n.members));
          },
          [&](const program::IsEmpty& n) {
            const Values& values = contact[n.fact].values;
            return from(values.may.empty(), !values.must.empty());
          },
          [&](const program::Applies& n) { return contact[n.fact].told ? Truth::yes : done[n.only_when]; },
          [&](const program::Not& n) { return model::kleene_not(done[n.operand]); },
          [&](const program::All& n) {
            Truth all = Truth::yes;
            for (NodeId operand : n.operands) all = model::kleene_and(all, done[operand]);
            return all;
          },
          [&](const program::Any& n) {
            Truth any = Truth::no;
            for (NodeId operand : n.operands) any = model::kleene_or(any, done[operand]);
            return any;
          },
          [&](const program::AtLeast& n) { return at_least(n, done); },
          [&](const program::Surely& n) { return model::truth_of(done[n.operand] == Truth::yes); },
          [&](const program::Perhaps& n) { return model::truth_of(done[n.operand] != Truth::no); },
      },
      node.kind);
}

}  // namespace

std::int64_t day_of(const program::WindowEnd& end, model::Date today) {
  if (!end.relative) return end.day.days;
  return model::shifted(today, end.amount, end.unit).days + end.then_days;
}

Trace evaluate(const program::Program& program, const model::Contact& contact) {
  Trace trace;
  trace.truths.reserve(program.nodes.size());
  for (const program::Node& node : program.nodes) trace.truths.push_back(value_of(node, contact, trace));
  return trace;
}

model::RouteTruths truths_of(const program::Program& program, const Trace& trace, program::RouteId route) {
  const program::RouteNodes& nodes = program.route_nodes[route.index];
  return {.duty = trace[nodes.duty],
          .recommended = trace[nodes.recommended],
          .considered = trace[nodes.considered],
          .ruled_out = trace[nodes.ruled_out],
          .check_first = trace[nodes.check_first]};
}

}  // namespace frontdoor::eval
