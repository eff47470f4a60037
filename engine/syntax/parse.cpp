#include "engine/syntax/parse.h"

#include <algorithm>
#include <map>
#include <memory>

#include "engine/syntax/antlr/grammar.h"
#include "engine/syntax/clean.h"
#include "engine/syntax/explain.h"
#include "engine/syntax/layout.h"
#include "engine/syntax/mistake.h"
#include "engine/syntax/read_block.h"

namespace frontdoor::syntax {
namespace {

/// Where the words begin that lack their opening quote, as another diagnostic of the line says.
void add_opening_quote(base::Diagnostic& unopened, const base::Diagnostic& other) {
  if (other.code != "R0118" || !unopened.fixes.empty()) return;
  const base::SourceSpan words = other.primary->span;
  if (words.begin < unopened.primary->span.begin) {
    unopened.fixes.push_back({{words.source, words.begin, words.begin}, "\""});
  }
}

/// A text without its end takes the rest of its line along: nothing else is said of that line.
void drop_echoes(const Script& script, base::Diagnostics& diagnostics) {
  constexpr std::string_view unclosed = "R0105";
  const std::vector<LogicalLine>& lines = script.clean().lines;
  const auto line_of = [&](const base::Diagnostic& diagnostic) {
    return std::ranges::upper_bound(lines, diagnostic.primary->span.begin, {},
                                    [&](const LogicalLine& line) { return script.span(line.begin, line.begin).begin; });
  };
  std::map<const LogicalLine*, std::size_t> spoilt;
  for (std::size_t i = 0; i < diagnostics.size(); ++i) {
    if (diagnostics[i].code == unclosed) spoilt.emplace(std::to_address(line_of(diagnostics[i])), i);
  }
  if (spoilt.empty()) return;
  for (const base::Diagnostic& diagnostic : diagnostics) {
    const auto at = spoilt.find(std::to_address(line_of(diagnostic)));
    if (at != spoilt.end()) add_opening_quote(diagnostics[at->second], diagnostic);
  }
  std::erase_if(diagnostics, [&](const base::Diagnostic& diagnostic) {
    const bool other = diagnostic.code != unclosed && diagnostic.code != "R0104" && diagnostic.code != "R0111";
    return other && spoilt.contains(std::to_address(line_of(diagnostic)));
  });
}

}  // namespace

base::Checked<File> parse(const base::SourceText& source, base::SourceId id) {
  base::Checked<File> result;
  File& file = result.value.emplace();
  file.source = id;
  base::Checked<CleanText> clean_text = clean(source, id);
  result.diagnostics = std::move(clean_text.diagnostics);
  if (!clean_text.value.has_value()) {
    file.given_up = true;
    return result;
  }

  const Script script(source, id, std::move(*clean_text.value));
  Lines lines = find_lines(script, antlr::lex(script.clean().points));
  Layout layout = lay_out(script, lines);
  base::append(result.diagnostics, std::move(lines.diagnostics));
  base::append(result.diagnostics, std::move(layout.diagnostics));

  antlr::Grammar grammar;
  for (const BlockTokens& block : layout.blocks) {
    if (result.diagnostics.size() >= most_diagnostics) break;
    const antlr::ParsedBlock parsed = grammar.read(block.tokens);
    for (const antlr::Misfit& misfit : parsed.misfits) {
      add(result.diagnostics, explain(script, block, misfit));
    }
    Reading reading{script, file, result.diagnostics, block.damaged || !parsed.misfits.empty()};
    Block read = read_block({script, block.tokens, parsed.nodes}, reading);
    file.blocks.push_back(std::move(read));
  }
  file.given_up = result.diagnostics.size() >= most_diagnostics;
  drop_echoes(script, result.diagnostics);
  base::sort_by_place(result.diagnostics);
  return result;
}

}  // namespace frontdoor::syntax
