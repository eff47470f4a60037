// The few pieces of HTML that a handbook is made of. Everything that an author
// wrote is escaped on its way in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace frontdoor::author::handbook {

/// Text as it stands in HTML, also inside quotes; control characters become
/// spaces.
std::string escaped(std::string_view text);

/// "rule-alarm-after-a-fall": the mark of a thing within its page; different
/// names get different marks.
std::string mark_of(std::string_view kind, std::string_view name);

/// A link; the words are escaped here, the address is ours.
std::string link_to(std::string_view address, std::string_view words);

/// "<p>...</p>" for ready HTML; nothing for nothing.
std::string paragraph(std::string_view html, std::string_view css_class = {});

/// A list of ready items; nothing for none.
std::string bullets(const std::vector<std::string>& items, std::string_view css_class = {});

/// A table with a caption above it, of ready HTML; the first cell of a row says what the row is about. Where the
/// window is narrower, the table is moved sideways by itself.
struct Row {
  std::string mark;  // to link to; may be empty
  std::vector<std::string> cells;
};
std::string table(std::string_view caption, const std::vector<std::string>& head, const std::vector<Row>& rows);

/// A heading of level 2 to 4 with a mark to link to; the words are escaped
/// here.
std::string heading(int level, std::string_view mark, std::string_view words);

/// A list of terms, each with what is said of it, ready; a term without words
/// is left out.
struct Term {
  std::string name;
  std::string html;
};
std::string terms(const std::vector<Term>& all);

/// The first letter made large, as a heading begins.
std::string with_capital(std::string_view text);

}  // namespace frontdoor::author::handbook
