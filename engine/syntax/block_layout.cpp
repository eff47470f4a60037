#include "engine/syntax/block_layout.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/syntax/line_errors.h"
#include "engine/syntax/shape_errors.h"

namespace frontdoor::syntax {

using enum TokenKind;

namespace {

constexpr std::size_t words_in_not_no = 3;

/// `whenever F is not no`: F alone, no `not` and no list before it.
bool says_not_no(const Script& script, std::span<const Token> line) {
  if (line.size() < words_in_not_no + 2) return false;
  const std::span<const Token> end = line.last(words_in_not_no);
  const bool open = !script.is(line[1], "not") && (script.is(end[0], "is") || script.is(end[0], "are")) &&
                    script.is(end[1], "not") && script.is(end[2], "no");
  constexpr std::array<std::string_view, 4> lists = {"any of", "all of", "none of", "at least"};
  return open && std::ranges::none_of(
                     lists, [&](std::string_view list) { return match_words(script, line.subspan(1), list) > 0; });
}

}  // namespace

std::vector<std::uint32_t> BlockLayout::children(std::uint32_t line) const {
  std::vector<std::uint32_t> result;
  const bool unbulleted = unbulleted_.contains(line);
  for (std::uint32_t child = line + 1; child < lines_[line].end; child = lines_[child].end) {
    if (!unbulleted || lines_[child].column > lines_[line].column) result.push_back(child);
  }
  return result;
}

std::string BlockLayout::first_words(std::uint32_t line) const {
  return tokens(line).empty() ? "-" : beginning_of(script_, tokens(line), own_);
}

void BlockLayout::leave_out(base::Diagnostic diagnostic) {
  report(std::move(diagnostic));
  block_.damaged = true;
}

void BlockLayout::end_line(std::uint32_t line) {
  put(newline, tokens(line).empty() ? lines_[line].begin + 1 : tokens(line).back().end, line);
}

void BlockLayout::indent_since(std::size_t begin, std::uint32_t line) {
  if (out_.size() == begin) return;
  out_[begin - 1].kind = indent;
  put(dedent, out_.back().end, line);
}

void BlockLayout::run(std::size_t keyword_tokens) {
  head(keyword_tokens);
  end_line(block_.line);
  const std::size_t begin = out_.size();
  std::vector<std::uint32_t> lines = children(block_.line);
  if (block_.kind == BlockKind::define && !lines.empty() && lines_[lines.front()].bullet) {
    define_list(std::exchange(lines, {}));
  }
  if (block_.kind == BlockKind::table) look_ahead_at_rows();
  for (const std::uint32_t line : lines) {
    if (diagnostics_.size() >= most_diagnostics) {
      block_.damaged = true;
      break;
    }
    line_of_block(line);
    while (!hoisted_.empty()) {
      for (const std::uint32_t next : std::exchange(hoisted_, {})) line_of_block(next);
    }
  }
  indent_since(begin, block_.line);
}

void BlockLayout::head(std::size_t keyword_tokens) {
  std::span<const Token> words = tokens(block_.line);
  if (words.size() > keyword_tokens && words.back().kind == colon && block_.kind != BlockKind::group) {
    report(needless_colon(script_.span(words.back())));
    words = words.first(words.size() - 1);
  }
  LineWords line(script_, words, block_.line, diagnostics_, out_);
  line.take_as(keyword_of(block_.kind), keyword_tokens);
  line.take_tail(Tail::plain);
}

std::optional<Recognised> BlockLayout::own_keyword(std::uint32_t line) const {
  if (is_accept_line(script_, tokens(line), block_.kind)) return Recognised{accept, 1};
  return exact(script_, tokens(line), own_);
}

void BlockLayout::line_of_block(std::uint32_t line) {
  if (!lines_[line].bullet && is_accept_line(script_, tokens(line), block_.kind)) {
    return recognised_line(line, {accept, 1});
  }
  switch (block_.kind) {
    case BlockKind::national_outcomes:
      return outcome_line(line);
    case BlockKind::define:
      return define_line(line);
    case BlockKind::menu:
      return menu_line(line);
    case BlockKind::conversation:
      return conversation_line(line);
    case BlockKind::table:
      return table_line(line);
    case BlockKind::pack:
    case BlockKind::principle:
    case BlockKind::fact:
    case BlockKind::group:
    case BlockKind::route:
    case BlockKind::duty:
    case BlockKind::rule:
    case BlockKind::guarantee:
    case BlockKind::example:
      return keyword_line(line);
  }
}

void BlockLayout::keyword_line(std::uint32_t line) {
  if (lines_[line].bullet) return bullet_in_block(line);
  const std::span<const Token> words = tokens(line);
  if (const std::optional<Recognised> keyword = exact(script_, words, own_)) {
    const std::optional<Recognised> longer = longer_meant(script_, words, *keyword, own_);
    if (!longer.has_value()) return recognised_line(line, *keyword);
    report_misspelt(line, *longer);
    return recognised_line(line, *longer);
  }
  const bool has_then = block_.kind == BlockKind::rule || block_.kind == BlockKind::duty;
  if (const std::optional<Recognised> verb = effect_verb(script_, words); verb.has_value() && has_then) {
    return effect_without_then(line, *verb);
  }
  if (const std::optional<Recognised> near = meant(script_, words, own_)) {
    report_misspelt(line, *near);
    return recognised_line(line, *near);
  }
  unrecognised_line(line);
}

void BlockLayout::report_misspelt(std::uint32_t line, const Recognised& meant) {
  const auto said = tokens(line).first(meant.tokens);
  report(misspelt_line({script_.text(said), script_.span(said), std::string(words_of(meant.keyword))},
                       with_article(block_.kind)));
}

void BlockLayout::recognised_line(std::uint32_t line, const Recognised& keyword) {
  if (keyword.keyword == whenever && says_not_no(script_, tokens(line))) return whenever_line(line, keyword);
  const std::size_t begin = out_.size();
  const LineKind& kind = keyword.keyword == accept ? accept_line() : line_kind(block_.kind, keyword.keyword);
  LineWords words(script_, tokens(line), line, diagnostics_, out_);
  words.take_as(keyword.keyword, keyword.tokens);
  const bool declining = kind.tail == Tail::declining && words.take(unless);
  const std::size_t content = out_.size();
  words.take_tail(declining ? Tail::condition : kind.tail);
  finish(line, kind.tail == Tail::declining && !declining ? Under::nothing : kind.under, begin, content);
}

void BlockLayout::effect_without_then(std::uint32_t line, const Recognised& verb) {
  const Token& first = tokens(line).front();
  report(missing_then(words_of(verb.keyword), script_.span(tokens(line).first(verb.tokens))));
  const std::size_t begin = out_.size();
  put(then, first.begin, line);
  LineWords(script_, tokens(line), line, diagnostics_, out_).take_tail(Tail::effect);
  finish(line, Under::effects, begin, begin + 1);
}

void BlockLayout::unrecognised_line(std::uint32_t line) {
  const Token& first = tokens(line).front();
  const base::SourceSpan where = script_.span(first);
  std::vector<TokenKind> everywhere;
  for (std::size_t i = 0; i < block_kinds; ++i) {
    const std::vector<TokenKind> some = line_keywords(static_cast<BlockKind>(i));
    everywhere.insert(everywhere.end(), some.begin(), some.end());
  }
  if (const std::optional<Recognised> foreign = exact(script_, tokens(line), everywhere)) {
    return leave_out(foreign_line(words_of(foreign->keyword), script_.span(tokens(line).first(foreign->tokens)),
                                  with_article(block_.kind), blocks_with(foreign->keyword)));
  }
  if (is_table_row(tokens(line))) return leave_out(foreign_line("|", where, with_article(block_.kind), {"a table"}));
  if (script_.is(first, "and") || script_.is(first, "or")) {
    return leave_out(begins_with_joiner(script_.text(first), where));
  }
  if (first.kind == string) return leave_out(text_without_keyword(where));
  leave_out(unknown_line(script_.text(first), where, with_article(block_.kind), words_of(own_),
                         nearest_keywords(script_, tokens(line), own_)));
}

void BlockLayout::bullet_in_block(std::uint32_t line) {
  const std::optional<Recognised> keyword = own_keyword(line);
  if (!keyword.has_value()) {
    return leave_out(stray_bullet(span(line), words_of(keyword_of(block_.kind)), span(block_.line)));
  }
  const base::SourceSpan dash = script_.span(lines_[line].begin, tokens(line).front().begin);
  report(bullet_before_line(words_of(keyword->keyword), span(line), dash));
  recognised_line(line, *keyword);
}

void BlockLayout::define_line(std::uint32_t line) {
  const std::size_t begin = out_.size();
  std::span<const Token> words = tokens(line);
  if (words.size() > 1 && script_.is(words.front(), "when")) {
    report(when_in_definition(script_.span(words[0].begin, words[1].begin)));
    words = words.subspan(1);
  }
  LineWords(script_, words, line, diagnostics_, out_).take_tail(Tail::condition);
  finish(line, Under::conditions, begin, begin);
}

/// Bullets right under `define`, read as if `all of` stood above them.
void BlockLayout::define_list(const std::vector<std::uint32_t>& bullets_of_it) {
  leave_out(no_list_line(span(bullets_of_it.front())));
  put(all_of, lines_[bullets_of_it.front()].begin, block_.line);
  bullets(block_.line, Under::conditions, bullets_of_it);
}

void BlockLayout::outcome_line(std::uint32_t line) {
  if (!lines_[line].bullet) report_bullet_missing_in_block(line);
  bullet_of_block(line);
}

void BlockLayout::menu_line(std::uint32_t line) {
  hoist_children(line);
  const std::span<const Token> words = tokens(line);
  if (!lines_[line].bullet && words.front().kind == number) {
    LineWords(script_, words, line, diagnostics_, out_).take_tail(Tail::plain);
    return end_line(line);
  }
  block_.damaged = true;
  if (without_mark_ == SIZE_MAX) report(item_without_number(span(line)));
  without_mark_ = diagnostics_.size() - 1;
}

void BlockLayout::conversation_line(std::uint32_t line) {
  if (lines_[line].bullet) return bullet_of_block(line);
  const std::span<const Token> words = tokens(line);
  const bool topic = std::ranges::find(words, colon, &Token::kind) != words.end();
  std::optional<Recognised> keyword = exact(script_, words, own_);
  if (!keyword.has_value() && !topic) {
    keyword = meant(script_, words, own_);
    if (keyword.has_value()) report_misspelt(line, *keyword);
  }
  if (keyword.has_value()) {
    LineWords tail(script_, words, line, diagnostics_, out_);
    tail.take_as(keyword->keyword, keyword->tokens);
    tail.take_tail(Tail::condition);
    end_line(line);
    return hoist_children(line);
  }
  if (!topic) return unrecognised_line(line);
  report_bullet_missing_in_block(line);
  bullet_of_block(line);
}

void BlockLayout::look_ahead_at_rows() {
  std::vector<std::span<const Token>> rows;
  for (std::uint32_t line = block_.line + 1; line < lines_[block_.line].end; ++line) {
    if (is_table_row(tokens(line))) rows.push_back(tokens(line));
  }
  rows_.look_ahead(rows);
}

/// A row, or a line with a keyword; rows may stand in any column.
void BlockLayout::table_line(std::uint32_t line) {
  if (!is_table_row(tokens(line))) return keyword_line(line);
  if (lines_[line].bullet) {
    report(bullet_before_line("|", span(line), script_.span(lines_[line].begin, tokens(line).front().begin)));
  }
  if (!rows_.take(tokens(line), line)) block_.damaged = true;
  hoist_children(line);
}

/// `whenever appearance of need is not no`, alone on its line.
void BlockLayout::whenever_line(std::uint32_t line, const Recognised& keyword) {
  const std::span<const Token> words = tokens(line);
  LineWords(script_, words.first(keyword.tokens), line, diagnostics_, out_).take_as(whenever_open, keyword.tokens);
  const std::size_t name_end = words.size() - words_in_not_no;
  LineWords(script_, words.subspan(keyword.tokens, name_end - keyword.tokens), line, diagnostics_, out_)
      .take_tail(Tail::plain);
  out_.push_back({is_not_no, words[name_end].begin, words.back().end, line});
  finish(line, Under::nothing, 0, 0);
}

void BlockLayout::bullet_of_block(std::uint32_t line) {
  out_.push_back({TokenKind::bullet, lines_[line].begin, lines_[line].begin + 1, line});
  const Tail tail = block_.kind == BlockKind::national_outcomes ? Tail::text : Tail::plain;
  LineWords(script_, tokens(line), line, diagnostics_, out_).take_tail(tail);
  if (lines_[line].bullet) return finish(line, Under::nothing, 0, 0);
  end_line(line);
  hoist_children(line);
}

void BlockLayout::hoist_children(std::uint32_t line) {
  for (const std::uint32_t child : children(line)) hoisted_.push_back(child);
}

void BlockLayout::report_bullet_missing_in_block(std::uint32_t line) {
  if (without_mark_ == SIZE_MAX) {
    report_missing_bullets(block_.line, {line});
    without_mark_ = diagnostics_.size() - 1;
    return;
  }
  diagnostics_[without_mark_].fixes.push_back({script_.span(lines_[line].begin, lines_[line].begin), "- "});
}

}  // namespace frontdoor::syntax
