#include "engine/check/type_errors.h"

#include <fmt/format.h>

#include "engine/base/text.h"

namespace frontdoor::check {
namespace {

using base::Diagnostic;
using base::error;
using base::Label;
using model::Fact;

std::string fact_is(const Fact& fact) { return fmt::format("`{}` is {}", fact.name, type_words(fact)); }

std::string write(std::string_view what) { return what.empty() ? std::string{} : fmt::format("write {}", what); }

}  // namespace

Diagnostic does_not_fit(std::string_view written, SourceSpan where, const Fact& fact) {
  return error("R0301", fmt::format("`{}` does not fit `{}`", written, fact.name), where, fact_is(fact),
               write(fitting_comparisons(fact)));
}

Diagnostic cannot_stand_alone(SourceSpan where, const Fact& fact) {
  return error("R0302", fmt::format("`{}` is not a yes-or-no fact, so it says nothing alone", fact.name), where,
               fact_is(fact), write(fitting_comparisons(fact)));
}

Diagnostic out_of_range(std::string_view value, SourceSpan where, const Fact& fact) {
  return error("R0303", fmt::format("`{}` is out of the range of `{}`", value, fact.name), where, fact_is(fact),
               fmt::format("write a number from {} to {}, or widen the fact's range", fact.least, fact.most));
}

Diagnostic wrong_unit(const syntax::Phrase& value, const Fact& fact) {
  const bool none = fact.unit.empty();
  const std::string right = none ? fmt::format("{}", *value.number) : base::with_unit(*value.number, fact.unit);
  Diagnostic found =
      error("R0304", fmt::format("`{}` is not the unit of `{}`", value.unit, fact.name), value.span,
            none ? fmt::format("`{}` has no unit", fact.name) : fmt::format("`{}` counts {}", fact.name, fact.unit),
            fmt::format("write `{}`", right));
  found.fixes.push_back({value.span, right});
  return found;
}

Diagnostic not_a_number(const syntax::Phrase& value, const Fact& fact) {
  return error("R0301", fmt::format("`{}` is not a number", value.text), value.span, fact_is(fact),
               write(fitting_comparisons(fact)));
}

Diagnostic turned_round(const syntax::Phrase& low, const syntax::Phrase& high) {
  const SourceSpan where = base::join(low.span, high.span);
  Diagnostic diagnostic =
      error("R0305", fmt::format("nothing is between {} and {}", low.text, high.text), where,
            "the larger number stands first", fmt::format("write `between {} and {}`", high.text, low.text));
  diagnostic.fixes = {{low.span, high.text}, {high.span, low.text}};
  return diagnostic;
}

Diagnostic never_true(std::string_view why, SourceSpan where, std::string_view help) {
  return error("R0307", std::string(why), where, "this is never true", std::string(help));
}

Diagnostic always_true(std::string_view why, SourceSpan where, std::string_view help) {
  return error("R0307", std::string(why), where, "this is always true", std::string(help));
}

Diagnostic members_do_not_fit(std::string_view group, SourceSpan where, std::vector<Label> misfits) {
  Diagnostic diagnostic = error("R0308", fmt::format("the comparison does not fit every fact in `{}`", group), where,
                                misfits.empty() ? std::string{} : misfits.front().text,
                                "use a comparison that fits all of them, or test the facts one by one");
  diagnostic.related = std::move(misfits);
  return diagnostic;
}

Diagnostic only_in_given(std::string_view written, SourceSpan where, std::string_view help) {
  return error("R0312", fmt::format("`{}` is for telling an example, not for testing", written), where,
               "a condition stands here", std::string(help));
}

Diagnostic cannot_be_told(std::string_view written, SourceSpan where, std::string_view help) {
  return error("R0314", fmt::format("`{}` cannot be told of a contact", written), where,
               "what a contact tells stands here", std::string(help));
}

Diagnostic not_yes_or_no(std::string_view written, SourceSpan where, std::string_view instead) {
  Diagnostic diagnostic =
      error("R0313", fmt::format("`{}` does not say what it means while the fact is not known", written), where,
            "a test is yes, no or not yet known", fmt::format("write `{}`", instead));
  diagnostic.fixes = {{where, instead.starts_with("not ") ? "is no" : "is yes"}};
  return diagnostic;
}

Diagnostic text_is_not_tested(SourceSpan where, const Fact& fact) {
  return error("R0311", fmt::format("`{}` is text, which is never tested", fact.name), where,
               "a text is kept and shown", "test another fact, or make this one yes or no, or one of some values");
}

Diagnostic text_is_not_filled_in(SourceSpan where, const Fact& fact) {
  return error("R0311", fmt::format("`{}` is text, which is never filled in", fact.name), where,
               "a text is kept and shown by itself", "leave it out, or fill in another fact");
}

Diagnostic range_is_empty(std::string_view message, SourceSpan where, std::string_view help) {
  return error("R0306", std::string(message), where, "leaves nothing to ask", std::string(help));
}

Diagnostic too_many_values(std::string_view fact, std::size_t values, SourceSpan where) {
  return error("R0309", fmt::format("`{}` has {} values", fact, values), where, "at most 256 are possible",
               "leave some out, or make two facts of it");
}

Diagnostic if_none_does_not_fit(std::string_view value, SourceSpan where, std::vector<Label> misfits) {
  Diagnostic diagnostic = error("R0310", fmt::format("not every fact of the group can be `{}`", value), where,
                                misfits.empty() ? std::string{} : misfits.front().text,
                                "name the value that all of them have when there is no need, or take a fact out");
  diagnostic.related = std::move(misfits);
  return diagnostic;
}

Diagnostic has_no_no(SourceSpan where, const Fact& fact) {
  return error("R0315", fmt::format("`{}` cannot be answered with no", fact.name), where, fact_is(fact),
               "this mark is for yes-or-no facts: leave it out");
}

Diagnostic amount_out_of_reach(const syntax::Number& amount, std::int64_t least, std::int64_t most) {
  return error("R0316", fmt::format("`{}` is no amount of time to reckon with", amount.value), amount.span,
               fmt::format("from {} to {} is possible", least, most), {});
}

Diagnostic at_least_one(std::string_view what, const syntax::Number& number) {
  return error("R0317", fmt::format("{} cannot be {}", what, number.value), number.span, "at least 1", {});
}

}  // namespace frontdoor::check
