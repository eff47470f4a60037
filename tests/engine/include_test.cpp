// Shared files: part of every pack that includes them, as if they stood in its own folder.
#include "engine/include.h"

#include <catch2/catch.hpp>

#include "engine/compile.h"
#include "tests/support/memory_loader.h"

using namespace frontdoor;
using namespace frontdoor::tests;

namespace {

std::string pack(const std::string& includes) {
  return "pack north\n  title \"North\"\n  version 1\n  in force from 1 November 2026\n" + includes +
         "\nroute telecare\n  title \"Telecare\"\n  step 2\n  say \"An alarm.\"\n"
         "\nprinciple home first\n  title \"Home first\"\n"
         "\nconversation\n  - home: lives alone\n"
         "\nrule alarm\n  upholds home first\n  when lives alone\n  then recommend telecare\n  because \"Alone.\"\n";
}

const std::string facts = "fact lives alone\n  yes or no\n  ask \"Do you live alone?\"\n";

std::string codes_of(const Compiled& compiled) {
  std::string codes;
  for (const base::Diagnostic& each : compiled.diagnostics) codes += std::string(each.code) + " ";
  return codes;
}

}  // namespace

TEST_CASE("what is included counts as if it stood in the pack: the same answers, the same hash") {
  const Compiled whole = compile({{"north/pack.rules", pack("")}, {"north/facts.rules", facts}});
  REQUIRE(whole.program.has_value());
  const base::Sources shared{{"shared/facts.rules", facts}};
  for (const std::string path : {"../shared", "../shared/", "../shared/facts.rules", "./../shared"}) {
    INFO(path);
    const Compiled parts = compile({{"north/pack.rules", pack("  include \"" + path + "\"\n")}}, memory_loader(shared));
    CHECK(codes_of(parts) == "");
    REQUIRE(parts.program.has_value());
    CHECK(parts.program->pack.hash == whole.program->pack.hash);
    CHECK(parts.program->vocabulary.facts.size() == 1);
  }
}

TEST_CASE("a change to a shared file changes the hash of every pack that includes it") {
  const auto hash_with = [](const std::string& shared, const std::string& name) {
    std::string text = pack("  include \"../shared\"\n");
    text.replace(text.find("north"), 5, name);
    const Compiled compiled = compile({{name + "/pack.rules", text}}, memory_loader({{"shared/facts.rules", shared}}));
    REQUIRE(compiled.program.has_value());
    return compiled.program->pack.hash;
  };
  const std::string changed = facts + "  help \"Or with a baby.\"\n";
  CHECK(hash_with(facts, "north") != hash_with(changed, "north"));
  CHECK(hash_with(facts, "south") != hash_with(changed, "south"));
  CHECK(hash_with(facts + "# a comment\n", "north") == hash_with(facts, "north"));
}

TEST_CASE("an include that cannot be followed is told once, in its place, and nothing else of the pack is judged") {
  const base::Sources beside{{"shared/facts.rules", facts},
                             {"papers/minutes.txt", "Present: all."},
                             {"north/pack.rules", ""},
                             {"south/pack.rules", "pack south\n  title \"South\"\n"}};
  struct {
    std::string includes, codes, at;
  } const cases[] = {
      {"  include \"../sharde\"\n", "R0421 ", "\"../sharde\""},
      {"  include \"../papers\"\n", "R0422 ", "\"../papers\""},
      {"  include \".\"\n", "R0423 ", "\".\""},
      {"  include \"..\"\n", "R0423 ", "\"..\""},
      {"  include \"../south\"\n", "R0424 ", "\"../south\""},
      {"  include \"../shared\"\n  include \"../shared/facts.rules\"\n", "R0425 ", "\"../shared/facts.rules\""},
  };
  for (const auto& each : cases) {
    INFO(each.includes);
    const Compiled compiled = compile({{"north/pack.rules", pack(each.includes)}}, memory_loader(beside));
    CHECK(codes_of(compiled) == each.codes);
    CHECK_FALSE(compiled.program.has_value());
    REQUIRE_FALSE(compiled.diagnostics.empty());
    const base::SourceSpan where = compiled.diagnostics.front().primary->span;
    CHECK(compiled.sources[where.source.index].text.substr(where.begin, where.end - where.begin) == each.at);
  }
}

TEST_CASE("without a loader nothing is found, and says so") {
  const Compiled compiled = compile({{"pack.rules", pack("  include \"../shared\"\n")}});
  CHECK(codes_of(compiled) == "R0421 ");
}
