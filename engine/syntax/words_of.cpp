// The canonical words of conditions and texts.
#include <fmt/format.h>

#include "engine/base/overload.h"
#include "engine/base/text.h"
#include "engine/syntax/canonical.h"

namespace frontdoor::syntax {
namespace {

using base::Overload;

std::string words(const Phrase& phrase) { return phrase.date ? model::long_text(*phrase.date) : phrase.text; }

std::string words(const std::vector<Phrase>& phrases) {
  std::string result;
  for (const Phrase& phrase : phrases) {
    if (!result.empty()) result += ", ";
    result += words(phrase);
  }
  return result;
}

std::string_view words(BoundKind kind) {
  switch (kind) {
    case BoundKind::at_least:
      return "at least";
    case BoundKind::at_most:
      return "at most";
    case BoundKind::more_than:
      return "more than";
    case BoundKind::less_than:
      return "less than";
  }
  return {};
}

std::string_view words(AgoKind kind) {
  switch (kind) {
    case AgoKind::exactly:
      return "";
    case AgoKind::more_than:
      return "more than ";
    case AgoKind::less_than:
      return "less than ";
  }
  return {};
}

std::string_view words(DayKind kind) {
  switch (kind) {
    case DayKind::on:
      return "on";
    case DayKind::before:
      return "before";
    case DayKind::after:
      return "after";
  }
  return {};
}

std::string_view words(model::CalendarUnit unit) {
  switch (unit) {
    case model::CalendarUnit::days:
      return "days";
    case model::CalendarUnit::weeks:
      return "weeks";
    case model::CalendarUnit::months:
      return "months";
    case model::CalendarUnit::years:
      return "years";
  }
  return {};
}

std::string amount(const Number& number, model::CalendarUnit unit) {
  return base::with_unit(number.value, words(unit));
}

std::string quality(const Comparison& comparison) {
  return std::visit(
      Overload{
          [](const IsPhrase& is) { return words(is.value); },
          [](const IsOneOf& is) { return "one of " + words(is.values); },
          [](const IsList& is) { return words(is.values); },
          [](const IsBound& is) { return fmt::format("{} {}", words(is.kind), words(is.value)); },
          [](const IsBetween& is) { return fmt::format("between {} and {}", words(is.low), words(is.high)); },
          [](const IsNone&) { return std::string("none"); },
          [](const IsNever&) { return std::string("never"); },
          [](const IsUnknown&) { return std::string("unknown"); },
          [](const Includes& is) { return (is.any_of ? "any of " : "") + words(is.values); },
          [](const IsWithin& is) {
            return fmt::format("within the {} {}", is.kind == WindowKind::last ? "last" : "next",
                               amount(is.amount, is.unit));
          },
          [](const IsAgo& is) { return fmt::format("{}{} ago", words(is.kind), amount(is.amount, is.unit)); },
          [](const IsIn& is) { return "in " + amount(is.amount, is.unit); },
          [](const IsDay& is) { return fmt::format("{} {}", words(is.kind), model::long_text(is.day.date)); },
      },
      comparison.kind);
}

std::string words(const Comparison& comparison) {
  const bool includes = std::holds_alternative<Includes>(comparison.kind);
  const std::string_view verb =
      includes ? (comparison.negated ? "does not include" : "includes") : (comparison.negated ? "is not" : "is");
  return fmt::format("{} {}", verb, quality(comparison));
}

std::string words(Quantifier quantifier, const Number& count) {
  switch (quantifier) {
    case Quantifier::all:
      return "all of";
    case Quantifier::any:
      return "any of";
    case Quantifier::none:
      return "none of";
    case Quantifier::at_least:
      return fmt::format("at least {} of", count.value);
  }
  return {};
}

}  // namespace

std::string words_of(const Test& test) {
  std::string result = (test.negated ? "not " : "") + test.subject.text;
  if (test.comparison.has_value()) result += " " + words(*test.comparison);
  return result;
}

std::string words_of(const File& file, ExprId expr) {
  return std::visit(Overload{
                        [](const Test& test) { return words_of(test); },
                        [](const GroupTest& test) {
                          return fmt::format("{} {} {}", words(test.quantifier, test.count), test.group.text,
                                             words(test.comparison));
                        },
                        [](const List& list) { return words(list.quantifier, list.count); },
                        [](const Always&) { return std::string("always"); },
                    },
                    file[expr].kind);
}

std::string words_of(const Cell& cell) {
  if (!cell.comparison.has_value()) return "any";
  return (cell.comparison->negated ? "not " : "") + quality(*cell.comparison);
}

std::string words_of(const Text& text) {
  std::string result;
  for (const std::variant<std::string, Name>& part : text.parts) {
    std::visit(Overload{
                   [&](const std::string& words) { result += words; },
                   [&](const Name& fact) { result += "{" + fact.text + "}"; },
               },
               part);
  }
  return result;
}

}  // namespace frontdoor::syntax
