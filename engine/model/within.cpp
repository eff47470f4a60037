#include "engine/model/within.h"

#include "engine/base/text.h"

namespace frontdoor::model {

std::int64_t tenths_of_an_hour(Within within) {
  const std::int64_t amount = within.amount;
  switch (within.unit) {
    case TimeUnit::now:
      return 0;
    case TimeUnit::today:
      return 120;
    case TimeUnit::hours:
      return amount * 10;
    case TimeUnit::days:
      return amount * 240;
    case TimeUnit::working_days:
      return amount * 336;
    case TimeUnit::weeks:
      return amount * 1680;
  }
  return 0;
}

bool shorter(Within left, Within right) {
  const std::int64_t left_length = tenths_of_an_hour(left);
  const std::int64_t right_length = tenths_of_an_hour(right);
  return left_length != right_length ? left_length < right_length : left.unit < right.unit;
}

std::optional<Within> shortest(std::optional<Within> left, std::optional<Within> right) {
  if (!left) return right;
  if (!right) return left;
  return shorter(*right, *left) ? right : left;
}

std::string text_of(Within within) {
  if (within.unit == TimeUnit::now || within.unit == TimeUnit::today) return std::string(word_for(within.unit));
  return "within " + base::with_unit(within.amount, word_for(within.unit));
}

std::string_view word_for(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::now:
      return "now";
    case TimeUnit::today:
      return "today";
    case TimeUnit::hours:
      return "hours";
    case TimeUnit::days:
      return "days";
    case TimeUnit::working_days:
      return "working days";
    case TimeUnit::weeks:
      return "weeks";
  }
  return {};
}

}  // namespace frontdoor::model
