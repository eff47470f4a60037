// The pages of docs/diagnostics, tried: the example of a page gives its code and nothing else, drawn as the golden text
// says; the mended example gives nothing. R pages stand beside the small pack of docs/language.md, F pages are records
// for it. Where an example would be too long or too odd to print, it is made here.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "engine/author/check_pack.h"
#include "engine/base/codes.h"
#include "engine/base/render.h"
#include "engine/records/contact_reader.h"
#include "engine/records/split_records.h"
#include "tests/support/code_pages.h"
#include "tests/support/memory_loader.h"

namespace frontdoor::tests {
namespace {

/// An example that a page cannot show, and what stands in its way.
struct Unprinted {
  std::string_view code;
  std::string_view why;
  std::string (*text)();
};

std::string nested(std::size_t depth) {
  std::string text = "rule r\n  upholds home first\n  when all of\n";
  for (std::size_t i = 0; i < depth; ++i) text += std::string(4 + 2 * i, ' ') + "- all of\n";
  return text + std::string(4 + 2 * depth, ' ') +
         "- lives alone\n  then recommend telecare\n  because \"Lives alone.\"\n";
}

std::string many_values() {
  std::string text = "fact first language\n  monitoring only\n  ask \"Which?\"\n  one of: language 0";
  for (int i = 1; i < 257; ++i) text += fmt::format(", language {}", i);
  return text + "\n";
}

std::string many_rows() {
  std::string text =
      "table many rows\n  upholds home first\n  first row that fits\n  | age | falls in the last year | then | because "
      "|\n";
  for (int i = 0; i < 201; ++i) {
    text += fmt::format("  | {} | {} | consider telecare | \"x\" |\n", i % 100, i / 100);
  }
  return text;
}

std::string large_record() {
  return R"({"contact": "C-2026-000104", "date": "2026-11-20", "facts": {"notes": ")" + std::string(1 << 20, 'x') +
         "\"}}";
}

const Unprinted unprinted[] = {
    {"R0101", "16 MB", [] { return std::string(largest_rules_file + 1, '#'); }},
    {"R0102", "bytes that are no text", [] { return std::string("# Zo\xEB's rules\n"); }},
    {"R0103", "bytes that are no text", [] { return std::string("# rules\n\x01\n"); }},
    {"R0112", "65 bullets", [] { return nested(65); }},
    {"R0309", "257 values", many_values},
    {"R0426", "201 rows", many_rows},
    {"F0503", "66 brackets", [] { return std::string(66, '['); }},
    {"F0504", "1 MB", large_record},
    {"F0505", "bytes that are no text", [] { return std::string("{\"contact\": \"Zo\xEB\"}"); }},
    {"F0506", "nothing to show", [] { return std::string(); }},
};

std::string wrong_on(std::string_view code, std::string_view language) {
  for (const Unprinted& each : unprinted)
    if (each.code == code) return each.text();
  return code_on(code, language, "wrong");
}

/// The diagnostics of an example, and the texts they point into.
struct Told {
  base::Sources sources;
  base::Diagnostics diagnostics;

  [[nodiscard]] std::string drawn() const { return base::render_all(diagnostics, sources, {}); }
};

/// What the pages on includes find beside the pack.
base::Sources beside_the_pack() {
  return {
      {"my-rules/pack.rules", ""},
      {"shared/principles.rules", "principle early help\n  title \"Help early\"\n  says \"A little help early.\"\n"},
      {"papers/minutes.txt", "Present: all."},
      {"winter/pack.rules",
       "pack winter front door\n  title \"Winter\"\n  version 1\n  in force from 1 January 2027\n"}};
}

Told told_of(base::Sources sources) {
  author::PackCheck check = author::check_pack(std::move(sources), memory_loader(beside_the_pack()));
  return {std::move(check.compiled.sources), std::move(check.diagnostics)};
}

const program::Program& small_pack() {
  static const Compiled pack = compile(small_pack_with(""));
  return *pack.program;
}

Told told_of_records(const std::string& text) {
  Told told{{{"contact.json", text}}, {}};
  for (const records::SplitRecord& record : records::split_records(told.sources.front().text, base::SourceId(0))) {
    base::append(told.diagnostics, record.json.diagnostics);
    if (!record.json.value) continue;
    base::append(told.diagnostics,
                 records::read_contact(small_pack().vocabulary, small_pack().routes, *record.json.value).diagnostics);
  }
  return told;
}

std::vector<std::string_view> codes_that_begin(char letter) {
  std::vector<std::string_view> codes;
  for (const base::Code& each : base::all_codes())
    if (each.code.front() == letter) codes.push_back(each.code);
  return codes;
}

/// That the example gives its code alone, drawn as the golden text says.
void check_example(std::string_view code, const Told& told) {
  const std::string drawn = told.drawn();
  INFO(drawn);
  CHECK(told.diagnostics.size() == 1);
  for (const base::Diagnostic& each : told.diagnostics) CHECK(each.code == code);
  CHECK(golden_mismatch(code, drawn) == "");
  const std::string shown = code_on(code, "text", "");
  if (!shown.empty()) CHECK(shown == drawn);
}

}  // namespace

TEST_CASE("the example of each R page is that mistake and no other; mended, it is right") {
  for (const std::string_view code : codes_that_begin('R')) {
    INFO(code);
    const std::string pack = code_on(code, "rules", "wrong pack");
    const std::string wrong = wrong_on(code, "rules");
    REQUIRE_FALSE((pack + wrong).empty());
    check_example(code, told_of(pack.empty() ? small_pack_with(wrong) : base::Sources{{"my-rules/pack.rules", pack}}));
    const std::string whole = code_on(code, "rules", "pack");
    const std::string mended = code_on(code, "rules", "");
    const bool prose = mended.empty() && whole.empty();
    CHECK((!prose || code_on(code, "rules", "wrong").empty()));
    if (prose) continue;
    CHECK(told_of(whole.empty() ? small_pack_with(mended) : base::Sources{{"my-rules/pack.rules", whole}}).drawn() ==
          "");
  }
}

TEST_CASE("the example of each F page is that mistake and no other; mended, it is right") {
  for (const std::string_view code : codes_that_begin('F')) {
    if (code >= "F0530") continue;  // said by commands: tests/cli/code_pages_test.cpp
    INFO(code);
    const std::string wrong = wrong_on(code, "json");
    REQUIRE((code == "F0506" || !wrong.empty()));
    check_example(code, told_of_records(wrong));
    const std::string mended = code_on(code, "json", "");
    if (!mended.empty()) CHECK(told_of_records(mended).drawn() == "");
  }
}

TEST_CASE("a page for a terminal is wrapped, its code is left as it is") {
  CHECK(author::page_in_words("# R1: a title\n\nOne **bold** line\nand `a * b`.\n- an *item* that is long\n- two\n\n"
                              "```rules wrong\nrule x\n\n  when y\n```\nEnd.\n",
                              20) ==
        "R1: a title\n\nOne bold line and `a\n* b`.\n\n- an item that is\n  long\n- two\n\n    rule x\n\n      when y\n"
        "\nEnd.\n");
}

}  // namespace frontdoor::tests
