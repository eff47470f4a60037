#include "engine/syntax/layout.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/syntax/block_layout.h"
#include "engine/syntax/line_errors.h"
#include "engine/syntax/line_guess.h"
#include "engine/syntax/mistake.h"
#include "engine/syntax/shape_errors.h"
#include "engine/syntax/table_rows.h"

namespace frontdoor::syntax {
namespace {

/// Walks along the left margin.
class Margin {
 public:
  Margin(const Script& script, const Lines& lines) : script_(script), lines_(lines) {}

  Layout run() {
    while (line_ < lines_.lines.size()) {
      const std::optional<Recognised> kind = kind_of_block();
      const std::uint32_t head = std::exchange(line_, lines_[line_].end);
      if (kind.has_value()) block(head, *kind);
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::span<const Token> tokens(std::uint32_t line) const { return lines_.tokens_of(line); }

  /// The keyword a block begins with, exactly or as it was meant; reports what begins none.
  std::optional<Recognised> kind_of_block() {
    const std::optional<Recognised> here =
        lines_[line_].bullet ? std::nullopt : exact(script_, tokens(line_), keywords_);
    const bool after_unknown = std::exchange(unknown_before_, !here.has_value());
    if (here.has_value()) return here;
    if (lines_[line_].bullet) {
      if (!after_unknown) report(bullet_at_margin(lines_.span_of(script_, line_)));
      return std::nullopt;
    }
    const std::optional<Recognised> near = meant(script_, tokens(line_), keywords_);
    if (near.has_value()) {
      unknown_before_ = false;
      const auto said = tokens(line_).first(near->tokens);
      report(misspelt_block({script_.text(said), script_.span(said), std::string(words_of(near->keyword))}));
      return near;
    }
    // Why: a run of such lines is one mistake; perhaps the file is no rules at all.
    if (!after_unknown) {
      const Token& first = tokens(line_).front();
      report(unknown_block(script_.text(first), script_.span(first), words_of(keywords_)));
    }
    return std::nullopt;
  }

  void block(std::uint32_t head, const Recognised& kind) {
    const auto position = std::ranges::find(keywords_, kind.keyword) - keywords_.begin();
    BlockTokens block{.kind = static_cast<BlockKind>(position), .line = head, .tokens = {}};
    const std::vector<std::uint32_t> stray = lines_at_margin(head, block.kind);
    BlockLayout(script_, lines_, result_.diagnostics, block).run(kind.tokens, stray);
    result_.blocks.push_back(std::move(block));
  }

  /// Lines of the block that are not indented: they follow it, and begin no block.
  std::vector<std::uint32_t> lines_at_margin(std::uint32_t head, BlockKind kind) {
    const std::vector<TokenKind> own = line_keywords(kind);
    std::vector<std::uint32_t> found;
    WrongLines wrong;
    std::string_view first_keyword;
    for (; line_ < lines_.lines.size(); line_ = lines_[line_].end) {
      if (lines_[line_].bullet || exact(script_, tokens(line_), keywords_).has_value()) break;
      std::optional<Recognised> line = exact(script_, tokens(line_), own);
      if (is_accept_line(script_, tokens(line_), kind)) line = Recognised{TokenKind::accept, 1};
      if (kind == BlockKind::table && is_table_row(tokens(line_))) line = Recognised{TokenKind::pipe, 1};
      if (!line.has_value()) break;
      if (found.empty()) first_keyword = line->keyword == TokenKind::pipe ? "|" : words_of(line->keyword);
      found.push_back(line_);
      wrong.fixes.push_back({script_.span(lines_[line_].begin, lines_[line_].begin), "  "});
    }
    if (found.empty()) return found;
    wrong.first = script_.span(tokens(found.front()));
    wrong.seen_with = script_.span(tokens(head));
    report(not_indented(first_keyword, wrong));
    return found;
  }

  void report(base::Diagnostic diagnostic) { add(result_.diagnostics, std::move(diagnostic)); }

  const Script& script_;
  const Lines& lines_;
  const std::vector<TokenKind> keywords_ = block_keywords();
  Layout result_;
  std::uint32_t line_ = 0;
  bool unknown_before_ = false;
};

}  // namespace

Layout lay_out(const Script& script, const Lines& lines) { return Margin(script, lines).run(); }

}  // namespace frontdoor::syntax
