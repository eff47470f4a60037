// What is wrong with the shape of a file, in words: indentation, bullets, what stands under what.
#pragma once

#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"

namespace frontdoor::syntax {

/// Lines of one mistake: the first, where to change all of them, and the line they should be seen with.
struct WrongLines {
  base::SourceSpan first;
  std::vector<base::Edit> fixes;
  base::SourceSpan seen_with;
};

base::Diagnostic nested_too_deeply(base::SourceSpan line);
/// `indentation` is what stands before the line; `beside` the first line of the same parent.
base::Diagnostic uneven_indentation(base::SourceSpan indentation, std::uint32_t column, base::SourceSpan line,
                                    base::SourceSpan beside, std::uint32_t right_column);
/// The head of a block that is indented.
base::Diagnostic indented_head(std::string_view keyword, base::SourceSpan line, base::SourceSpan indentation);
/// Lines of a block that stand at the left margin.
base::Diagnostic not_indented(std::string_view keyword, const WrongLines& lines);
/// Lines of a block that stand under another of its lines.
base::Diagnostic indented_too_deep(std::string_view keyword, const WrongLines& lines);
/// A line that goes on without a comma or quotes.
base::Diagnostic wrapped_line(base::SourceSpan line, base::SourceSpan above);

base::Diagnostic bullet_at_margin(base::SourceSpan bullet);
/// A bullet under a line that takes none.
base::Diagnostic stray_bullet(base::SourceSpan bullet, std::string_view keyword, base::SourceSpan above);
/// `- ask "..."`: a line of a block with a bullet before it.
base::Diagnostic bullet_before_line(std::string_view keyword, base::SourceSpan bullet, base::SourceSpan dash);
/// Lines that have to begin with a bullet.
base::Diagnostic missing_bullets(const WrongLines& lines);
/// Bullets under `when` that does not say `all of` or `any of`.
base::Diagnostic no_list_word(std::string_view keyword, base::SourceSpan line);
/// Bullets right under `define`.
base::Diagnostic no_list_line(base::SourceSpan bullet);
/// `all` for `all of`.
base::Diagnostic misspelt_list_word(std::string_view said, base::SourceSpan where, std::string_view meant);
/// Bullets under a line like `when lives alone`.
base::Diagnostic test_and_bullets(base::SourceSpan bullet, base::SourceSpan test);
base::Diagnostic bullets_under_test(const WrongLines& bullets);
/// `all of` without bullets.
base::Diagnostic nothing_under(std::string_view words, base::SourceSpan head);
/// `then recommend telecare` with bullets under it.
base::Diagnostic on_line_and_under(std::string_view keyword, base::SourceSpan bullet, base::SourceSpan line);
/// A menu's item without its number.
base::Diagnostic item_without_number(base::SourceSpan line);

}  // namespace frontdoor::syntax
