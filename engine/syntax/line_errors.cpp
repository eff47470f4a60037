#include "engine/syntax/line_errors.h"

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/syntax/mistake.h"

namespace frontdoor::syntax {
namespace {

using base::Diagnostic;
using base::SourceSpan;

std::string in_backticks(const std::vector<std::string>& words) {
  std::vector<std::string> quoted;
  for (const std::string& word : words) quoted.push_back(fmt::format("`{}`", word));
  return base::listed(quoted, "or");
}

}  // namespace

Diagnostic unknown_block(std::string_view said, SourceSpan where, const std::vector<std::string>& kinds,
                         const base::Near& near) {
  return base::with_near(error({.code = "R0107",
                                .message = fmt::format("no block begins with `{}`", said),
                                .where = where,
                                .label = "this line and what stands under it are not read",
                                .help = fmt::format("at the left margin begins a block: {}", in_backticks(kinds))}),
                         near);
}

Diagnostic misspelt_block(const MeantWord& word) {
  return with_fix(error({.code = "R0107",
                         .message = fmt::format("no block begins with `{}`", word.said),
                         .where = word.where,
                         .label = fmt::format("read as `{}`", word.meant),
                         .help = fmt::format("did you mean `{}`?", word.meant)}),
                  word.where, word.meant);
}

Diagnostic unknown_line(std::string_view said, SourceSpan where, std::string_view block,
                        const std::vector<std::string>& lines, const base::Near& near) {
  return base::with_near(error({.code = "R0108",
                                .message = fmt::format("no line of {} begins with `{}`", block, said),
                                .where = where,
                                .label = "this line is not read",
                                .help = fmt::format("its lines begin with {}", in_backticks(lines))}),
                         near);
}

Diagnostic misspelt_line(const MeantWord& word, std::string_view block) {
  return with_fix(error({.code = "R0108",
                         .message = fmt::format("no line of {} begins with `{}`", block, word.said),
                         .where = word.where,
                         .label = fmt::format("read as `{}`", word.meant),
                         .help = fmt::format("did you mean `{}`?", word.meant)}),
                  word.where, word.meant);
}

Diagnostic foreign_line(std::string_view keyword, SourceSpan where, std::string_view block,
                        const std::vector<std::string>& blocks) {
  return error({.code = "R0109",
                .message = fmt::format("`{}` belongs to {}, not to {}", keyword, base::listed(blocks, "or"), block),
                .where = where,
                .label = "this line is not read",
                .help = "take it out, or move it to where it belongs"});
}

Diagnostic repeated_line(std::string_view keyword, SourceSpan again, SourceSpan first) {
  Diagnostic found = error({.code = "R0110",
                            .message = fmt::format("a second `{}` in one block", keyword),
                            .where = again,
                            .label = "such a line may stand once",
                            .help = keyword == "when" || keyword == "unless"
                                        ? "keep one of the two, or put both tests as bullets under `all of` or `any of`"
                                        : "keep one of the two"});
  found.related.push_back({first, "the first"});
  return found;
}

Diagnostic second_condition(SourceSpan again, SourceSpan first) {
  Diagnostic found = error({.code = "R0110",
                            .message = "a second condition in one definition",
                            .where = again,
                            .label = "a definition has one condition",
                            .help = "put both as bullets under `all of` (every one has to hold) or `any of` (one is "
                                    "enough)"});
  found.related.push_back({first, "the first"});
  return found;
}

Diagnostic missing_then(std::string_view verb, SourceSpan where) {
  const SourceSpan before{where.source, where.begin, where.begin};
  return with_fix(error({.code = "R0119",
                         .message = fmt::format("`then` is missing before `{}`", verb),
                         .where = where,
                         .label = "read as if it stood here",
                         .help = fmt::format("write `then {} ...`", verb)}),
                  before, "then ");
}

Diagnostic begins_with_joiner(std::string_view joiner, SourceSpan where) {
  return error({.code = "R0116",
                .message = fmt::format("a line that begins with `{}`", joiner),
                .where = where,
                .label = "this line is not read",
                .help = fmt::format("put both tests as bullets under `when {} of`", joiner == "or" ? "any" : "all")});
}

Diagnostic text_without_keyword(SourceSpan where) {
  return error({.code = "R0108",
                .message = "a text that belongs to no line",
                .where = where,
                .label = "what is this text for?",
                .help = "put it after its keyword, on the same line; a long text is broken inside its quotes"});
}

Diagnostic when_in_definition(SourceSpan where) {
  return with_fix(error({.code = "R0109",
                         .message = "`when` belongs to a duty or a rule, not to a definition",
                         .where = where,
                         .label = "read as if it were not there",
                         .help = "begin with the condition itself"}),
                  where, "");
}

Diagnostic needless_colon(SourceSpan colon) {
  return with_fix(error({.code = "R0117",
                         .message = "a colon where none is needed",
                         .where = colon,
                         .label = "not needed",
                         .help = "take it away"}),
                  colon, "");
}

}  // namespace frontdoor::syntax
