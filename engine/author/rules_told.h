// What rules did, in words for an author whose example fails.
#pragma once

#include "engine/author/judge.h"

namespace frontdoor::author {

/// Adds the rules that made a route stand as it does.
void tell_rules(Judgement& judgement, const model::RouteAdvice& advice);
/// Adds how one rule came out.
void tell_rule(Judgement& judgement, const Answered& answered, const std::string& rule);

}  // namespace frontdoor::author
