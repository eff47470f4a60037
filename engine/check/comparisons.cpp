#include "engine/check/comparisons.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/base/overload.h"
#include "engine/base/text.h"
#include "engine/check/misspelt.h"
#include "engine/check/type_errors.h"
#include "engine/check/values_left.h"

namespace frontdoor::check {
namespace {

using base::Diagnostic;
using base::Overload;
using model::Fact;
using model::FactType;
using syntax::Phrase;

/// The longest time a window may reach back or ahead, in any unit.
constexpr std::int64_t longest_window = 100'000;

/// One comparison while it is typed.
struct Fitting {
  const Fact& fact;
  const syntax::Comparison& written;
  Use use;

  [[nodiscard]] bool given() const { return use == Use::given; }
  [[nodiscard]] Comparison made(auto kind) const { return Comparison{written.negated, std::move(kind)}; }
  [[nodiscard]] bool is_any(std::initializer_list<FactType> types) const {
    return std::ranges::find(types, fact.type) != types.end();
  }
};

/// The first words of a comparison, as messages quote it.
std::string words_of(const syntax::Comparison& comparison) {
  const std::string is = comparison.negated ? "is not" : "is";
  const auto bound = [](syntax::BoundKind kind) {
    constexpr std::string_view words[] = {"at least", "at most", "more than", "less than"};
    return words[static_cast<std::size_t>(kind)];
  };
  return std::visit(Overload{
                        [&](const syntax::IsPhrase& each) { return fmt::format("{} {}", is, each.value.text); },
                        [&](const syntax::IsOneOf&) { return is + " one of"; },
                        [&](const syntax::IsList&) { return is + " ..., ..."; },
                        [&](const syntax::IsBound& each) { return fmt::format("{} {}", is, bound(each.kind)); },
                        [&](const syntax::IsBetween&) { return is + " between"; },
                        [&](const syntax::IsNone&) { return is + " none"; },
                        [&](const syntax::IsNever&) { return is + " never"; },
                        [&](const syntax::IsUnknown&) { return is + " unknown"; },
                        [&](const syntax::Includes& each) {
                          return fmt::format("{}{}", comparison.negated ? "does not include" : "includes",
                                             each.any_of ? " any of" : "");
                        },
                        [&](const syntax::IsWithin& each) {
                          return fmt::format("{} within the {}", is,
                                             each.kind == syntax::WindowKind::last ? "last" : "next");
                        },
                        [&](const syntax::IsAgo&) { return is + " ... ago"; },
                        [&](const syntax::IsIn&) { return is + " in"; },
                        [&](const syntax::IsDay& each) {
                          constexpr std::string_view words[] = {"on", "before", "after"};
                          return fmt::format("{} {}", is, words[static_cast<std::size_t>(each.kind)]);
                        },
                    },
                    comparison.kind);
}

Diagnostic misfit(const Fitting& on) { return does_not_fit(words_of(on.written), on.written.span, on.fact); }

Fitted fit_phrase(const Fitting& on, const syntax::IsPhrase& is) {
  if (on.fact.type == FactType::date) return misspelt_comparison(is.value).value_or(misfit(on));
  if (on.fact.type == FactType::set && !on.given()) return misfit(on);
  const auto value = value_of(on.fact, is.value);
  if (const auto* wrong = std::get_if<Diagnostic>(&value)) return *wrong;
  const std::int64_t position = std::get<std::int64_t>(value);
  if (on.fact.type == FactType::yes_no && on.written.negated) {
    return not_yes_or_no(fmt::format("is not {}", is.value.text), on.written.span,
                         position == 0 ? on.fact.name : fmt::format("not {}", on.fact.name));
  }
  if (on.fact.type == FactType::set) return on.made(IsSet{model::Bits::only(static_cast<std::size_t>(position))});
  return on.made(IsValue{position});
}

using Positions = std::variant<std::vector<std::int64_t>, Diagnostic>;

Positions positions_of(const Fitting& on, const std::vector<Phrase>& phrases) {
  std::vector<std::int64_t> positions;
  for (const Phrase& phrase : phrases) {
    auto value = value_of(on.fact, phrase);
    if (auto* wrong = std::get_if<Diagnostic>(&value)) return std::move(*wrong);
    positions.push_back(std::get<std::int64_t>(value));
  }
  return positions;
}

model::Bits bits_of(const std::vector<std::int64_t>& positions) {
  model::Bits bits;
  for (const std::int64_t position : positions) bits.add(static_cast<std::size_t>(position));
  return bits;
}

Fitted fit_one_of(const Fitting& on, const syntax::IsOneOf& is) {
  if (!on.is_any({FactType::number, FactType::scale, FactType::choice})) return misfit(on);
  auto positions = positions_of(on, is.values);
  if (auto* wrong = std::get_if<Diagnostic>(&positions)) return std::move(*wrong);
  return on.made(IsOneOf{std::get<0>(std::move(positions))});
}

Fitted fit_list(const Fitting& on, const syntax::IsList& is) {
  if (on.fact.type != FactType::set) return misfit(on);
  if (!on.given()) {
    return only_in_given(words_of(on.written), on.written.span, fmt::format("write {}", fitting_comparisons(on.fact)));
  }
  auto positions = positions_of(on, is.values);
  if (auto* wrong = std::get_if<Diagnostic>(&positions)) return std::move(*wrong);
  return on.made(IsSet{bits_of(std::get<0>(positions))});
}

Fitted fit_includes(const Fitting& on, const syntax::Includes& includes) {
  if (on.fact.type != FactType::set) return misfit(on);
  auto positions = positions_of(on, includes.values);
  if (auto* wrong = std::get_if<Diagnostic>(&positions)) return std::move(*wrong);
  const bool several = includes.values.size() > 1;
  if (several && !includes.any_of && !on.given()) {
    return only_in_given(
        on.written.negated ? "does not include ..., ..." : "includes ..., ...", on.written.span,
        on.written.negated ? "write a line for each" : "write `includes any of ...`, or a line for each");
  }
  return on.made(Includes{bits_of(std::get<0>(positions)), includes.any_of});
}

std::int64_t greatest(const Fact& fact) {
  return fact.type == FactType::number ? fact.most : static_cast<std::int64_t>(fact.values.size()) - 1;
}

std::int64_t smallest(const Fact& fact) { return fact.type == FactType::number ? fact.least : 0; }

Fitted fit_bound(const Fitting& on, const syntax::IsBound& is) {
  if (!on.is_any({FactType::number, FactType::scale})) return misfit(on);
  const auto value = value_of(on.fact, is.value);
  if (const auto* wrong = std::get_if<Diagnostic>(&value)) return *wrong;
  const std::int64_t position = std::get<std::int64_t>(value);
  const std::string name = is.value.text;
  if (is.kind == syntax::BoundKind::more_than && position == greatest(on.fact)) {
    return never_true(fmt::format("nothing is more than {}", name), on.written.span,
                      fmt::format("`{}` is {}", on.fact.name, type_words(on.fact)));
  }
  if (is.kind == syntax::BoundKind::less_than && position == smallest(on.fact)) {
    return never_true(fmt::format("nothing is less than {}", name), on.written.span,
                      fmt::format("`{}` is {}", on.fact.name, type_words(on.fact)));
  }
  return on.made(IsBound{is.kind, position});
}

Fitted fit_between(const Fitting& on, const syntax::IsBetween& is) {
  if (on.fact.type != FactType::number) return misfit(on);
  const auto low = value_of(on.fact, is.low);
  if (const auto* wrong = std::get_if<Diagnostic>(&low)) return *wrong;
  const auto high = value_of(on.fact, is.high);
  if (const auto* wrong = std::get_if<Diagnostic>(&high)) return *wrong;
  if (std::get<0>(low) > std::get<0>(high)) return turned_round(is.low, is.high);
  return on.made(IsBetween{std::get<0>(low), std::get<0>(high)});
}

std::optional<Diagnostic> amount_trouble(const syntax::Number& amount, std::int64_t least) {
  if (amount.value >= least && amount.value <= longest_window) return std::nullopt;
  return amount_out_of_reach(amount, least, longest_window);
}

Fitted fit_window(const Fitting& on, const syntax::IsWithin& is) {
  if (on.fact.type != FactType::date) return misfit(on);
  if (auto trouble = amount_trouble(is.amount, 1)) return *std::move(trouble);
  return on.made(is);
}

Fitted fit_ago(const Fitting& on, const syntax::IsAgo& is) {
  if (on.fact.type != FactType::date) return misfit(on);
  const bool exactly = is.kind == syntax::AgoKind::exactly;
  if (auto trouble = amount_trouble(is.amount, exactly ? 0 : 1)) return *std::move(trouble);
  if (exactly && !on.given()) {
    return only_in_given(words_of(on.written), on.written.span,
                         "write `is within the last ...`, `is more than ... ago` or `is less than ... ago`");
  }
  return on.made(is);
}

Fitted fit_in(const Fitting& on, const syntax::IsIn& is) {
  if (on.fact.type != FactType::date) return misfit(on);
  if (auto trouble = amount_trouble(is.amount, 0)) return *std::move(trouble);
  if (!on.given()) return only_in_given(words_of(on.written), on.written.span, "write `is within the next ...`");
  return on.made(is);
}

Fitted fit_day(const Fitting& on, const syntax::IsDay& is) {
  if (on.fact.type != FactType::date) return misfit(on);
  return on.made(IsDay{is.kind, is.day.date});
}

Fitted fit_unknown(const Fitting& on) {
  if (on.given() && !on.written.negated) return on.made(syntax::IsUnknown{});
  if (on.given()) return cannot_be_told("is not unknown", on.written.span, "tell its value");
  return only_in_given("is unknown", on.written.span, "leave the line out: what is not known never makes a rule fire");
}

/// What a contact can tell is one value, a bound or a part of a set; not a hole in the middle.
std::optional<Diagnostic> not_tellable(const Fitting& on, const Comparison& comparison) {
  constexpr model::Date any_day{20'000};
  if (values_left(on.fact, comparison, any_day)) return std::nullopt;
  return cannot_be_told(words_of(on.written), on.written.span, "tell what it is, or a bound: `is at least ...`");
}

Fitted dispatch(const Fitting& on) {
  return std::visit(
      Overload{
          [&](const syntax::IsPhrase& is) { return fit_phrase(on, is); },
          [&](const syntax::IsOneOf& is) { return fit_one_of(on, is); },
          [&](const syntax::IsList& is) { return fit_list(on, is); },
          [&](const syntax::IsBound& is) { return fit_bound(on, is); },
          [&](const syntax::IsBetween& is) { return fit_between(on, is); },
          [&](const syntax::IsNone& is) { return on.fact.type == FactType::set ? Fitted(on.made(is)) : misfit(on); },
          [&](const syntax::IsNever& is) { return on.fact.type == FactType::date ? Fitted(on.made(is)) : misfit(on); },
          [&](const syntax::IsUnknown&) { return fit_unknown(on); },
          [&](const syntax::Includes& is) { return fit_includes(on, is); },
          [&](const syntax::IsWithin& is) { return fit_window(on, is); },
          [&](const syntax::IsAgo& is) { return fit_ago(on, is); },
          [&](const syntax::IsIn& is) { return fit_in(on, is); },
          [&](const syntax::IsDay& is) { return fit_day(on, is); },
      },
      on.written.kind);
}

}  // namespace

Fitted fit(const Fact& fact, const syntax::Comparison& comparison, Use use) {
  const Fitting on{fact, comparison, use};
  const bool unknown = std::holds_alternative<syntax::IsUnknown>(comparison.kind);
  if (fact.type == FactType::text && !unknown) return text_is_not_tested(comparison.span, fact);
  Fitted fitted = dispatch(on);
  const auto* made = std::get_if<Comparison>(&fitted);
  if (made == nullptr || use == Use::test) return fitted;
  if (auto trouble = not_tellable(on, *made)) return *std::move(trouble);
  return fitted;
}

Fitted fit_alone(const Fact& fact, bool negated, base::SourceSpan where) {
  if (fact.type == FactType::text) return text_is_not_tested(where, fact);
  if (fact.type != FactType::yes_no) return cannot_stand_alone(where, fact);
  return Comparison{negated, IsValue{1}};
}

}  // namespace frontdoor::check
