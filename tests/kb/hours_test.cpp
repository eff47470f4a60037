#include "kb/directory/hours.h"

#include <catch2/catch.hpp>

#include "kb/directory/cost.h"
#include "kb/directory/read_schedule.h"

namespace {

using namespace frontdoor;
using directory::Cost;
using directory::Frequency;
using directory::Schedule;

model::Date day(std::string_view iso) { return *model::read_iso_date(iso); }

const model::Date today = day("2026-11-20");

Schedule weekly(std::string_view days, std::optional<std::int64_t> opens, std::optional<std::int64_t> closes) {
  Schedule schedule;
  schedule.days = *directory::days_from(days);
  schedule.opens = opens;
  schedule.closes = closes;
  return schedule;
}

Schedule monthly(std::string_view days, std::int64_t opens, std::int64_t closes) {
  Schedule schedule = weekly(days, opens, closes);
  schedule.frequency = Frequency::monthly;
  return schedule;
}

}  // namespace

TEST_CASE("times are told as people say them") {
  const std::vector<std::pair<std::int64_t, std::string>> cases = {
      {0, "midnight"}, {1, "12:01am"},   {30, "12:30am"}, {540, "9am"},      {545, "9:05am"},    {719, "11:59am"},
      {720, "midday"}, {750, "12:30pm"}, {780, "1pm"},    {1410, "11:30pm"}, {1439, "midnight"}, {1440, "midnight"}};
  for (const auto& [minutes, words] : cases) CHECK(directory::time_in_words(minutes) == words);
}

TEST_CASE("days become ranges, and equal times are told once") {
  struct Case {
    std::vector<Schedule> schedules;
    std::string words;
  };
  const std::vector<Case> cases = {
      {{}, ""},
      {{weekly("MO,TU,WE,TH,FR", 540, 1020)}, "Monday to Friday, 9am to 5pm"},
      {{weekly("FR,MO,WE,TU,TH", 540, 1020)}, "Monday to Friday, 9am to 5pm"},
      {{weekly("TU,TH", 600, 750)}, "Tuesday and Thursday, 10am to 12:30pm"},
      {{weekly("SA,SU", 600, 750)}, "Saturday and Sunday, 10am to 12:30pm"},
      {{weekly("MO,TU,WE,SA", 600, 720)}, "Monday to Wednesday and Saturday, 10am to midday"},
      {{weekly("MO,WE,FR,SA,SU", 600, 720)}, "Monday, Wednesday and Friday to Sunday, 10am to midday"},
      {{weekly("MO,TU,WE,TH,FR,SA,SU", 0, 1440)}, "Every day, at any time"},
      {{weekly("MO,TU,WE,TH,FR,SA,SU", 0, 0)}, "Every day, at any time"},
      {{weekly("MO,TU,WE,TH,FR,SA,SU", 0, 1439)}, "Every day, at any time"},
      {{weekly("MO", 1200, 480)}, "Monday, 8pm to 8am"},
      {{weekly("MO", std::nullopt, std::nullopt)}, "Monday"},
      {{weekly("MO", 540, std::nullopt)}, "Monday, from 9am"},
      {{weekly("MO", std::nullopt, 1020)}, "Monday, until 5pm"},
      {{weekly("MO", 540, 1020), weekly("TU", 540, 1020), weekly("WE", 540, 1020)}, "Monday to Wednesday, 9am to 5pm"},
      {{weekly("MO", 540, 1020), weekly("TU", 540, 1080)}, "Monday, 9am to 5pm; Tuesday, 9am to 6pm"},
      {{weekly("MO,TU,WE,TH,FR", 540, 1020), weekly("SA", 600, 780)},
       "Monday to Friday, 9am to 5pm; Saturday, 10am to 1pm"},
      {{monthly("1TU", 840, 960)}, "First Tuesday of the month, 2pm to 4pm"},
      {{monthly("1TU,3TU", 840, 960)}, "First Tuesday and third Tuesday of the month, 2pm to 4pm"},
      {{monthly("-1FR", 840, 960)}, "Last Friday of the month, 2pm to 4pm"},
      {{monthly("1MO", 840, 960), monthly("1TU", 840, 960)},
       "First Monday of the month, 2pm to 4pm; first Tuesday of the month, 2pm to 4pm"},
  };
  for (const Case& each : cases) CHECK(directory::hours_in_words(each.schedules, today) == each.words);
}

TEST_CASE("rarer rhythms and free words are told") {
  Schedule fortnightly = weekly("WE", 600, 720);
  fortnightly.interval = 2;
  CHECK(directory::hours_in_words({fortnightly}, today) == "Every other week, Wednesday, 10am to midday");
  fortnightly.interval = 3;
  CHECK(directory::hours_in_words({fortnightly}, today) == "Every 3 weeks, Wednesday, 10am to midday");

  Schedule by_date;
  by_date.frequency = Frequency::monthly;
  by_date.month_days = {1, 2, 3, 4, 11, 12, 13, 21, 22, 31};
  CHECK(directory::hours_in_words({by_date}, today) ==
        "1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 22nd and 31st of the month");
  by_date.month_days = {15};
  by_date.interval = 2;
  CHECK(directory::hours_in_words({by_date}, today) == "15th of every other month");

  Schedule words;
  words.description = "by appointment";
  CHECK(directory::hours_in_words({words}, today) == "By appointment");
}

TEST_CASE("only the hours that hold on the day are told") {
  Schedule summer = weekly("SA", 600, 720);
  summer.period = {.from = day("2026-05-01"), .until = day("2026-09-30")};
  Schedule winter = weekly("SU", 600, 720);
  winter.period = {.from = day("2026-10-01"), .until = {}};
  CHECK(directory::hours_in_words({summer, winter}, day("2026-05-01")) == "Saturday, 10am to midday");
  CHECK(directory::hours_in_words({summer, winter}, day("2026-09-30")) == "Saturday, 10am to midday");
  CHECK(directory::hours_in_words({summer, winter}, day("2026-10-01")) == "Sunday, 10am to midday");
  CHECK(directory::hours_in_words({summer}, day("2026-04-30")).empty());
}

TEST_CASE("days are read as the standard writes them") {
  for (const char* good : {"MO", "MO,TU", "1TU", "-1FR", "5SU", "MO,1TU,-1WE"}) {
    REQUIRE(directory::days_from(good));
    CHECK(directory::text_of(*directory::days_from(good)) == good);
  }
  CHECK(directory::text_of(*directory::days_from("MO, +2TU")) == "MO,2TU");
  CHECK(directory::days_from("")->empty());
  for (const char* bad : {"Mo", "XX", "6MO", "0MO", "-2MO", "MO,,TU", "1", "MO;TU", "1.5MO"}) {
    CHECK_FALSE(directory::days_from(bad));
  }
  CHECK(directory::month_days_from("1,15,31") == std::vector<std::int64_t>{1, 15, 31});
  for (const char* bad : {"0", "32", "x", "1,,2"}) CHECK_FALSE(directory::month_days_from(bad));
}

TEST_CASE("costs are told in pounds and words") {
  const std::vector<std::pair<std::int64_t, std::string>> amounts = {
      {0, "free"}, {1, "£0.01"}, {100, "£1"}, {450, "£4.50"}, {405, "£4.05"}, {100'000, "£1000"}};
  for (const auto& [pence, words] : amounts) CHECK(directory::pounds_in_words(pence) == words);

  const Cost visit = {.option = "", .pence = 450, .description = "a visit", .period = {}};
  const Cost first_weeks = {.option = "first six weeks", .pence = 0, .description = "", .period = {}};
  const Cost words_only = {.option = "", .pence = {}, .description = "what you can give", .period = {}};
  Cost old = visit;
  old.pence = 400;
  old.period.until = day("2026-11-19");
  CHECK(directory::cost_in_words({visit}, "", today) == "£4.50 a visit");
  CHECK(directory::cost_in_words({visit, first_weeks}, "", today) == "£4.50 a visit; first six weeks: free");
  CHECK(directory::cost_in_words({words_only}, "", today) == "What you can give");
  CHECK(directory::cost_in_words({old, visit}, "", today) == "£4.50 a visit");
  CHECK(directory::cost_in_words({old}, "", day("2026-11-19")) == "£4 a visit");
  CHECK(directory::cost_in_words({}, "depends on means", today) == "Depends on means");
  CHECK(directory::cost_in_words({first_weeks}, "then it depends on means", today) ==
        "First six weeks: free; then it depends on means");
  CHECK(directory::cost_in_words({}, "", today).empty());
}
