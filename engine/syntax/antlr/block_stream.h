// A block's tokens as ANTLR's parser wants them. Included inside engine/syntax/antlr/ only.
#pragma once

#include <antlr4-runtime.h>

#include <algorithm>
#include <span>
#include <vector>

#include "engine/syntax/token.h"

namespace frontdoor::syntax::antlr {

class BlockStream : public antlr4::TokenStream {
 public:
  /// Begins at a block's first token.
  void set(std::span<const Token> block) {
    used_ = block.size();
    at_ = 0;
    while (tokens_.size() < used_ + 1) tokens_.emplace_back(antlr4::Token::INVALID_TYPE);
    for (size_t i = 0; i < used_; ++i) tokens_[i].setType(static_cast<size_t>(block[i].kind));
    for (size_t i = 0; i <= used_; ++i) tokens_[i].setTokenIndex(i);
    tokens_[used_].setType(antlr4::Token::EOF);
  }

  antlr4::Token* LT(ssize_t k) override {
    if (k < 0) return at_ < static_cast<size_t>(-k) ? nullptr : &tokens_[at_ - static_cast<size_t>(-k)];
    return &tokens_[std::min(at_ + static_cast<size_t>(k) - 1, used_)];
  }
  size_t LA(ssize_t k) override { return LT(k)->getType(); }
  void consume() override { ++at_; }
  ssize_t mark() override { return 0; }
  void release(ssize_t) override {}
  size_t index() override { return at_; }
  void seek(size_t index) override { at_ = index; }
  size_t size() override { return used_; }
  antlr4::Token* get(size_t index) const override { return const_cast<antlr4::CommonToken*>(&tokens_[index]); }
  antlr4::TokenSource* getTokenSource() const override { return nullptr; }
  std::string getSourceName() const override { return {}; }
  std::string getText(const antlr4::misc::Interval&) override { return {}; }
  std::string getText() override { return {}; }
  std::string getText(antlr4::RuleContext*) override { return {}; }
  std::string getText(antlr4::Token*, antlr4::Token*) override { return {}; }

 private:
  std::vector<antlr4::CommonToken> tokens_;  // made once, used again for each block
  size_t used_ = 0;
  size_t at_ = 0;
};

}  // namespace frontdoor::syntax::antlr
