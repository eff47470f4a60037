#include "engine/syntax/read_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "engine/base/nearest.h"
#include "engine/base/text.h"
#include "engine/syntax/read_text.h"
#include "engine/syntax/word_errors.h"

namespace frontdoor::syntax {
namespace {

constexpr std::size_t most_digits = 9;

Number number_of(const Token& token, Reading& reading) {
  Number number{.value = 0, .span = reading.script.span(token)};
  const std::string digits = reading.script.text(token);
  std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
  if (digits.size() > most_digits) {
    reading.report(number_too_large(number.span));
    number.value = 0;
  }
  return number;
}

/// Day, month and year, whether or not there is such a day.
struct DayMonthYear {
  int day = 0;
  int month = 0;
  int year = 0;
};

int small_number(const Token& token, Reading& reading) {
  const std::string digits = reading.script.text(token);
  return digits.size() > most_digits ? 0 : std::atoi(digits.c_str());
}

/// Tokens that have a date's form: `1 November 2026`.
std::optional<DayMonthYear> date_form(std::span<const Token> tokens, Reading& reading) {
  if (tokens.size() != 3 || tokens[0].kind != TokenKind::number || tokens[2].kind != TokenKind::number) return {};
  const int month = model::month_number(reading.script.text(tokens[1]));
  if (month == 0) return {};
  return DayMonthYear{small_number(tokens[0], reading), month, small_number(tokens[2], reading)};
}

/// A date whose month is misspelt, or no date at all.
base::Diagnostic misspelt_date(std::span<const Token> tokens, std::string_view said, Reading& reading) {
  static const std::vector<std::string> months = {"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
  const bool form = tokens.size() == 3 && tokens[0].kind == TokenKind::number && tokens[2].kind == TokenKind::number;
  const base::Near month = form ? base::all_nearest(reading.script.text(tokens[1]), months) : base::Near{};
  return month.empty() ? not_a_date(said, reading.script.span(tokens), {})
                       : not_a_date(said, reading.script.span(tokens[1]), month);
}

const std::vector<std::string> limit_units = {"hours", "days", "working days", "weeks",
                                              "hour",  "day",  "working day",  "week"};
const std::vector<std::string> calendar_units = {"days", "weeks", "months", "years", "day", "week", "month", "year"};

base::Near nearest_unit(std::string_view said, const std::vector<std::string>& units) {
  return base::without_plurals(base::all_nearest(said, units));
}

std::optional<model::TimeUnit> time_unit(std::string_view word) {
  using model::TimeUnit;
  for (const TimeUnit unit : {TimeUnit::hours, TimeUnit::days, TimeUnit::working_days, TimeUnit::weeks}) {
    if (word == model::word_for(unit) || word == base::singular(model::word_for(unit))) return unit;
  }
  return std::nullopt;
}

}  // namespace

Name read_name(const Part& part, Reading& reading) { return {reading.script.text(part.tokens()), part.span()}; }

std::vector<Name> read_names(const Part& line, Reading& reading) {
  std::vector<Name> names;
  for (const Part& name : line.children(Rule::name)) names.push_back(read_name(name, reading));
  return names;
}

std::vector<Name> read_titles(const Part& line, Reading& reading) {
  std::vector<Name> names;
  for (const Part& name : line.children(Rule::title)) names.push_back(read_name(name, reading));
  return names;
}

Text read_text(const Part& line, Reading& reading) {
  return text_of(line.child(Rule::text)->tokens().front(), reading);
}

Number read_number(const Part& part, Reading& reading) { return number_of(part.tokens().front(), reading); }

DateLiteral read_date(const Part& part, Reading& reading) {
  DateLiteral literal{.date = {}, .span = part.span()};
  const std::string said = reading.script.text(part.tokens());
  std::optional<model::Date> date = model::read_iso_date(said);
  if (const std::optional<DayMonthYear> form = date_form(part.tokens(), reading)) {
    date = model::date_of(form->year, form->month, form->day);
    if (!date.has_value()) reading.report(no_such_day(said, literal.span));
  } else if (!date.has_value()) {
    reading.report(misspelt_date(part.tokens(), said, reading));
  }
  if (!date.has_value()) reading.damaged = true;
  literal.date = date.value_or(model::Date{});
  return literal;
}

Within read_limit(const Part& part, Reading& reading) {
  Within limit{.within = {}, .span = part.span()};
  if (part.keyword() == TokenKind::today) limit.within.unit = model::TimeUnit::today;
  const std::optional<Part> amount = part.child(Rule::number);
  if (!amount.has_value()) return limit;
  const Part unit = *part.child(Rule::unit);
  const std::string said = base::lower(reading.script.text(unit.tokens()));
  const Number number = read_number(*amount, reading);
  if (number.value == 0) reading.report(limit_of_nothing(number.span));
  const std::optional<model::TimeUnit> known = time_unit(said);
  if (!known.has_value()) reading.report(no_time_limit_unit(said, unit.span(), nearest_unit(said, limit_units)));
  limit.within = {static_cast<std::int32_t>(number.value), known.value_or(model::TimeUnit::days)};
  return limit;
}

std::optional<Within> read_limit_of(const Part& line, Reading& reading) {
  const std::optional<Part> limit = line.child(Rule::limit);
  if (!limit.has_value()) return std::nullopt;
  return read_limit(*limit, reading);
}

Phrase read_phrase(const Part& part, Reading& reading) {
  const std::span<const Token> tokens = part.tokens();
  Phrase phrase;
  phrase.text = reading.script.text(tokens);
  phrase.span = part.span();
  if (tokens.front().kind == TokenKind::number) {
    phrase.number = number_of(tokens.front(), reading).value;
    phrase.unit = reading.script.text(tokens.subspan(1));
  }
  phrase.date = model::read_iso_date(phrase.text);
  if (const std::optional<DayMonthYear> form = date_form(tokens, reading)) {
    phrase.date = model::date_of(form->year, form->month, form->day);
    if (!phrase.date.has_value()) reading.report(no_such_day(phrase.text, phrase.span));
  }
  return phrase;
}

model::CalendarUnit read_calendar_unit(std::string_view unit, base::SourceSpan span, Reading& reading) {
  using model::CalendarUnit;
  constexpr std::array<std::pair<std::string_view, CalendarUnit>, 8> units = {{{"days", CalendarUnit::days},
                                                                               {"day", CalendarUnit::days},
                                                                               {"weeks", CalendarUnit::weeks},
                                                                               {"week", CalendarUnit::weeks},
                                                                               {"months", CalendarUnit::months},
                                                                               {"month", CalendarUnit::months},
                                                                               {"years", CalendarUnit::years},
                                                                               {"year", CalendarUnit::years}}};
  const std::string said = base::lower(unit);
  const auto* const known = std::ranges::find(units, said, &std::pair<std::string_view, CalendarUnit>::first);
  if (known != units.end()) return known->second;
  reading.report(no_calendar_unit(unit, span, nearest_unit(said, calendar_units)));
  return CalendarUnit::days;
}

}  // namespace frontdoor::syntax
