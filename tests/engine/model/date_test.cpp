#include "engine/model/date.h"

#include <catch2/catch.hpp>

using namespace frontdoor::model;

namespace {

Date day(std::string_view iso) { return read_iso_date(iso).value(); }

}  // namespace

TEST_CASE("only days of the calendar are dates") {
  struct Case {
    std::string_view text;
    bool exists;
  };
  const Case cases[] = {
      {"2026-11-20", true},  {"2024-02-29", true},  {"2026-02-29", false}, {"2000-02-29", true},
      {"1900-02-29", false}, {"2026-04-31", false}, {"2026-13-01", false}, {"2026-00-10", false},
      {"2026-01-00", false}, {"0000-01-01", false}, {"0001-01-01", true},  {"9999-12-31", true},
      {"2026-1-01", false},  {"20261120", false},   {"2026/11/20", false}, {"2026-11-20 ", false},
      {"+026-11-20", false}, {"", false},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(read_iso_date(each.text).has_value() == each.exists);
  }
}

TEST_CASE("days are counted from 1 January 1970, across the whole calendar") {
  CHECK(day("1970-01-01").days == 0);
  CHECK(day("1969-12-31").days == -1);
  CHECK(day("2026-11-20").days == 20777);
  CHECK(day("0001-01-01") == first_date());
  CHECK(day("9999-12-31") == last_date());
  for (std::int32_t days = first_date().days; days <= last_date().days; days += 97) {
    REQUIRE(day(iso_text(Date{days})).days == days);
  }
}

TEST_CASE("dates are written for machines and for people") {
  CHECK(iso_text(day("2026-03-01")) == "2026-03-01");
  CHECK(long_text(day("2026-03-01")) == "1 March 2026");
  CHECK(iso_text(day("0031-12-09")) == "0031-12-09");
  CHECK(long_text(day("0031-12-09")) == "9 December 31");
}

TEST_CASE("months by name") {
  CHECK(month_number("January") == 1);
  CHECK(month_number("SEP") == 9);
  CHECK(month_number("may") == 5);
  CHECK(month_number("December") == 12);
  CHECK(month_number("Sept") == 0);
  CHECK(month_number("ja") == 0);
  CHECK(month_number("") == 0);
}

TEST_CASE("dates move by days, and months and years by the calendar, clamped to the month's end") {
  struct Case {
    std::string_view from;
    std::int64_t amount;
    CalendarUnit unit;
    std::string_view to;
  };
  using enum CalendarUnit;
  const Case cases[] = {
      {"2026-11-20", -3, days, "2026-11-17"},         {"2026-12-31", 1, days, "2027-01-01"},
      {"2026-11-20", -6, weeks, "2026-10-09"},        {"2026-01-31", 1, months, "2026-02-28"},
      {"2024-01-31", 1, months, "2024-02-29"},        {"2026-03-31", -1, months, "2026-02-28"},
      {"2026-01-15", -1, months, "2025-12-15"},       {"2026-11-20", -23, months, "2024-12-20"},
      {"2024-02-29", 1, years, "2025-02-28"},         {"2024-02-29", -4, years, "2020-02-29"},
      {"9999-06-01", 1, years, "9999-12-31"},         {"0001-06-01", -7, months, "0001-01-01"},
      {"2026-11-20", 0, months, "2026-11-20"},        {"2026-11-20", INT64_MAX, weeks, "9999-12-31"},
      {"2026-11-20", INT64_MIN, years, "0001-01-01"}, {"2026-11-20", INT64_MIN, days, "0001-01-01"},
  };
  for (const Case& each : cases) {
    INFO(each.from << " moved by " << each.amount);
    CHECK(iso_text(shifted(day(each.from), each.amount, each.unit)) == each.to);
  }
}
