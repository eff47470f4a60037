#include "cli/read_day.h"

#include <fmt/core.h>

#include <ctime>

#include "cli/messages.h"
#include "engine/talk/read_days.h"

namespace frontdoor::cli {

model::Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm here{};
  localtime_r(&now, &here);
  return model::date_of(here.tm_year + 1900, here.tm_mon + 1, here.tm_mday).value_or(model::Date{});
}

std::optional<model::Date> read_day(const std::string& text) {
  const auto days = talk::read_days(text, today(), talk::Leaning::past);
  if (days && days->first == days->last) return days->first;
  say(fmt::format("error: `{}` is no day; say it like 2026-11-20\n", text));
  return std::nullopt;
}

}  // namespace frontdoor::cli
