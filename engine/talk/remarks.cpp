#include "engine/talk/remarks.h"

#include <fmt/core.h>

#include <algorithm>

#include "engine/base/text.h"
#include "engine/talk/phrases.h"

namespace frontdoor::talk {
namespace {

using model::Asked;
using model::Saying;

std::string value_words(const model::Fact& fact, const Saying& saying) {
  if (!saying.text.empty()) return saying.text;
  if (saying.values) return model::words_for(fact, *saying.values);
  return std::string(model::word_for(saying.asked));
}

/// "washing: unable; getting dressed: some difficulty or unable", without the members that nobody named.
std::string group_words(const model::Vocabulary& vocabulary, const std::vector<Saying>& sayings) {
  std::vector<std::string> parts;
  for (const Saying& saying : sayings) {
    const model::Fact& fact = vocabulary[saying.fact];
    const model::Group& group = vocabulary[*fact.group];
    const auto member = static_cast<std::size_t>(std::ranges::find(group.members, saying.fact) - group.members.begin());
    const bool unnamed = saying.by_group && saying.values && *saying.values == group.if_none[member];
    if (unnamed) continue;
    parts.push_back(fmt::format("{}: {}", fact.name, value_words(fact, saying)));
  }
  return base::joined(parts, "; ");
}

bool is_group_answer(const std::vector<Saying>& sayings) { return std::ranges::any_of(sayings, &Saying::by_group); }

/// True if the words say no more than what was typed.
bool says_the_same(const model::Fact& fact, std::string_view words, std::string_view typed) {
  const std::string said = folded(typed);
  const bool short_word = fact.type == model::FactType::yes_no && said == words.substr(0, 1);
  return short_word || said == base::lower(words) || fact.type == model::FactType::text;
}

std::string_view name_of(model::Sayer sayer) {
  switch (sayer) {
    case model::Sayer::person:
      return "the person";
    case model::Sayer::carer:
      return "the carer";
    case model::Sayer::caller:
      return "the caller";
    case model::Sayer::professional:
      return "a professional";
    case model::Sayer::record:
      return "the record";
  }
  return {};
}

std::string who_counts(const model::Fact& fact) {
  std::vector<std::string> names;
  for (model::Sayer sayer : fact.no_counts_from) {
    const bool carer = sayer == model::Sayer::person && fact.about_the_carer;
    names.emplace_back(name_of(carer ? model::Sayer::carer : sayer));
  }
  return base::listed(names, "or");
}

bool is_a_no(const Saying& saying) { return saying.values && saying.values->most == 0; }

}  // namespace

std::vector<std::string> understood(const model::Vocabulary& vocabulary, const std::vector<Saying>& sayings,
                                    std::string_view typed) {
  if (sayings.empty()) return {};
  if (is_group_answer(sayings)) {
    const bool not_found_out = std::ranges::all_of(sayings, [](const Saying& saying) { return !saying.values; });
    if (not_found_out) return {fmt::format("Taken down: {}.", model::word_for(sayings.front().asked))};
    const std::string words = group_words(vocabulary, sayings);
    return {words.empty() ? "Taken down: none of them." : fmt::format("Taken down: {}.", words)};
  }
  const model::Fact& fact = vocabulary[sayings.front().fact];
  const std::string words = value_words(fact, sayings.front());
  if (says_the_same(fact, words, typed)) return {};
  return {fmt::format("Taken down: {}.", words)};
}

std::vector<std::string> after_answer(const program::Program& program, const Conversation& before,
                                      const Conversation& then, const Step& step) {
  std::vector<model::Contradiction> old_ones;
  std::vector<model::Contradiction> contradictions;
  contact_of(program.vocabulary, before, &old_ones);
  const model::Contact contact = contact_of(program.vocabulary, then, &contradictions);
  std::vector<std::string> lines;
  for (const Saying& saying : step.sayings) {
    const model::Fact& fact = program.vocabulary[saying.fact];
    if (fact.no_counts_from.empty() || !is_a_no(saying) || saying.by_group) continue;
    const bool yes_stands = contact[saying.fact].told && contact[saying.fact].values.least == 1;
    if (yes_stands) lines.push_back("A yes was said before. It stands until a practitioner clears it.");
    if (!yes_stands && !contact[saying.fact].told)
      lines.push_back(
          fmt::format("A no on this counts only from {}: it stays open, to be asked of them.", who_counts(fact)));
  }
  for (std::size_t i = old_ones.size(); i < contradictions.size(); ++i) {
    const auto& [told, contrary, span] = contradictions[i];
    const std::string& name = program.vocabulary[told].name;
    if (told == contrary && !program.vocabulary[told].no_counts_from.empty()) continue;
    lines.push_back(
        told == contrary
            ? fmt::format("That is not what was said before of {}. What was said last holds.", name)
            : fmt::format("That does not fit with {}, which stands. To put it right: change {}", name, name));
  }
  return lines;
}

std::string understood(const model::RouteResponse& response, std::string_view title) {
  const std::string by = response.said_by ? fmt::format(" by {}", name_of(*response.said_by)) : std::string();
  switch (response.response) {
    case model::Response::accepted:
      return fmt::format("Taken down: {} accepted{}.", title, by);
    case model::Response::declined:
      return fmt::format("Taken down: {} declined{}.", title, by);
    case model::Response::arranged:
      return fmt::format("Taken down: {} arranged{}.", title, by);
    case model::Response::handed_over:
      return fmt::format("Taken down: {} handed over to {}, {}.", title, response.follow_up_name,
                         model::long_text(response.follow_up_date.value_or(model::Date{})));
  }
  return {};
}

std::string understood(const model::BookedFollowUp& follow_up) {
  return fmt::format("Taken down: booked for {}, {}.", model::long_text(follow_up.date), follow_up.name);
}

std::string where_it_stands(const Moment& moment) {
  const Progress& progress = moment.progress;
  if (moment.recommendation.safe_to_close) return "You can close this contact.";
  std::vector<std::string> left;
  if (progress.left_in_law > 0)
    left.push_back(
        fmt::format("{} to ask", base::with_unit(static_cast<long long>(progress.left_in_law), "questions")));
  if (progress.to_do > 0)
    left.push_back(fmt::format("{} to do", base::with_unit(static_cast<long long>(progress.to_do), "things")));
  if (progress.left_in_law > 0) return fmt::format("Do not close this contact yet: {}.", base::joined(left, ", "));
  return fmt::format("Nothing is left to ask in law. You can close this contact once {} done.",
                     progress.to_do == 1 ? "1 thing is" : std::to_string(progress.to_do) + " things are");
}

}  // namespace frontdoor::talk
