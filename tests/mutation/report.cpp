#include "tests/mutation/report.h"

#include <fmt/format.h>

#include <algorithm>

namespace frontdoor::mutation {
namespace {

std::string share(std::size_t part, std::size_t whole) {
  return whole == 0 ? "-" : fmt::format("{:.1f}%", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

std::string row(std::string_view name, const Tally& tally, const Tally& fixable) {
  return fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} |\n", name, tally.made, tally.wrong,
                     share(tally.right_line, tally.wrong), share(tally.only_one, tally.wrong),
                     share(fixable.fixed, fixable.wrong), tally.same, tally.changed);
}

const Tally& of(const Tallies& tallies, const Kind& kind) {
  static const Tally none;
  const auto found = tallies.find(kind.name);
  return found == tallies.end() ? none : found->second;
}

}  // namespace

void Tally::add(const Tally& other) {
  made += other.made;
  wrong += other.wrong;
  right_line += other.right_line;
  only_one += other.only_one;
  fixed += other.fixed;
  same += other.same;
  changed += other.changed;
  noticed += other.noticed;
  tried += other.tried;
  by_examples += other.by_examples;
  not_as_meant += other.not_as_meant;
  misses.insert(misses.end(), other.misses.begin(), other.misses.end());
}

std::string table_of(const Tallies& tallies) {
  std::string text =
      "| mistake | made | no pack any more | on the right line | said once | right fix | still the same pack | another "
      "pack |\n"
      "|---|--:|--:|--:|--:|--:|--:|--:|\n";
  Tally all;
  Tally fixable;
  for (const Kind& kind : kinds()) {
    const Tally& tally = of(tallies, kind);
    if (kind.as_meant || tally.made == 0) continue;
    text += row(kind.name, tally, kind.has_fix ? tally : Tally{});
    all.add(tally);
    if (kind.has_fix) fixable.add(tally);
  }
  text += row("**all**", all, fixable);
  text += fmt::format(
      "\nStill packs, but other ones: {}. A finding speaks of {} of them ({}); of {} others tried, an "
      "example fails in {} ({}).\n",
      all.changed, all.noticed, share(all.noticed, all.changed), all.tried, all.by_examples,
      share(all.by_examples, all.tried));
  text += "\n| read as meant | made | read as meant |\n|---|--:|--:|\n";
  for (const Kind& kind : kinds()) {
    const Tally& tally = of(tallies, kind);
    if (!kind.as_meant || tally.made == 0) continue;
    text +=
        fmt::format("| {} | {} | {} |\n", kind.name, tally.made, share(tally.made - tally.not_as_meant, tally.made));
  }
  return text;
}

std::string json_of(const Tallies& tallies) {
  std::string text = "[";
  for (const Kind& kind : kinds()) {
    const Tally& t = of(tallies, kind);
    text += fmt::format(
        "{}\n  {{\"mistake\": \"{}\", \"has_fix\": {}, \"as_meant\": {}, \"made\": {}, \"wrong\": {}, \"right_line\": "
        "{}, "
        "\"only_one\": {}, \"fixed\": {}, \"same\": {}, \"changed\": {}, \"noticed\": {}, \"tried\": {}, "
        "\"by_examples\": {}, \"not_as_meant\": {}}}",
        text.size() > 1 ? "," : "", kind.name, kind.has_fix, kind.as_meant, t.made, t.wrong, t.right_line, t.only_one,
        t.fixed, t.same, t.changed, t.noticed, t.tried, t.by_examples, t.not_as_meant);
  }
  return text + "\n]\n";
}

std::string misses_of(const Tallies& tallies, std::size_t at_most) {
  std::string text;
  for (const Kind& kind : kinds()) {
    const Tally& tally = of(tallies, kind);
    const std::size_t shown = std::min(at_most, tally.misses.size());
    for (std::size_t i = 0; i < shown; ++i) {
      const Miss& miss = tally.misses[i * tally.misses.size() / shown];
      text += fmt::format("{}: {}\n  {}\n  {}\n", kind.name, miss.what, miss.where, miss.said);
    }
  }
  return text;
}

}  // namespace frontdoor::mutation
