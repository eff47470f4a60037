#include "engine/check/block_errors.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/base/text.h"

namespace frontdoor::check {
namespace {

using base::Diagnostic;
using base::error;

/// "`a` needs `b`, which needs `a`": each name once, the first again at the end.
Diagnostic circle(std::string_view code, std::string_view message, std::string_view verb,
                  const std::vector<std::string>& names, const std::vector<SourceSpan>& places, std::string help) {
  const auto next = [&](std::size_t i) { return fmt::format("{} `{}`", verb, names[(i + 1) % names.size()]); };
  Diagnostic diagnostic =
      error(code, fmt::format(fmt::runtime(message), names.front()), places.front(), next(0), std::move(help));
  constexpr std::size_t most_shown = 8;
  for (std::size_t i = 1; i < std::min(places.size(), most_shown); ++i) {
    diagnostic.related.push_back({places[i], fmt::format("`{}` {}", names[i], next(i))});
  }
  return diagnostic;
}

}  // namespace

Diagnostic no_pack(std::optional<SourceSpan> first) {
  Diagnostic diagnostic = error("R0401", "the pack does not say what it is", {}, "no `pack` block in any file",
                                "add `pack NAME` with the lines `title`, `version` and `in force from`");
  if (first) {
    diagnostic.primary->span = *first;
  } else {
    diagnostic.primary.reset();
  }
  return diagnostic;
}

Diagnostic missing_lines(std::string_view block, SourceSpan where, const std::vector<std::string>& lines,
                         const std::vector<std::string>& examples) {
  std::vector<std::string> missing;
  for (const std::string& line : lines) missing.push_back(fmt::format("no {}", line));
  std::string help = "add";
  for (const std::string& example : examples) help += "\n  " + example;
  return error("R0402", fmt::format("{} has {}", block, base::listed(missing)), where,
               lines.size() == 1 ? "this line is required" : "these lines are required", std::move(help));
}

Diagnostic exclude_each_other(std::string_view one, std::string_view other, SourceSpan where, SourceSpan first) {
  Diagnostic diagnostic = error("R0403", fmt::format("`{}` and `{}` exclude each other", one, other), where,
                                fmt::format("`{}` here", one), "take one of the two lines out");
  diagnostic.related.push_back({first, fmt::format("`{}` here", other)});
  return diagnostic;
}

Diagnostic needs_line(std::string_view line, SourceSpan where, std::string_view needed) {
  return error("R0404", fmt::format("`{}` says nothing without `{}`", line, needed), where,
               fmt::format("there is no `{}` in this block", needed),
               fmt::format("add `{}`, or take this line out", needed));
}

Diagnostic ends_before_it_begins(SourceSpan until, SourceSpan from) {
  Diagnostic diagnostic = error("R0405", "the pack ends before it begins", until, "the last day in force",
                                "both days are included: `until` is the same day or a later one");
  diagnostic.related.push_back({from, "the first day in force"});
  return diagnostic;
}

Diagnostic goes_in_a_circle(const std::vector<std::string>& names, const std::vector<SourceSpan>& places) {
  return circle("R0406", "`{}` depends on itself", "needs", names, places, "take one of these uses out");
}

Diagnostic overrides_in_a_circle(const std::vector<std::string>& names, const std::vector<SourceSpan>& places) {
  return circle("R0407", "`{}` would override itself", "overrides", names, places, "take one of these lines out");
}

Diagnostic monitoring_only_used(std::string_view fact, SourceSpan where, SourceSpan declared,
                                std::string_view through) {
  Diagnostic diagnostic =
      error("R0408", fmt::format("`{}` is for monitoring only, and may decide nothing", fact), where,
            through.empty() ? "used here" : fmt::format("used here, as one of `{}`", through),
            "leave the fact out; to use it for deciding, take its mark `monitoring only` away");
  diagnostic.related.push_back({declared, "marked `monitoring only`"});
  return diagnostic;
}

Diagnostic used_in_a_duty(std::string_view fact, std::string_view duty, SourceSpan where, SourceSpan declared,
                          std::optional<SourceSpan> by_way_of) {
  Diagnostic diagnostic = error("R0409", fmt::format("`{}` may not decide the duty `{}`", fact, duty), where,
                                by_way_of ? fmt::format("depends on `{}`", fact) : "used here",
                                "a duty is the same whatever this fact is: leave the fact out");
  if (by_way_of) diagnostic.related.push_back({*by_way_of, "by way of this"});
  diagnostic.related.push_back({declared, "marked `never in duties`"});
  return diagnostic;
}

Diagnostic duty_overridden(std::string_view duty, SourceSpan where, SourceSpan declared) {
  Diagnostic diagnostic = error("R0410", fmt::format("`{}` is a duty, which nothing overrides", duty), where,
                                "a rule is needed here", "a duty comes from law: leave it out");
  diagnostic.related.push_back({declared, "declared as a duty here"});
  return diagnostic;
}

Diagnostic duty_without_time(std::string_view duty, SourceSpan effect) {
  return error("R0411", fmt::format("duty `{}` does not say by when", duty), effect, "no time here",
               "add `now`, `today` or `within 28 days`: where the law names none, the time you aim for");
}

Diagnostic duty_without_follow_up(std::string_view duty, SourceSpan where) {
  return error("R0412", fmt::format("duty `{}` does not say what happens if it cannot be found out", duty), where,
               "it may stay open when the contact ends",
               "add `if it cannot be found out, follow up within 2 working days \"...\"`");
}

Diagnostic always_is_no_condition(SourceSpan where) {
  return error("R0413", "`always` stands alone after `when`", where, "a condition is needed here",
               "write the condition, or take the line out");
}

Diagnostic not_one_comparison(SourceSpan where, std::string_view why) {
  return error("R0414", "who is speaking is told by one comparison with one fact", where, std::string(why),
               "write for instance `the person is speaking when caller is the person`");
}

Diagnostic speaker_not_sure(std::string_view fact, SourceSpan where, SourceSpan mark) {
  Diagnostic diagnostic = error("R0415", fmt::format("`{}` cannot say who is speaking", fact), where,
                                "whose no counts depends on who is speaking, and the other way round",
                                "use a fact without `a no counts only`");
  diagnostic.related.push_back({mark, "marked here"});
  return diagnostic;
}

Diagnostic gives_no_advice(std::string_view rule, SourceSpan where, SourceSpan declared) {
  Diagnostic diagnostic = error("R0416", fmt::format("rule `{}` gives no advice", rule), where,
                                "advice is expected from it", "name a rule with `advise` or `do first`");
  diagnostic.related.push_back({declared, "it only deals with routes"});
  return diagnostic;
}

Diagnostic not_with_or(SourceSpan where) {
  return error("R0417", "`not` does not go with `or`", where, "which of them is it not?",
               "write a line for each: `... is not offered`, `... is not recommended`");
}

}  // namespace frontdoor::check
