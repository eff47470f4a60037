// Reading texts in tests: the tree as canonical lines, diagnostics as one line each, fixes applied.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "engine/base/source_text.h"
#include "engine/syntax/canonical.h"
#include "engine/syntax/parse.h"

namespace frontdoor::tests {

struct Read {
  base::Sources sources;
  syntax::File file;
  base::Diagnostics diagnostics;

  /// The bytes of a span.
  [[nodiscard]] std::string at(base::SourceSpan span) const {
    return sources[0].text.substr(span.begin, span.end - span.begin);
  }
};

inline Read read(std::string_view text) {
  Read result{.sources = {{"test.rules", std::string(text)}}, .file = {}, .diagnostics = {}};
  base::Checked<syntax::File> parsed = syntax::parse(result.sources[0], base::SourceId(0U));
  result.file = std::move(*parsed.value);
  result.diagnostics = std::move(parsed.diagnostics);
  return result;
}

/// "3:11 R0118 [Lives alone.] the words of `because` stand in quotes".
inline std::vector<std::string> said(const Read& read) {
  std::vector<std::string> lines;
  for (const base::Diagnostic& found : read.diagnostics) {
    const base::Place place = base::place_of(read.sources[0], found.primary->span.begin);
    lines.push_back(fmt::format("{}:{} {} [{}] {}", place.line, place.column, found.code, read.at(found.primary->span),
                                found.message));
  }
  return lines;
}

/// The same with label and help, and what the fixes make of the text: what an author sees.
inline std::vector<std::string> told(const Read& read) {
  std::vector<std::string> lines = said(read);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const base::Diagnostic& found = read.diagnostics[i];
    lines[i] += fmt::format("\n    {}", found.primary->text);
    for (const base::Label& label : found.related)
      lines[i] += fmt::format(" / [{}] {}", read.at(label.span), label.text);
    lines[i] += fmt::format("\n    help: {}", found.help);
    for (const base::Edit& edit : found.fixes)
      lines[i] += fmt::format("\n    fix: [{}] -> [{}]", read.at(edit.span), edit.text);
  }
  return lines;
}

/// The canonical lines, without the first that names the form.
inline std::string lines_of(const syntax::File& file) {
  const std::string text = syntax::canonical({&file, 1});
  const std::size_t first = text.find("\n\n");
  return first == std::string::npos ? "" : text.substr(first + 2);
}

/// The text with all fixes made, from the last to the first.
inline std::string fixed(const Read& read) {
  std::vector<base::Edit> edits;
  for (const base::Diagnostic& found : read.diagnostics) {
    edits.insert(edits.end(), found.fixes.begin(), found.fixes.end());
  }
  std::ranges::sort(edits, std::greater{}, [](const base::Edit& edit) { return edit.span.begin; });
  std::string text = read.sources[0].text;
  for (const base::Edit& edit : edits) text.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
  return text;
}

}  // namespace frontdoor::tests
