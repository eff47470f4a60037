// The reference (docs/language/reference) keeps up with the grammar: every kind of block has a page, and every form of
// a condition a section, each with an example that is of it. That the examples are right is tried by language_doc_test.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "engine/syntax/antlr/grammar.h"
#include "engine/syntax/clean.h"
#include "engine/syntax/layout.h"
#include "tests/support/doc_pages.h"

namespace frontdoor::tests {
namespace {

using Names = std::set<std::string>;

constexpr const char* grammar_rules[] = {
#define FRONTDOOR_RULE(name, antlr) #name,
#include "engine/syntax/antlr/rules.def"
#undef FRONTDOOR_RULE
};

/// The grammar's rules that read some text.
Names rules_that_read(const std::string& text) {
  const base::SourceText source{"page", text};
  const base::SourceId id(0);
  auto cleaned = syntax::clean(source, id);
  REQUIRE(cleaned.value);
  const syntax::Script script(source, id, std::move(*cleaned.value));
  syntax::Lines lines = syntax::find_lines(script, syntax::antlr::lex(script.clean().points));
  Names names;
  syntax::antlr::Grammar grammar;
  for (const syntax::BlockTokens& block : syntax::lay_out(script, lines).blocks) {
    for (const syntax::antlr::Node& node : grammar.read(block.tokens).nodes)
      names.insert(grammar_rules[static_cast<std::size_t>(node.rule)]);
  }
  return names;
}

/// "isOneOf" as "is_one_of".
std::string with_underscores(const std::string& name) {
  std::string result;
  for (const char c : name) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital) result += '_';
    result += capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return result;
}

/// The rules that a rule of the grammar is made of.
Names parts_of(const std::string& rule) {
  const std::string grammar = text_of_page("grammar/RulesParser.g4");
  const std::size_t begin = grammar.find("\n" + rule + "\n");
  INFO(rule);
  REQUIRE(begin != std::string::npos);
  const std::string body =
      grammar.substr(begin + rule.size() + 2, grammar.find(";\n", begin) - begin - rule.size() - 2);
  Names parts;
  std::string word;
  for (const char c : body + " ") {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    if (letter) word += c;
    if (letter || word.empty()) continue;
    if (word.front() >= 'a' && word.front() <= 'z') parts.insert(with_underscores(word));
    word.clear();
  }
  return parts;
}

/// The forms of a condition: what the grammar's rules for conditions are made of, less what only helps to read them.
Names condition_forms() {
  Names forms;
  for (const char* rule : {"condition", "quantified", "test", "quality"}) forms.merge(parts_of(rule));
  for (const char* part : {"name", "quantifier", "condition_bullet"}) forms.erase(part);
  return forms;
}

/// The mark by which a heading is linked to: small letters, hyphens for spaces, no other signs; empty for other lines.
std::string mark_of_heading(const std::string& line) {
  if (!line.starts_with("#")) return {};
  std::string mark;
  for (const char c : line.substr(line.find(' ') + 1)) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (c == ' ') mark += '-';
    if (capital) mark += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_') mark += c;
  }
  return mark;
}

std::vector<DocPiece> right_pieces(const std::string& page) {
  std::vector<DocPiece> pieces = pieces_of(page);
  std::erase_if(pieces, [](const DocPiece& piece) { return piece.language != "rules" || is_wrong(piece); });
  return pieces;
}

}  // namespace

TEST_CASE("every kind of block has a page in the reference, with an example of it") {
  std::size_t kinds = 0;
  for (const std::string rule : grammar_rules) {
    if (!rule.ends_with("_block")) continue;
    ++kinds;
    std::string words = rule.substr(0, rule.size() - std::string_view("_block").size());
    std::string file = words;
    std::ranges::replace(words, '_', ' ');
    std::ranges::replace(file, '_', '-');
    const std::string page = "docs/language/reference/" + file + ".md";
    CHECK(text_of_page(page).starts_with("# " + words + "\n"));
    CHECK(std::ranges::any_of(right_pieces(page),
                              [&](const DocPiece& piece) { return rules_that_read(piece.text).contains(rule); }));
    CHECK(text_of_page("docs/language/reference/README.md").find("(" + file + ".md)") != std::string::npos);
  }
  CHECK(kinds == parts_of("block").size());
}

TEST_CASE("every form of a condition has a section in the reference, with an example of it") {
  const std::string page = "docs/language/reference/conditions.md";
  const std::vector<DocPiece> pieces = right_pieces(page);
  const Names forms = condition_forms();
  CHECK(forms.size() >= 12);
  for (const std::string& form : forms) {
    INFO(form);
    const auto is_of_it = [&](const DocPiece& piece) {
      if (piece.anchor != form) return false;
      const std::string text = piece.kind == "conditions" ? "define d\n  any of\n    " + piece.text : piece.text;
      return rules_that_read(text).contains(form);
    };
    CHECK(std::ranges::any_of(pieces, is_of_it));
  }
}

TEST_CASE("links between the pages lead to pages and headings") {
  for (const std::string& page : language_pages()) {
    const std::string text = text_of_page(page);
    for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
      const std::string link = text.substr(at + 2, text.find(')', at) - at - 2);
      if (link.starts_with("http")) continue;
      const std::string file = link.substr(0, link.find('#'));
      const auto target = file.empty() ? std::filesystem::path(page)
                                       : (std::filesystem::path(page).parent_path() / file).lexically_normal();
      INFO(page << ": " << link);
      REQUIRE(std::filesystem::exists(target));
      if (link.find('#') == std::string::npos) continue;
      const std::string mark = link.substr(link.find('#') + 1);
      const std::vector<std::string> lines = lines_of_text(text_of_page(target.generic_string()));
      CHECK(std::ranges::any_of(lines, [&](const std::string& line) { return mark_of_heading(line) == mark; }));
    }
  }
}

}  // namespace frontdoor::tests
