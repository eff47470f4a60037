#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "engine/syntax/antlr/ambiguities.h"
#include "tests/engine/syntax/reading.h"
#include "tests/support/packs.h"

using namespace frontdoor;
using namespace frontdoor::tests;

namespace {

base::Sources fixtures() { return sources_in("tests/engine/syntax/fixtures"); }

base::Sources fixtures_and_county() {
  base::Sources all = fixtures();
  for (base::SourceText& source : sources_in("rules/county")) all.push_back(std::move(source));
  return all;
}

template <class Kind>
const Kind& block(const syntax::File& file, std::string_view name) {
  for (const syntax::Block& each : file.blocks) {
    const Kind* const kind = std::get_if<Kind>(&each.kind);
    if (kind != nullptr && kind->name.text == name) return *kind;
  }
  FAIL("no block " << name);
  std::abort();
}

}  // namespace

TEST_CASE("every snippet of the language page is read without a word of complaint") {
  REQUIRE(fixtures().size() == 3);
  for (const base::SourceText& source : fixtures()) {
    INFO(source.name);
    const Read result = read(source.text);
    CHECK(said(result) == std::vector<std::string>{});
    for (const syntax::Block& each : result.file.blocks) CHECK_FALSE(each.damaged);
  }
}

TEST_CASE("canonical lines are rules again, and canonical already") {
  for (const base::SourceText& source : fixtures_and_county()) {
    INFO(source.name);
    const std::string once = lines_of(read(source.text).file);
    const Read again = read(once);
    CHECK(said(again) == std::vector<std::string>{});
    CHECK(lines_of(again.file) == once);
  }
}

TEST_CASE("the grammar is unambiguous: ANTLR's exact detection has nothing to report") {
  for (const base::SourceText& source : fixtures_and_county()) {
    INFO(source.name);
    const Read result = read(source.text);
    const syntax::antlr::Detection detection = syntax::antlr::detect_ambiguities(source);
    CHECK(detection.ambiguities == std::vector<std::string>{});
    CHECK(detection.blocks == result.file.blocks.size());
  }
}

TEST_CASE("a tree holds what was written") {
  const Read result = read(fixtures()[1].text);
  const auto& age = block<syntax::FactBlock>(result.file, "age");
  const auto& number = std::get<syntax::NumberType>(age.type->kind);
  CHECK(number.least.value == 0);
  CHECK(number.most.value == 120);
  CHECK(number.unit->text == "years");
  CHECK(age.cannot_change.has_value());
  CHECK(result.at(*age.cannot_change) == "cannot change");
  CHECK(syntax::words_of(*age.ask_about_them) == "How old is the person?");

  const auto& accommodation = block<syntax::FactBlock>(result.file, "accommodation");
  const auto& choice = std::get<syntax::ChoiceType>(accommodation.type->kind);
  REQUIRE(choice.values.size() == 2);
  CHECK(choice.values[1].name.text == "rough sleeping");
  CHECK(syntax::words_of(*choice.values[1].label) == "Rough sleeper or squatting");

  const auto& rule = block<syntax::RuleBlock>(result.file, "telecare after a fall");
  const auto& all = std::get<syntax::List>(result.file[*rule.when].kind);
  CHECK(all.quantifier == syntax::Quantifier::all);
  REQUIRE(all.items.size() == 3);
  for (const syntax::ExprId item : all.items) CHECK(item < *rule.when);
  CHECK(syntax::words_of(result.file, all.items[0]) == "age is at least 18");
  CHECK(result.at(result.file[all.items[0]].span) == "age is at least 18");
  REQUIRE(rule.because->parts.size() == 3);
  CHECK(std::get<syntax::Name>(rule.because->parts[1]).text == "falls in the last year");
  CHECK(result.at(std::get<syntax::Name>(rule.because->parts[1]).span) == "falls in the last year");

  const auto& duty = block<syntax::DutyBlock>(result.file, "needs assessment");
  REQUIRE(duty.then.size() == 1);
  CHECK(duty.then[0].within->within == model::Within{28, model::TimeUnit::days});
  CHECK(duty.may_be_declined->unless.has_value());
  CHECK(result.at(duty.follow_up->within.span) == "within 2 working days");

  const auto& example = block<syntax::ExampleBlock>(result.file, "Mrs B comes home from short term care");
  CHECK(example.on->date == *model::date_of(2026, 11, 20));
  REQUIRE(example.given.size() == 6);
  CHECK(std::get<syntax::GivenAnswer>(example.given[5].kind).answer == syntax::Answer::declined);
  CHECK(example.expect.size() == 5);
}

TEST_CASE("a tree holds tables, guarantees, includes and accepted findings") {
  const Read result = read(fixtures()[0].text);
  const auto& table = block<syntax::TableBlock>(result.file, "every cell");
  CHECK(table.rows_that_fit == syntax::RowsThatFit::first);
  CHECK(table.upholds.size() == 2);
  CHECK(table.overrides.size() == 2);
  REQUIRE(table.columns.size() == 4);
  CHECK(table.columns[3].text == "hospital discharge");
  REQUIRE(table.rows.size() == 7);
  const syntax::TableRow& row = table.rows[1];
  REQUIRE(row.cells.size() == 4);
  CHECK(result.at(row.cells[2].span) == "telecare");
  CHECK(std::holds_alternative<syntax::IsPhrase>(row.cells[2].comparison->kind));
  CHECK(std::holds_alternative<syntax::IsNever>(row.cells[3].comparison->kind));
  REQUIRE(row.then.size() == 3);
  CHECK(syntax::words_of(row.then[0]) == "consider telecare as visit within 2 weeks");
  CHECK(syntax::words_of(row.then[2]) == "advise \"Keep | warm; please.\"");
  CHECK(syntax::words_of(row.because) == "A bar | in quotes.");
  CHECK_FALSE(table.rows[0].cells[0].comparison.has_value());
  CHECK(syntax::words_of(table.rows[4].cells[2]) == "not any of telecare, reablement");
  CHECK(block<syntax::TableBlock>(result.file, "every row").rows_that_fit == syntax::RowsThatFit::every);

  const auto& waits = block<syntax::GuaranteeBlock>(result.file, "a promise that waits for nobody");
  CHECK(waits.whenever_not_no);
  CHECK(syntax::words_of(result.file, *waits.whenever) == "appearance of need");
  CHECK(block<syntax::GuaranteeBlock>(result.file, "a promise for everybody").always.has_value());
  CHECK(block<syntax::GuaranteeBlock>(result.file, "a promise with a condition").then.size() == 3);

  const auto& pack = block<syntax::PackBlock>(result.file, "every form");
  REQUIRE(pack.includes.size() == 2);
  CHECK(pack.includes[1].folder == "../words for people");
  CHECK(result.at(pack.includes[0].span) == "\"../vocabulary\"");
  const syntax::Block& frame = result.file.blocks[0];
  REQUIRE(frame.accepts.size() == 1);
  CHECK(frame.accepts[0].code.text == "R0451");
  CHECK_FALSE(frame.accepts[0].of.has_value());
}

TEST_CASE("a block knows where it stands") {
  const Read result = read("# first\nfact age   # years\n  number from 0 to 9\n\nfact b\n");
  REQUIRE(result.file.blocks.size() == 2);
  CHECK(result.at(result.file.blocks[0].head_span) == "fact age");
  CHECK(result.at(result.file.blocks[0].span) == "fact age   # years\n  number from 0 to 9");
  CHECK(result.at(result.file.blocks[1].span) == "fact b");
}
