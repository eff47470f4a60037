#include <algorithm>

#include "engine/base/nearest.h"
#include "engine/base/text.h"
#include "engine/model/group_answer.h"
#include "engine/records/contact_errors.h"
#include "engine/records/fact_reader.h"
#include "engine/records/saying_reader.h"

namespace frontdoor::records {
namespace {

using bytes::Json;
using bytes::JsonMember;
using model::Saying;

const std::vector<std::string>& answer_fields() {
  static const std::vector<std::string> names = {"value", "said_by", "asked", "except"};
  return names;
}

/// Reads the answers to one group's question.
class GroupReader {
 public:
  GroupReader(Reading& reading, model::GroupId id, const JsonMember& member)
      : reading_(reading), id_(id), group_(reading.vocabulary[id]), field_(member.name) {
    for (const model::FactId fact : group_.members) members_.push_back(base::spelling(reading.vocabulary[fact].name));
  }

  std::vector<Saying> read(const Json& value) {
    const auto* const list = value.as_array();
    if (value.as_object() != nullptr) {
      read_answer(value);
    } else if (list != nullptr && std::ranges::any_of(*list, is_object)) {
      for (const Json& item : *list) read_item(item);
    } else if (!value.is_null()) {
      add(read_members(field_, value), value, {}, {});
    }
    return std::move(sayings_);
  }

 private:
  static bool is_object(const Json& value) { return value.as_object() != nullptr; }

  void read_item(const Json& item) {
    if (is_object(item)) return read_answer(item);
    reading_.report(wrong_type(field_, item, "an object that tells who said it",
                               "either a list of members, or a list of objects like {\"value\": [...]}"));
  }

  /// The members that a list names; none, and reported, if something in it is no member.
  std::optional<std::vector<model::FactId>> read_members(std::string_view field, const Json& value) {
    const auto* const list = read_list(reading_, field, value, "a list, " + expected());
    if (list == nullptr) return std::nullopt;
    std::vector<model::FactId> named;
    for (const Json& item : *list) {
      const std::string* const text = item.as_text();
      const std::string wanted = text == nullptr ? "" : base::spelling(*text);
      const auto found = std::ranges::find(members_, wanted);
      if (text == nullptr) {
        reading_.report(wrong_type(field, item, expected()));
      } else if (found == members_.end()) {
        reading_.report(unknown_value(field, item, expected(), base::all_nearest(wanted, members_)));
      } else {
        named.push_back(group_.members[static_cast<std::size_t>(found - members_.begin())]);
      }
    }
    return named;
  }

  [[nodiscard]] std::string expected() const { return "any of: " + base::joined(members_, ", "); }

  void read_answer(const Json& object) {
    refuse_unknown_fields(reading_, *object.as_object(), "`" + std::string(field_) + "`", answer_fields());
    const SayingFields fields = read_saying_fields(reading_, object);
    std::vector<model::FactId> except;
    if (const Json* const left_out = told_field(object, "except")) {
      except = read_members("except", *left_out).value_or(std::vector<model::FactId>{});
    }
    const Json* const value = told_field(object, "value");
    if (value != nullptr && fields.asked) {
      return reading_.report(
          exclude_each_other(field_, "is answered, and also not found out", {value->span, "answered here"},
                             {object.find("asked")->span, "not found out"}, "keep the one that is right"));
    }
    if (value != nullptr) return add(read_members(field_, *value), object, fields.said_by, except);
    if (fields.asked) return add_not_found_out(*fields.asked, object, fields.said_by, except);
    if (object.find("value") != nullptr || object.find("asked") != nullptr) return;
    reading_.report(missing_field("value", "`" + std::string(field_) + "`", "the list of members named", object.span));
  }

  void add(const std::optional<std::vector<model::FactId>>& named, const Json& where,
           std::optional<model::Sayer> said_by, const std::vector<model::FactId>& except) {
    if (named) keep(model::group_answer(reading_.vocabulary, id_, *named, said_by, where.span), except);
  }

  void add_not_found_out(model::Asked why, const Json& where, std::optional<model::Sayer> said_by,
                         const std::vector<model::FactId>& except) {
    keep(model::group_not_found_out(reading_.vocabulary, id_, why, said_by, where.span), except);
  }

  void keep(std::vector<Saying> answer, const std::vector<model::FactId>& except) {
    std::erase_if(answer, [&](const Saying& each) { return std::ranges::find(except, each.fact) != except.end(); });
    std::ranges::move(answer, std::back_inserter(sayings_));
  }

  Reading& reading_;
  model::GroupId id_;
  const model::Group& group_;
  std::string_view field_;
  std::vector<std::string> members_;
  std::vector<Saying> sayings_;
};

}  // namespace

std::vector<Saying> read_group(Reading& reading, model::GroupId group, const JsonMember& member) {
  if (!model::has_question(reading.vocabulary[group])) {
    reading.report(
        unknown_field("`facts`", member, {}, "this group has no question of its own; tell its facts one by one"));
    return {};
  }
  return GroupReader(reading, group, member).read(member.value);
}

}  // namespace frontdoor::records
