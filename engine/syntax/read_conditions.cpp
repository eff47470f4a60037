#include "engine/syntax/read_conditions.h"

#include "engine/syntax/read_qualities.h"

namespace frontdoor::syntax {
namespace {

ExprId add(Expr expr, Reading& reading) {
  reading.file.exprs.push_back(std::move(expr));
  return ExprId(reading.file.exprs.size() - 1);
}

Quantifier quantifier_of(TokenKind keyword) {
  if (keyword == TokenKind::all_of) return Quantifier::all;
  if (keyword == TokenKind::any_of) return Quantifier::any;
  return keyword == TokenKind::none_of ? Quantifier::none : Quantifier::at_least;
}

Number count_of(const Part& quantifier, Reading& reading) {
  const std::optional<Part> number = quantifier.child(Rule::number);
  return number.has_value() ? read_number(*number, reading) : Number{};
}

ExprId read_group_test(const Part& part, Quantifier quantifier, Number count, Reading& reading) {
  const Part test = *part.child(Rule::group_test);
  GroupTest result{.quantifier = quantifier,
                   .count = count,
                   .group = read_name(*test.child(Rule::name), reading),
                   .comparison = read_comparison(*test.child(Rule::comparison), reading)};
  return add({std::move(result), base::join(part.span(), test.span())}, reading);
}

std::optional<ExprId> read_quantified(const Part& part, Reading& reading) {
  const Part head = *part.child(Rule::quantifier);
  const Quantifier quantifier = quantifier_of(head.keyword());
  const Number count = count_of(head, reading);
  if (part.child(Rule::group_test).has_value()) return read_group_test(part, quantifier, count, reading);
  List list{.quantifier = quantifier, .count = count, .items = {}};
  for (const Part& bullet : part.children(Rule::condition_bullet)) {
    if (const std::optional<ExprId> item = read_condition_of(bullet, reading)) list.items.push_back(*item);
  }
  if (list.items.empty()) return std::nullopt;
  return add({std::move(list), head.span()}, reading);
}

ExprId read_test(const Part& part, Reading& reading) {
  Test test{.negated = part.keyword() == TokenKind::not_,
            .subject = read_name(*part.child(Rule::name), reading),
            .comparison = std::nullopt};
  if (const std::optional<Part> comparison = part.child(Rule::comparison)) {
    test.comparison = read_comparison(*comparison, reading);
  }
  return add({std::move(test), part.span()}, reading);
}

Given read_answer(const Part& given, const Part& answered, Reading& reading) {
  GivenAnswer result;
  result.route = read_name(*given.child(Rule::name), reading);
  if (answered.has(TokenKind::declined)) result.answer = Answer::declined;
  if (answered.has(TokenKind::arranged)) result.answer = Answer::arranged;
  if (answered.has(TokenKind::by_the_carer)) result.by = By::the_carer;
  if (answered.has(TokenKind::by_the_caller)) result.by = By::the_caller;
  return {std::move(result), given.span()};
}

}  // namespace

std::optional<ExprId> read_condition(const Part& condition, Reading& reading) {
  if (condition.child(Rule::always).has_value()) return add({Always{}, condition.child(Rule::always)->span()}, reading);
  if (const std::optional<Part> test = condition.child(Rule::test)) return read_test(*test, reading);
  return read_quantified(*condition.child(Rule::quantified), reading);
}

std::optional<ExprId> read_condition_of(const Part& line, Reading& reading) {
  const std::optional<Part> condition = line.child(Rule::condition);
  if (!line.broken() && condition.has_value()) return read_condition(*condition, reading);
  reading.damaged = true;
  return std::nullopt;
}

ExprId read_bare_test(const Part& name, Reading& reading) {
  return add({Test{.negated = false, .subject = read_name(name, reading), .comparison = std::nullopt}, name.span()},
             reading);
}

Given read_given(const Part& given, Reading& reading) {
  const std::optional<Part> told = given.child(Rule::told);
  if (told.has_value() && told->child(Rule::is_answered).has_value()) {
    return read_answer(given, *told->child(Rule::is_answered), reading);
  }
  const Name subject = read_name(*given.child(Rule::name), reading);
  if (given.keyword() == TokenKind::all_of) {
    GroupTest test{
        .quantifier = Quantifier::all, .count = {}, .group = subject, .comparison = read_told(*told, reading)};
    return {add({std::move(test), given.span()}, reading), given.span()};
  }
  Test test{.negated = given.keyword() == TokenKind::not_, .subject = subject, .comparison = std::nullopt};
  if (told.has_value()) test.comparison = read_told(*told, reading);
  return {add({std::move(test), given.span()}, reading), given.span()};
}

}  // namespace frontdoor::syntax
