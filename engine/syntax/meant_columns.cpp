#include "engine/syntax/meant_columns.h"

#include <algorithm>
#include <optional>

#include "engine/syntax/line_guess.h"
#include "engine/syntax/mistake.h"
#include "engine/syntax/shape_errors.h"
#include "engine/syntax/table_rows.h"

namespace frontdoor::syntax {
namespace {

constexpr std::uint32_t usual_indentation = 2;

class Mover {
 public:
  Mover(const Script& script, const std::vector<Token>& tokens, std::vector<Line>& lines)
      : script_(script), tokens_(tokens), lines_(lines) {}

  base::Diagnostics run() {
    for (line_ = 0; line_ < lines_.size(); ++line_) {
      if (const std::optional<BlockKind> kind = head_at(line_)) {
        if (lines_[line_].column > 0) move_head();
        begin_block(*kind);
      } else if (lines_[line_].column == 0) {
        if (kind_.has_value() && is_of_block()) {
          if (!stands_as_it_may()) move_line();
        } else {
          end_block();
        }
      }
    }
    end_block();
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::span<const Token> tokens(std::size_t line) const {
    return std::span(tokens_).subspan(lines_[line].first, lines_[line].last - lines_[line].first);
  }
  [[nodiscard]] base::SourceSpan span(std::size_t line) const {
    const std::span<const Token> said = tokens(line);
    return said.empty() ? script_.span(lines_[line].begin, lines_[line].begin + 1)
                        : script_.span(lines_[line].begin, said.back().end);
  }

  /// The kind of block that begins here: at the margin, or indented where nothing else can be meant.
  [[nodiscard]] std::optional<BlockKind> head_at(std::size_t line) const {
    if (lines_[line].bullet) return std::nullopt;
    const std::optional<Recognised> keyword = exact(script_, tokens(line), keywords_);
    if (!keyword.has_value()) return std::nullopt;
    const auto kind = static_cast<BlockKind>(std::ranges::find(keywords_, keyword->keyword) - keywords_.begin());
    return lines_[line].column == 0 || is_indented_head(line, kind) ? std::optional(kind) : std::nullopt;
  }

  /// True if the line is none of the block above, and the next one is a line of the block that it would begin.
  [[nodiscard]] bool is_indented_head(std::size_t line, BlockKind kind) const {
    if (kind_.has_value() && is_accept_line(script_, tokens(line), *kind_)) return false;
    const bool of_block = kind_.has_value() && (line_kinds(*kind_).empty() ||
                                                exact(script_, tokens(line), line_keywords(*kind_)).has_value());
    if (of_block || line + 1 == lines_.size() || lines_[line].column > 8) return false;
    const Line& next = lines_[line + 1];
    const bool has_keywords = !line_kinds(kind).empty();
    return next.column >= lines_[line].column &&
           (has_keywords ? exact(script_, tokens(line + 1), line_keywords(kind)).has_value()
                         : next.column > lines_[line].column || next.bullet);
  }

  void move_head() {
    const base::SourceSpan indentation = script_.indentation(lines_[line_].begin);
    add(found_, indented_head(beginning_of(script_, tokens(line_), keywords_), span(line_), indentation));
    lines_[line_].column = 0;
  }

  void begin_block(BlockKind kind) {
    end_block();
    kind_ = kind;
    head_ = line_;
  }

  /// True if a line at the margin can only be one of the block above.
  [[nodiscard]] bool is_of_block() const {
    if (lines_[line_].bullet) return true;
    if (is_accept_line(script_, tokens(line_), *kind_)) return true;
    if (*kind_ == BlockKind::table && is_table_row(tokens(line_))) return true;
    if (*kind_ == BlockKind::define) return line_ == head_ + 1 && !tokens(line_).empty();
    if (*kind_ == BlockKind::menu) return !tokens(line_).empty() && tokens(line_).front().kind == TokenKind::number;
    return exact(script_, tokens(line_), line_keywords(*kind_)).has_value();
  }

  /// Bullets may stand in the column of the head that opens them, and rows wherever the first one lines them up.
  [[nodiscard]] bool stands_as_it_may() const {
    if (is_table_row(tokens(line_))) return is_table_row(tokens(line_ - 1));
    return lines_[line_].bullet &&
           (*kind_ == BlockKind::national_outcomes || *kind_ == BlockKind::conversation || *kind_ == BlockKind::define);
  }

  /// The column of the block's lines, or of the bullet before.
  [[nodiscard]] std::uint32_t meant_column() const {
    const Line& before = lines_[line_ - 1];
    if (lines_[line_].bullet && before.bullet) return before.column;
    return line_ > head_ + 1 ? lines_[head_ + 1].column : usual_indentation;
  }

  void move_line() {
    const std::uint32_t column = meant_column();
    if (wrong_.fixes.empty()) {
      wrong_.first = span(line_);
      wrong_.seen_with = span(head_);
      const std::vector<TokenKind> keywords = line_keywords(*kind_);
      first_words_ = lines_[line_].bullet ? "-" : beginning_of(script_, tokens(line_), keywords);
    }
    const std::uint32_t begin = lines_[line_].begin;
    wrong_.fixes.push_back({script_.span(begin, begin), std::string(column, ' ')});
    lines_[line_].column = column;
  }

  void end_block() {
    if (!wrong_.fixes.empty()) add(found_, not_indented(first_words_, wrong_));
    wrong_ = {};
    kind_.reset();
  }

  const Script& script_;
  const std::vector<Token>& tokens_;
  std::vector<Line>& lines_;
  const std::vector<TokenKind> keywords_ = block_keywords();
  std::size_t line_ = 0;
  std::optional<BlockKind> kind_;
  std::size_t head_ = 0;
  WrongLines wrong_;  // lines of the block at the margin
  std::string first_words_;
  base::Diagnostics found_;
};

}  // namespace

base::Diagnostics move_to_meant_columns(const Script& script, const std::vector<Token>& tokens,
                                        std::vector<Line>& lines) {
  return Mover(script, tokens, lines).run();
}

}  // namespace frontdoor::syntax
