#include "engine/syntax/keywords.h"

#include <algorithm>
#include <array>

namespace frontdoor::syntax {
namespace {

using enum TokenKind;

constexpr std::array<TokenKind, block_kinds> by_block_kind = {
    pack,  national_outcomes, principle, fact, group, define, conversation, route, menu, duty, rule,
    table, guarantee,         example};

constexpr LineKind pack_lines[] = {
    {title, Tail::text},           {version},
    {in_force_from, Tail::period}, {until},
    {owner, Tail::text},           {include, Tail::text},
    {avoid, Tail::avoided},
};

constexpr LineKind principle_lines[] = {{title, Tail::text}, {says, Tail::text}, {asks, Tail::text}};

constexpr LineKind fact_lines[] = {
    {yes_or_no},
    {number_from, Tail::range},
    {scale, Tail::values},
    {one_of, Tail::values},
    {any_of, Tail::values},
    {any_of_the_routes},
    {date},
    {text},
    {cannot_change},
    {always_ask},
    {about_the_carer},
    {monitoring_only},
    {never_in_duties},
    {ask, Tail::text},
    {ask_about_them, Tail::text},
    {ask_yourself, Tail::text},
    {help, Tail::text},
    {only_when, Tail::condition, Under::conditions},
    {a_no_counts_only_from},
    {if_it_cannot_be_found_out, Tail::limit},
};

constexpr LineKind group_lines[] = {{ask, Tail::text}, {ask_about_them, Tail::text}, {if_none_each_is}};

constexpr LineKind conversation_lines[] = {{the_person_is_speaking_when, Tail::condition}};

constexpr LineKind route_lines[] = {
    {title, Tail::text},
    {step},
    {off_the_ladder},
    {say, Tail::text},
    {charge, Tail::text},
    {find_services_tagged, Tail::services},
    {national_outcome, Tail::text},
    {needs_agreement},
    {may_go_ahead_without_it},
    {forms},
    {not_for_the_caller},
    {for_the_carer},
};

constexpr LineKind duty_lines[] = {
    {under, Tail::text},
    {when, Tail::condition, Under::conditions},
    {then, Tail::effect, Under::effects},
    {because, Tail::text},
    {may_be_declined, Tail::declining, Under::conditions},
    {if_it_cannot_be_found_out, Tail::limit},
};

constexpr LineKind rule_lines[] = {
    {upholds},
    {under, Tail::text},
    {when, Tail::condition, Under::conditions},
    {unless, Tail::condition, Under::conditions},
    {then, Tail::effect, Under::effects},
    {overrides},
    {because, Tail::text},
    {otherwise_because, Tail::text},
};

constexpr LineKind table_lines[] = {
    {upholds},   {under, Tail::text},   {unless, Tail::condition, Under::conditions},
    {overrides}, {first_row_that_fits}, {every_row_that_fits},
};

constexpr LineKind guarantee_lines[] = {
    {whenever, Tail::condition, Under::conditions},
    {always},
    {then, Tail::expectation, Under::expectations},
};

constexpr LineKind accept_lines = {accept, Tail::accepted};

constexpr LineKind example_lines[] = {
    {on},
    {given, Tail::given, Under::givens},
    {expect, Tail::expectation, Under::expectations},
};

}  // namespace

TokenKind keyword_of(BlockKind kind) { return by_block_kind[static_cast<std::size_t>(kind)]; }

std::span<const LineKind> line_kinds(BlockKind kind) {
  switch (kind) {
    case BlockKind::pack:
      return pack_lines;
    case BlockKind::principle:
      return principle_lines;
    case BlockKind::fact:
      return fact_lines;
    case BlockKind::group:
      return group_lines;
    case BlockKind::conversation:
      return conversation_lines;
    case BlockKind::route:
      return route_lines;
    case BlockKind::duty:
      return duty_lines;
    case BlockKind::rule:
      return rule_lines;
    case BlockKind::table:
      return table_lines;
    case BlockKind::guarantee:
      return guarantee_lines;
    case BlockKind::example:
      return example_lines;
    case BlockKind::national_outcomes:
    case BlockKind::define:
    case BlockKind::menu:
      return {};
  }
  return {};
}

const LineKind& accept_line() { return accept_lines; }

bool is_accept_line(const Script& script, std::span<const Token> tokens, BlockKind kind) {
  if (tokens.empty() || !script.is(tokens[0], "accept")) return false;
  if (kind != BlockKind::define) return true;
  if (tokens.size() == 1) return false;
  const std::u32string_view code = script.points(tokens[1]);
  return std::ranges::any_of(code, [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

std::size_t match_words(const Script& script, std::span<const Token> tokens, std::string_view words) {
  // Why: nearly always the first letter already differs.
  if (tokens.empty() || !script.begins_with(tokens.front(), words.front())) return 0;
  std::size_t at = 0;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find_first_of(" ,"), words.size());
    if (at == tokens.size() || !script.is(tokens[at], words.substr(0, end))) return 0;
    ++at;
    words.remove_prefix(end);
    if (words.starts_with(',')) {
      words.remove_prefix(1);
      if (at < tokens.size() && tokens[at].kind == comma) ++at;
    }
    if (words.starts_with(' ')) words.remove_prefix(1);
  }
  return at;
}

}  // namespace frontdoor::syntax
