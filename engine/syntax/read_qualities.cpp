#include "engine/syntax/read_qualities.h"

#include "engine/syntax/word_errors.h"

namespace frontdoor::syntax {
namespace {

using Quality = decltype(Comparison::kind);

std::vector<Phrase> phrases(const Part& part, Reading& reading) {
  std::vector<Phrase> result;
  for (const Part& value : part.children(Rule::value)) result.push_back(read_phrase(value, reading));
  return result;
}

Phrase phrase(const Part& part, Reading& reading) { return read_phrase(*part.child(Rule::value), reading); }

/// `3 weeks`, of which `ago` follows.
IsAgo ago_of(AgoKind kind, const Part& value, Reading& reading) {
  IsAgo result{.kind = kind, .amount = {}, .unit = model::CalendarUnit::days};
  const Phrase said = read_phrase(value, reading);
  if (!said.number.has_value()) {
    reading.report(ago_without_number(said.span));
    return result;
  }
  result.amount = {*said.number, reading.script.span(value.tokens().front())};
  const base::SourceSpan unit = value.tokens().size() > 1 ? reading.script.span(value.tokens().subspan(1)) : said.span;
  result.unit = read_calendar_unit(said.unit, unit, reading);
  return result;
}

BoundKind bound_of(TokenKind keyword) {
  if (keyword == TokenKind::at_least) return BoundKind::at_least;
  if (keyword == TokenKind::at_most) return BoundKind::at_most;
  return keyword == TokenKind::more_than ? BoundKind::more_than : BoundKind::less_than;
}

Quality read_bound(const Part& part, Reading& reading) {
  const BoundKind kind = bound_of(part.keyword());
  const Part value = *part.child(Rule::value);
  if (!part.has(TokenKind::ago)) return IsBound{kind, read_phrase(value, reading)};
  if (kind == BoundKind::at_least || kind == BoundKind::at_most) {
    const Token& bound = part.tokens().front();
    reading.report(bound_cannot_be_ago(words_of(bound.kind), reading.script.span(bound)));
  }
  return ago_of(kind == BoundKind::less_than ? AgoKind::less_than : AgoKind::more_than, value, reading);
}

Quality read_between(const Part& part, Reading& reading) {
  std::vector<Phrase> ends = phrases(part, reading);
  return IsBetween{std::move(ends[0]), std::move(ends[1])};
}

model::CalendarUnit unit_of(const Part& part, Reading& reading) {
  const Part unit = *part.child(Rule::unit);
  return read_calendar_unit(reading.script.text(unit.tokens()), unit.span(), reading);
}

Quality read_window(const Part& part, Reading& reading) {
  const WindowKind kind = part.keyword() == TokenKind::within_the_last ? WindowKind::last : WindowKind::next;
  return IsWithin{kind, read_number(*part.child(Rule::number), reading), unit_of(part, reading)};
}

Quality read_day(const Part& part, Reading& reading) {
  DayKind kind = DayKind::on;
  if (part.keyword() == TokenKind::before) kind = DayKind::before;
  if (part.keyword() == TokenKind::after) kind = DayKind::after;
  return IsDay{kind, read_date(*part.child(Rule::date), reading)};
}

Quality read_values(const Part& part, Reading& reading) {
  if (part.has(TokenKind::ago)) return ago_of(AgoKind::exactly, *part.child(Rule::value), reading);
  std::vector<Phrase> values = phrases(part, reading);
  if (values.size() == 1) return IsPhrase{std::move(values.front())};
  return IsList{std::move(values)};
}

Quality read_quality(const Part& part, Reading& reading) {
  switch (part.rule()) {
    case Rule::is_value:
      return IsPhrase{phrase(part, reading)};
    case Rule::told_values:
      return read_values(part, reading);
    case Rule::is_one_of:
      return IsOneOf{phrases(part, reading)};
    case Rule::is_bound:
      return read_bound(part, reading);
    case Rule::is_between:
      return read_between(part, reading);
    case Rule::is_none:
      return IsNone{};
    case Rule::is_never:
      return IsNever{};
    case Rule::is_within:
      return read_window(part, reading);
    case Rule::is_day:
      return read_day(part, reading);
    case Rule::is_in:
      return IsIn{read_number(*part.child(Rule::number), reading), unit_of(part, reading)};
    default:
      return IsUnknown{};
  }
}

Comparison read(const Part& part, std::optional<Part> quality, Reading& reading) {
  Comparison result;
  result.span = part.span();
  if (quality.has_value()) {
    result.negated = part.has(TokenKind::not_);
    result.kind = read_quality(*quality, reading);
  } else {
    result.negated = part.keyword() == TokenKind::does_not_include;
    result.kind = Includes{.values = phrases(part, reading), .any_of = part.has(TokenKind::any_of)};
  }
  return result;
}

}  // namespace

Comparison read_comparison(const Part& comparison, Reading& reading) {
  const std::optional<Part> quality = comparison.child(Rule::quality);
  return read(comparison, quality.has_value() ? quality->first() : std::nullopt, reading);
}

Comparison read_quality_of_cell(const Part& cell, Reading& reading) {
  const std::optional<Part> quality = cell.child(Rule::quality);
  if (quality.has_value()) return read(cell, quality->first(), reading);
  Comparison result;
  result.span = cell.span();
  result.negated = cell.has(TokenKind::not_);
  result.kind = Includes{.values = phrases(*cell.child(Rule::any_of_values), reading), .any_of = true};
  return result;
}

Comparison read_told(const Part& told, Reading& reading) {
  const std::optional<Part> quality = told.child(Rule::told_quality);
  if (quality.has_value()) return read(told, quality->first(), reading);
  return read(told, told.child(Rule::is_unknown), reading);
}

}  // namespace frontdoor::syntax
