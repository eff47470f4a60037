#include "engine/talk/conversation.h"

#include <algorithm>

#include "engine/base/overload.h"

namespace frontdoor::talk {
namespace {

using model::FactId;
using model::Saying;

bool may_be_taken_out(const model::Vocabulary& vocabulary, const Saying& saying, const Replaced& replaced) {
  if (!replaced.everybodys && saying.said_by != replaced.of) return false;
  const model::Fact& fact = vocabulary[saying.fact];
  return fact.no_counts_from.empty() || !saying.values || saying.values->most == 0;
}

void take_out_fact(const model::Vocabulary& vocabulary, Conversation& conversation, FactId fact,
                   const Replaced& replaced) {
  const auto is_replaced = [&](const Saying& saying) {
    return saying.fact == fact && may_be_taken_out(vocabulary, saying, replaced);
  };
  std::erase_if(conversation.before.sayings, is_replaced);
  for (Step& step : conversation.steps) std::erase_if(step.sayings, is_replaced);
}

void take_out_route(Conversation& conversation, model::RouteId route) {
  std::erase_if(conversation.before.outcome.responses, [&](const model::RouteResponse& r) { return r.route == route; });
  std::erase_if(conversation.steps, [&](const Step& step) { return step.subject == Subject(route); });
}

void take_out_follow_ups(Conversation& conversation, model::Whom whom) {
  std::erase_if(conversation.before.outcome.follow_ups, [&](const model::BookedFollowUp& f) { return f.whom == whom; });
  std::erase_if(conversation.steps, [&](const Step& step) { return step.subject == Subject(whom); });
}

}  // namespace

model::Contact contact_of(const model::Vocabulary& vocabulary, const Conversation& conversation,
                          std::vector<model::Contradiction>* contradictions) {
  model::Contact contact = conversation.before;
  for (const Step& step : conversation.steps) {
    contact.sayings.insert(contact.sayings.end(), step.sayings.begin(), step.sayings.end());
    if (step.response) contact.outcome.responses.push_back(*step.response);
    if (step.follow_up) contact.outcome.follow_ups.push_back(*step.follow_up);
  }
  std::vector<model::Contradiction> found = model::resolve(vocabulary, contact);
  if (contradictions != nullptr) *contradictions = std::move(found);
  return contact;
}

bool take_back(Conversation& conversation) {
  conversation.again = {};
  if (conversation.steps.empty()) return false;
  conversation.steps.pop_back();
  return true;
}

void take_out(const model::Vocabulary& vocabulary, Conversation& conversation, const Subject& subject,
              const Replaced& replaced) {
  std::visit(base::Overload{[](std::monostate) {},
                            [&](FactId fact) { take_out_fact(vocabulary, conversation, fact, replaced); },
                            [&](model::GroupId group) {
                              for (FactId member : vocabulary[group].members)
                                take_out_fact(vocabulary, conversation, member, replaced);
                            },
                            [&](model::RouteId route) { take_out_route(conversation, route); },
                            [&](model::Whom whom) { take_out_follow_ups(conversation, whom); }},
             subject);
}

}  // namespace frontdoor::talk
