// frontdoor check: everything there is to say about a pack.
#include "engine/author/check_pack.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/fix_files.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/pack_folder.h"
#include "cli/view.h"
#include "engine/base/render.h"
#include "engine/base/text.h"
#include "engine/bytes/json.h"
#include "engine/records/diagnostics_json.h"
#include "engine/records/sarif.h"

namespace frontdoor::cli {
namespace {

using author::AcceptedFinding;
using author::PackCheck;

std::size_t count_of(const base::Diagnostics& diagnostics, base::Severity severity) {
  return static_cast<std::size_t>(std::ranges::count(diagnostics, severity, &base::Diagnostic::severity));
}

/// "14 files: 91 facts, 28 routes, 14 duties, 80 rules, 82 examples", and guarantees if there are any.
std::string what_there_is(const PackCheck& check) {
  const check::Pack& pack = check.compiled.pack;
  const auto duties = static_cast<std::size_t>(std::ranges::count_if(pack.rules, &check::Rule::is_duty));
  const std::string guarantees =
      pack.guarantees.empty() ? std::string() : ", " + counted(pack.guarantees.size(), "guarantees");
  return fmt::format("{}: {}, {}, {}, {}, {}{}", counted(check.compiled.sources.size(), "files"),
                     counted(pack.vocabulary.facts.size(), "facts"), counted(pack.routes.size(), "routes"),
                     counted(duties, "duties"), counted(pack.rules.size() - duties, "rules"),
                     counted(pack.examples.size(), "examples"), guarantees);
}

std::string summary_of(const PackCheck& check) {
  const std::size_t errors = count_of(check.diagnostics, base::Severity::error);
  const std::size_t findings = count_of(check.diagnostics, base::Severity::finding);
  const std::string accepted = check.accepted.empty() ? "" : fmt::format(", {} accepted", check.accepted.size());
  if (errors + findings == 0) {
    return fmt::format("{}\nno errors, no findings{}\n", what_there_is(check), accepted);
  }
  return fmt::format("{}, {}{} in {}\n", counted(errors, "errors"), counted(findings, "findings"), accepted,
                     counted(check.compiled.sources.size(), "files"));
}

/// "accepted[R0452] daily_life.rules:12: `washing` ...; because: Nobody asks this."
std::string in_words(const AcceptedFinding& accepted, const base::Sources& sources) {
  return fmt::format("accepted[{}] {}: {}; because: {}\n", accepted.finding.code,
                     base::file_and_line(sources, accepted.line), accepted.finding.message, accepted.because);
}

bytes::Json to_json(const AcceptedFinding& accepted, const base::Sources& sources) {
  bytes::Json json = records::to_json(accepted.finding, sources);
  auto& members = std::get<bytes::JsonObject>(json.kind);
  for (bytes::JsonMember& member : members) {
    if (member.name == "severity") member.value = bytes::Json(std::string_view("accepted"));
  }
  members.push_back({"accepted_because", bytes::Json(std::string_view(accepted.because)), {}});
  return json;
}

/// All diagnostics, and after them what is accepted.
bytes::Json to_json(const PackCheck& check) {
  bytes::Json all = records::to_json(check.diagnostics, check.compiled.sources);
  for (const AcceptedFinding& each : check.accepted) {
    std::get<bytes::JsonArray>(all.kind).push_back(to_json(each, check.compiled.sources));
  }
  return all;
}

/// What there is to say, for people.
std::string in_words(const PackCheck& check, const CommonOptions& options) {
  const base::RenderOptions look{.color = shows_color(STDOUT_FILENO, options.no_color)};
  const std::string drawn = base::render_all(check.diagnostics, check.compiled.sources, look);
  std::string accepted;
  for (const AcceptedFinding& each : check.accepted) accepted += in_words(each, check.compiled.sources);
  return drawn + (drawn.empty() ? "" : "\n") + accepted + (accepted.empty() ? "" : "\n") + summary_of(check);
}

void write_json(const bytes::Json& json) { write_out(bytes::pretty_json(json) + "\n"); }

void show(const PackCheck& check, const CheckOptions& options) {
  const base::Sources& sources = check.compiled.sources;
  if (options.sarif) return write_json(records::to_sarif(check.diagnostics, sources, FRONTDOOR_VERSION));
  if (options.common.json) return write_json(to_json(check));
  write_out(in_words(check, options.common));
}

void show_fixed(const author::FixedPack& fixed, const CommonOptions& options) {
  if (!options.json) return write_out(changes_in_words(fixed.changes) + "\n" + in_words(fixed.left, options));
  write_json(bytes::Json(
      bytes::JsonObject{{"changes", changes_in_json(fixed.changes), {}}, {"diagnostics", to_json(fixed.left), {}}}));
}

ExitCode code_of(const PackCheck& check) {
  const bool clean = std::ranges::all_of(
      check.diagnostics, [](const base::Diagnostic& each) { return each.severity == base::Severity::note; });
  return clean ? ExitCode::fine : ExitCode::findings;
}

/// Mends, writes, and shows what was changed and what is left.
ExitCode fix(const base::Sources& sources, const CommonOptions& options) {
  const author::FixedPack fixed = author::fix_pack(sources, loader_from(pack_folder(options)));
  const ExitCode written = write_fixed(sources, fixed.left.compiled.sources, options);
  if (written != ExitCode::fine) return written;
  show_fixed(fixed, options);
  return code_of(fixed.left);
}

}  // namespace

ExitCode check(const CheckOptions& options) {
  base::Checked<base::Sources> sources = read_pack(pack_folder(options.common));
  if (!sources.value) {
    report(sources.diagnostics, {}, options.common);
    return ExitCode::world;
  }
  if (options.fix) return fix(*sources.value, options.common);
  const PackCheck check = author::check_pack(std::move(*sources.value), loader_from(pack_folder(options.common)));
  show(check, options);
  return code_of(check);
}

}  // namespace frontdoor::cli
