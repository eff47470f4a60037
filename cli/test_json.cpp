// The run of a pack's examples as JSON.
#include "cli/show_guarantees.h"
#include "cli/show_test.h"
#include "engine/bytes/json.h"
#include "engine/records/json_making.h"

namespace frontdoor::cli {
namespace {

using author::ConditionCoverage;
using author::ExampleRun;
using bytes::Json;
using bytes::JsonArray;
using bytes::JsonObject;

Json text(std::string_view words) { return Json(words); }

Json object(JsonObject members) { return Json(std::move(members)); }

Json failures_json(const Compiled& compiled, const ExampleRun& run) {
  JsonArray failures;
  for (const author::Expectation& each : run.expectations) {
    if (each.judgement.met) continue;
    failures.push_back(object({{"expected", text(each.text), {}},
                               {"actual", text(each.judgement.actual), {}},
                               {"rules", records::list_of(each.judgement.rules), {}},
                               {"why", text(each.judgement.why), {}},
                               {"at", text(base::file_and_line(compiled.sources, each.span)), {}}}));
  }
  return Json(std::move(failures));
}

Json example_json(const Compiled& compiled, const ExampleRun& run) {
  return object({{"example", text(run.name), {}},
                 {"at", text(base::file_and_line(compiled.sources, run.span)), {}},
                 {"passed", Json(run.passed()), {}},
                 {"failures", failures_json(compiled, run), {}}});
}

Json rule_json(const author::RuleCoverage& rule) {
  return object({{"rule", text(rule.name), {}},
                 {"kind", Json(rule.is_duty ? "duty" : "rule"), {}},
                 {"fired", records::count(rule.fired), {}},
                 {"silent", records::count(rule.silent), {}},
                 {"undetermined", records::count(rule.undetermined), {}},
                 {"overridden", records::count(rule.overridden), {}}});
}

Json condition_json(const ConditionCoverage& condition) {
  return object({{"of", text(condition.name), {}},
                 {"kind", text(word_for(condition.owner)), {}},
                 {"part", text(word_for(condition.part)), {}},
                 {"condition", text(condition.text), {}},
                 {"yes", records::count(condition.yes), {}},
                 {"no", records::count(condition.no), {}},
                 {"unknown", records::count(condition.unknown), {}},
                 {"decided", records::count(condition.decided), {}}});
}

Json suggestion_json(const author::Suggestion& suggestion) {
  return object({{"example", text(suggestion.name), {}},
                 {"covers", records::list_of(suggestion.covers), {}},
                 {"given", records::list_of(suggestion.given), {}},
                 {"expect", records::list_of(suggestion.expect), {}},
                 {"block", text(suggestion.block), {}}});
}

template <class Items, class ToJson>
Json list(const Items& items, ToJson to_json) {
  JsonArray all;
  for (const auto& item : items) all.push_back(to_json(item));
  return Json(std::move(all));
}

}  // namespace

std::string test_in_json(const Compiled& compiled, const author::TestRun& run, const author::GuaranteeRun& promises,
                         const author::Suggestions* suggestions) {
  const author::Coverage& coverage = run.coverage;
  JsonObject members = {
      {"passed", records::count(run.examples.size() - run.failed()), {}},
      {"failed", records::count(run.failed()), {}},
      {"examples", list(run.examples, [&](const ExampleRun& each) { return example_json(compiled, each); }), {}},
      {"guarantees_broken", records::count(promises.broken()), {}},
      {"contacts_tried", records::count(promises.contacts), {}},
      {"guarantees", guarantees_in_json(compiled, promises), {}},
      {"rules", list(coverage.rules, rule_json), {}},
      {"never_fired", records::list_of(coverage.never_fired()), {}},
      {"never_silent", records::list_of(coverage.never_silent()), {}},
      {"conditions", list(coverage.conditions, condition_json), {}}};
  if (suggestions != nullptr) {
    members.push_back({"suggested", list(suggestions->examples, suggestion_json), {}});
    members.push_back({"not_suggested", records::list_of(suggestions->left), {}});
  }
  return bytes::pretty_json(object(std::move(members))) + "\n";
}

}  // namespace frontdoor::cli
