#include "engine/talk/read_group.h"

#include <algorithm>

#include "engine/talk/phrases.h"
#include "engine/talk/talk_errors.h"

namespace frontdoor::talk {
namespace {

using model::FactId;
using model::GroupId;

class GroupReader {
 public:
  GroupReader(const model::Vocabulary& vocabulary, GroupId group, const std::vector<FactId>& shown, model::Date today)
      : vocabulary_(vocabulary), group_(group), members_(shown), today_(today) {
    for (FactId member : vocabulary[group].members)
      if (std::ranges::find(members_, member) == members_.end()) members_.push_back(member);
    for (FactId member : members_) choices_.push_back({vocabulary[member].name, {}});
  }

  Reading<GroupAnswer> read(std::string_view text) const {
    GroupAnswer answer;
    const auto can_stand = [&](const std::string& part) { return item(part).has_value(); };
    for (const std::string& part : items_of(text, can_stand)) {
      const std::optional<NamedMember> named = item(part);
      if (!named) return wrong(part);
      answer.named.push_back(*named);
    }
    if (answer.named.empty()) return wrong(text);
    return answer;
  }

 private:
  /// "washing", "washing unable", "washing is unable", "2: unable".
  [[nodiscard]] std::optional<NamedMember> item(const std::string& part) const {
    if (const Match whole = match(choices_, part); whole.index)
      return NamedMember{members_[*whole.index], std::nullopt};
    for (std::size_t cut = part.find_last_of(" :="); cut != std::string::npos && cut > 0;
         cut = part.find_last_of(" :=", cut - 1)) {
      const Match found = match(choices_, tidied(part.substr(0, cut)));
      if (!found.index) continue;
      std::string rest = tidied(part.substr(cut + 1));
      take_prefix(rest, "is") || take_prefix(rest, "are");
      const Reading<Told> told = read_answer(vocabulary_[members_[*found.index]], today_, rest);
      if (const auto* value = std::get_if<Told>(&told)) return NamedMember{members_[*found.index], *value};
    }
    return std::nullopt;
  }

  [[nodiscard]] NotUnderstood wrong(std::string_view part) const {
    const Match found = match(choices_, part);
    if (!found.could_be.empty()) return could_be_several(part, found.could_be);
    NotUnderstood problem = not_a_member(vocabulary_, group_, part);
    problem.near = found.near;
    return problem;
  }

  const model::Vocabulary& vocabulary_;
  GroupId group_;
  std::vector<FactId> members_;
  model::Date today_;
  std::vector<Choice> choices_;
};

}  // namespace

Reading<GroupAnswer> read_group_answer(const model::Vocabulary& vocabulary, GroupId group,
                                       const std::vector<FactId>& shown, model::Date today, std::string_view text) {
  const std::string words = tidied(text);
  if (const auto not_found_out = read_not_found_out(words)) return GroupAnswer{.asked = *not_found_out, .named = {}};
  if (is_any_of(folded(words),
                {"none", "no", "n", "nothing", "none of them", "none of these", "none of those", "neither", "not any"}))
    return GroupAnswer{};
  GroupReader reader(vocabulary, group, shown, today);
  if (is_any_of(folded(words), {"all", "all of them", "all of these", "everything"})) {
    GroupAnswer all;
    for (FactId member : shown) all.named.push_back({member, std::nullopt});
    return all;
  }
  return reader.read(words);
}

}  // namespace frontdoor::talk
