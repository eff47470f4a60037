#include "engine/talk/read_days.h"

#include <catch2/catch.hpp>
#include <string>

namespace frontdoor::talk {
namespace {

// A Friday.
const model::Date today = *model::read_iso_date("2026-11-20");

std::string in_figures(const std::optional<Days>& days) {
  if (!days) return "not understood";
  if (!exists(*days)) return "no such day";
  const std::string first = model::iso_text(days->first);
  return days->first == days->last ? first : first + " to " + model::iso_text(days->last);
}

struct Row {
  const char* said;
  const char* meant;
};

TEST_CASE("days are understood as they are said") {
  const Row rows[] = {
      {"2026-11-17", "2026-11-17"},
      {"17/11/2026", "2026-11-17"},
      {"17.11.26", "2026-11-17"},
      {"17/11", "2026-11-17"},
      {"17 November 2026", "2026-11-17"},
      {"17 November", "2026-11-17"},
      {"the 17th of November", "2026-11-17"},
      {"November 17", "2026-11-17"},
      {"Nov 17th", "2026-11-17"},
      {"25 December", "2025-12-25"},
      {"24 November", "2026-11-24"},
      {"today", "2026-11-20"},
      {"yesterday", "2026-11-19"},
      {"the day before yesterday", "2026-11-18"},
      {"3 days ago", "2026-11-17"},
      {"three days ago", "2026-11-17"},
      {"about 8 days ago", "2026-11-10 to 2026-11-14"},
      {"a week ago", "2026-11-10 to 2026-11-16"},
      {"2 weeks ago", "2026-11-03 to 2026-11-09"},
      {"a month ago", "2026-10-05 to 2026-11-04"},
      {"Monday", "2026-11-16"},
      {"on Tuesday", "2026-11-17"},
      {"Friday", "2026-11-20"},
      {"last Friday", "2026-11-13"},
      {"last week", "2026-11-09 to 2026-11-15"},
      {"this week", "2026-11-16 to 2026-11-20"},
      {"last month", "2026-10-01 to 2026-10-31"},
      {"last year", "2025-01-01 to 2025-12-31"},
      {"in March", "2026-03-01 to 2026-03-31"},
      {"March 2025", "2025-03-01 to 2025-03-31"},
      {"in December", "2025-12-01 to 2025-12-31"},
      {"in November", "2026-11-01 to 2026-11-20"},
      {"in 2025", "2025-01-01 to 2025-12-31"},
      {"in the last 2 weeks", "2026-11-06 to 2026-11-20"},
      {"within the last month", "2026-10-20 to 2026-11-20"},
      {"since Monday", "2026-11-16 to 2026-11-20"},
      {"between 3 and 5 November", "2026-11-03 to 2026-11-05"},
      {"3 to 5 November", "2026-11-03 to 2026-11-05"},
      {"Monday or Tuesday", "2026-11-16 to 2026-11-17"},
      {"before 3 November", "0001-01-01 to 2026-11-02"},
      {"tomorrow", "2026-11-21"},
      {"31 February", "no such day"},
      {"2026-02-30", "no such day"},
      {"29 February", "2024-02-29"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.said);
    CHECK(in_figures(read_days(row.said, today, Leaning::past)) == row.meant);
  }
}

TEST_CASE("looking ahead, the next such day is meant") {
  const Row rows[] = {
      {"24 November", "2026-11-24"},
      {"17 November", "2027-11-17"},
      {"Monday", "2026-11-23"},
      {"Friday", "2026-11-27"},
      {"tomorrow", "2026-11-21"},
      {"in 3 days", "2026-11-23"},
      {"next week", "2026-11-23 to 2026-11-29"},
      {"in a week", "2026-11-27"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.said);
    CHECK(in_figures(read_days(row.said, today, Leaning::future)) == row.meant);
  }
}

TEST_CASE("what is no day is not guessed at") {
  for (const char* said :
       {"", "soon", "ago", "17", "17 Novembre", "3 ago", "last", "99999999999999999999", "between", "to"}) {
    CAPTURE(said);
    CHECK(in_figures(read_days(said, today, Leaning::past)) == "not understood");
  }
}

}  // namespace
}  // namespace frontdoor::talk
