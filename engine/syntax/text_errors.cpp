#include "engine/syntax/text_errors.h"

#include <fmt/format.h>

#include "engine/syntax/mistake.h"
#include "engine/syntax/parse.h"

namespace frontdoor::syntax {
namespace {

using base::Diagnostic;
using base::SourceSpan;

SourceSpan byte_at(base::SourceId id, std::size_t at) {
  return {id, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)};
}

/// What the first bytes of a file give away about the program that saved it.
std::string_view likely_encoding(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return "UTF-16 (Notepad calls it `Unicode`)";
  return "another encoding (an older Windows one, perhaps)";
}

}  // namespace

Diagnostic file_too_large(base::SourceId id, std::size_t size) {
  return error(
      {.code = "R0101",
       .message = fmt::format("the file is too large: {} bytes, and at most {} MB are read", size, largest_file >> 20U),
       .where = byte_at(id, 0),
       .label = "this file",
       .help = "split it: a pack is a folder, and its files may have any names"});
}

Diagnostic not_utf8(base::SourceId id, std::size_t at, std::string_view text) {
  return error({.code = "R0102",
                .message = "the file is not saved as UTF-8",
                .where = byte_at(id, at),
                .label = "this byte belongs to no character",
                .help = fmt::format("it seems to be saved in {}; save it again as UTF-8", likely_encoding(text))});
}

Diagnostic control_character(base::SourceId id, std::size_t at, char c) {
  return error({.code = "R0103",
                .message = "this is not a text file",
                .where = byte_at(id, at),
                .label = fmt::format("a control character ({:#04x}), which no text has", static_cast<unsigned char>(c)),
                .help = "a `.rules` file is plain text; a word processor's own file has to be saved as plain text"});
}

Diagnostic tab_in_indentation(const std::vector<SourceSpan>& tabs, std::uint32_t width) {
  Diagnostic found =
      error({.code = "R0104",
             .message = tabs.size() == 1 ? "a tab in the indentation"
                                         : fmt::format("tabs in the indentation ({} in this file)", tabs.size()),
             .where = tabs.front(),
             .label = fmt::format("read as {} spaces", width),
             .help = "indent with spaces: a tab is shown differently wide in every program"});
  for (const SourceSpan tab : tabs) found.fixes.push_back({tab, std::string(width, ' ')});
  return found;
}

Diagnostic unclosed_text(SourceSpan quote, SourceSpan last) {
  Diagnostic found = error(
      {.code = "R0105",
       .message = "a text without its closing quote",
       .where = last,
       .label = "it seems to end here",
       .help = "close it with `\"`; a text may go on over several lines if they are indented deeper than the first"});
  found.related.push_back({quote, "opened here"});
  return with_fix(std::move(found), {last.source, last.end, last.end}, "\"");
}

Diagnostic unopened_text(SourceSpan first, SourceSpan quote) {
  Diagnostic found = error({.code = "R0105",
                            .message = "a text without its opening quote",
                            .where = first,
                            .label = "it seems to begin here",
                            .help = "put `\"` before its first word"});
  found.related.push_back({quote, "closed here"});
  return with_fix(std::move(found), {first.source, first.begin, first.begin}, "\"");
}

Diagnostic stray_quote(SourceSpan quote) {
  return with_fix(error({.code = "R0105",
                         .message = "a quote without a partner",
                         .where = quote,
                         .label = "it closes no text",
                         .help = "take it away; only words for people stand in quotes"}),
                  quote, "");
}

Diagnostic unclosed_brace(SourceSpan brace) {
  return error({.code = "R0106",
                .message = "`{` without its `}`",
                .where = brace,
                .label = "opened here",
                .help = "write `{a fact}` to show a fact's value, or `{{` for a brace"});
}

Diagnostic no_name_in_braces(SourceSpan inside) {
  return error({.code = "R0106",
                .message = "no fact's name between `{` and `}`",
                .where = inside,
                .label = "a fact's name is expected here",
                .help = "write `{a fact}` to show a fact's value, or `{{` for a brace"});
}

Diagnostic empty_text(SourceSpan text) {
  return error({.code = "R0126",
                .message = "a text without words",
                .where = text,
                .label = "nothing is said here",
                .help = "write the words, or take the line out"});
}

}  // namespace frontdoor::syntax
