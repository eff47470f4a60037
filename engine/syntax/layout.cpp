#include "engine/syntax/layout.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/base/nearest.h"
#include "engine/base/text.h"
#include "engine/syntax/block_layout.h"
#include "engine/syntax/line_errors.h"
#include "engine/syntax/line_guess.h"
#include "engine/syntax/mistake.h"
#include "engine/syntax/shape_errors.h"
#include "engine/syntax/table_rows.h"

namespace frontdoor::syntax {
namespace {

constexpr std::size_t most_letters_wrong = 2;

/// Walks along the left margin.
class Margin {
 public:
  Margin(const Script& script, const Lines& lines) : script_(script), lines_(lines) {}

  Layout run() {
    while (line_ < lines_.lines.size() && result_.diagnostics.size() < most_diagnostics) {
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
    const std::optional<Recognised> near = meant_block();
    if (near.has_value()) {
      unknown_before_ = false;
      const auto said = tokens(line_).first(near->tokens);
      report(misspelt_block({script_.text(said), script_.span(said), std::string(words_of(near->keyword))}));
      return near;
    }
    // Why: a run of such lines is one mistake; perhaps the file is no rules at all.
    if (!after_unknown) {
      const Token& first = tokens(line_).front();
      report(unknown_block(script_.text(first), script_.span(first), words_of(keywords_),
                           nearest_keywords(script_, tokens(line_), keywords_)));
    }
    return std::nullopt;
  }

  /// The block that was meant; of several that the word is as near to, the one that has the line below.
  [[nodiscard]] std::optional<Recognised> meant_block() const {
    const std::optional<Recognised> near = meant(script_, tokens(line_), keywords_);
    if (line_ + 1 >= lines_[line_].end || tokens(line_).empty()) return near;
    const std::string said = base::lower(script_.text(tokens(line_).front()));
    for (const TokenKind keyword : keywords_) {
      const auto kind = static_cast<BlockKind>(std::ranges::find(keywords_, keyword) - keywords_.begin());
      const bool like = base::edit_distance(said, words_of(keyword), most_letters_wrong) <= most_letters_wrong;
      if (like && exact(script_, tokens(line_ + 1), line_keywords(kind)).has_value()) {
        if (near.has_value() && near->keyword != keyword && fits_below(near->keyword)) continue;
        return Recognised{keyword, 1};
      }
    }
    return near;
  }

  [[nodiscard]] bool fits_below(TokenKind keyword) const {
    const auto kind = static_cast<BlockKind>(std::ranges::find(keywords_, keyword) - keywords_.begin());
    return exact(script_, tokens(line_ + 1), line_keywords(kind)).has_value();
  }

  void block(std::uint32_t head, const Recognised& kind) {
    const auto position = std::ranges::find(keywords_, kind.keyword) - keywords_.begin();
    BlockTokens block{.kind = static_cast<BlockKind>(position), .line = head, .tokens = {}};
    BlockLayout(script_, lines_, result_.diagnostics, block).run(kind.tokens);
    result_.blocks.push_back(std::move(block));
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
