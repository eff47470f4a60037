#include "engine/syntax/parse.h"

#include <algorithm>
#include <memory>
#include <set>

#include "engine/syntax/antlr/grammar.h"
#include "engine/syntax/clean.h"
#include "engine/syntax/explain.h"
#include "engine/syntax/layout.h"
#include "engine/syntax/mistake.h"
#include "engine/syntax/read_block.h"

namespace frontdoor::syntax {
namespace {

/// A text that lacks a quote is read as it seems to be meant: nothing else is said of its line.
void drop_echoes(const Script& script, base::Diagnostics& diagnostics) {
  constexpr std::string_view unclosed = "R0105";
  const std::vector<LogicalLine>& lines = script.clean().lines;
  const auto line_of = [&](const base::Diagnostic& diagnostic) {
    return std::ranges::upper_bound(lines, diagnostic.primary->span.begin, {},
                                    [&](const LogicalLine& line) { return script.span(line.begin, line.begin).begin; });
  };
  std::set<const LogicalLine*> spoilt;
  for (const base::Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.code == unclosed) spoilt.insert(std::to_address(line_of(diagnostic)));
  }
  if (spoilt.empty()) return;
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
