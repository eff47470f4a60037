#include "engine/syntax/shape_errors.h"

#include <fmt/format.h>

#include "engine/syntax/mistake.h"
#include "engine/syntax/parse.h"

namespace frontdoor::syntax {
namespace {

using base::Diagnostic;
using base::SourceSpan;

std::string in_spaces(std::uint32_t count) { return count == 1 ? "1 space" : fmt::format("{} spaces", count); }

/// "this line", or "this line and 2 more".
std::string how_many(const WrongLines& lines) {
  const std::size_t more = lines.fixes.size() - 1;
  return more == 0 ? "this line" : fmt::format("this line and {} more", more);
}

}  // namespace

Diagnostic nested_too_deeply(SourceSpan line) {
  return error({.code = "R0112",
                .message = fmt::format("bullets are nested more than {} deep", deepest_nesting),
                .where = line,
                .label = "this bullet and those under it are not read",
                .help = "give parts of the condition a name with `define`"});
}

Diagnostic uneven_indentation(SourceSpan indentation, std::uint32_t column, SourceSpan line, SourceSpan beside,
                              std::uint32_t right_column) {
  Diagnostic found =
      error({.code = "R0111",
             .message = "a line that stands in no column above",
             .where = line,
             .label = fmt::format("indented by {}", in_spaces(column)),
             .help = fmt::format("indent it by {}, like the line it stands beside", in_spaces(right_column))});
  found.related.push_back({beside, fmt::format("indented by {}", in_spaces(right_column))});
  found.fixes.push_back({indentation, std::string(right_column, ' ')});
  return found;
}

Diagnostic indented_head(std::string_view keyword, SourceSpan line, SourceSpan indentation) {
  Diagnostic found = error({.code = "R0111",
                            .message = fmt::format("`{}` begins a block, and is indented", keyword),
                            .where = line,
                            .label = "read as if it stood at the left margin",
                            .help = "begin a block at the left margin"});
  found.fixes.push_back({indentation, ""});
  return found;
}

Diagnostic not_indented(std::string_view keyword, const WrongLines& lines) {
  Diagnostic found = error(
      {.code = "R0111",
       .message = fmt::format("`{}` at the left margin", keyword),
       .where = lines.first,
       .label = fmt::format("only a block begins at the margin; read {} as part of the one above", how_many(lines)),
       .help = "indent the lines of a block by two spaces"});
  found.related.push_back({lines.seen_with, "the block"});
  found.fixes = lines.fixes;
  return found;
}

Diagnostic indented_too_deep(std::string_view keyword, const WrongLines& lines) {
  Diagnostic found = error({.code = "R0111",
                            .message = fmt::format("`{}` stands under a line that it is no part of", keyword),
                            .where = lines.first,
                            .label = fmt::format("read {} as a line of the block", how_many(lines)),
                            .help = "put it in the column of the block's other lines"});
  found.related.push_back({lines.seen_with, "it stands under this line"});
  found.fixes = lines.fixes;
  return found;
}

Diagnostic wrapped_line(SourceSpan line, SourceSpan above) {
  Diagnostic found = error({.code = "R0111",
                            .message = "a line under one that takes no lines",
                            .where = line,
                            .label = "what is this line for?",
                            .help = "if the line above goes on here, put both on one line: a line goes on only after a "
                                    "comma or inside quotes"});
  found.related.push_back({above, "nothing stands under this line"});
  return found;
}

Diagnostic bullet_at_margin(SourceSpan bullet) {
  return error({.code = "R0113",
                .message = "a bullet under nothing",
                .where = bullet,
                .label = "no line above opens a list",
                .help = "bullets stand under a line like `when all of`, `then`, `given` or `expect`"});
}

Diagnostic stray_bullet(SourceSpan bullet, std::string_view keyword, SourceSpan above) {
  Diagnostic found = error({.code = "R0113",
                            .message = fmt::format("no bullets stand under `{}`", keyword),
                            .where = bullet,
                            .label = "this bullet is not read",
                            .help = "bullets stand under a line like `when all of`, `then`, `given` or `expect`"});
  found.related.push_back({above, "the line above it"});
  return found;
}

Diagnostic bullet_before_line(std::string_view keyword, SourceSpan bullet, SourceSpan dash) {
  Diagnostic found = error({.code = "R0113",
                            .message = fmt::format("`{}` begins a line and takes no bullet", keyword),
                            .where = bullet,
                            .label = "no bullet here",
                            .help = "take the dash away"});
  found.fixes.push_back({dash, ""});
  return found;
}

Diagnostic missing_bullets(const WrongLines& lines) {
  Diagnostic found = error({.code = "R0113",
                            .message = "a bullet is missing",
                            .where = lines.first,
                            .label = fmt::format("read as if a bullet stood before {}", how_many(lines)),
                            .help = "begin it with `- `"});
  found.related.push_back({lines.seen_with, "under this line stand bullets"});
  found.fixes = lines.fixes;
  return found;
}

Diagnostic no_list_word(std::string_view keyword, SourceSpan line) {
  return error(
      {.code = "R0119",
       .message = fmt::format("`{}` does not say how its bullets go together", keyword),
       .where = line,
       .label = "`all of` or `any of` is missing",
       .help = fmt::format("write `{0} all of` if every one has to hold, `{0} any of` if one is enough", keyword)});
}

Diagnostic no_list_line(SourceSpan bullet) {
  return error({.code = "R0119",
                .message = "a definition that does not say how its bullets go together",
                .where = bullet,
                .label = "`all of` or `any of` is missing above",
                .help = "put `all of` above the bullets if every one has to hold, `any of` if one is enough"});
}

Diagnostic misspelt_list_word(std::string_view said, SourceSpan where, std::string_view meant) {
  Diagnostic found = error({.code = "R0119",
                            .message = fmt::format("`{}` does not open a list", said),
                            .where = where,
                            .label = fmt::format("read as `{}`", meant),
                            .help = fmt::format("write `{}`", meant)});
  found.fixes.push_back({where, std::string(meant)});
  return found;
}

Diagnostic bullets_under_test(const WrongLines& bullets) {
  Diagnostic found = error(
      {.code = "R0113",
       .message = "bullets under a test",
       .where = bullets.first,
       .label = fmt::format("read {} as if it stood beside the test above", how_many(bullets)),
       .help = "put them in one column; bullets stand under `all of`, `any of`, `none of` or `at least 2 of` only"});
  found.related.push_back({bullets.seen_with, "this is a test of its own"});
  found.fixes = bullets.fixes;
  return found;
}

Diagnostic test_and_bullets(SourceSpan bullet, SourceSpan test) {
  Diagnostic found =
      error({.code = "R0113",
             .message = "bullets under a test",
             .where = bullet,
             .label = "this bullet is not read",
             .help = "bullets stand under `all of`, `any of`, `none of` or `at least 2 of`; put the test "
                     "above among them"});
  found.related.push_back({test, "this is a test of its own"});
  return found;
}

Diagnostic nothing_under(std::string_view words, SourceSpan head) {
  return error(
      {.code = "R0114",
       .message = fmt::format("nothing stands under `{}`", words),
       .where = head,
       .label = "its bullets are missing",
       .help = "put the tests under it, each with a bullet; bullets under a bullet stand deeper than its dash"});
}

Diagnostic on_line_and_under(std::string_view keyword, SourceSpan bullet, SourceSpan line) {
  Diagnostic found = error({.code = "R0113",
                            .message = fmt::format("`{}` has words on its line and bullets under it", keyword),
                            .where = bullet,
                            .label = "the bullets are not read",
                            .help = "put all of them as bullets under it"});
  found.related.push_back({line, "this would be the first bullet"});
  return found;
}

Diagnostic item_without_number(SourceSpan line) {
  return error({.code = "R0113",
                .message = "an item of a menu without its number",
                .where = line,
                .label = "not read",
                .help = "write `1. information and advice`"});
}

}  // namespace frontdoor::syntax
