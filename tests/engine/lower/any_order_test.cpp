// The order of files and of blocks never matters: the same program, the same diagnostics.
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "engine/base/render.h"
#include "engine/compile.h"
#include "engine/explain/conditions.h"
#include "tests/support/marked_pack.h"
#include "tests/support/packs.h"

namespace frontdoor::tests {
namespace {

/// Everything of a program that an answer can depend on, as text.
std::string content_of(const program::Program& program) {
  std::string text = program.pack.hash + "\n";
  for (const model::Fact& fact : program.vocabulary.facts) text += fact.name + ";";
  for (const model::Group& group : program.vocabulary.groups) text += group.name + ";";
  for (const model::Route& route : program.routes) text += route.name + ";";
  for (std::size_t i = 0; i < program.nodes.size(); ++i) {
    text += "\n" + std::to_string(program.nodes[i].kind.index()) + " " + program.words[i].text;
    for (const program::NodeId id : explain::operands_of(program.nodes[i])) text += " " + std::to_string(id.index);
    if (const auto fact = explain::fact_of(program.nodes[i])) text += " f" + std::to_string(fact->index);
  }
  for (const program::Rule& rule : program.rules) {
    text += "\n" + rule.name + " " + std::to_string(rule.when.index) + " " + std::to_string(rule.fires.index);
  }
  return text;
}

/// The blocks of a text: what begins at the left margin, with the lines under it.
std::vector<std::string> blocks_of(std::string_view text) {
  std::vector<std::string> blocks;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    const bool begins = line.front() != ' ' && line.front() != '\n' && line.front() != '#';
    if (begins || blocks.empty()) blocks.emplace_back();
    blocks.back() += line;
  }
  return blocks;
}

TEST_CASE("files in any order") {
  base::Sources sources = sources_in("rules/county");
  const Compiled first = compile(sources);
  REQUIRE(first.program);
  std::mt19937_64 random(7);
  for (int round = 0; round < 5; ++round) {
    std::shuffle(sources.begin(), sources.end(), random);
    const Compiled again = compile(sources);
    REQUIRE(again.program);
    CHECK(content_of(*again.program) == content_of(*first.program));
  }
}

TEST_CASE("blocks in any order, in any file") {
  const Compiled first = compiled(whole_pack());
  REQUIRE(first.program);
  std::vector<std::string> blocks = blocks_of(whole_pack());
  REQUIRE(blocks.size() > 25);
  std::mt19937_64 random(11);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(blocks.begin(), blocks.end(), random);
    base::Sources sources{{"a.rules", ""}, {"b.rules", ""}, {"c/d.rules", ""}};
    for (const std::string& block : blocks) sources[random() % sources.size()].text += block + "\n";
    const Compiled again = compile(sources);
    INFO(base::render_all(again.diagnostics, again.sources, {}));
    REQUIRE(again.program);
    CHECK(content_of(*again.program) == content_of(*first.program));
  }
}

TEST_CASE("diagnostics of files in any order") {
  base::Sources sources{{"a.rules", "pack p\n  title \"P\"\n\nfact age\n  yes or no\n"},
                        {"b.rules", "fact age\n  number from 3 to 2\n\nroute r\n  say \"s\"\n"},
                        {"c.rules", "define d\n  all of\n    - agee\n    - nothing\n"}};
  const Compiled first = compile(sources);
  const std::string expected = base::render_all(first.diagnostics, first.sources, {});
  CHECK(!first.program);
  while (std::ranges::next_permutation(sources, {}, &base::SourceText::name).found) {
    const Compiled again = compile(sources);
    CHECK(base::render_all(again.diagnostics, again.sources, {}) == expected);
  }
}

}  // namespace
}  // namespace frontdoor::tests
