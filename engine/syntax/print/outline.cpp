#include "engine/syntax/print/outline.h"

#include <algorithm>
#include <utility>

namespace frontdoor::syntax::print {
namespace {

/// Adds a block's lines, found by the tokens that end them and nest them.
void add_lines(const BlockTokens& block, std::vector<OutlineLine>& lines) {
  std::size_t depth = 0;
  OutlineLine line;
  for (const Token& token : block.tokens) {
    if (token.kind == TokenKind::dedent) {
      --depth;
    } else if (token.kind == TokenKind::newline || token.kind == TokenKind::indent) {
      line.depth = depth;
      lines.push_back(std::exchange(line, {}));
      if (token.kind == TokenKind::indent) ++depth;
    } else if (token.kind == TokenKind::bullet) {
      line.bullet = true;
    } else {
      line.tokens.push_back(token);
    }
  }
}

/// Gives each comment its place, walking along the lines.
class Placing {
 public:
  Placing(std::vector<Comment> comments, const Lines& written) : comments_(std::move(comments)), written_(written) {}

  void place(OutlineLine& line) {
    const Line& as_written = written_[line.tokens.front().line];
    std::vector<Comment> own = comments_before(as_written.begin);
    line.before = remarks(own, line.depth, as_written.column);
    open_.resize(line.depth);
    open_.push_back(as_written.column);
    take_asides(line);
    last_ = &line;
  }

  std::vector<Remark> rest() {
    std::vector<Comment> own = comments_before(UINT32_MAX);
    return remarks(own, 0, 0);
  }

 private:
  /// Those with a line of their own; one beside the last line goes there.
  std::vector<Comment> comments_before(std::uint32_t begin) {
    std::vector<Comment> own;
    for (; at_ < comments_.size() && comments_[at_].begin < begin; ++at_) {
      if (comments_[at_].own_line) {
        own.push_back(std::move(comments_[at_]));
      } else {
        last_->comment = std::move(comments_[at_].words);
      }
    }
    return own;
  }

  /// A comment belongs to the line that it stands before, unless it is indented deeper: then to what ends there.
  std::vector<Remark> remarks(std::vector<Comment>& own, std::size_t depth, std::uint32_t column) const {
    std::vector<Remark> result;
    bool ends_here = true;
    for (Comment& comment : own) {
      std::size_t at = depth;
      if (ends_here && comment.column > column) {
        for (std::size_t deep = open_.size(); deep > depth + 1 && at == depth; --deep) {
          if (open_[deep - 1] <= comment.column) at = deep - 1;
        }
      }
      ends_here = at > depth;
      result.push_back({at, std::move(comment.words), comment.after_gap});
    }
    return result;
  }

  void take_asides(OutlineLine& line) {
    const std::uint32_t end = line.tokens.back().end;
    for (; at_ < comments_.size() && comments_[at_].begin < end; ++at_) {
      Comment& comment = comments_[at_];
      const auto next = std::ranges::upper_bound(line.tokens, comment.begin, {}, &Token::begin);
      const auto before = static_cast<std::size_t>(next - line.tokens.begin()) - 1;
      if (line.tokens[before].kind == TokenKind::comma) {
        line.asides.push_back({before, std::move(comment.words), comment.own_line});
      } else {
        // Why: the comma is one of a keyword's, whose words stay together.
        line.before.push_back({line.depth, std::move(comment.words), false});
      }
    }
  }

  std::vector<Comment> comments_;
  const Lines& written_;
  std::size_t at_ = 0;
  std::vector<std::uint32_t> open_;  // by depth: the column of the line that is open there, as written
  OutlineLine* last_ = nullptr;
};

}  // namespace

Outline outline_of(const Script& script, const Lines& lines, const Layout& layout) {
  Outline outline;
  for (const BlockTokens& block : layout.blocks) add_lines(block, outline.lines);
  Placing placing(comments_of(script, lines.tokens), lines);
  for (OutlineLine& line : outline.lines) {
    line.after_gap = has_gap_before(script, lines[line.tokens.front().line].begin);
    placing.place(line);
  }
  outline.at_end = placing.rest();
  return outline;
}

}  // namespace frontdoor::syntax::print
