#include "engine/syntax/word_errors.h"

#include <fmt/format.h>

#include "engine/syntax/mistake.h"

namespace frontdoor::syntax {

using base::Diagnostic;
using base::SourceSpan;

Diagnostic number_too_large(SourceSpan number) {
  return error({.code = "R0122",
                .message = "a number with more than nine digits",
                .where = number,
                .label = "too large to be meant",
                .help = "write a smaller number"});
}

Diagnostic not_a_date(std::string_view said, SourceSpan date, const base::Near& near) {
  if (!near.empty()) {
    return base::with_near(error({.code = "R0121",
                                  .message = fmt::format("`{}` is not a date", said),
                                  .where = date,
                                  .label = "no month is called so",
                                  .help = {}}),
                           near);
  }
  return error({.code = "R0121",
                .message = fmt::format("`{}` is not a date", said),
                .where = date,
                .label = "a date is expected here",
                .help = "write day, month and year: `1 November 2026`"});
}

Diagnostic no_such_day(std::string_view said, SourceSpan date) {
  return error({.code = "R0121",
                .message = fmt::format("there is no `{}`", said),
                .where = date,
                .label = "this day is not in the calendar",
                .help = "check day, month and year"});
}

Diagnostic no_time_limit_unit(std::string_view said, SourceSpan unit, const base::Near& near) {
  return base::with_near(error({.code = "R0123",
                                .message = fmt::format("a time limit is not given in `{}`", said),
                                .where = unit,
                                .label = "not a unit of a time limit",
                                .help = "write `hours`, `days`, `working days` or `weeks`"}),
                         near);
}

Diagnostic no_calendar_unit(std::string_view said, SourceSpan unit, const base::Near& near) {
  return base::with_near(error({.code = "R0123",
                                .message = fmt::format("time before or after a date is not given in `{}`", said),
                                .where = unit,
                                .label = "not a unit of the calendar",
                                .help = "write `days`, `weeks`, `months` or `years`"}),
                         near);
}

Diagnostic limit_of_nothing(SourceSpan amount) {
  return error({.code = "R0122",
                .message = "a time limit of 0",
                .where = amount,
                .label = "no time at all",
                .help = "write `now` or `today`"});
}

Diagnostic bound_cannot_be_ago(std::string_view said, SourceSpan bound) {
  return error({.code = "R0120",
                .message = fmt::format("`{} ... ago` does not say which way it counts", said),
                .where = bound,
                .label = "not with `ago`",
                .help = "write `more than ... ago` for earlier, `less than ... ago` for later"});
}

Diagnostic ago_without_number(SourceSpan value) {
  return error({.code = "R0122",
                .message = "`ago` without a number",
                .where = value,
                .label = "a number and a unit are expected here",
                .help = "write, for example, `3 days ago`"});
}

}  // namespace frontdoor::syntax
