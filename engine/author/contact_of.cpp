#include "engine/author/contact_of.h"

#include "engine/base/overload.h"
#include "engine/check/values_left.h"
#include "engine/model/group_answer.h"

namespace frontdoor::author {
namespace {

using base::Overload;
using model::Saying;
using model::Vocabulary;

Saying saying_of(const Vocabulary& vocabulary, model::FactId fact, const check::Comparison& comparison, model::Date now,
                 base::SourceSpan where) {
  Saying saying;
  saying.fact = fact;
  saying.span = where;
  if (std::holds_alternative<syntax::IsUnknown>(comparison.kind)) {
    saying.asked = model::Asked::not_known;
  } else {
    saying.values = check::values_left(vocabulary[fact], comparison, now);
  }
  return saying;
}

std::vector<Saying> one_by_one(const Vocabulary& vocabulary, const check::GivenGroup& given, model::Date now,
                               base::SourceSpan where) {
  const model::Group& group = vocabulary[given.group];
  const check::Comparison unknown{.negated = false, .kind = syntax::IsUnknown{}};
  std::vector<Saying> sayings;
  for (std::size_t i = 0; i < group.members.size(); ++i) {
    const check::Comparison& comparison = given.by_member.empty() ? unknown : given.by_member[i];
    sayings.push_back(saying_of(vocabulary, group.members[i], comparison, now, where));
  }
  return sayings;
}

bool says_none(const model::Group& group, const std::vector<Saying>& sayings) {
  for (std::size_t i = 0; i < sayings.size(); ++i) {
    if (sayings[i].values != group.if_none[i]) return false;
  }
  return true;
}

/// `all of G is V`: the answer "none" to the group's question if V is the value of its `if none`.
std::vector<Saying> group_sayings(const Vocabulary& vocabulary, const check::GivenGroup& given, model::Date now,
                                  base::SourceSpan where) {
  const model::Group& group = vocabulary[given.group];
  std::vector<Saying> sayings = one_by_one(vocabulary, given, now, where);
  if (!model::has_question(group)) return sayings;
  if (given.by_member.empty()) {
    return model::group_not_found_out(vocabulary, given.group, model::Asked::not_known, std::nullopt, where);
  }
  return says_none(group, sayings) ? model::group_answer(vocabulary, given.group, {}, std::nullopt, where) : sayings;
}

model::Sayer sayer_of(syntax::By by) {
  switch (by) {
    case syntax::By::the_person:
      return model::Sayer::person;
    case syntax::By::the_carer:
      return model::Sayer::carer;
    case syntax::By::the_caller:
      return model::Sayer::caller;
  }
  return model::Sayer::caller;
}

model::Response response_of(syntax::Answer answer) {
  switch (answer) {
    case syntax::Answer::accepted:
      return model::Response::accepted;
    case syntax::Answer::declined:
      return model::Response::declined;
    case syntax::Answer::arranged:
      return model::Response::arranged;
  }
  return model::Response::accepted;
}

model::RouteResponse route_response(const check::GivenAnswer& given) {
  model::RouteResponse response;
  response.route = given.route;
  response.response = response_of(given.answer);
  response.said_by = sayer_of(given.by);
  return response;
}

}  // namespace

GivenContact contact_of(const check::Example& example, const program::Program& program) {
  GivenContact given;
  model::Contact& contact = given.contact;
  contact.id = example.name;
  contact.date = example.on.value_or(program.pack.in_force_from);
  // Why last: "none of them" leaves what is told of a member by itself as it is, wherever the line stands.
  std::vector<Saying> of_groups;
  for (const check::Given& each : example.given) {
    std::visit(
        Overload{
            [&](const check::GivenFact& fact) {
              contact.sayings.push_back(
                  saying_of(program.vocabulary, fact.fact, fact.comparison, contact.date, each.span));
            },
            [&](const check::GivenGroup& group) {
              std::vector<Saying> more = group_sayings(program.vocabulary, group, contact.date, each.span);
              of_groups.insert(of_groups.end(), more.begin(), more.end());
            },
            [&](const check::GivenAnswer& answer) { contact.outcome.responses.push_back(route_response(answer)); },
            [&](const check::Unresolved&) {},
        },
        each.kind);
  }
  contact.sayings.insert(contact.sayings.end(), of_groups.begin(), of_groups.end());
  given.contradictions = model::resolve(program.vocabulary, contact);
  return given;
}

}  // namespace frontdoor::author
