#include "engine/base/diagnostic.h"

#include <catch2/catch.hpp>
#include <set>

#include "engine/base/checked.h"
#include "engine/base/codes.h"

using namespace frontdoor::base;

namespace {

Diagnostic at(std::string_view code, std::size_t source, std::uint32_t begin) {
  Diagnostic made;
  made.code = code;
  made.primary = Label{{SourceId(source), begin, begin + 1}, ""};
  return made;
}

}  // namespace

TEST_CASE("diagnostics are sorted by file, place and code; those without a place come first") {
  Diagnostics all{at("R0102", 1, 0), at("R0102", 0, 7), at("R0101", 0, 7), at("R0101", 0, 2)};
  Diagnostic nowhere;
  nowhere.code = "K0601";
  append(all, {nowhere});
  sort_by_place(all);
  std::string order;
  for (const Diagnostic& each : all) order += std::string(each.code) + " ";
  CHECK(order == "K0601 R0101 R0101 R0102 R0102 ");
  CHECK(all.back().primary->span.source == SourceId(1));
}

TEST_CASE("only errors are errors") {
  Diagnostic note;
  note.severity = Severity::note;
  Diagnostic finding;
  finding.severity = Severity::finding;
  CHECK_FALSE(has_errors({}));
  CHECK_FALSE(has_errors({note, finding}));
  CHECK(has_errors({note, Diagnostic{}}));
}

TEST_CASE("a checked value is usable if it is there and nothing is an error") {
  CHECK(Checked<int>{1, {}}.usable());
  CHECK_FALSE(Checked<int>{1, {Diagnostic{}}}.usable());
  CHECK_FALSE(Checked<int>{std::nullopt, {}}.usable());
}

TEST_CASE("codes are unique, in order, well formed and have a meaning") {
  std::string_view before;
  for (const Code& each : all_codes()) {
    CAPTURE(each.code);
    CHECK(before < each.code);
    CHECK(each.code.size() == 5);
    CHECK(std::string_view("RFK").find(each.code[0]) != std::string_view::npos);
    CHECK(each.code.find_first_not_of("0123456789", 1) == std::string_view::npos);
    CHECK_FALSE(each.meaning.empty());
    CHECK(meaning_of(each.code) == each.meaning);
    before = each.code;
  }
  CHECK(meaning_of("X9999").empty());
}
