#include "engine/model/fold.h"

#include <algorithm>

#include "engine/model/group_answer.h"

namespace frontdoor::model {
namespace {

/// Narrows by one saying after the other; where nothing would be left, starts again from the later one.
/// Of a member that has been told by itself, its group's "none" says nothing.
Values told_values(const Vocabulary& vocabulary, FactId id, SayingsOfFact sayings, Folded& folded) {
  const Fact& fact = vocabulary[id];
  const Values all = all_values(fact);
  Values left = all;
  bool told_by_itself = false;
  for (const Saying* saying : sayings) {
    const auto said = saying->values ? narrowed(fact, all, *saying->values) : std::nullopt;
    if (!said || *said == all) continue;
    const bool unnamed = saying->by_group && is_if_none(vocabulary, id, *said);
    if (unnamed && told_by_itself) continue;
    told_by_itself = told_by_itself || !saying->by_group;
    const auto both = narrowed(fact, left, *said);
    if (!both) folded.contrary.push_back(saying->span);
    left = both.value_or(*said);
    folded.left_unnamed = unnamed;
  }
  return left;
}

/// Whether the question was put, where more than one value is left. A group's "don't know" is about what was untold
/// then; being named in its answer is no answer about the fact itself.
Asked asked_when_open(const Fact& fact, SayingsOfFact sayings) {
  Asked own = Asked::not_asked;
  Asked group = Asked::not_asked;
  bool told = false;
  for (const Saying* saying : sayings) {
    told = told || (saying->values && *saying->values != all_values(fact));
    const bool answered = saying->asked == Asked::answered;
    const Asked word = !answered ? saying->asked : saying->values ? Asked::in_part : Asked::not_asked;
    if (word == Asked::not_asked) continue;
    if (!saying->by_group) own = word;
    if (saying->by_group && !saying->values && !told) group = word;
  }
  return own != Asked::not_asked ? own : group;
}

bool counts(const Fact& fact, const Saying& saying, Truth person_is_speaking) {
  const bool speaking = person_is_speaking == Truth::yes;
  const Sayer unnamed = !saying.cleared_by.empty() ? Sayer::professional : speaking ? Sayer::person : Sayer::caller;
  const Sayer named = saying.said_by.value_or(unnamed);
  const Sayer sayer = named == Sayer::caller && speaking ? Sayer::person : named;
  return std::ranges::any_of(fact.no_counts_from, [&](Sayer counted) {
    return sayer == (counted == Sayer::person && fact.about_the_carer ? Sayer::carer : counted);
  });
}

/// What a yes-or-no fact with `a no counts only from ...` stands at.
struct Standing {
  bool yes = false;
  bool no = false;
  bool own_no = false;  // the no was a word of its own, not left unsaid in the answer to a group
  bool put = false;     // somebody was asked since it was last cleared
};

void take(Standing& standing, const Fact& fact, const Saying& saying, Truth person_is_speaking,
          std::vector<base::SourceSpan>& contrary) {
  if (!saying.cleared_by.empty()) {
    standing.yes = false;
    standing.put = false;
  }
  if (!saying.values) return;
  standing.put = true;
  if (!is_one_value(fact, *saying.values)) return;
  if (saying.values->least == 1) {
    if (standing.own_no) contrary.push_back(saying.span);
    standing = {.yes = true, .no = false, .own_no = false, .put = true};
  } else if (!standing.yes && counts(fact, saying, person_is_speaking)) {
    standing.no = true;
    standing.own_no = standing.own_no || !saying.by_group;
  }
}

/// The sayings since a practitioner last took back what was said.
SayingsOfFact since_cleared(SayingsOfFact sayings) {
  const auto cleared =
      std::find_if(sayings.rbegin(), sayings.rend(), [](const Saying* s) { return !s->cleared_by.empty(); });
  return cleared == sayings.rend() ? sayings : sayings.last(static_cast<std::size_t>(cleared - sayings.rbegin()) + 1);
}

Folded fold_marked(const Fact& fact, SayingsOfFact sayings, Truth person_is_speaking) {
  Folded folded;
  Standing standing;
  for (const Saying* saying : sayings) take(standing, fact, *saying, person_is_speaking, folded.contrary);
  folded.known.told = standing.yes || standing.no;
  folded.left_unnamed = standing.no && !standing.own_no;
  folded.known.values = folded.known.told ? one_value(fact, standing.yes ? 1 : 0) : all_values(fact);
  folded.known.asked = folded.known.told ? Asked::answered : asked_when_open(fact, since_cleared(sayings));
  if (standing.put && folded.known.asked == Asked::not_asked) folded.known.asked = Asked::in_part;
  return folded;
}

std::string joined_text(SayingsOfFact sayings) {
  std::string text;
  for (const Saying* saying : sayings) {
    if (!text.empty() && !saying->text.empty()) text += "; ";
    text += saying->text;
  }
  return text;
}

Folded fold_plain(const Vocabulary& vocabulary, FactId id, SayingsOfFact sayings) {
  const Fact& fact = vocabulary[id];
  Folded folded;
  folded.known.values = told_values(vocabulary, id, sayings, folded);
  if (fact.type == FactType::text) {
    folded.text = joined_text(sayings);
    if (!folded.text.empty()) folded.known.values = one_value(fact, 1);
  }
  folded.known.told = folded.known.values != all_values(fact);
  const bool one = folded.known.told && is_one_value(fact, folded.known.values);
  folded.known.asked = one ? Asked::answered : asked_when_open(fact, sayings);
  return folded;
}

}  // namespace

Folded fold(const Vocabulary& vocabulary, FactId id, SayingsOfFact sayings, Truth person_is_speaking) {
  const Fact& fact = vocabulary[id];
  Folded folded = fact.no_counts_from.empty() ? fold_plain(vocabulary, id, sayings)
                                              : fold_marked(fact, sayings, person_is_speaking);
  // Why: nobody says that there is a carer by naming none of a carer's troubles.
  if (folded.left_unnamed && fact.has_only_when) folded.known.told = false;
  return folded;
}

}  // namespace frontdoor::model
