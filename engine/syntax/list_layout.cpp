// What stands under a line: bullets where it opens a list, else nothing.
#include <algorithm>
#include <array>
#include <utility>

#include "engine/syntax/block_layout.h"
#include "engine/syntax/line_errors.h"
#include "engine/syntax/shape_errors.h"

namespace frontdoor::syntax {

using enum TokenKind;

namespace {

Tail tail_of(Under what) {
  switch (what) {
    case Under::nothing:
      return Tail::plain;
    case Under::conditions:
      return Tail::condition;
    case Under::effects:
      return Tail::effect;
    case Under::givens:
      return Tail::given;
    case Under::expectations:
      return Tail::expectation;
  }
  return Tail::plain;
}

bool is_quantifier(TokenKind kind) { return kind == all_of || kind == any_of || kind == none_of; }

/// Words that people write for `all of` and its like.
struct ListWord {
  std::string_view said;
  TokenKind meant;
};
constexpr std::array<ListWord, 15> list_words = {{{"all", all_of},
                                                  {"all off", all_of},
                                                  {"all these", all_of},
                                                  {"both", all_of},
                                                  {"both of", all_of},
                                                  {"every one of", all_of},
                                                  {"any", any_of},
                                                  {"any off", any_of},
                                                  {"any one of", any_of},
                                                  {"either", any_of},
                                                  {"either of", any_of},
                                                  {"one of", any_of},
                                                  {"none", none_of},
                                                  {"none off", none_of},
                                                  {"neither of", none_of}}};

}  // namespace

std::vector<std::uint32_t> BlockLayout::under_without_hoisted(std::uint32_t line) {
  std::vector<std::uint32_t> under;
  std::vector<std::uint32_t> hoisted;
  for (const std::uint32_t child : children(line)) {
    if (block_.kind == BlockKind::table && is_table_row(tokens(child))) {
      hoisted_.push_back(child);  // a row is one wherever it stands
      continue;
    }
    const bool of_block = !lines_[child].bullet && own_keyword(child).has_value();
    (of_block ? hoisted : under).push_back(child);
  }
  if (hoisted.empty()) return under;
  WrongLines wrong{.first = span(hoisted.front()), .fixes = {}, .seen_with = span(line)};
  const std::string indentation(lines_[block_.line + 1].column, ' ');
  for (const std::uint32_t child : hoisted) {
    wrong.fixes.push_back({script_.indentation(lines_[child].begin), indentation});
  }
  report(indented_too_deep(first_words(hoisted.front()), wrong));
  hoisted_.insert(hoisted_.end(), hoisted.begin(), hoisted.end());
  return under;
}

void BlockLayout::finish(std::uint32_t line, Under what, std::size_t line_begin, std::size_t content_begin) {
  const std::vector<std::uint32_t> under = under_without_hoisted(line);
  switch (what) {
    case Under::nothing:
      return finish_plain(line, under);
    case Under::conditions:
      return finish_condition(line, under, line_begin, content_begin);
    case Under::effects:
    case Under::givens:
    case Under::expectations:
      return finish_list(line, what, under, content_begin);
  }
}

void BlockLayout::finish_plain(std::uint32_t line, const std::vector<std::uint32_t>& under) {
  end_line(line);
  if (under.empty() || put_beside(line, under)) return;
  const std::uint32_t first = under.front();
  leave_out(lines_[first].bullet ? stray_bullet(span(first), first_words(line), span(line))
                                 : wrapped_line(span(first), span(line)));
}

void BlockLayout::finish_condition(std::uint32_t line, const std::vector<std::uint32_t>& under, std::size_t line_begin,
                                   std::size_t content_begin) {
  drop_colon_of_list(content_begin);
  const bool list = is_list_head(content_begin) || (!under.empty() && repair_list_head(line, content_begin));
  if (!list && !under.empty() && !put_beside(line, under)) {
    const std::uint32_t first = under.front();
    leave_out(lines_[first].bullet ? test_and_bullets(span(first), span(line)) : wrapped_line(span(first), span(line)));
  }
  if (!list) return end_line(line);
  if (under.empty() && !lines_[line].cut) {
    const std::span<const Token> head = std::span(out_).subspan(content_begin);
    leave_out(nothing_under(script_.text(head), script_.span(head)));
  } else {
    bullets(line, Under::conditions, under);
  }
  // Why: without a bullet that could be read, the line would be a mistake of its own.
  if (out_.back().kind == dedent && !under.empty()) return;
  block_.damaged = true;
  out_.resize(line_begin);
}

void BlockLayout::finish_list(std::uint32_t line, Under what, const std::vector<std::uint32_t>& under,
                              std::size_t content_begin) {
  if (out_.size() == content_begin || under.empty()) return bullets(line, what, under);
  end_line(line);
  const std::uint32_t first = under.front();
  leave_out(lines_[first].bullet ? on_line_and_under(script_.text(out_[content_begin - 1]), span(first), span(line))
                                 : wrapped_line(span(first), span(line)));
}

void BlockLayout::bullets(std::uint32_t line, Under what, const std::vector<std::uint32_t>& under) {
  std::vector<std::uint32_t> plain;
  std::ranges::copy_if(under, std::back_inserter(plain), [&](std::uint32_t child) { return !lines_[child].bullet; });
  if (!plain.empty()) report_missing_bullets(line, plain);
  end_line(line);
  const std::size_t begin = out_.size();
  for (const std::uint32_t child : with_bullets_beside(under)) {
    bullet(child, what);
    while (!beside_.empty()) {
      for (const std::uint32_t next : std::exchange(beside_, {})) bullet(next, what);
    }
  }
  indent_since(begin, line);
}

/// A bullet in the column of a line that lacks its own stands beside it, not under it.
std::vector<std::uint32_t> BlockLayout::with_bullets_beside(const std::vector<std::uint32_t>& under) {
  std::vector<std::uint32_t> result;
  for (const std::uint32_t child : under) {
    result.push_back(child);
    if (lines_[child].bullet) continue;
    for (const std::uint32_t beside : children(child)) {
      if (lines_[beside].column == lines_[child].column) result.push_back(beside);
    }
    unbulleted_.insert(child);
  }
  return result;
}

void BlockLayout::bullet(std::uint32_t line, Under what) {
  const std::size_t begin = out_.size();
  out_.push_back({TokenKind::bullet, lines_[line].begin, lines_[line].begin + 1, line});
  LineWords(script_, tokens(line), line, diagnostics_, out_).take_tail(tail_of(what));
  finish(line, what == Under::conditions ? Under::conditions : Under::nothing, begin, begin + 1);
}

bool BlockLayout::put_beside(std::uint32_t line, const std::vector<std::uint32_t>& under) {
  const auto is_bullet = [&](std::uint32_t child) { return lines_[child].bullet; };
  if (!lines_[line].bullet || !std::ranges::all_of(under, is_bullet)) return false;
  const std::uint32_t parent = lines_[line].parent;
  const bool too_far_left = parent != no_line && !lines_[parent].bullet && lines_[parent].column == lines_[line].column;
  const std::uint32_t first = under.front();
  if (too_far_left) {
    report(uneven_indentation(script_.indentation(lines_[line].begin), lines_[line].column, span(line), span(first),
                              lines_[first].column));
  } else {
    WrongLines wrong{.first = span(first), .fixes = {}, .seen_with = span(line)};
    const std::string indentation(lines_[line].column, ' ');
    for (const std::uint32_t child : under) {
      wrong.fixes.push_back({script_.indentation(lines_[child].begin), indentation});
    }
    report(bullets_under_test(wrong));
  }
  beside_.insert(beside_.end(), under.begin(), under.end());
  return true;
}

void BlockLayout::report_missing_bullets(std::uint32_t line, const std::vector<std::uint32_t>& under) {
  WrongLines wrong{.first = span(under.front()), .fixes = {}, .seen_with = span(line)};
  for (const std::uint32_t child : under) {
    wrong.fixes.push_back({script_.span(lines_[child].begin, lines_[child].begin), "- "});
  }
  report(missing_bullets(wrong));
}

void BlockLayout::drop_colon_of_list(std::size_t content_begin) {
  if (out_.size() < content_begin + 2 || out_.back().kind != colon) return;
  const Token last = out_.back();
  out_.pop_back();
  if (is_list_head(content_begin)) {
    report(needless_colon(script_.span(last)));
  } else {
    out_.push_back(last);
  }
}

bool BlockLayout::is_list_head(std::size_t content_begin) const {
  const std::span<const Token> content = std::span(out_).subspan(content_begin);
  if (content.empty()) return false;
  if (content.front().kind == at_least) return content.size() <= 3 && content.back().kind != word;
  return content.size() == 1 && is_quantifier(content.front().kind);
}

/// Makes a list head of nothing, or of words that mean one.
bool BlockLayout::repair_list_head(std::uint32_t line, std::size_t content_begin) {
  const std::span<const Token> content = std::span(out_).subspan(content_begin);
  if (content.empty()) {
    report(no_list_word(content_begin == 0 ? "-" : script_.text(out_[content_begin - 1]), span(line)));
    put(all_of, out_[content_begin - 1].end, line);
    return true;
  }
  for (const ListWord& list_word : list_words) {
    if (match_words(script_, content, list_word.said) != content.size()) continue;
    report(misspelt_list_word(script_.text(content), script_.span(content), words_of(list_word.meant)));
    const Token repaired{list_word.meant, content.front().begin, content.back().end, line};
    out_.resize(content_begin);
    out_.push_back(repaired);
    return true;
  }
  return false;
}

}  // namespace frontdoor::syntax
