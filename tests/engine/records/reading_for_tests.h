// A record's text read against the small vocabulary, and what came of it in words.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/render.h"
#include "engine/records/contact_reader.h"
#include "tests/engine/model/small_vocabulary.h"

namespace frontdoor::tests {

inline base::Checked<model::Contact> read_text(const model::Vocabulary& vocabulary, std::string_view text) {
  auto json = bytes::parse_json(text, base::SourceId(0), 0, {});
  if (!json.usable()) return {std::nullopt, std::move(json.diagnostics)};
  return records::read_contact(vocabulary, small_routes(), *json.value);
}

/// A record that tells these facts.
inline std::string record_of(std::string_view facts) {
  return "{\"date\": \"2026-11-20\", \"facts\": {" + std::string(facts) + "}}";
}

/// One line for each diagnostic: code, message, [the text underlined], label, and what helps.
inline std::string told(const base::Diagnostics& diagnostics, std::string_view text) {
  std::string lines;
  for (const base::Diagnostic& each : diagnostics) {
    const auto span = each.primary.value().span;
    lines += std::string(each.code) + (each.severity == base::Severity::error ? " " : " (note) ") + each.message +
             " [" + std::string(text.substr(span.begin, span.end - span.begin)) + "] " + each.primary->text;
    for (const base::Label& label : each.related) {
      lines +=
          "; [" + std::string(text.substr(label.span.begin, label.span.end - label.span.begin)) + "] " + label.text;
    }
    if (!each.help.empty()) lines += "; " + each.help;
    lines += "\n";
  }
  return lines;
}

}  // namespace frontdoor::tests
