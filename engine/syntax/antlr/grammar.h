// The only door to ANTLR: code points to tokens by RulesLexer.g4, a block's tokens to a tree by RulesParser.g4.
// The tree is flat and holds places of tokens only; engine/syntax/read_*.cpp make the syntax tree from it. No
// exception and nothing of ANTLR's leaves this folder.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/syntax/token.h"

namespace frontdoor::syntax::antlr {

/// The rules of RulesParser.g4.
enum class Rule : std::uint8_t {
#define FRONTDOOR_RULE(name, antlr) name,
#include "engine/syntax/antlr/rules.def"
#undef FRONTDOOR_RULE
};

/// One use of a rule. Nodes stand before what they are made of; `next` is the node after all of that.
struct Node {
  Rule rule = Rule::file;
  bool broken = false;      // a ...Line, ...Head or ...Bullet that could not be read to its end
  std::uint32_t first = 0;  // its tokens
  std::uint32_t last = 0;
  std::uint32_t next = 0;
};

/// A token that cannot stand where it stands, and the rule that was being read.
struct Misfit {
  std::uint32_t token = 0;
  Rule rule = Rule::file;
};

struct ParsedBlock {
  std::vector<Node> nodes;
  std::vector<Misfit> misfits;  // one a line at most
};

/// All tokens but spaces, comments and line ends.
std::vector<Token> lex(const std::u32string& points);

class Grammar {
 public:
  Grammar();
  ~Grammar();
  Grammar(const Grammar&) = delete;
  Grammar& operator=(const Grammar&) = delete;

  /// Reads one block. After a mistake it goes on with the next line.
  ParsedBlock read(std::span<const Token> block);

 private:
  struct Reader;
  std::unique_ptr<Reader> reader_;
};

}  // namespace frontdoor::syntax::antlr
