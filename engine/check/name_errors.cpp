#include "engine/check/name_errors.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/base/nearest.h"

namespace frontdoor::check {
namespace {

using base::Diagnostic;
using base::Severity;
using base::SourceSpan;

std::string_view word_for(Wanted wanted) {
  switch (wanted) {
    case Wanted::fact:
      return "fact";
    case Wanted::fact_or_definition:
      return "fact or definition";
    case Wanted::fact_or_group:
      return "fact or group";
    case Wanted::group:
      return "group";
    case Wanted::route:
      return "route";
    case Wanted::principle:
      return "principle";
    case Wanted::rule:
      return "rule";
  }
  return {};
}

/// What to do about a name that nothing has and nothing is like.
std::string declare_it(Wanted wanted, std::string_view name) {
  switch (wanted) {
    case Wanted::fact:
    case Wanted::fact_or_definition:
    case Wanted::fact_or_group:
      return fmt::format("name a fact that the pack has, or declare it: `fact {}`", name);
    case Wanted::group:
      return fmt::format("name a group that the pack has, or declare it: `group {}: ...`", name);
    case Wanted::route:
      return fmt::format("name a route that the pack has, or declare it: `route {}`", name);
    case Wanted::principle:
      return fmt::format("name a principle that the pack has, or declare it: `principle {}`", name);
    case Wanted::rule:
      return "name a rule that the pack has";
  }
  return {};
}

/// How many places are shown of a name that stands in many.
constexpr std::size_t most_shown = 5;

/// Everybody says `name`, and only its declaration something else.
Diagnostic declared_another_way(std::string_view code, std::string_view thing, std::string_view name,
                                std::span<const SourceSpan> places, std::string_view as_declared, SourceSpan declared) {
  Diagnostic diagnostic{.code = code,
                        .severity = Severity::error,
                        .message = fmt::format("the {} `{}` is declared as `{}`", thing, name, as_declared),
                        .primary = base::Label{declared, "nothing uses this spelling"},
                        .related = {},
                        .help = base::did_you_mean({{std::string(name)}}),
                        .fixes = {{declared, std::string(name)}}};
  for (const SourceSpan& place : places.first(std::min(most_shown, places.size()))) {
    diagnostic.related.push_back({place, fmt::format("`{}` here", name)});
  }
  return diagnostic;
}

/// What to do about a thing of another kind.
std::string instead(Wanted wanted, const Declared& declared) {
  if (wanted == Wanted::fact_or_definition && declared.kind == Kind::group) {
    return fmt::format("test a group with `any of {0} is ...`, `all of {0} is ...` or `at least 2 of {0} is ...`",
                       declared.name);
  }
  if (wanted == Wanted::group && (declared.kind == Kind::fact || declared.kind == Kind::definition)) {
    return fmt::format("test it by itself: `{} ...`", declared.name);
  }
  if (declared.kind == Kind::definition) return "a definition is worked out: name the facts that it is made of";
  if (declared.kind == Kind::group) return "name one of the group's facts";
  if (declared.kind == Kind::duty && wanted == Wanted::rule) return "name a rule: nothing can be said of a duty here";
  return {};
}

}  // namespace

std::string_view code_of_unknown(Wanted wanted) {
  switch (wanted) {
    case Wanted::fact:
    case Wanted::fact_or_definition:
    case Wanted::fact_or_group:
      return "R0201";
    case Wanted::route:
      return "R0204";
    case Wanted::group:
      return "R0205";
    case Wanted::rule:
      return "R0208";
    case Wanted::principle:
      return "R0209";
  }
  return {};
}

std::string_view word_for(Kind kind) {
  switch (kind) {
    case Kind::fact:
      return "fact";
    case Kind::group:
      return "group";
    case Kind::definition:
      return "definition";
    case Kind::route:
      return "route";
    case Kind::principle:
      return "principle";
    case Kind::duty:
      return "duty";
    case Kind::rule:
      return "rule";
    case Kind::table:
      return "table";
    case Kind::example:
      return "example";
  }
  return {};
}

Diagnostic unknown_name(Wanted wanted, std::string_view name, std::span<const SourceSpan> places,
                        const base::Near& near) {
  Diagnostic diagnostic{.code = code_of_unknown(wanted),
                        .severity = Severity::error,
                        .message = fmt::format("unknown {} `{}`", word_for(wanted), name),
                        .primary = base::Label{places.front(), "not declared in this pack"},
                        .related = {},
                        .help = declare_it(wanted, name),
                        .fixes = {}};
  return at_every_place(base::with_near(std::move(diagnostic), near), places);
}

Diagnostic at_every_place(Diagnostic first, std::span<const SourceSpan> places) {
  const std::string fix = first.fixes.empty() ? std::string{} : first.fixes.front().text;
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (i < most_shown) first.related.push_back({places[i], "and here"});
    if (!fix.empty()) first.fixes.push_back({places[i], fix});
  }
  return first;
}

Diagnostic misspelt_declaration(Wanted wanted, std::string_view name, std::span<const SourceSpan> places,
                                const Declared& declared) {
  return declared_another_way(code_of_unknown(wanted), word_for(declared.kind), name, places, declared.name,
                              declared.span);
}

Diagnostic misspelt_value_declaration(std::string_view value, std::span<const SourceSpan> places, std::string_view fact,
                                      std::string_view as_declared, SourceSpan declared) {
  return declared_another_way("R0206", fmt::format("value of `{}`", fact), value, places, as_declared, declared);
}

Diagnostic words_after_a_fact(const syntax::Name& words, std::string_view fact, std::string_view fitting) {
  return {.code = "R0201",
          .severity = Severity::error,
          .message = fmt::format("unknown fact `{}`", words.text),
          .primary = base::Label{words.span, fmt::format("`{}` is a fact; what follows it is not understood", fact)},
          .related = {},
          .help = fmt::format("write {}", fitting),
          .fixes = {}};
}

Diagnostic words_after_a_route(const syntax::Name& words, std::string_view route) {
  return {.code = "R0204",
          .severity = Severity::error,
          .message = fmt::format("unknown route `{}`", words.text),
          .primary = base::Label{words.span, fmt::format("`{}` is a route; what follows it is not understood", route)},
          .related = {},
          .help = "after a route may stand `as` and a form, then `now`, `today` or `within ...`",
          .fixes = {}};
}

Diagnostic group_is_told(const Declared& group, const syntax::Name& name, bool with_comparison) {
  Diagnostic diagnostic = wrong_kind(Wanted::fact, group, name.span);
  diagnostic.help = fmt::format("write `all of {} is ...`, or tell its facts one by one", group.name);
  const SourceSpan before{name.span.source, name.span.begin, name.span.begin};
  if (with_comparison) diagnostic.fixes.push_back({before, "all of "});
  return diagnostic;
}

Diagnostic value_not_fact(std::string_view value, SourceSpan where, std::string_view fact) {
  return {.code = "R0203",
          .severity = Severity::error,
          .message = fmt::format("`{}` is a value, not a fact", value),
          .primary = base::Label{where, fmt::format("a value of `{}`", fact)},
          .related = {},
          .help = fmt::format("say which fact it is a value of: `{} ... {}`", fact, value),
          .fixes = {}};
}

Diagnostic wrong_kind(Wanted wanted, const Declared& declared, SourceSpan where) {
  return {.code = "R0203",
          .severity = Severity::error,
          .message = fmt::format("`{}` is a {}, not a {}", declared.name, word_for(declared.kind), word_for(wanted)),
          .primary = base::Label{where, fmt::format("a {} is needed here", word_for(wanted))},
          .related = {{declared.span, fmt::format("declared as a {} here", word_for(declared.kind))}},
          .help = instead(wanted, declared),
          .fixes = {}};
}

Diagnostic joined_in_one_line(std::string_view joiner, SourceSpan where, std::string_view bullets) {
  return {.code = "R0212",
          .severity = Severity::error,
          .message = fmt::format("`{}` does not join tests in a line", joiner),
          .primary = base::Label{where, "one test a line"},
          .related = {},
          .help = fmt::format("write {}", bullets),
          .fixes = {}};
}

Diagnostic declared_twice(Kind kind, const syntax::Name& again, const Declared& first) {
  const bool same = kind == first.kind;
  return {.code = "R0202",
          .severity = Severity::error,
          .message = same ? fmt::format("{} `{}` is declared twice", word_for(kind), again.text)
                          : fmt::format("`{}` is declared as a {} and as a {}", again.text, word_for(first.kind),
                                        word_for(kind)),
          .primary = base::Label{again.span, "declared again here"},
          .related = {{first.span, fmt::format("first declared here{}",
                                               same ? "" : fmt::format(", as a {}", word_for(first.kind)))}},
          .help = same ? "give one of them another name, or take one out"
                       : "give one of them another name: they are looked up in the same place",
          .fixes = {}};
}

Diagnostic bad_name(std::string_view what, const syntax::Name& name, std::string_view why,
                    std::string_view suggestion) {
  return {.code = "R0211",
          .severity = Severity::error,
          .message = fmt::format("`{}` cannot be the name of a {}", name.text, what),
          .primary = base::Label{name.span, std::string(why)},
          .related = {},
          .help = std::string(suggestion),
          .fixes = {}};
}

base::Edit without_item(const base::Sources& sources, SourceSpan item) {
  const std::string_view before = std::string_view(sources[item.source.index].text).substr(0, item.begin);
  const std::size_t last = before.find_last_not_of(" \t\r\n");
  const bool comma = last != std::string_view::npos && before[last] == ',';
  return {{item.source, comma ? static_cast<std::uint32_t>(last) : item.begin, item.end}, {}};
}

Diagnostic stands_twice(std::string_view what, std::string_view name, SourceSpan again, SourceSpan first) {
  return {.code = "R0214",
          .severity = Severity::error,
          .message = fmt::format("{} `{}` stands twice", what, name),
          .primary = base::Label{again, "a second time here"},
          .related = {{first, "first here"}},
          .help = "take one of them out",
          .fixes = {}};
}

Diagnostic in_two_groups(std::string_view fact, SourceSpan again, SourceSpan first, std::string_view first_group) {
  return {.code = "R0215",
          .severity = Severity::error,
          .message = fmt::format("`{}` is in two groups", fact),
          .primary = base::Label{again, "in a second group here"},
          .related = {{first, fmt::format("already in `{}`", first_group)}},
          .help = "a fact is in one group at most: take it out of one of them",
          .fixes = {}};
}

Diagnostic only_one_block(std::string_view kind, SourceSpan again, SourceSpan first) {
  return {.code = "R0216",
          .severity = Severity::error,
          .message = fmt::format("a pack has one `{}` block", kind),
          .primary = base::Label{again, "a second one here"},
          .related = {{first, "the first one"}},
          .help = "put their lines together in one block",
          .fixes = {}};
}

Diagnostic two_packs(const syntax::Name& again, const syntax::Name& first) {
  return {.code = "R0216",
          .severity = Severity::error,
          .message = fmt::format("two packs stand in one folder: `{}` and `{}`", first.text, again.text),
          .primary = base::Label{again.span, "a second pack"},
          .related = {{first.span, "the first one"}},
          .help = "a pack is a folder of its own: move one of them out, or take out a `pack` block",
          .fixes = {}};
}

Diagnostic nothing_to_fill_in(const syntax::Name& fact) {
  return {.code = "R0217",
          .severity = Severity::error,
          .message = fmt::format("`{}` cannot be filled in here", fact.text),
          .primary = base::Label{fact.span, "these words are the same for every contact"},
          .related = {},
          .help = "facts are filled in in reasons and advice; for a brace as such write `{{`",
          .fixes = {}};
}

}  // namespace frontdoor::check
