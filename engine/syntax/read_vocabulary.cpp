// Blocks about what a contact may tell: facts, groups, definitions, the order of talk.
#include "engine/syntax/read_block.h"
#include "engine/syntax/read_conditions.h"

namespace frontdoor::syntax {
namespace {

std::vector<ValueDecl> read_value_decls(const Part& type, Reading& reading) {
  std::vector<ValueDecl> values;
  for (const Part& value : type.children(Rule::value_decl)) {
    ValueDecl decl{.name = read_name(*value.child(Rule::name), reading), .label = std::nullopt};
    if (value.child(Rule::text).has_value()) decl.label = read_text(value, reading);
    values.push_back(std::move(decl));
  }
  return values;
}

NumberType read_range(const Part& type, Reading& reading) {
  const std::vector<Part> numbers = type.children(Rule::number);
  NumberType range{read_number(numbers[0], reading), read_number(numbers[1], reading), std::nullopt};
  if (const std::optional<Part> unit = type.child(Rule::unit)) range.unit = read_name(*unit, reading);
  return range;
}

decltype(FactTypeDecl::kind) read_type_kind(const Part& type, Reading& reading) {
  switch (type.rule()) {
    case Rule::yes_or_no:
      return YesNoType{};
    case Rule::number_range:
      return read_range(type, reading);
    case Rule::scale:
      return ScaleType{read_value_decls(type, reading)};
    case Rule::choice:
      return ChoiceType{read_value_decls(type, reading)};
    case Rule::set:
      return SetType{read_value_decls(type, reading)};
    case Rule::route_set:
      return RouteSetType{};
    case Rule::date_type:
      return DateType{};
    default:
      return TextType{};
  }
}

FactTypeDecl read_type(const Part& line, Reading& reading) {
  const Part type = *line.child(Rule::type)->first();
  return {read_type_kind(type, reading), type.span()};
}

void read_mark(const Part& line, FactBlock& fact) {
  const base::SourceSpan span = line.span();
  if (line.has(TokenKind::cannot_change)) fact.cannot_change = span;
  if (line.has(TokenKind::always_ask)) fact.always_ask = span;
  if (line.has(TokenKind::about_the_carer)) fact.about_the_carer = span;
  if (line.has(TokenKind::monitoring_only)) fact.monitoring_only = span;
  if (line.has(TokenKind::never_in_duties)) fact.never_in_duties = span;
}

void read_ask(const Part& line, FactBlock& fact, Reading& reading) {
  std::optional<Text>& ask = line.has(TokenKind::ask)              ? fact.ask
                             : line.has(TokenKind::ask_about_them) ? fact.ask_about_them
                                                                   : fact.ask_yourself;
  ask = read_text(line, reading);
}

}  // namespace

FactBlock read_fact(const Part& block, Reading& reading) {
  FactBlock fact;
  fact.name = head_name(block, Rule::fact_head, Rule::name, reading);
  for (const Part& line : lines_once(block, reading)) {
    if (line.rule() == Rule::type_line) fact.type = read_type(line, reading);
    if (line.rule() == Rule::mark_line) read_mark(line, fact);
    if (line.rule() == Rule::ask_line) read_ask(line, fact, reading);
    if (line.rule() == Rule::help_line) fact.help = read_text(line, reading);
    if (line.rule() == Rule::only_when_line) fact.only_when = read_condition_of(line, reading);
    if (line.rule() == Rule::follow_up_line) fact.follow_up = read_follow_up(line, reading);
    if (line.rule() != Rule::no_counts_line) continue;
    fact.no_counts = line.span();
    fact.no_counts_from = read_names(line, reading);
  }
  return fact;
}

GroupBlock read_group(const Part& block, Reading& reading) {
  GroupBlock group;
  group.name = head_name(block, Rule::group_head, Rule::name, reading);
  if (const Part head = *block.child(Rule::group_head); !head.broken()) {
    group.members = read_names(head, reading);
    group.members.erase(group.members.begin());
  }
  for (const Part& line : lines_once(block, reading)) {
    if (line.has(TokenKind::ask)) group.ask = read_text(line, reading);
    if (line.has(TokenKind::ask_about_them)) group.ask_about_them = read_text(line, reading);
    if (line.rule() == Rule::if_none_line) group.if_none = read_name(*line.child(Rule::name), reading);
  }
  return group;
}

DefineBlock read_define(const Part& block, Reading& reading) {
  DefineBlock define;
  define.name = head_name(block, Rule::define_head, Rule::name, reading);
  for (const Part& line : lines_once(block, reading)) define.body = read_condition_of(line, reading);
  return define;
}

ConversationBlock read_conversation(const Part& block, Reading& reading) {
  ConversationBlock conversation;
  for (const Part& line : lines_once(block, reading)) {
    if (line.rule() == Rule::speaking_line) conversation.person_is_speaking = read_condition_of(line, reading);
    if (line.rule() != Rule::topic_bullet) continue;
    conversation.topics.push_back({read_titles(line, reading).front(), read_names(line, reading)});
  }
  return conversation;
}

}  // namespace frontdoor::syntax
