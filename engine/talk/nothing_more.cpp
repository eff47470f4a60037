#include "engine/talk/nothing_more.h"

#include <algorithm>

#include "engine/explain/questions.h"
#include "engine/model/group_answer.h"

namespace frontdoor::talk {
namespace {

using model::Saying;

void add_could_not_ask(const model::Vocabulary& vocabulary, const model::Question& question,
                       std::vector<Saying>& sayings) {
  if (question.group) {
    std::vector<Saying> members =
        model::group_not_found_out(vocabulary, *question.group, model::Asked::could_not_ask, {}, {});
    std::erase_if(members, [&](const Saying& member) { return vocabulary[member.fact].always_ask; });
    sayings.insert(sayings.end(), members.begin(), members.end());
    return;
  }
  Saying saying;
  saying.fact = *question.fact;
  saying.asked = model::Asked::could_not_ask;
  sayings.push_back(std::move(saying));
}

}  // namespace

std::vector<Saying> nothing_more_known(const program::Program& program, const model::Contact& contact) {
  std::vector<Saying> all;
  model::Contact then = contact;
  // Why bounded: each round asks of at least one fact more, and none twice.
  for (std::size_t round = 0; round <= program.vocabulary.facts.size(); ++round) {
    std::vector<Saying> more;
    for (const model::Question& question : explain::questions(program, then, eval::evaluate(program, then)))
      if (!question.always) add_could_not_ask(program.vocabulary, question, more);
    if (more.empty()) break;
    all.insert(all.end(), more.begin(), more.end());
    then.sayings.insert(then.sayings.end(), more.begin(), more.end());
    model::resolve(program.vocabulary, then);
  }
  return all;
}

}  // namespace frontdoor::talk
