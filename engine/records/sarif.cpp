#include "engine/records/sarif.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/base/codes.h"
#include "engine/base/text.h"
#include "engine/records/json_making.h"

namespace frontdoor::records {
namespace {

using bytes::Json;
using bytes::JsonArray;
using bytes::JsonObject;

constexpr std::string_view schema = "https://json.schemastore.org/sarif-2.1.0.json";

Json object(JsonObject members) { return Json(std::move(members)); }
Json message(std::string_view text) { return object({member("text", text)}); }

std::string_view level_of(base::Severity severity) {
  switch (severity) {
    case base::Severity::note:
      return "note";
    case base::Severity::finding:
      return "warning";
    case base::Severity::error:
      return "error";
  }
  return {};
}

/// UTF-16 code units of a text: two for what lies beyond the first plane, one for a byte that is not UTF-8.
std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = base::code_point_length(text, at);
    units += length == 4 ? 2 : 1;
    at += std::max<std::size_t>(1, length);
  }
  return units;
}

/// Line and column of a byte, both from 1.
base::Place utf16_place(const base::SourceText& source, std::uint32_t offset) {
  const std::size_t line = base::place_of(source, offset).line;
  const std::string_view text = base::line_text(source, line);
  const auto begin = static_cast<std::size_t>(text.data() - source.text.data());
  const std::size_t into = offset < begin ? 0 : std::min<std::size_t>(offset - begin, text.size());
  return {.line = line, .column = utf16_units(text.substr(0, into)) + 1};
}

Json region_of(const base::SourceText& source, base::SourceSpan span) {
  const base::Place begin = utf16_place(source, span.begin);
  const base::Place end = utf16_place(source, std::max(span.begin, span.end));
  return object({member("startLine", count(begin.line)), member("startColumn", count(begin.column)),
                 member("endLine", count(end.line)), member("endColumn", count(end.column))});
}

Json artifact_of(const base::SourceText& source) { return object({member("uri", uri_of(source.name))}); }

Json location_of(const base::Label& label, const base::Sources& sources) {
  const base::SourceText& source = sources[label.span.source.index];
  JsonObject location{
      member("physicalLocation", object({member("artifactLocation", artifact_of(source)),
                                         member("region", region_of(source, label.span))})),
  };
  if (!label.text.empty()) location.push_back(member("message", message(label.text)));
  return object(std::move(location));
}

/// One fix: the edits by file, each a region that goes and what comes in its place.
Json fix_of(const base::Diagnostic& diagnostic, const base::Sources& sources) {
  std::map<base::SourceId, JsonArray> by_file;
  for (const base::Edit& edit : diagnostic.fixes) {
    JsonObject replacement{member("deletedRegion", region_of(sources[edit.span.source.index], edit.span))};
    if (!edit.text.empty()) replacement.push_back(member("insertedContent", message(edit.text)));
    by_file[edit.span.source].push_back(object(std::move(replacement)));
  }
  JsonArray changes;
  for (auto& [source, replacements] : by_file) {
    changes.push_back(object({member("artifactLocation", artifact_of(sources[source.index])),
                              member("replacements", Json(std::move(replacements)))}));
  }
  JsonObject fix;
  if (!diagnostic.help.empty()) fix.push_back(member("description", message(diagnostic.help)));
  fix.push_back(member("artifactChanges", Json(std::move(changes))));
  return object(std::move(fix));
}

Json result_of(const base::Diagnostic& diagnostic, const base::Sources& sources, std::size_t rule) {
  const std::string help = diagnostic.help.empty() ? std::string() : "\nhelp: " + diagnostic.help;
  JsonObject result{
      member("ruleId", diagnostic.code),
      member("ruleIndex", count(rule)),
      member("level", level_of(diagnostic.severity)),
      member("message", message(diagnostic.message + help)),
  };
  const auto has_place = [&](const base::Label& label) { return label.span.source.index < sources.size(); };
  if (diagnostic.primary && has_place(*diagnostic.primary))
    result.push_back(member("locations", Json(JsonArray{location_of(*diagnostic.primary, sources)})));
  JsonArray related;
  for (const base::Label& label : diagnostic.related)
    if (has_place(label)) related.push_back(location_of(label, sources));
  if (!related.empty()) result.push_back(member("relatedLocations", Json(std::move(related))));
  if (!diagnostic.fixes.empty()) result.push_back(member("fixes", Json(JsonArray{fix_of(diagnostic, sources)})));
  return object(std::move(result));
}

Json rule_of(std::string_view code) {
  return object({
      member("id", code),
      member("shortDescription", message(base::meaning_of(code))),
      member("help", message(fmt::format("frontdoor explain {}", code))),
  });
}

bool stays_as_it_is(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return letter || (c >= '0' && c <= '9') || std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string uri_of(std::string_view file) {
  std::string uri = file.starts_with('/') ? "file://" : "";
  for (const char c : file)
    uri += stays_as_it_is(c) ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return uri;
}

Json to_sarif(const base::Diagnostics& diagnostics, const base::Sources& sources, std::string_view version) {
  std::set<std::string_view> used;
  for (const base::Diagnostic& each : diagnostics) used.insert(each.code);
  const std::vector<std::string_view> codes(used.begin(), used.end());
  const auto index_of = [&](std::string_view code) {
    return static_cast<std::size_t>(std::ranges::lower_bound(codes, code) - codes.begin());
  };
  const Json driver = object({
      member("name", "frontdoor"),
      member("version", version),
      member("rules", list_of(codes, rule_of)),
  });
  const Json run = object({
      member("tool", object({member("driver", driver)})),
      member("columnKind", "utf16CodeUnits"),
      member("results",
             list_of(diagnostics,
                     [&](const base::Diagnostic& each) { return result_of(each, sources, index_of(each.code)); })),
  });
  return object({member("$schema", schema), member("version", "2.1.0"), member("runs", Json(JsonArray{run}))});
}

}  // namespace frontdoor::records
