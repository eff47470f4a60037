#include "cli/show_guarantees.h"

#include <fmt/core.h>

#include "cli/page.h"
#include "cli/view.h"
#include "engine/base/text.h"
#include "engine/records/json_making.h"

namespace frontdoor::cli {
namespace {

using author::Broken;
using author::GuaranteeRun;
using author::GuaranteeTrial;
using bytes::Json;
using bytes::JsonArray;
using bytes::JsonObject;

std::string broken_in_words(const Compiled& compiled, const GuaranteeTrial& trial, bool color) {
  const Broken& broken = *trial.broken;
  Page page(color);
  page.add(fmt::format("NOT KEPT  {} ({})", trial.name, base::file_and_line(compiled.sources, trial.span)), 0, 10,
           Tone::strong);
  page.add("promised: " + broken.expectation.text, 2, 10);
  page.add("actual:   " + broken.expectation.judgement.actual, 2, 10);
  if (!broken.expectation.judgement.why.empty()) page.add("because:  " + broken.expectation.judgement.why, 2, 10);
  page.add("the smallest contact found, as an example to paste into the pack:", 2, 2);
  return page.text() + "\n" + broken.example + "\n";
}

Json text(const std::string& words) { return Json(std::string_view(words)); }

Json rule_names(const Broken& broken) {
  JsonArray names;
  for (const std::string& rule : broken.expectation.judgement.rules) names.push_back(text(rule));
  return Json(std::move(names));
}

Json trial_json(const Compiled& compiled, const GuaranteeTrial& trial) {
  JsonObject json{{"guarantee", text(trial.name), {}},
                  {"at", text(base::file_and_line(compiled.sources, trial.span)), {}},
                  {"kept", Json(trial.kept()), {}},
                  {"contacts", records::count(trial.contacts), {}}};
  if (!trial.broken) return Json(std::move(json));
  json.push_back({"promised", text(trial.broken->expectation.text), {}});
  json.push_back({"actual", text(trial.broken->expectation.judgement.actual), {}});
  json.push_back({"rules", rule_names(*trial.broken), {}});
  json.push_back({"why", text(trial.broken->expectation.judgement.why), {}});
  json.push_back({"example", text(trial.broken->example), {}});
  return Json(std::move(json));
}

}  // namespace

std::string guarantees_in_words(const Compiled& compiled, const GuaranteeRun& run, bool color) {
  if (run.guarantees.empty()) return {};
  std::string words;
  for (const GuaranteeTrial& trial : run.guarantees)
    if (!trial.kept()) words += broken_in_words(compiled, trial, color);
  const std::size_t broken = run.broken();
  const std::string kept =
      broken == 0 ? "all kept" : fmt::format("{} kept, {} not", run.guarantees.size() - broken, broken);
  Page page(color);
  page.add(fmt::format("{}, tried on {}: {}", counted(run.guarantees.size(), "guarantees"),
                       counted(run.contacts, "contacts"), kept),
           0, 0, Tone::strong);
  return (words.empty() ? "" : "\n") + words + page.text();
}

Json guarantees_in_json(const Compiled& compiled, const GuaranteeRun& run) {
  JsonArray all;
  for (const GuaranteeTrial& trial : run.guarantees) all.push_back(trial_json(compiled, trial));
  return Json(std::move(all));
}

}  // namespace frontdoor::cli
