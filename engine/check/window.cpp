#include "engine/check/window.h"

#include "engine/base/overload.h"

namespace frontdoor::check {
namespace {

using model::CalendarUnit;
using model::Date;

WindowEnd moved(std::int64_t amount, CalendarUnit unit, std::int32_t then_days = 0) {
  return {.relative = true, .day = {}, .amount = amount, .unit = unit, .then_days = then_days};
}

WindowEnd today() { return moved(0, CalendarUnit::days); }

WindowEnd on_day(Date day) {
  return {.relative = false, .day = day, .amount = 0, .unit = CalendarUnit::days, .then_days = 0};
}

Window within(const syntax::IsWithin& is) {
  if (is.kind == syntax::WindowKind::last) return {moved(-is.amount.value, is.unit), today()};
  return {today(), moved(is.amount.value, is.unit)};
}

Window ago(const syntax::IsAgo& is) {
  const std::int64_t amount = -is.amount.value;
  switch (is.kind) {
    case syntax::AgoKind::exactly:
      return {moved(amount, is.unit), moved(amount, is.unit)};
    case syntax::AgoKind::more_than:
      return {std::nullopt, moved(amount, is.unit, -1)};
    case syntax::AgoKind::less_than:
      return {moved(amount, is.unit, 1), today()};
  }
  return {};
}

Window day(const IsDay& is) {
  switch (is.kind) {
    case syntax::DayKind::on:
      return {on_day(is.day), on_day(is.day)};
    case syntax::DayKind::before:
      return {std::nullopt, on_day(Date{is.day.days - 1})};
    case syntax::DayKind::after:
      return {on_day(Date{is.day.days + 1}), std::nullopt};
  }
  return {};
}

}  // namespace

std::optional<Window> window_of(const Comparison& comparison) {
  using Found = std::optional<Window>;
  return std::visit(base::Overload{
                        [](const syntax::IsWithin& is) { return Found(within(is)); },
                        [](const syntax::IsAgo& is) { return Found(ago(is)); },
                        [](const syntax::IsIn& is) {
                          return Found(Window{moved(is.amount.value, is.unit), moved(is.amount.value, is.unit)});
                        },
                        [](const IsDay& is) { return Found(day(is)); },
                        [](const Unresolved&) { return Found(); },
                        [](const IsValue&) { return Found(); },
                        [](const IsOneOf&) { return Found(); },
                        [](const IsSet&) { return Found(); },
                        [](const IsBound&) { return Found(); },
                        [](const IsBetween&) { return Found(); },
                        [](const Includes&) { return Found(); },
                        [](const syntax::IsNone&) { return Found(); },
                        [](const syntax::IsNever&) { return Found(); },
                        [](const syntax::IsUnknown&) { return Found(); },
                    },
                    comparison.kind);
}

Date day_of(const WindowEnd& end, Date now) {
  if (!end.relative) return end.day;
  const Date moved = model::shifted(now, end.amount, end.unit);
  return Date{moved.days + end.then_days};
}

}  // namespace frontdoor::check
