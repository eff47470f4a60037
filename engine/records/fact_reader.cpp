#include "engine/records/fact_reader.h"

#include <algorithm>

#include "engine/records/contact_errors.h"
#include "engine/records/saying_reader.h"
#include "engine/records/values_reader.h"

namespace frontdoor::records {
namespace {

using bytes::Json;
using bytes::JsonMember;
using model::FactType;
using model::Saying;

const std::vector<std::string>& saying_fields() {
  static const std::vector<std::string> names = {"value",   "said_by",  "asked",    "cleared_by", "at_least",
                                                 "at_most", "or_never", "includes", "excludes",   "one_of"};
  return names;
}

/// Reads the sayings of one fact.
class FactReader {
 public:
  FactReader(Reading& reading, model::FactId id, const JsonMember& member)
      : reading_(reading), id_(id), named_{reading.vocabulary[id], member.name} {}

  std::vector<Saying> read(const Json& value) {
    const auto* const list = value.as_array();
    if (value.as_object() != nullptr) {
      read_saying(value);
    } else if (list != nullptr && is_list_of_sayings(*list)) {
      for (const Json& item : *list) read_item(item);
    } else if (!value.is_null()) {
      read_plain(value);
    }
    return std::move(sayings_);
  }

 private:
  /// A list of plain values is the whole of a set; of any other fact, and of objects, it is what several people said.
  [[nodiscard]] bool is_list_of_sayings(const bytes::JsonArray& list) const {
    const bool objects = std::ranges::any_of(list, [](const Json& item) { return item.as_object() != nullptr; });
    return objects || (named_.fact.type != FactType::set && !list.empty());
  }

  void read_item(const Json& item) {
    if (item.as_object() != nullptr) return read_saying(item);
    const std::string help = named_.fact.type == FactType::choice
                                 ? "several possible values are told as {\"one_of\": [...]}"
                                 : "a list is what several people said, each as {\"value\": ..., \"said_by\": ...}";
    reading_.report(wrong_type(named_.field, item, "an object that tells who said it", help));
  }

  void read_plain(const Json& value) {
    Saying saying = begin(value);
    if (tell(saying, value)) sayings_.push_back(std::move(saying));
  }

  [[nodiscard]] Saying begin(const Json& value) const {
    Saying saying;
    saying.fact = id_;
    saying.span = value.span;
    return saying;
  }

  /// Puts the value into the saying; false if it tells nothing.
  bool tell(Saying& saying, const Json& value) {
    if (named_.fact.type == FactType::text) {
      saying.text = read_text(reading_, named_.field, value).value_or("");
      return !saying.text.empty();
    }
    saying.values = read_values(reading_, named_, value);
    return saying.values.has_value();
  }

  void read_saying(const Json& object) {
    refuse_unknown_fields(reading_, *object.as_object(), "`" + std::string(named_.field) + "`", saying_fields());
    const SayingFields fields = read_saying_fields(reading_, object);
    const JsonMember* const part = first_part(object);
    const Json* const value = told_field(object, "value");
    if (part != nullptr && value != nullptr) {
      return reading_.report(exclude_each_other(named_.field, "is told both whole and in part",
                                                {value->span, "the whole value"}, {part->name_span, "a part of it"},
                                                "keep the one that is right"));
    }
    Saying saying = begin(object);
    saying.said_by = fields.said_by;
    saying.cleared_by = fields.cleared_by;
    bool told = false;
    if (value != nullptr) told = tell(saying, *value);
    if (part != nullptr) told = tell_part(saying, object);
    finish(saying, fields, told, object);
  }

  static const JsonMember* first_part(const Json& object) {
    const auto& members = *object.as_object();
    const auto found = std::ranges::find_if(members, is_part_name, &JsonMember::name);
    return found == members.end() ? nullptr : &*found;
  }

  bool tell_part(Saying& saying, const Json& object) {
    saying.values = read_parts(reading_, named_, object);
    return saying.values.has_value();
  }

  void finish(Saying& saying, const SayingFields& fields, bool told, const Json& object) {
    const bool one = told && (!saying.values || is_one_value(named_.fact, *saying.values));
    check_asked(fields, one, object);
    check_cleared(fields, object);
    check_says_something(object);
    saying.asked = fields.asked.value_or(told ? model::Asked::answered : model::Asked::not_asked);
    if (told || fields.asked || !fields.cleared_by.empty()) sayings_.push_back(std::move(saying));
  }

  void check_asked(const SayingFields& fields, bool one, const Json& object) {
    if (!one || !fields.asked) return;
    reading_.report(exclude_each_other(named_.field, "is told, and also not found out", {object.span, "told here"},
                                       {object.find("asked")->span, "not found out, or only in part"},
                                       "take out `asked`, or tell `\"value\": null`"));
  }

  void check_cleared(const SayingFields& fields, const Json& object) {
    if (fields.cleared_by.empty() || !named_.fact.no_counts_from.empty()) return;
    const auto& members = *object.as_object();
    const auto cleared = std::ranges::find(members, "cleared_by", &JsonMember::name);
    reading_.report(does_not_fit(named_.field, *cleared, "a fact of which a no counts only from some",
                                 "tell the value that holds now; the last holds"));
  }

  void check_says_something(const Json& object) {
    const auto says = [&](std::string_view name) { return object.find(name) != nullptr; };
    if (says("value") || says("asked") || says("cleared_by") || first_part(object) != nullptr) return;
    reading_.report(
        missing_field("value", "`" + std::string(named_.field) + "`", model::expected_of(named_.fact), object.span));
  }

  Reading& reading_;
  model::FactId id_;
  NamedFact named_;
  std::vector<Saying> sayings_;
};

}  // namespace

std::vector<Saying> read_fact(Reading& reading, model::FactId fact, const JsonMember& member) {
  return FactReader(reading, fact, member).read(member.value);
}

}  // namespace frontdoor::records
