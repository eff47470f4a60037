#include "engine/talk/names.h"

#include <algorithm>
#include <charconv>
#include <functional>

#include "engine/base/nearest.h"
#include "engine/base/text.h"
#include "engine/talk/phrases.h"

namespace frontdoor::talk {
namespace {

using Fits = std::function<bool(const std::string& name)>;

constexpr std::size_t shared_stem = 4;  // "dressing" finds "getting dressed"

std::vector<std::size_t> those_that(std::span<const Choice> choices, const Fits& fits) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < choices.size(); ++i)
    if (fits(base::lower(choices[i].name)) || fits(base::lower(choices[i].label))) found.push_back(i);
  return found;
}

std::optional<std::size_t> by_number(std::span<const Choice> choices, std::string_view text) {
  std::size_t number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && stop == text.data() + text.size();
  return whole && number >= 1 && number <= choices.size() ? std::optional(number - 1) : std::nullopt;
}

std::size_t shared_letters(std::string_view left, std::string_view right) {
  const auto [at, unused] = std::ranges::mismatch(left, right);
  return static_cast<std::size_t>(at - left.begin());
}

/// True if a word of the name begins as the text does, for most of both.
bool shares_a_stem(std::string_view name, std::string_view text) {
  constexpr std::size_t most_left_over = 3;
  for (const std::string& word : words_of(name)) {
    const std::size_t shared = shared_letters(word, text);
    if (shared >= shared_stem && word.size() - shared <= most_left_over && text.size() - shared <= most_left_over)
      return true;
  }
  return false;
}

base::Near nearest_of(std::span<const Choice> choices, const std::string& text) {
  std::vector<std::string> names;
  for (const Choice& choice : choices) names.push_back(choice.name);
  return base::all_nearest(text, names);
}

}  // namespace

Match match(std::span<const Choice> choices, std::string_view text) {
  std::string wanted = folded(text);
  std::ranges::replace(wanted, '_', ' ');
  Match found;
  if (wanted.empty()) return found;
  found.index = by_number(choices, wanted);
  const std::vector<Fits> ways = {
      [&](const std::string& name) { return name == wanted; },
      [&](const std::string& name) { return name.starts_with(wanted); },
      [&](const std::string& name) { return (" " + name).find(" " + wanted) != std::string::npos; },
      [&](const std::string& name) { return shares_a_stem(name, wanted); },
  };
  for (const Fits& way : ways) {
    if (found.index) break;
    const std::vector<std::size_t> those = those_that(choices, way);
    if (those.size() == 1) found.index = those.front();
    if (those.size() < 2) continue;
    for (std::size_t i : those) found.could_be.push_back(choices[i].name);
    return found;
  }
  if (!found.index) found.near = nearest_of(choices, wanted);
  return found;
}

}  // namespace frontdoor::talk
