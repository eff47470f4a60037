#include "kb/desk/compare_json.h"

#include <algorithm>
#include <utility>

namespace frontdoor::desk {
namespace {

using bytes::Json;

std::string name_of(const Json& item, std::size_t place) {
  for (const char* each : {"route", "rule", "id", "fact"}) {
    const Json* const name = item.find(each);
    if (name != nullptr && name->as_text() != nullptr) return *name->as_text();
  }
  return std::to_string(place + 1);
}

class Comparing {
 public:
  explicit Comparing(std::size_t at_most) : at_most_(at_most) {}

  void compare(const std::string& path, const Json& was, const Json& now) {
    if (changes.size() >= at_most_) return;
    const auto* const old_members = was.as_object();
    const auto* const new_members = now.as_object();
    const auto* const old_items = was.as_array();
    const auto* const new_items = now.as_array();
    if (old_members != nullptr && new_members != nullptr) {
      compare_members(path, *old_members, now, was, *new_members);
    } else if (old_items != nullptr && new_items != nullptr && old_items->size() == new_items->size()) {
      for (std::size_t i = 0; i < old_items->size(); ++i)
        compare(below(path, name_of((*old_items)[i], i)), (*old_items)[i], (*new_items)[i]);
    } else if (bytes::canonical_json(was) != bytes::canonical_json(now)) {
      changes.push_back(
          {.what = path, .was = bytes::canonical_json(was), .now = bytes::canonical_json(now), .rules = {}});
    }
  }

  std::vector<Change> changes;

 private:
  static std::string below(const std::string& path, const std::string& name) {
    return path.empty() ? name : path + ", " + name;
  }

  void compare_members(const std::string& path, const bytes::JsonObject& old_members, const Json& now, const Json& was,
                       const bytes::JsonObject& new_members) {
    static const Json none;
    for (const bytes::JsonMember& each : old_members) {
      const Json* const other = now.find(each.name);
      compare(below(path, each.name), each.value, other == nullptr ? none : *other);
    }
    for (const bytes::JsonMember& each : new_members)
      if (was.find(each.name) == nullptr) compare(below(path, each.name), none, each.value);
  }

  std::size_t at_most_;
};

}  // namespace

std::vector<Change> differences(const Json& was, const Json& now, std::size_t at_most) {
  Comparing comparing(at_most);
  comparing.compare("", was, now);
  return std::move(comparing.changes);
}

}  // namespace frontdoor::desk
