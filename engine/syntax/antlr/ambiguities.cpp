#include "engine/syntax/antlr/ambiguities.h"

#include "RulesParser.h"
#include "engine/syntax/antlr/block_stream.h"
#include "engine/syntax/antlr/grammar.h"
#include "engine/syntax/layout.h"

namespace frontdoor::syntax::antlr {
namespace {

class Collector : public antlr4::BaseErrorListener {
 public:
  explicit Collector(std::vector<std::string>& found) : found_(found) {}

  void reportAmbiguity(antlr4::Parser* parser, const antlr4::dfa::DFA& dfa, size_t, size_t, bool,
                       const antlrcpp::BitSet& alternatives, antlr4::atn::ATNConfigSet*) override {
    antlrcpp::BitSet copy = alternatives;  // its toString is not const
    found_.push_back(parser->getRuleNames()[dfa.atnStartState->ruleIndex] + " " + copy.toString());
  }

 private:
  std::vector<std::string>& found_;
};

bool read(const std::vector<Token>& tokens, std::vector<std::string>& found) {
  BlockStream stream;
  stream.set(tokens);
  const frontdoor_grammar::RulesParser generated(&stream);
  antlr4::ParserInterpreter interpreter("RulesParser.g4", generated.getVocabulary(), generated.getRuleNames(),
                                        generated.getATN(), &stream);
  Collector collector(found);
  interpreter.removeErrorListeners();
  interpreter.addErrorListener(&collector);
  interpreter.getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(
      antlr4::atn::PredictionMode::LL_EXACT_AMBIG_DETECTION);
  interpreter.parse(frontdoor_grammar::RulesParser::RuleBlock);
  return interpreter.getNumberOfSyntaxErrors() == 0 && stream.index() == stream.size();
}

}  // namespace

Detection detect_ambiguities(const base::SourceText& source) {
  Detection detection;
  base::Checked<CleanText> clean_text = clean(source, base::SourceId(0U));
  if (!clean_text.value.has_value()) return detection;
  const Script script(source, base::SourceId(0U), std::move(*clean_text.value));
  const Lines lines = find_lines(script, lex(script.clean().points));
  for (const BlockTokens& block : lay_out(script, lines).blocks) {
    if (read(block.tokens, detection.ambiguities)) ++detection.blocks;
  }
  return detection;
}

}  // namespace frontdoor::syntax::antlr
