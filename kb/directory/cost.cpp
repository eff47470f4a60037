#include "kb/directory/cost.h"

#include <fmt/core.h>

#include "engine/base/text.h"
#include "kb/directory/phrases.h"

namespace frontdoor::directory {
namespace {

std::string in_words(const Cost& cost) {
  std::string words = cost.option;
  const auto add = [&words](std::string_view between, const std::string& more) {
    if (!words.empty() && !more.empty()) words += between;
    words += more;
  };
  if (cost.pence) add(": ", pounds_in_words(*cost.pence));
  add(cost.pence ? " " : ": ", cost.description);
  return words;
}

}  // namespace

std::string pounds_in_words(std::int64_t pence) {
  if (pence == 0) return "free";
  if (pence % 100 == 0) return fmt::format("£{}", pence / 100);
  return fmt::format("£{}.{:02}", pence / 100, pence % 100);
}

std::string cost_in_words(const std::vector<Cost>& costs, const std::string& fees, model::Date on) {
  std::vector<std::string> parts;
  for (const Cost& cost : costs) {
    if (std::string words = in_words(cost); cost.period.holds_on(on) && !words.empty())
      parts.push_back(std::move(words));
  }
  if (!fees.empty()) parts.push_back(fees);
  return with_capital(base::joined(parts, "; "));
}

}  // namespace frontdoor::directory
