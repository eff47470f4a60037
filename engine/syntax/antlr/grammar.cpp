#include "engine/syntax/antlr/grammar.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "RulesLexer.h"
#include "RulesParser.h"
#include "engine/syntax/antlr/block_stream.h"

namespace frontdoor::syntax::antlr {
namespace {

using frontdoor_grammar::RulesLexer;
using frontdoor_grammar::RulesParser;

// INVARIANT: our numbers are ANTLR's.
#define FRONTDOOR_TOKEN(name, antlr) static_assert(static_cast<size_t>(TokenKind::name) == RulesLexer::antlr);
#define FRONTDOOR_KEYWORD(name, antlr, words) FRONTDOOR_TOKEN(name, antlr)
#include "engine/syntax/tokens.def"
#undef FRONTDOOR_TOKEN
#undef FRONTDOOR_KEYWORD
#define FRONTDOOR_RULE(name, antlr) static_assert(static_cast<size_t>(Rule::name) == RulesParser::Rule##antlr);
#include "engine/syntax/antlr/rules.def"
#undef FRONTDOOR_RULE

/// ANTLR keeps its answers for these characters; for others it thinks anew each time.
constexpr size_t ascii = 128;

class Points : public antlr4::ANTLRInputStream {
 public:
  explicit Points(const std::u32string& points) { _data = points; }

  void skip_spaces() { p = std::min(_data.find_first_not_of(U' ', p), _data.size()); }

  /// Puts one of ASCII for each other character, as `stand_in` says.
  template <class StandIn>
  void replace_others(StandIn stand_in) {
    for (char32_t& point : _data) {
      if (point >= ascii) point = stand_in(point);
    }
  }
};

/// ANTLR's matcher with its answers at hand: its own take a lock for each character, and count lines.
class QuickMatcher : public antlr4::atn::LexerATNSimulator {
 public:
  QuickMatcher(antlr4::Lexer* lexer, LexerATNSimulator* usual)
      : LexerATNSimulator(lexer, usual->atn, usual->_decisionToDFA, usual->getSharedContextCache()) {}

  void consume(antlr4::CharStream* input) override { input->consume(); }

 protected:
  antlr4::dfa::DFAState* getExistingTargetState(antlr4::dfa::DFAState* state, size_t character) override {
    if (character >= ascii) return LexerATNSimulator::getExistingTargetState(state, character);
    const auto number = static_cast<size_t>(state->stateNumber);
    if (number >= targets_.size()) targets_.resize(number + 1);
    antlr4::dfa::DFAState*& target = targets_[number][character];
    if (target == nullptr) target = LexerATNSimulator::getExistingTargetState(state, character);
    return target;
  }

 private:
  std::vector<std::array<antlr4::dfa::DFAState*, ascii>> targets_;
};

/// The generated lexer, without a token object for each token.
class QuickLexer {
 public:
  explicit QuickLexer(const std::u32string& points)
      : input_(points), lexer_(&input_), matcher_(&lexer_, lexer_.getInterpreter<antlr4::atn::LexerATNSimulator>()) {
    lexer_.removeErrorListeners();
    input_.replace_others([&](char32_t point) { return stand_in(point); });
  }

  std::vector<Token> all() {
    std::vector<Token> tokens;
    tokens.reserve(input_.size() / 5);
    for (input_.skip_spaces(); input_.index() < input_.size(); input_.skip_spaces()) {
      const auto begin = static_cast<std::uint32_t>(input_.index());
      const size_t type = matcher_.match(&input_, antlr4::Lexer::DEFAULT_MODE);
      if (type == RulesLexer::NEWLINE || type == RulesLexer::COMMENT) continue;
      tokens.push_back({static_cast<TokenKind>(type), begin, static_cast<std::uint32_t>(input_.index()), 0});
    }
    return tokens;
  }

 private:
  /// A letter for a letter, a sign for a sign: tokens are places, and the lexer asks no more of a character.
  char32_t stand_in(char32_t point) {
    const auto [at, added] = stand_ins_.try_emplace(point, U'a');
    if (added) {
      Points alone(std::u32string(1, point));
      if (matcher_.match(&alone, antlr4::Lexer::DEFAULT_MODE) != RulesLexer::WORD) at->second = U'\x01';
    }
    return at->second;
  }

  Points input_;
  RulesLexer lexer_;
  QuickMatcher matcher_;
  std::unordered_map<char32_t, char32_t> stand_ins_;
};

/// Where reading goes on after a mistake: after the line with all that stands under it, or, of a head, before that.
enum class Rest : std::uint8_t { none, after_line, before_lines };

std::vector<Rest> rests(const std::vector<std::string>& rule_names) {
  std::vector<Rest> result;
  for (const std::string& name : rule_names) {
    const bool line = name.ends_with("Line") || name.ends_with("Bullet");
    result.push_back(line ? Rest::after_line : name.ends_with("Head") ? Rest::before_lines : Rest::none);
  }
  return result;
}

/// True for what stands at the end of each line of a block.
bool ends_line(size_t kind) { return kind == RulesLexer::NEWLINE || kind == RulesLexer::INDENT; }

/// Notes the first mistake of a line and unwinds to the line's rule; never repairs.
class Unwinding : public antlr4::ANTLRErrorStrategy {
 public:
  std::vector<Misfit> misfits;
  bool broken = false;

  void note(size_t token, size_t rule) {
    if (!std::exchange(broken, true)) misfits.push_back({static_cast<std::uint32_t>(token), static_cast<Rule>(rule)});
  }

  void reset(antlr4::Parser*) override {}
  antlr4::Token* recoverInline(antlr4::Parser* parser) override { throw antlr4::InputMismatchException(parser); }
  /// Nothing more of the line is read: else each of a million commas would be a mistake to recover from.
  void recover(antlr4::Parser* parser, std::exception_ptr) override {
    antlr4::TokenStream& stream = *parser->getTokenStream();
    while (!ends_line(stream.LA(1)) && stream.LA(1) != RulesLexer::DEDENT && stream.LA(1) != antlr4::Token::EOF) {
      stream.consume();
    }
  }
  void sync(antlr4::Parser*) override {}
  bool inErrorRecoveryMode(antlr4::Parser*) override { return broken; }
  void reportMatch(antlr4::Parser*) override {}
  void reportError(antlr4::Parser* parser, const antlr4::RecognitionException&) override {
    note(parser->getInputStream()->index(), parser->getContext()->getRuleIndex());
  }
};

/// Writes down the nodes as the parser goes through them, and sets it back on its feet at the end of a broken line.
class Scribe : public antlr4::tree::ParseTreeListener {
 public:
  Scribe(BlockStream& stream, Unwinding& unwinding, const std::vector<std::string>& rule_names)
      : stream_(stream), unwinding_(unwinding), rests_(rests(rule_names)) {}

  std::vector<Node> nodes;

  void visitTerminal(antlr4::tree::TerminalNode*) override {}
  void visitErrorNode(antlr4::tree::ErrorNode*) override {}

  void enterEveryRule(antlr4::ParserRuleContext* rule) override {
    // A line begins under one that is broken: the mistake was in that one.
    if (unwinding_.broken && rests_[rule->getRuleIndex()] != Rest::none) break_innermost();
    open_.push_back(nodes.size());
    nodes.push_back({.rule = static_cast<Rule>(rule->getRuleIndex()), .first = here()});
  }

  void exitEveryRule(antlr4::ParserRuleContext* rule) override {
    const Rest rest = rests_[rule->getRuleIndex()];
    Node& node = nodes[open_.back()];
    // A head is a line to its end; what follows its last part is for the block, which would give up on all lines.
    if (rest == Rest::before_lines && !ends_line(stream_.LA(1))) unwinding_.note(stream_.index(), rule->getRuleIndex());
    if (unwinding_.broken && rest != Rest::none) {
      break_innermost();
      stream_.seek(end_of_line(node.first, rest));
    }
    node.last = here();
    node.next = static_cast<std::uint32_t>(nodes.size());
    open_.pop_back();
  }

 private:
  [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(stream_.index()); }

  void break_innermost() {
    unwinding_.broken = false;
    for (std::size_t i = open_.size(); i-- > 0;) {
      Node& node = nodes[open_[i]];
      if (rests_[static_cast<std::size_t>(node.rule)] == Rest::none) continue;
      node.broken = true;
      return;
    }
  }

  /// Where reading goes on after the line that begins at a token.
  [[nodiscard]] size_t end_of_line(size_t at, Rest rest) const {
    while (!ends_line(stream_.get(at)->getType())) ++at;
    if (rest == Rest::before_lines) return at;
    size_t depth = 0;
    do {
      const size_t kind = stream_.get(at++)->getType();
      if (kind == RulesLexer::INDENT) ++depth;
      if (kind == RulesLexer::DEDENT) --depth;
    } while (depth > 0);
    return at;
  }

  BlockStream& stream_;
  Unwinding& unwinding_;
  std::vector<Rest> rests_;
  std::vector<std::size_t> open_;
};

/// The generated parser, without ANTLR's own tree.
class QuietParser : public RulesParser {
 public:
  explicit QuietParser(antlr4::TokenStream* stream) : RulesParser(stream) { setBuildParseTree(false); }

  antlr4::Token* consume() override {
    antlr4::Token* const token = getCurrentToken();
    if (token->getType() != antlr4::Token::EOF) _input->consume();
    return token;
  }
};

}  // namespace

std::vector<Token> lex(const std::u32string& points) { return QuickLexer(points).all(); }

struct Grammar::Reader {
  BlockStream stream;
  QuietParser parser{&stream};
  std::shared_ptr<Unwinding> unwinding = std::make_shared<Unwinding>();
  Scribe scribe{stream, *unwinding, parser.getRuleNames()};

  Reader() {
    parser.removeErrorListeners();
    parser.setErrorHandler(unwinding);
    parser.addParseListener(&scribe);
  }
};

Grammar::Grammar() : reader_(std::make_unique<Reader>()) {}
Grammar::~Grammar() = default;

ParsedBlock Grammar::read(std::span<const Token> block) {
  reader_->stream.set(block);
  reader_->parser.reset();
  reader_->parser.block();
  ParsedBlock parsed{std::move(reader_->scribe.nodes), std::move(reader_->unwinding->misfits)};
  reader_->scribe.nodes.clear();
  reader_->unwinding->misfits.clear();
  reader_->unwinding->broken = false;
  return parsed;
}

}  // namespace frontdoor::syntax::antlr
