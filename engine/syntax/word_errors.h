// What is wrong with a number, a date, a unit or a name, in words.
#pragma once

#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/base/nearest.h"

namespace frontdoor::syntax {

base::Diagnostic number_too_large(base::SourceSpan number);
base::Diagnostic not_a_date(std::string_view said, base::SourceSpan date, const base::Near& near);
base::Diagnostic no_such_day(std::string_view said, base::SourceSpan date);
/// A time limit in something that is not hours, days, working days or weeks.
base::Diagnostic no_time_limit_unit(std::string_view said, base::SourceSpan unit, const base::Near& near);
/// A stretch of the calendar in something that is not days, weeks, months or years.
base::Diagnostic no_calendar_unit(std::string_view said, base::SourceSpan unit, const base::Near& near);
base::Diagnostic limit_of_nothing(base::SourceSpan amount);
/// `is at least 3 weeks ago`.
base::Diagnostic bound_cannot_be_ago(std::string_view said, base::SourceSpan bound);
/// `is some ago`.
base::Diagnostic ago_without_number(base::SourceSpan value);

}  // namespace frontdoor::syntax
