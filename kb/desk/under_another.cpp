#include "kb/desk/under_another.h"

#include <algorithm>
#include <utility>

#include "engine/base/text.h"
#include "kb/desk/body.h"

namespace frontdoor::desk {
namespace {

using bytes::Json;

bool is_true(const Json& object, std::string_view name) {
  const Json* const found = object.find(name);
  return found != nullptr && found->as_bool() != nullptr && *found->as_bool();
}

const bytes::JsonArray& list_in(const Json& object, std::string_view name) {
  static const bytes::JsonArray none;
  const Json* const found = object.find(name);
  return found == nullptr || found->as_array() == nullptr ? none : *found->as_array();
}

/// The rules that speak for a route or may, each with its outcome, or with all that is said of it; sorted.
std::vector<std::pair<std::string, std::string>> rules_of(const Json& route, bool in_full) {
  std::vector<std::pair<std::string, std::string>> rules;
  for (const Json& each : list_in(route, "because"))
    if (const std::string outcome = text_in(each, "outcome"); outcome != "did not fire")
      rules.emplace_back(text_in(each, "rule"), in_full ? bytes::canonical_json(each) : outcome);
  std::ranges::sort(rules);
  return rules;
}

/// The names of rules of which something else is said in both, each once.
std::vector<std::string> rules_that_differ(const Json& was, const Json& now, bool in_full) {
  std::vector<std::pair<std::string, std::string>> different;
  std::ranges::set_symmetric_difference(rules_of(was, in_full), rules_of(now, in_full), std::back_inserter(different));
  std::vector<std::string> names;
  for (const auto& [name, said] : different)
    if (names.empty() || names.back() != name) names.push_back(name);
  return names;
}

/// The rules whose outcome is not the same; where there is none, those that stay open for other reasons.
std::vector<std::string> rules_behind(const Json& was, const Json& now) {
  std::vector<std::string> names = rules_that_differ(was, now, false);
  return names.empty() ? rules_that_differ(was, now, true) : names;
}

std::string services_of(const Json& route) {
  std::vector<std::string> names;
  for (const Json& each : list_in(route, "services")) names.push_back(text_in(each, "name"));
  return names.empty() ? "none" : base::joined(names, "; ");
}

bool looked_up_services(const Json& route) {
  const Json* const services = route.find("services");
  return services != nullptr && services->as_array() != nullptr;
}

std::string limit_of(const Json& route) {
  const Json* const within = route.find("within");
  if (within == nullptr || within->as_object() == nullptr) return "no limit";
  const std::string unit = text_in(*within, "unit");
  if (unit == "now" || unit == "today") return unit;
  const Json* const amount = within->find("amount");
  return base::with_unit(amount == nullptr || amount->as_number() == nullptr ? 0 : *amount->as_number(), unit);
}

std::string closable(const Json& recommendation) {
  return is_true(recommendation, "safe_to_close") ? "safe to close" : "not safe to close";
}

/// What has to be asked by law before a contact is closed.
std::string asked_by_law(const Json& recommendation) {
  std::vector<std::string> facts;
  for (const Json& each : list_in(recommendation, "left_to_ask"))
    if (is_true(each, "in_law")) facts.push_back(text_in(each, "fact"));
  std::ranges::sort(facts);
  return facts.empty() ? "nothing" : base::joined(facts, ", ");
}

const Json* route_named(const Json& recommendation, const std::string& name) {
  for (const Json& each : list_in(recommendation, "routes"))
    if (text_in(each, "route") == name) return &each;
  return nullptr;
}

class UnderAnother {
 public:
  UnderAnother(const Json& was, const Json& now, bool with_services)
      : was_(was), now_(now), with_services_(with_services) {}

  std::vector<Change> changes() {
    for (const Json& route : list_in(was_, "routes")) {
      const Json* const other = route_named(now_, text_in(route, "route"));
      if (other != nullptr)
        compare(route, *other);
      else
        only_in_one(route, true);
    }
    for (const Json& route : list_in(now_, "routes"))
      if (route_named(was_, text_in(route, "route")) == nullptr) only_in_one(route, false);
    add("closing", closable(was_), closable(now_), {});
    add("to ask by law", asked_by_law(was_), asked_by_law(now_), {});
    return std::move(changes_);
  }

 private:
  void add(std::string what, std::string was, std::string now, std::vector<std::string> rules) {
    if (was == now) return;
    changes_.push_back(
        {.what = std::move(what), .was = std::move(was), .now = std::move(now), .rules = std::move(rules)});
  }

  void compare(const Json& was, const Json& now) {
    const std::string name = text_in(was, "route");
    const std::vector<std::string> rules = rules_behind(was, now);
    const std::string before = text_in(was, "status");
    const std::string after = text_in(now, "status");
    add(name, before, after, rules);
    if (before != after) return;
    add(name + ", by when", limit_of(was), limit_of(now), rules);
    if (with_services_ && looked_up_services(was) && looked_up_services(now))
      add(name + ", services", services_of(was), services_of(now), {});
  }

  void only_in_one(const Json& route, bool before) {
    const std::string status = text_in(route, "status");
    const std::string none = "not a route of the pack";
    if (status == "not indicated") return;
    add(text_in(route, "route"), before ? status : none, before ? none : status, rules_behind(route, Json()));
  }

  const Json& was_;
  const Json& now_;
  bool with_services_;
  std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> changes_under_another(const Json& was, const Json& now, bool with_services) {
  return UnderAnother(was, now, with_services).changes();
}

}  // namespace frontdoor::desk
