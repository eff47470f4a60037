// Examples, what is told and what is expected of the answer; and guarantees, what is expected of every answer.
#include "engine/syntax/read_block.h"
#include "engine/syntax/read_conditions.h"

namespace frontdoor::syntax {
namespace {

Standing standing_of(TokenKind keyword) {
  if (keyword == TokenKind::offered) return Standing::offered;
  if (keyword == TokenKind::recommended) return Standing::recommended;
  if (keyword == TokenKind::suggested) return Standing::suggested;
  return keyword == TokenKind::ruled_out ? Standing::ruled_out : Standing::still_open;
}

decltype(Expect::kind) read_about(const Part& part, bool negated, Reading& reading) {
  Name name = read_name(*part.child(Rule::name), reading);
  if (const std::optional<Part> asked = part.child(Rule::asked)) {
    return ExpectAsked{.fact = std::move(name), .negated = negated, .next = asked->has(TokenKind::asked_next)};
  }
  ExpectRoute route{.route = std::move(name), .negated = negated, .any_of = {}, .within = read_limit_of(part, reading)};
  for (const Part& standing : part.children(Rule::standing)) route.any_of.push_back(standing_of(standing.keyword()));
  return route;
}

decltype(Expect::kind) read_expected(const Part& part, Reading& reading) {
  const bool negated = part.has(TokenKind::not_);
  switch (part.rule()) {
    case Rule::expect_duties:
      return ExpectDutiesSettled{negated};
    case Rule::expect_contact:
      return ExpectSafeToClose{negated};
    case Rule::expect_advice:
      return ExpectAdvice{read_name(*part.child(Rule::title), reading), negated};
    default:
      return read_about(part, negated, reading);
  }
}

Expect read_expect(const Part& expectation, Reading& reading) {
  const Part part = *expectation.first();
  return {read_expected(part, reading), part.span()};
}

void read_givens(const Part& line, ExampleBlock& example, Reading& reading) {
  if (const std::optional<Part> only = line.child(Rule::given)) example.given.push_back(read_given(*only, reading));
  for (const Part& bullet : bullets_of(line, Rule::given_bullet, reading)) {
    example.given.push_back(read_given(*bullet.child(Rule::given), reading));
  }
}

void read_expects(const Part& line, std::vector<Expect>& expects, Reading& reading) {
  if (const std::optional<Part> only = line.child(Rule::expectation)) {
    expects.push_back(read_expect(*only, reading));
  }
  for (const Part& bullet : bullets_of(line, Rule::expect_bullet, reading)) {
    expects.push_back(read_expect(*bullet.child(Rule::expectation), reading));
  }
}

}  // namespace

GuaranteeBlock read_guarantee(const Part& block, Reading& reading) {
  GuaranteeBlock guarantee;
  guarantee.name = head_name(block, Rule::guarantee_head, Rule::title, reading);
  for (const Part& line : lines_once(block, reading)) {
    if (line.rule() == Rule::always_line) guarantee.always = line.span();
    if (line.rule() == Rule::whenever_line) guarantee.whenever = read_condition_of(line, reading);
    if (line.rule() == Rule::guarantee_then_line) read_expects(line, guarantee.then, reading);
    if (line.rule() != Rule::whenever_open_line) continue;
    guarantee.whenever_not_no = true;
    guarantee.whenever = read_bare_test(*line.child(Rule::name), reading);
  }
  return guarantee;
}

ExampleBlock read_example(const Part& block, Reading& reading) {
  ExampleBlock example;
  example.name = head_name(block, Rule::example_head, Rule::title, reading);
  for (const Part& line : lines_once(block, reading)) {
    if (line.rule() == Rule::on_line) example.on = read_date(*line.child(Rule::date), reading);
    if (line.rule() == Rule::given_line) read_givens(line, example, reading);
    if (line.rule() == Rule::expect_line) read_expects(line, example.expect, reading);
  }
  return example;
}

}  // namespace frontdoor::syntax
