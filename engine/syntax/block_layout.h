// Lays out one block: its head, its lines with their keywords, and what stands under each. block_layout.cpp has the
// lines, list_layout.cpp what stands under them.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "engine/syntax/layout.h"
#include "engine/syntax/line_guess.h"
#include "engine/syntax/line_words.h"
#include "engine/syntax/mistake.h"
#include "engine/syntax/table_rows.h"

namespace frontdoor::syntax {

class BlockLayout {
 public:
  BlockLayout(const Script& script, const Lines& lines, base::Diagnostics& diagnostics, BlockTokens& block)
      : script_(script),
        lines_(lines),
        diagnostics_(diagnostics),
        block_(block),
        out_(block.tokens),
        own_(line_keywords(block.kind)),
        rows_(script, diagnostics, block.tokens) {}

  /// The head begins with so many tokens of keyword.
  void run(std::size_t keyword_tokens);

 private:
  [[nodiscard]] std::span<const Token> tokens(std::uint32_t line) const { return lines_.tokens_of(line); }
  [[nodiscard]] base::SourceSpan span(std::uint32_t line) const { return lines_.span_of(script_, line); }
  [[nodiscard]] std::vector<std::uint32_t> children(std::uint32_t line) const;
  [[nodiscard]] std::string first_words(std::uint32_t line) const;
  void report(base::Diagnostic diagnostic) { add(diagnostics_, std::move(diagnostic)); }
  /// Reports what cannot be read at all.
  void leave_out(base::Diagnostic diagnostic);
  void put(TokenKind kind, std::uint32_t at, std::uint32_t line) { out_.push_back({kind, at, at, line}); }
  void end_line(std::uint32_t line);
  /// Puts INDENT for the line's end, which stands before `begin`, and DEDENT, if anything was put since.
  void indent_since(std::size_t begin, std::uint32_t line);

  /// A keyword of this block's lines, or `accept`.
  [[nodiscard]] std::optional<Recognised> own_keyword(std::uint32_t line) const;

  void head(std::size_t keyword_tokens);
  void line_of_block(std::uint32_t line);
  void keyword_line(std::uint32_t line);
  void recognised_line(std::uint32_t line, const Recognised& keyword);
  void report_misspelt(std::uint32_t line, const Recognised& meant);
  void effect_without_then(std::uint32_t line, const Recognised& verb);
  void unrecognised_line(std::uint32_t line);
  void bullet_in_block(std::uint32_t line);
  void define_line(std::uint32_t line);
  void define_list(const std::vector<std::uint32_t>& bullets_of_it);
  void outcome_line(std::uint32_t line);
  void menu_line(std::uint32_t line);
  void conversation_line(std::uint32_t line);
  void look_ahead_at_rows();
  void table_line(std::uint32_t line);
  void whenever_line(std::uint32_t line, const Recognised& keyword);
  /// A bullet of the block itself; what stands in its column or deeper is taken for lines of the block.
  void bullet_of_block(std::uint32_t line);
  void hoist_children(std::uint32_t line);

  void finish(std::uint32_t line, Under what, std::size_t line_begin, std::size_t content_begin);
  void finish_plain(std::uint32_t line, const std::vector<std::uint32_t>& under);
  void finish_condition(std::uint32_t line, const std::vector<std::uint32_t>& under, std::size_t line_begin,
                        std::size_t content_begin);
  void finish_list(std::uint32_t line, Under what, const std::vector<std::uint32_t>& under, std::size_t content_begin);
  void bullet(std::uint32_t line, Under what);
  /// Bullets under a bullet that opens no list: one of the two is indented wrongly, and they stand beside each other.
  bool put_beside(std::uint32_t line, const std::vector<std::uint32_t>& under);
  void bullets(std::uint32_t line, Under what, const std::vector<std::uint32_t>& under);
  std::vector<std::uint32_t> with_bullets_beside(const std::vector<std::uint32_t>& under);
  void drop_colon_of_list(std::size_t content_begin);
  bool is_list_head(std::size_t content_begin) const;
  bool repair_list_head(std::uint32_t line, std::size_t content_begin);
  std::vector<std::uint32_t> under_without_hoisted(std::uint32_t line);
  void report_missing_bullets(std::uint32_t line, const std::vector<std::uint32_t>& under);
  /// The same for lines of the block, in one diagnostic.
  void report_bullet_missing_in_block(std::uint32_t line);

  const Script& script_;
  const Lines& lines_;
  base::Diagnostics& diagnostics_;
  BlockTokens& block_;
  std::vector<Token>& out_;
  std::vector<TokenKind> own_;  // the keywords of this block's lines
  TableRows rows_;
  std::set<std::uint32_t> unbulleted_;   // lines read as if a bullet stood before them
  std::vector<std::uint32_t> hoisted_;   // lines of the block found under others, to be read next
  std::vector<std::uint32_t> beside_;    // bullets found under one that opens no list, to be read next
  std::size_t without_mark_ = SIZE_MAX;  // where lines without their bullet or number were reported
};

}  // namespace frontdoor::syntax
