#include "engine/talk/read_days.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

#include "engine/talk/calendar_words.h"
#include "engine/talk/phrases.h"
#include "engine/talk/tokens.h"

namespace frontdoor::talk {
namespace {

using Kind = Token::Kind;
using model::CalendarUnit;
using model::Date;
using MeantDays = std::optional<Days>;
using Tokens = std::span<const Token>;

struct About {
  Date today;
  Leaning leaning;
};

MeantDays if_at_end(const Cursor& cursor, MeantDays days) { return cursor.at_end() ? days : std::nullopt; }
Days one_day(Date day) { return {day, day}; }
Date moved(Date day, std::int64_t days) { return model::shifted(day, days, CalendarUnit::days); }

/// 2026-11-17, 17-11-2026, 17/11/2026, 17.11.26, 17/11.
MeantDays in_figures(Cursor c, const About& asked) {
  const auto mark = [&] { return c.mark(Kind::dash) || c.mark(Kind::slash); };
  const auto first = c.number();
  const auto second = first && mark() ? c.number() : std::nullopt;
  if (!second) return std::nullopt;
  const auto third = mark() ? c.number() : std::nullopt;
  if (!c.at_end()) return std::nullopt;
  if (!third)
    return *second <= 12 && *first <= 31 ? MeantDays(day_of(*first, *second, asked.today, asked.leaning))
                                         : std::nullopt;
  if (*first >= 1000) return day_of_year(*first, *second, *third);
  return day_of_year(*third < 100 ? *third + 2000 : *third, *second, *first);
}

/// 17 November, 17 November 2026, November 17.
MeantDays day_and_month(Cursor c, const About& asked) {
  auto day = c.number();
  const int month = month_of(c);
  if (month == 0) return std::nullopt;
  if (!day) day = c.number();
  if (!day || *day > 31) return std::nullopt;
  if (const auto year = c.number()) return if_at_end(c, day_of_year(*year, month, *day));
  return if_at_end(c, day_of(*day, month, asked.today, asked.leaning));
}

/// March, in March, March 2026, in 2025.
MeantDays month_or_year(Cursor c, const About& asked) {
  c.words({"in"});
  const bool last = c.words({"last"});
  const int month = month_of(c);
  const auto year = c.number();
  if (!c.at_end() || (year && (*year < 1900 || *year > 2200))) return std::nullopt;
  if (month == 0) return year ? MeantDays(whole_year(*year)) : std::nullopt;
  if (year) return whole_month(*year, month);
  return nearest_month(month, asked.today, last ? Leaning::past : asked.leaning);
}

MeantDays named_day(Cursor c, const About& asked) {
  if (c.any_word({"today", "tonight"}) || c.words({"this", "morning"}) || c.words({"this", "afternoon"}))
    return if_at_end(c, one_day(asked.today));
  if (c.words({"yesterday"})) return if_at_end(c, one_day(moved(asked.today, -1)));
  if (c.words({"last", "night"})) return if_at_end(c, Days{moved(asked.today, -1), asked.today});
  if (c.words({"day", "before", "yesterday"})) return if_at_end(c, one_day(moved(asked.today, -2)));
  if (c.words({"tomorrow"})) return if_at_end(c, one_day(moved(asked.today, 1)));
  return std::nullopt;
}

MeantDays weekday(Cursor c, const About& asked) {
  const bool last = c.words({"last"});
  const bool next = !last && c.words({"next"});
  if (!last && !next) c.any_word({"this", "coming"});
  const auto wanted = weekday_of(c);
  if (!wanted || !c.at_end()) return std::nullopt;
  const std::int64_t back = (weekday_number(asked.today) - *wanted + 7) % 7;
  const bool future = next || (!last && asked.leaning == Leaning::future);
  if (future) return one_day(moved(asked.today, back == 0 ? 7 : 7 - back));
  return one_day(moved(asked.today, last && back == 0 ? -7 : -back));
}

/// An amount of days is meant to the day; of weeks, months or years only roughly.
MeantDays ago(Cursor c, const About& asked) {
  const bool about = c.any_word({"about", "around", "roughly", "nearly", "almost"});
  c.any_word({"a", "an"});
  const auto number = c.number();
  const auto unit = unit_of(c);
  if (!unit || !c.words({"ago"}) || !c.at_end()) return std::nullopt;
  const std::int64_t amount = number.value_or(1);
  const Date day = model::shifted(asked.today, -amount, *unit);
  const std::int64_t reach = either_side(*unit, amount, about);
  return Days{moved(day, -reach), std::min(moved(day, reach), asked.today)};
}

/// in the last 3 weeks, within the last month, the last 10 days.
MeantDays window(Cursor c, const About& asked) {
  const bool said = c.any_word({"in", "within", "over", "during", "for"});
  if (!c.any_word({"last", "past"})) return std::nullopt;
  const auto number = c.number();
  const auto unit = unit_of(c);
  if (!unit || !c.at_end() || (!said && !number)) return std::nullopt;
  return Days{model::shifted(asked.today, -number.value_or(1), *unit), asked.today};
}

/// last week, this month, next year: of the calendar.
MeantDays calendar_period(Cursor c, const About& asked) {
  const bool last = c.any_word({"last", "past"});
  const bool next = !last && c.words({"next"});
  if (!last && !next && !c.words({"this"})) return std::nullopt;
  const auto unit = unit_of(c);
  if (!unit || !c.at_end()) return std::nullopt;
  Days period = period_around(model::shifted(asked.today, last ? -1 : next ? 1 : 0, *unit), *unit);
  if (!last && !next) (asked.leaning == Leaning::past ? period.last : period.first) = asked.today;
  return period;
}

MeantDays in_so_many(Cursor c, const About& asked) {
  if (!c.words({"in"})) return std::nullopt;
  c.any_word({"a", "an"});
  const auto number = c.number();
  const auto unit = unit_of(c);
  c.words({"time"});
  return unit ? if_at_end(c, one_day(model::shifted(asked.today, number.value_or(1), *unit))) : std::nullopt;
}

MeantDays simple(Tokens tokens, const About& asked) {
  constexpr std::array patterns = {in_figures, named_day,  day_and_month, weekday,        ago,
                                   window,     in_so_many, month_or_year, calendar_period};
  for (const auto pattern : patterns)
    if (const MeantDays meant = pattern(Cursor(tokens), asked)) return meant;
  return std::nullopt;
}

bool is_word(const Token& token, std::initializer_list<std::string_view> words) {
  return token.kind == Kind::word && is_any_of(token.word, words);
}

/// since Monday, after 3 March, before last week.
MeantDays one_sided(Tokens tokens, const About& asked) {
  if (tokens.size() < 2 || !is_word(tokens.front(), {"since", "after", "before", "until", "by"})) return std::nullopt;
  const MeantDays end = simple(tokens.subspan(1), asked);
  if (!end || !exists(*end)) return end;
  const std::string& word = tokens.front().word;
  if (word == "since") return Days{end->first, asked.today};
  if (word == "after") return Days{moved(end->last, 1), asked.today};
  if (word == "before") return Days{model::first_date(), moved(end->first, -1)};
  return asked.leaning == Leaning::future ? MeantDays(Days{asked.today, end->last})
                                          : MeantDays(Days{model::first_date(), end->last});
}

/// between 3 and 5 November, Monday to Wednesday, yesterday or the day before yesterday.
MeantDays two_sided(Tokens tokens, const About& asked) {
  if (!tokens.empty() && is_word(tokens.front(), {"between", "from"})) tokens = tokens.subspan(1);
  const auto middle = std::ranges::find_if(
      tokens, [](const Token& t) { return t.kind == Kind::dash || is_word(t, {"to", "and", "or"}); });
  if (middle == tokens.end() || middle == tokens.begin()) return std::nullopt;
  const auto cut = static_cast<std::size_t>(middle - tokens.begin());
  const MeantDays high = simple(tokens.subspan(cut + 1), asked);
  if (!high || !exists(*high)) return high;
  if (cut == 1 && tokens.front().kind == Kind::number && tokens.front().value <= 31)
    return Days{same_month(high->last, tokens.front().value), high->last};
  const MeantDays low = simple(tokens.first(cut), asked);
  if (!low || !exists(*low)) return low;
  return Days{std::min(low->first, high->first), std::max(low->last, high->last)};
}

}  // namespace

std::optional<Days> read_days(std::string_view text, Date today, Leaning leaning) {
  std::vector<Token> tokens = tokens_of(folded(text));
  std::erase_if(tokens, [](const Token& t) { return is_word(t, {"on", "the", "of", "it", "was", "day's"}); });
  const About asked{today, leaning};
  for (const auto pattern : {simple, one_sided, two_sided})
    if (const MeantDays meant = pattern(tokens, asked)) return meant;
  return std::nullopt;
}

}  // namespace frontdoor::talk
