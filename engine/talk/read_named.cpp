#include "engine/talk/read_named.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/talk/names.h"
#include "engine/talk/phrases.h"
#include "engine/talk/read_answer.h"
#include "engine/talk/talk_errors.h"

namespace frontdoor::talk {
namespace {

using model::Bits;
using model::Fact;
using model::FactType;
using model::Values;
using Position = Reading<std::size_t>;

Position position_of(const Fact& fact, std::string_view text) {
  const Match found = match(choices_of(fact), text);
  if (found.index) return *found.index;
  if (!found.could_be.empty()) return could_be_several(text, found.could_be);
  NotUnderstood wrong = not_a_value(fact, text);
  wrong.near = found.near;
  return wrong;
}

/// The values of a list of names.
Reading<Bits> members_of(const Fact& fact, std::string_view text) {
  const auto can_stand = [&](const std::string& part) { return match(choices_of(fact), part).index.has_value(); };
  Bits members;
  for (const std::string& listed : items_of(text, can_stand)) {
    for (const std::string& item : cut_at(listed, "or")) {
      const Position position = position_of(fact, can_stand(listed) ? listed : item);
      if (const auto* wrong = std::get_if<NotUnderstood>(&position)) return *wrong;
      members.add(std::get<std::size_t>(position));
    }
  }
  if (members.empty()) return not_a_value(fact, text);
  return members;
}

Reading<Values> between(const Fact& fact, std::string_view low, std::string_view high) {
  Values values = model::all_values(fact);
  const Position first = low.empty() ? Position(std::size_t{0}) : position_of(fact, low);
  const Position last = high.empty() ? Position(fact.values.size() - 1) : position_of(fact, high);
  for (const Position* end : {&first, &last})
    if (const auto* wrong = std::get_if<NotUnderstood>(end)) return *wrong;
  const auto [least, most] = std::minmax(std::get<std::size_t>(first), std::get<std::size_t>(last));
  values.least = static_cast<std::int64_t>(least);
  values.most = static_cast<std::int64_t>(most);
  return values;
}

Reading<Values> read_scale(const Fact& fact, std::string text) {
  if (const Match whole = match(choices_of(fact), text); whole.index)
    return model::one_value(fact, static_cast<std::int64_t>(*whole.index));
  if (take_prefix(text, "at least") || take_suffix(text, "or worse") || take_suffix(text, "or more"))
    return between(fact, text, {});
  if (take_prefix(text, "at most") || take_suffix(text, "or better") || take_suffix(text, "or less"))
    return between(fact, {}, text);
  take_prefix(text, "between");
  for (std::string_view joint : {"or", "to", "and", "-"})
    if (const std::vector<std::string> ends = cut_at(text, joint); ends.size() == 2)
      return between(fact, ends[0], ends[1]);
  return between(fact, text, text);
}

Reading<Values> read_choice(const Fact& fact, std::string text) {
  const bool excluded = take_prefix(text, "not") || take_prefix(text, "anything but");
  const Reading<Bits> members = members_of(fact, text);
  if (const auto* wrong = std::get_if<NotUnderstood>(&members)) return *wrong;
  Values values = model::all_values(fact);
  const Bits named = std::get<Bits>(members);
  values.may = values.may & (excluded ? ~named : named);
  if (values.may.empty()) return not_a_value(fact, text);
  return values;
}

Reading<Values> read_set(const Fact& fact, std::string text) {
  Values values = model::all_values(fact);
  const std::string words = folded(text);
  if (is_any_of(words, {"none", "no", "n", "nothing", "none of them", "none of these", "not any"})) {
    values.may = Bits();
    return values;
  }
  if (is_any_of(words, {"all", "all of them", "all of these", "everything"})) {
    values.must = values.may;
    return values;
  }
  const bool excluded = take_prefix(text, "not") || take_prefix(text, "no");
  const bool part = !excluded && (take_prefix(text, "includes") || take_prefix(text, "including") ||
                                  take_prefix(text, "at least") || take_suffix(text, "and more") ||
                                  take_suffix(text, "among others") || take_suffix(text, "and others"));
  const Reading<Bits> members = members_of(fact, text);
  if (const auto* wrong = std::get_if<NotUnderstood>(&members)) return *wrong;
  const Bits named = std::get<Bits>(members);
  if (excluded)
    values.may = values.may & ~named;
  else
    values.must = named;
  if (!part && !excluded) values.may = named;
  return values;
}

}  // namespace

Reading<Values> read_named(const Fact& fact, std::string_view text) {
  switch (fact.type) {
    case FactType::scale:
      return read_scale(fact, std::string(text));
    case FactType::choice:
      return read_choice(fact, std::string(text));
    case FactType::set:
      return read_set(fact, std::string(text));
    case FactType::yes_no:
    case FactType::number:
    case FactType::date:
    case FactType::text:
      break;
  }
  return not_a_value(fact, text);
}

}  // namespace frontdoor::talk
