// The canonical lines of each kind of block, in the order of docs/canonical-form.md.
#include <fmt/format.h>

#include "engine/base/overload.h"
#include "engine/syntax/canonical_lines.h"

namespace frontdoor::syntax {
namespace {

std::string limit(const std::optional<Within>& within) {
  return within.has_value() ? " " + model::text_of(within->within) : std::string{};
}

void lines(const PackBlock& pack, CanonicalLines& out) {
  out.text("title", pack.title);
  if (pack.version.has_value()) out.line(1, "version " + pack.version->text);
  if (pack.in_force_from.has_value()) out.line(1, "in force from " + model::long_text(pack.in_force_from->date));
  if (pack.until.has_value()) out.line(1, "until " + model::long_text(pack.until->date));
  out.text("owner", pack.owner);
  for (const Avoid& avoid : pack.avoids) {
    const std::string say = avoid.say.has_value() ? fmt::format(", say {}", quoted(*avoid.say)) : "";
    out.line(1, fmt::format("avoid {}{}", quoted(avoid.words), say));
  }
}

void lines(const NationalOutcomesBlock& block, CanonicalLines& out) {
  for (const Text& outcome : block.outcomes) out.line(1, "- " + quoted(outcome));
}

void lines(const PrincipleBlock& principle, CanonicalLines& out) {
  out.text("title", principle.title);
  out.text("says", principle.says);
  out.text("asks", principle.asks);
}

std::string values(const std::vector<ValueDecl>& values) {
  std::string result;
  for (const ValueDecl& value : values) {
    if (!result.empty()) result += ", ";
    result += value.name.text;
    if (value.label.has_value()) result += " " + quoted(*value.label);
  }
  return result;
}

std::string type_words(const FactTypeDecl& type) {
  return std::visit(base::Overload{
                        [](const YesNoType&) { return std::string("yes or no"); },
                        [](const NumberType& number) {
                          const std::string range =
                              fmt::format("number from {} to {}", number.least.value, number.most.value);
                          return number.unit.has_value() ? range + " " + number.unit->text : range;
                        },
                        [](const ScaleType& scale) { return "scale: " + values(scale.values); },
                        [](const ChoiceType& choice) { return "one of: " + values(choice.values); },
                        [](const SetType& set) { return "any of: " + values(set.values); },
                        [](const RouteSetType&) { return std::string("any of the routes"); },
                        [](const DateType&) { return std::string("date"); },
                        [](const TextType&) { return std::string("text"); },
                    },
                    type.kind);
}

void lines(const FactBlock& fact, CanonicalLines& out) {
  if (fact.type.has_value()) out.line(1, type_words(*fact.type));
  out.mark("cannot change", fact.cannot_change);
  out.mark("always ask", fact.always_ask);
  out.mark("about the carer", fact.about_the_carer);
  out.mark("monitoring only", fact.monitoring_only);
  out.mark("never in duties", fact.never_in_duties);
  out.names("a no counts only from", fact.no_counts_from);
  out.condition("only when", fact.only_when);
  out.text("ask", fact.ask);
  out.text("ask about them", fact.ask_about_them);
  out.text("ask yourself", fact.ask_yourself);
  out.text("help", fact.help);
  out.follow_up(fact.follow_up);
}

void lines(const GroupBlock& group, CanonicalLines& out) {
  out.text("ask", group.ask);
  out.text("ask about them", group.ask_about_them);
  if (group.if_none.has_value()) out.line(1, "if none, each is " + group.if_none->text);
}

void lines(const DefineBlock& define, CanonicalLines& out) { out.condition("", define.body); }

void lines(const ConversationBlock& conversation, CanonicalLines& out) {
  out.condition("the person is speaking when", conversation.person_is_speaking);
  for (const TopicDecl& topic : conversation.topics) {
    out.line(1, fmt::format("- {}: {}", topic.name.text, listed_names(topic.items)));
  }
}

std::string services_words(const ServicesDecl& services) {
  const std::string words = "find services tagged " + listed_names(services.tags);
  return services.within_miles.has_value() ? fmt::format("{} within {} miles", words, services.within_miles->value)
                                           : words;
}

void lines(const RouteBlock& route, CanonicalLines& out) {
  out.text("title", route.title);
  if (route.step.has_value()) out.line(1, fmt::format("step {}", route.step->value));
  out.mark("off the ladder", route.off_the_ladder);
  out.text("say", route.say);
  out.text("charge", route.charge);
  if (route.services.has_value()) out.line(1, services_words(*route.services));
  out.text("national outcome", route.national_outcome);
  out.mark("needs the person's agreement", route.needs_agreement);
  out.mark("may go ahead without it", route.may_go_ahead_without_it);
  out.names("forms:", route.forms);
  out.mark("not for the caller", route.not_for_the_caller);
  out.mark("for the carer", route.for_the_carer);
}

void lines(const MenuBlock& menu, CanonicalLines& out) {
  for (const MenuItem& item : menu.items) out.line(1, fmt::format("{}. {}", item.place.value, item.route.text));
}

std::string_view verb(DutyVerb verb) {
  switch (verb) {
    case DutyVerb::offer:
      return "offer";
    case DutyVerb::raise:
      return "raise";
    case DutyVerb::arrange:
      return "arrange";
    case DutyVerb::give:
      return "give";
  }
  return {};
}

void lines(const DutyBlock& duty, CanonicalLines& out) {
  out.text("under", duty.under);
  out.condition("when", duty.when);
  if (!duty.then.empty()) out.line(1, "then");
  for (const DutyEffect& effect : duty.then) {
    out.line(2, fmt::format("- {} {}{}", verb(effect.verb), effect.route.text, limit(effect.within)));
  }
  out.text("because", duty.because);
  if (duty.may_be_declined.has_value() && !duty.may_be_declined->unless.has_value()) out.line(1, "may be declined");
  if (duty.may_be_declined.has_value()) out.condition("may be declined unless", duty.may_be_declined->unless);
  out.follow_up(duty.follow_up);
}

std::string_view verb(RouteEffect::Verb verb) {
  switch (verb) {
    case RouteEffect::Verb::recommend:
      return "recommend";
    case RouteEffect::Verb::consider:
      return "consider";
    case RouteEffect::Verb::rule_out:
      return "rule out";
  }
  return {};
}

}  // namespace

std::string words_of(const RuleEffect& effect) {
  return std::visit(base::Overload{
                        [](const RouteEffect& route) {
                          const std::string form = route.form.has_value() ? " as " + route.form->text : "";
                          return fmt::format("{} {}{}{}", verb(route.verb), route.route.text, form,
                                             limit(route.within));
                        },
                        [](const WordsEffect& words) {
                          const bool advise = words.verb == WordsEffect::Verb::advise;
                          return fmt::format("{} {}", advise ? "advise" : "do first", quoted(words.text));
                        },
                    },
                    effect.kind);
}

namespace {

void lines(const RuleBlock& rule, CanonicalLines& out) {
  out.names("upholds", rule.upholds);
  out.text("under", rule.under);
  out.condition("when", rule.when);
  out.condition("unless", rule.unless);
  if (!rule.then.empty()) out.line(1, "then");
  for (const RuleEffect& effect : rule.then) out.line(2, "- " + words_of(effect));
  out.names("overrides", rule.overrides);
  out.text("because", rule.because);
  out.text("otherwise because", rule.otherwise_because);
}

/// "| a | b |".
std::string barred(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const std::string& cell : cells) line += " " + cell + " |";
  return line;
}

std::string row_words(const TableRow& row) {
  std::vector<std::string> cells;
  for (const Cell& cell : row.cells) cells.push_back(words_of(cell));
  std::string effects;
  for (const RuleEffect& effect : row.then) effects += (effects.empty() ? "" : "; ") + words_of(effect);
  cells.push_back(std::move(effects));
  cells.push_back(quoted(row.because));
  return barred(cells);
}

void lines(const TableBlock& table, CanonicalLines& out) {
  out.names("upholds", table.upholds);
  out.text("under", table.under);
  out.condition("unless", table.unless);
  out.names("overrides", table.overrides);
  if (table.rows_that_fit == RowsThatFit::first) out.line(1, "first row that fits");
  if (table.rows_that_fit == RowsThatFit::every) out.line(1, "every row that fits");
  std::vector<std::string> header;
  for (const Name& column : table.columns) header.push_back(column.text);
  header.insert(header.end(), {"then", "because"});
  if (table.header.has_value()) out.line(1, barred(header));
  for (const TableRow& row : table.rows) out.line(1, row_words(row));
}

std::string_view words(Answer answer) {
  switch (answer) {
    case Answer::accepted:
      return "accepted";
    case Answer::declined:
      return "declined";
    case Answer::arranged:
      return "arranged";
  }
  return {};
}

std::string_view words(By by) {
  switch (by) {
    case By::the_person:
      return "the person";
    case By::the_carer:
      return "the carer";
    case By::the_caller:
      return "the caller";
  }
  return {};
}

std::string given_words(const Given& given, const File& file) {
  return std::visit(base::Overload{
                        [&](ExprId told) { return words_of(file, told); },
                        [](const GivenAnswer& answer) {
                          return fmt::format("{} is {} by {}", answer.route.text, words(answer.answer),
                                             words(answer.by));
                        },
                    },
                    given.kind);
}

std::string_view words(Standing standing) {
  switch (standing) {
    case Standing::offered:
      return "offered";
    case Standing::recommended:
      return "recommended";
    case Standing::suggested:
      return "suggested";
    case Standing::ruled_out:
      return "ruled out";
    case Standing::still_open:
      return "still open";
  }
  return {};
}

std::string_view is(bool negated) { return negated ? "is not" : "is"; }

std::string expect_words(const Expect& expect) {
  return std::visit(
      base::Overload{
          [](const ExpectRoute& route) {
            std::string standings;
            for (const Standing standing : route.any_of) {
              if (!standings.empty()) standings += " or ";
              standings += words(standing);
            }
            return fmt::format("{} {} {}{}", route.route.text, is(route.negated), standings, limit(route.within));
          },
          [](const ExpectDutiesSettled& settled) {
            return std::string(settled.negated ? "duties are not settled" : "duties are settled");
          },
          [](const ExpectSafeToClose& safe) { return fmt::format("the contact {} safe to close", is(safe.negated)); },
          [](const ExpectAsked& asked) {
            return fmt::format("{} {} asked{}", asked.fact.text, is(asked.negated), asked.next ? " next" : "");
          },
          [](const ExpectAdvice& advice) {
            return fmt::format("advice from {} {} given", advice.rule.text, is(advice.negated));
          },
      },
      expect.kind);
}

void lines(const GuaranteeBlock& guarantee, CanonicalLines& out) {
  out.mark("always", guarantee.always);
  if (guarantee.whenever.has_value() && guarantee.whenever_not_no) {
    out.line(1, fmt::format("whenever {} is not no", words_of(out.file(), *guarantee.whenever)));
  } else {
    out.condition("whenever", guarantee.whenever);
  }
  if (!guarantee.then.empty()) out.line(1, "then");
  for (const Expect& expect : guarantee.then) out.line(2, "- " + expect_words(expect));
}

void lines(const ExampleBlock& example, CanonicalLines& out) {
  if (example.on.has_value()) out.line(1, "on " + model::long_text(example.on->date));
  if (!example.given.empty()) out.line(1, "given");
  for (const Given& given : example.given) out.line(2, "- " + given_words(given, out.file()));
  if (!example.expect.empty()) out.line(1, "expect");
  for (const Expect& expect : example.expect) out.line(2, "- " + expect_words(expect));
}

std::string head(std::string_view kind, std::string_view name) {
  return name.empty() ? std::string(kind) : fmt::format("{} {}", kind, name);
}

}  // namespace

std::pair<std::string_view, std::string> canonical_key(const Block& block) {
  using Key = std::pair<std::string_view, std::string>;
  return std::visit(base::Overload{
                        [](const PackBlock& b) { return Key{"pack", b.name.text}; },
                        [](const NationalOutcomesBlock&) { return Key{"national outcomes", ""}; },
                        [](const PrincipleBlock& b) { return Key{"principle", b.name.text}; },
                        [](const FactBlock& b) { return Key{"fact", b.name.text}; },
                        [](const GroupBlock& b) { return Key{"group", b.name.text}; },
                        [](const DefineBlock& b) { return Key{"define", b.name.text}; },
                        [](const ConversationBlock&) { return Key{"conversation", ""}; },
                        [](const RouteBlock& b) { return Key{"route", b.name.text}; },
                        [](const MenuBlock& b) { return Key{"menu", b.name.text}; },
                        [](const DutyBlock& b) { return Key{"duty", b.name.text}; },
                        [](const RuleBlock& b) { return Key{"rule", b.name.text}; },
                        [](const TableBlock& b) { return Key{"table", b.name.text}; },
                        [](const GuaranteeBlock& b) { return Key{"guarantee", b.name.text}; },
                        [](const ExampleBlock& b) { return Key{"example", b.name.text}; },
                    },
                    block.kind);
}

std::string canonical_block_alone(const File& file, const Block& block) {
  const auto [kind, name] = canonical_key(block);
  CanonicalLines out(file);
  std::string first = head(kind, name);
  if (const GroupBlock* const group = std::get_if<GroupBlock>(&block.kind)) {
    first += ": " + listed_names(group->members);
  }
  out.line(0, first);
  std::visit([&](const auto& kind_of_block) { lines(kind_of_block, out); }, block.kind);
  return out.take();
}

std::string canonical_block(const File& file, const Block& block) {
  CanonicalLines out(file);
  for (const Accept& accept : block.accepts) {
    const std::string of = accept.of.has_value() ? " of " + accept.of->text : "";
    out.line(1, fmt::format("accept {}{} because {}", accept.code.text, of, quoted(accept.because)));
  }
  return canonical_block_alone(file, block) + out.take();
}

}  // namespace frontdoor::syntax
