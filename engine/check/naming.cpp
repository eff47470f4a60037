#include "engine/check/naming.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "engine/base/text.h"
#include "engine/check/name_errors.h"

namespace frontdoor::check {
namespace {

constexpr auto forbidden_words =
    std::to_array<std::string_view>({"is", "are", "not", "include", "includes", "does", "within", "as"});
constexpr auto forbidden_beginnings = std::to_array<std::string_view>(
    {"yes", "no", "any", "all", "none", "never", "known", "unknown", "one of", "at least", "at most", "more than",
     "less than", "between", "before", "after", "on"});
constexpr auto forbidden_endings = std::to_array<std::string_view>({"now", "today"});
constexpr auto reserved = std::to_array<std::string_view>({"duties", "the contact", "then", "because"});

/// Words that can be left out without turning the meaning round, the label saying the rest.
constexpr auto may_go = std::to_array<std::string_view>(
    {"is", "are", "include", "includes", "does", "within", "as", "yes", "any", "all", "one of", "on", "known"});

bool one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

struct Breach {
  std::string word;
  std::string why;
};

bool holds(const std::string& padded, std::string_view words) {
  for (std::size_t at = padded.find(words); at != std::string::npos; at = padded.find(words, at + 1)) {
    if (padded[at - 1] == ' ' && padded[at + words.size()] == ' ') return true;
  }
  return false;
}

bool begins_with(const std::string& padded, std::string_view words) {
  return padded.compare(1, words.size(), words) == 0 && padded[1 + words.size()] == ' ';
}

bool ends_with(const std::string& padded, std::string_view word) {
  const std::size_t end = padded.size() - 1;
  return end > word.size() && padded.compare(end - word.size(), word.size(), word) == 0 &&
         padded[end - word.size() - 1] == ' ';
}

std::optional<Breach> breach_of(Named what, const std::string& name) {
  const std::string padded = " " + name + " ";
  for (const std::string_view word : forbidden_words) {
    if (holds(padded, word)) return Breach{std::string(word), fmt::format("holds the word `{}`", word)};
  }
  for (const std::string_view words : forbidden_beginnings) {
    if (begins_with(padded, words)) return Breach{std::string(words), fmt::format("begins with `{}`", words)};
  }
  if (padded[1] >= '0' && padded[1] <= '9') return Breach{{}, "begins with a digit"};
  const bool of_a_route = what == Named::route || what == Named::form;
  for (const std::string_view word : forbidden_endings) {
    if (of_a_route && ends_with(padded, word)) return Breach{{}, fmt::format("ends in `{}`", word)};
  }
  const bool taken = (what == Named::fact || what == Named::route) && one_of(reserved, name);
  return taken ? std::optional(Breach{{}, "these words have a meaning of their own"}) : std::nullopt;
}

/// A name that says less but may stand; empty if there is none that is sure to be meant.
std::string shorter_name(Named what, const std::string& name, const std::string& word) {
  if (word == "no") return fmt::format("without{}", name.substr(word.size()));
  if (word.empty() || !one_of(may_go, word)) return {};
  const std::string padded = fmt::format(" {} ", name);
  const std::size_t at = padded.find(fmt::format(" {} ", word));
  std::string rest = padded.substr(0, at) + padded.substr(at + word.size() + 1);
  rest.erase(0, rest.find_first_not_of(' '));
  rest.erase(rest.find_last_not_of(' ') + 1);
  return rest.empty() || breach_of(what, rest) ? std::string{} : rest;
}

std::string suggestion_for(Named what, const syntax::Name& name, const std::string& word) {
  const std::string shorter = shorter_name(what, base::lower(name.text), word);
  if (what != Named::value) {
    return shorter.empty() ? "say it in other words" : fmt::format("say it in other words, for instance `{}`", shorter);
  }
  return fmt::format("choose another name and say the rest in a label: `{} \"{}\"`",
                     shorter.empty() ? "another name" : shorter, name.text);
}

std::string_view word_for(Named what) {
  switch (what) {
    case Named::fact:
      return "fact";
    case Named::group:
      return "group";
    case Named::definition:
      return "definition";
    case Named::route:
      return "route";
    case Named::form:
      return "form";
    case Named::value:
      return "value";
  }
  return {};
}

}  // namespace

void check_name(Draft& draft, Named what, const syntax::Name& name) {
  const auto breach = breach_of(what, base::lower(name.text));
  if (breach) draft.report(bad_name(word_for(what), name, breach->why, suggestion_for(what, name, breach->word)));
}

}  // namespace frontdoor::check
