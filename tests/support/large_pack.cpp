#include "tests/support/large_pack.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <string_view>

namespace frontdoor::tests {
namespace {

constexpr std::size_t facts_of_a_type = 20;
constexpr std::size_t routes = 24;

/// Numbers that look thrown, the same in every run.
class Dice {
 public:
  std::size_t below(std::size_t limit) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8U) % limit;
  }

 private:
  std::uint32_t state_ = 20261101;
};

/// Words for numbers, so that names look like names.
std::string words_for(std::size_t number) {
  constexpr std::array<std::string_view, 10> tens = {"morning", "evening", "kitchen", "garden", "window",
                                                     "winter",  "summer",  "street",  "corner", "letter"};
  constexpr std::array<std::string_view, 10> ones = {"walks", "meals", "stairs", "visits", "calls",
                                                     "falls", "pains", "sleep",  "tears",  "help"};
  std::string words;
  for (; number >= 100; number /= 10) words += fmt::format("{} and ", tens[number % 10]);
  return words + fmt::format("{} {}", tens[number / 10 % 10], ones[number % 10]);
}

std::string fact_name(std::size_t type, std::size_t number) {
  constexpr std::array<std::string_view, 4> types = {"has", "level of", "count of", "kinds of"};
  return fmt::format("{} {}", types[type], words_for(number));
}

std::string type_line(std::size_t type) {
  constexpr std::array<std::string_view, 4> lines = {"yes or no", "scale: manages, some difficulty, unable",
                                                     "number from 0 to 30 times",
                                                     "any of: left side, right side, both hands"};
  return std::string(lines[type]);
}

std::string vocabulary() {
  std::string text =
      "pack large\n  title \"A large pack\"\n  version 2026.11\n  in force from 1 November 2026\n\n"
      "national outcomes\n  - \"Progress to support planning or services\"\n\n"
      "principle home first\n  title \"Home first\"\n  says \"People stay at home wherever that is safe.\"\n\n";
  for (std::size_t type = 0; type < 4; ++type) {
    for (std::size_t i = 0; i < facts_of_a_type; ++i) {
      text +=
          fmt::format("fact {}\n  {}\n  ask \"What about {}?\"\n\n", fact_name(type, i), type_line(type), words_for(i));
    }
  }
  for (std::size_t i = 0; i < routes; ++i) {
    text += fmt::format(
        "route service {0}\n  title \"Service {0}\"\n  step {1}\n  say \"Somebody who helps.\"\n"
        "  national outcome \"Progress to support planning or services\"\n\n",
        words_for(i), 1 + i % 5);
  }
  return text;
}

std::string test(Dice& dice) {
  const std::size_t type = dice.below(4);
  const std::string fact = fact_name(type, dice.below(facts_of_a_type));
  constexpr std::array<std::string_view, 4> yes_no = {"", " is no", " is yes", ""};
  constexpr std::array<std::string_view, 4> scale = {" is at least some difficulty", " is unable", " is manages",
                                                     " is at most some difficulty"};
  constexpr std::array<std::string_view, 4> sets = {" includes left side", " does not include both hands", " is none",
                                                    " includes any of left side, right side"};
  switch (type) {
    case 0:
      return fact + std::string(yes_no[dice.below(4)]);
    case 1:
      return fact + std::string(scale[dice.below(4)]);
    case 2:
      return fact + fmt::format(" is {} {}", dice.below(2) == 0 ? "at least" : "less than", 1 + dice.below(29));
    default:
      return fact + std::string(sets[dice.below(4)]);
  }
}

std::string rule(std::size_t number, Dice& dice) {
  std::string text = fmt::format("rule {} for case {}\n  upholds home first\n  when all of\n",
                                 words_for(dice.below(100)), words_for(number) + " " + std::to_string(number));
  text += fmt::format("    - {}\n    - any of\n      - {}\n      - {}\n", test(dice), test(dice), test(dice));
  if (dice.below(2) == 0) text += fmt::format("  unless {}\n", test(dice));
  text += fmt::format("  then {} service {}{}\n", dice.below(3) == 0 ? "consider" : "recommend",
                      words_for(dice.below(routes)), dice.below(2) == 0 ? " within 5 working days" : "");
  return text + "  because \"Things are getting harder at home, and a little help early goes a long way.\"\n\n";
}

/// The first of these words in the text, said as a novice would.
std::string mistaken(std::string text, std::size_t kind) {
  struct Slip {
    std::string_view right;
    std::string_view wrong;
  };
  constexpr std::array<Slip, 5> slips = {{{"home first", "hone first"},
                                          {"  because", "  becuase"},
                                          {"    - any of\n      - ", "    - any of\n      "},
                                          {"  then ", "  "},
                                          {"  when all of", "  when all"}}};
  const Slip& slip = slips[kind % slips.size()];
  return text.replace(text.find(slip.right), slip.right.size(), slip.wrong);
}

}  // namespace

std::string large_pack(std::size_t rules) { return large_pack_with_mistakes(rules, 0); }

std::string large_pack_with_mistakes(std::size_t rules, std::size_t mistakes) {
  Dice dice;
  std::string text = vocabulary();
  for (std::size_t i = 0; i < rules; ++i) {
    const bool wrong = mistakes > 0 && i % (rules / mistakes) == 0;
    std::string one = rule(i, dice);
    text += wrong ? mistaken(std::move(one), i / (rules / mistakes)) : one;
  }
  return text;
}

}  // namespace frontdoor::tests
