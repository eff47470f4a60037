#include "engine/records/diagnostics_json.h"

#include "engine/records/json_making.h"

namespace frontdoor::records {
namespace {

using bytes::Json;
using bytes::JsonObject;

std::string_view word_for(base::Severity severity) {
  switch (severity) {
    case base::Severity::note:
      return "note";
    case base::Severity::finding:
      return "finding";
    case base::Severity::error:
      return "error";
  }
  return {};
}

/// Adds the place of a span: its file, where it begins and where it ends.
void add_place(JsonObject& json, const base::SourceSpan* span, const base::Sources& sources) {
  if (span == nullptr || span->source.index >= sources.size()) {
    for (const auto* const name : {"file", "line", "column", "end_line", "end_column"})
      json.push_back(member(name, {}));
    return;
  }
  const base::SourceText& source = sources[span->source.index];
  const base::Place begin = base::place_of(source, span->begin);
  const base::Place end = base::place_of(source, span->end);
  json.push_back(member("file", std::string_view(source.name)));
  json.push_back(member("line", count(begin.line)));
  json.push_back(member("column", count(begin.column)));
  json.push_back(member("end_line", count(end.line)));
  json.push_back(member("end_column", count(end.column)));
}

/// A place and the text that goes with it: a label or a replacement.
Json placed_text(const base::SourceSpan& span, std::string_view name, const std::string& text,
                 const base::Sources& sources) {
  JsonObject json;
  add_place(json, &span, sources);
  json.push_back(member(name, std::string_view(text)));
  return Json(std::move(json));
}

}  // namespace

Json to_json(const base::Diagnostic& diagnostic, const base::Sources& sources) {
  JsonObject json{
      member("code", text_or_null(diagnostic.code)),
      member("severity", word_for(diagnostic.severity)),
      member("message", std::string_view(diagnostic.message)),
  };
  add_place(json, diagnostic.primary ? &diagnostic.primary->span : nullptr, sources);
  json.push_back(member("label", diagnostic.primary ? text_or_null(diagnostic.primary->text) : Json()));
  json.push_back(member("help", text_or_null(diagnostic.help)));
  json.push_back(member("related", list_of(diagnostic.related, [&](const base::Label& label) {
                          return placed_text(label.span, "label", label.text, sources);
                        })));
  json.push_back(member("fixes", list_of(diagnostic.fixes, [&](const base::Edit& edit) {
                          return placed_text(edit.span, "text", edit.text, sources);
                        })));
  return Json(std::move(json));
}

Json to_json(const base::Diagnostics& diagnostics, const base::Sources& sources) {
  return list_of(diagnostics, [&](const base::Diagnostic& each) { return to_json(each, sources); });
}

}  // namespace frontdoor::records
