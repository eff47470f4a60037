// One expectation against the answer: met, or in a plain sentence what is so instead and which rules made it so.
#pragma once

#include <string>
#include <vector>

#include "engine/check/pack.h"
#include "engine/model/contact.h"
#include "engine/model/recommendation.h"
#include "engine/program/program.h"

namespace frontdoor::author {

/// The answer to an example's contact.
struct Answered {
  const program::Program& program;
  const model::Contact& contact;
  const model::Recommendation& recommendation;
};

struct Judgement {
  bool met = true;
  std::string actual;              // "it is worth considering", "the next question is `caller`"; empty if met
  std::vector<std::string> rules;  // the rules that made the difference, by name
  std::string why;                 // what they did: "`falls` fired (...)"; may be empty
};

Judgement judge(const check::Pack& pack, const check::Expect& expect, const Answered& answered);

}  // namespace frontdoor::author
