#include "engine/syntax/read_block.h"

#include <algorithm>
#include <utility>

#include "engine/syntax/line_errors.h"

namespace frontdoor::syntax {
namespace {

/// Lines of one key may stand once: the keyword, but one for all types of a fact and for both places on the ladder.
TokenKind key_of(const Part& line) {
  if (line.rule() == Rule::type_line) return TokenKind::yes_or_no;
  if (line.rule() == Rule::step_line) return TokenKind::step;
  if (line.rule() == Rule::condition_line) return TokenKind::define;
  if (line.rule() == Rule::rows_fit_line) return TokenKind::first_row_that_fits;
  if (line.rule() == Rule::whenever_open_line || line.rule() == Rule::always_line) return TokenKind::whenever;
  return line.keyword();
}

bool may_repeat(const Part& line) {
  switch (line.rule()) {
    case Rule::menu_line:
    case Rule::topic_bullet:
    case Rule::include_line:
    case Rule::avoid_line:
    case Rule::row_line:
      return true;
    default:
      return false;
  }
}

/// The line itself: a wrapper like `factLine` holds it.
std::optional<Part> line_itself(const Part& line) {
  switch (line.rule()) {
    case Rule::pack_line:
    case Rule::principle_line:
    case Rule::fact_line:
    case Rule::group_line:
    case Rule::conversation_line:
    case Rule::route_line:
    case Rule::duty_line:
    case Rule::rule_line:
    case Rule::table_line:
    case Rule::guarantee_line:
    case Rule::example_line:
      return line.first();
    default:
      return line;
  }
}

bool is_line(Rule rule) {
  switch (rule) {
    case Rule::pack_line:
    case Rule::principle_line:
    case Rule::fact_line:
    case Rule::group_line:
    case Rule::condition_line:
    case Rule::conversation_line:
    case Rule::route_line:
    case Rule::menu_line:
    case Rule::duty_line:
    case Rule::rule_line:
    case Rule::table_line:
    case Rule::guarantee_line:
    case Rule::example_line:
    case Rule::accept_line:
      return true;
    default:
      return false;
  }
}

decltype(Block::kind) read_kind(const Part& block, Reading& reading) {
  switch (block.rule()) {
    case Rule::pack_block:
      return read_pack(block, reading);
    case Rule::national_outcomes_block:
      return read_national_outcomes(block, reading);
    case Rule::principle_block:
      return read_principle(block, reading);
    case Rule::fact_block:
      return read_fact(block, reading);
    case Rule::group_block:
      return read_group(block, reading);
    case Rule::define_block:
      return read_define(block, reading);
    case Rule::conversation_block:
      return read_conversation(block, reading);
    case Rule::route_block:
      return read_route(block, reading);
    case Rule::menu_block:
      return read_menu(block, reading);
    case Rule::duty_block:
      return read_duty(block, reading);
    case Rule::rule_block:
      return read_rule(block, reading);
    case Rule::table_block:
      return read_table(block, reading);
    case Rule::guarantee_block:
      return read_guarantee(block, reading);
    default:
      return read_example(block, reading);
  }
}

/// The findings that the pack lives with, of all kinds of blocks.
std::vector<Accept> read_accepts(const Part& block, Reading& reading) {
  std::vector<Accept> accepts;
  for (const Part& wrapper : block.children()) {
    if (!is_line(wrapper.rule())) continue;
    const std::optional<Part> line = line_itself(wrapper);
    if (wrapper.broken() || !line.has_value() || line->broken() || line->rule() != Rule::accept_line) continue;
    Accept accept{.code = read_name(*line->child(Rule::code), reading),
                  .of = std::nullopt,
                  .because = read_text(*line, reading),
                  .span = line->span()};
    if (const std::optional<Part> mark = line->child(Rule::mark)) accept.of = read_name(*mark, reading);
    accepts.push_back(std::move(accept));
  }
  return accepts;
}

}  // namespace

std::vector<Part> lines_once(const Part& block, Reading& reading) {
  std::vector<Part> lines;
  std::vector<std::pair<TokenKind, base::SourceSpan>> seen;
  for (const Part& wrapper : block.children()) {
    if (!is_line(wrapper.rule())) continue;
    const std::optional<Part> line = line_itself(wrapper);
    if (wrapper.broken() || !line.has_value() || line->broken()) {
      reading.damaged = true;
      continue;
    }
    if (line->rule() == Rule::accept_line) continue;
    if (!may_repeat(*line)) {
      const TokenKind key = key_of(*line);
      const bool condition = key == TokenKind::define;
      const base::SourceSpan keyword = condition ? line->span() : reading.script.span(line->tokens().front());
      const auto first = std::ranges::find(seen, key, &std::pair<TokenKind, base::SourceSpan>::first);
      if (first != seen.end()) {
        reading.report(condition ? second_condition(keyword, first->second)
                                 : repeated_line(reading.script.text(line->tokens().front()), keyword, first->second));
        continue;
      }
      seen.emplace_back(key, keyword);
    }
    lines.push_back(*line);
  }
  return lines;
}

std::vector<Part> bullets_of(const Part& line, Rule rule, Reading& reading) {
  std::vector<Part> bullets = line.children(rule);
  const auto dropped = std::erase_if(bullets, [](const Part& bullet) { return bullet.broken(); });
  if (dropped > 0) reading.damaged = true;
  return bullets;
}

Name head_name(const Part& block, Rule head, Rule name, Reading& reading) {
  const Part line = *block.child(head);
  const std::optional<Part> part = line.child(name);
  if (!line.broken() && part.has_value()) return read_name(*part, reading);
  reading.damaged = true;
  return {.text = {}, .span = line.span()};
}

FollowUp read_follow_up(const Part& line, Reading& reading) {
  return {read_limit(*line.child(Rule::limit), reading), read_text(line, reading), line.span()};
}

Block read_block(const BlockSource& source, Reading& reading) {
  const Part block = *Part(source, 0).first();
  Block result{.kind = read_kind(block, reading),
               .accepts = read_accepts(block, reading),
               .span = block.span(),
               .head_span = {},
               .damaged = false};
  const std::span<const Token> tokens = block.tokens();
  std::size_t head = 0;
  while (head + 1 < tokens.size() && tokens[head + 1].line == tokens.front().line &&
         tokens[head + 1].kind != TokenKind::newline && tokens[head + 1].kind != TokenKind::indent) {
    ++head;
  }
  result.head_span = reading.script.span(tokens.first(head + 1));
  result.damaged = reading.damaged;
  return result;
}

}  // namespace frontdoor::syntax
