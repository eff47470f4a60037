#include "tests/mutation/places.h"

#include <algorithm>

#include "engine/base/overload.h"

namespace frontdoor::mutation {
namespace {

using base::Overload;
using namespace syntax;

class Walk {
 public:
  explicit Walk(const File& file) : file_(file) {}

  std::vector<Named> run() {
    for (const Block& block : file_.blocks) std::visit([&](const auto& kind) { walk(kind); }, block.kind);
    std::ranges::sort(found_, {}, [](const Named& each) { return each.span.begin; });
    return std::move(found_);
  }

 private:
  void note(What what, const Name& name, const std::string& fact = {}) {
    if (!name.text.empty()) found_.push_back({what, name.span, name.text, fact});
  }
  void used(const std::vector<Name>& names) {
    for (const Name& name : names) note(What::used, name);
  }
  void value(const Phrase& phrase, const std::string& fact) {
    found_.push_back({What::value, phrase.span, phrase.text, fact});
  }
  void values(const std::vector<Phrase>& phrases, const std::string& fact) {
    for (const Phrase& phrase : phrases) value(phrase, fact);
  }
  void text(const std::optional<Text>& words) {
    if (!words.has_value()) return;
    for (const auto& part : words->parts) {
      if (const auto* name = std::get_if<Name>(&part)) note(What::used, *name);
    }
  }

  void comparison(const Comparison& comparison, const std::string& fact) {
    std::visit(Overload{
                   [&](const IsPhrase& is) { value(is.value, fact); },
                   [&](const IsOneOf& is) { values(is.values, fact); },
                   [&](const IsList& is) { values(is.values, fact); },
                   [&](const IsBound& is) { value(is.value, fact); },
                   [&](const IsBetween& is) { values({is.low, is.high}, fact); },
                   [&](const Includes& is) { values(is.values, fact); },
                   [](const auto&) {},
               },
               comparison.kind);
  }

  void condition(const std::optional<ExprId>& id) {
    if (!id.has_value() || !id->valid()) return;
    std::visit(Overload{
                   [&](const Test& test) {
                     note(What::used, test.subject);
                     if (test.comparison) comparison(*test.comparison, test.subject.text);
                   },
                   [&](const GroupTest& test) {
                     note(What::used, test.group);
                     comparison(test.comparison, test.group.text);
                   },
                   [&](const List& list) {
                     for (const ExprId item : list.items) condition(item);
                   },
                   [](const Always&) {},
               },
               file_[*id].kind);
  }

  void walk(const PackBlock& block) { note(What::declared, block.name); }
  void walk(const NationalOutcomesBlock&) {}
  void walk(const PrincipleBlock& block) { note(What::declared, block.name); }
  void walk(const FactBlock& block) {
    note(What::declared, block.name);
    if (block.type) std::visit([&](const auto& type) { declared_values(type, block.name.text); }, block.type->kind);
    condition(block.only_when);
    used(block.no_counts_from);
  }
  template <class Type>
  void declared_values(const Type& type, const std::string& fact) {
    if constexpr (requires { type.values; }) {
      for (const ValueDecl& each : type.values) note(What::declared, each.name, fact);
    }
  }
  void walk(const GroupBlock& block) {
    note(What::declared, block.name);
    used(block.members);
    if (block.if_none) note(What::used, *block.if_none);
  }
  void walk(const DefineBlock& block) {
    note(What::declared, block.name);
    condition(block.body);
  }
  void walk(const ConversationBlock& block) {
    condition(block.person_is_speaking);
    for (const TopicDecl& topic : block.topics) {
      note(What::declared, topic.name);
      used(topic.items);
    }
  }
  void walk(const RouteBlock& block) {
    note(What::declared, block.name);
    for (const Name& form : block.forms) note(What::declared, form);
    if (block.services) used(block.services->tags);
  }
  void walk(const MenuBlock& block) {
    note(What::declared, block.name);
    for (const MenuItem& item : block.items) note(What::used, item.route);
  }
  void walk(const DutyBlock& block) {
    note(What::declared, block.name);
    condition(block.when);
    for (const DutyEffect& effect : block.then) note(What::used, effect.route);
    text(block.because);
    if (block.may_be_declined) condition(block.may_be_declined->unless);
  }
  void walk(const RuleBlock& block) {
    note(What::declared, block.name);
    used(block.upholds);
    condition(block.when);
    condition(block.unless);
    effects(block.then);
    used(block.overrides);
    text(block.because);
    text(block.otherwise_because);
  }
  void effects(const std::vector<RuleEffect>& effects) {
    for (const RuleEffect& effect : effects) {
      if (const auto* route = std::get_if<RouteEffect>(&effect.kind)) {
        note(What::used, route->route);
        if (route->form) note(What::used, *route->form);
      } else {
        text(std::get<WordsEffect>(effect.kind).text);
      }
    }
  }
  void walk(const TableBlock& block) {
    note(What::declared, block.name);
    used(block.upholds);
    condition(block.unless);
    used(block.overrides);
    used(block.columns);
    for (const TableRow& row : block.rows) {
      for (std::size_t i = 0; i < std::min(row.cells.size(), block.columns.size()); ++i) {
        if (row.cells[i].comparison) comparison(*row.cells[i].comparison, block.columns[i].text);
      }
      effects(row.then);
      text(row.because);
    }
  }
  void walk(const GuaranteeBlock& block) {
    note(What::declared, block.name);
    condition(block.whenever);
    expected(block.then);
  }
  void walk(const ExampleBlock& block) {
    note(What::declared, block.name);
    for (const Given& given : block.given) {
      if (const auto* told = std::get_if<ExprId>(&given.kind)) condition(*told);
      if (const auto* answer = std::get_if<GivenAnswer>(&given.kind)) note(What::used, answer->route);
    }
    expected(block.expect);
  }
  void expected(const std::vector<Expect>& expectations) {
    for (const Expect& expect : expectations) {
      if (const auto* route = std::get_if<ExpectRoute>(&expect.kind)) note(What::used, route->route);
      if (const auto* asked = std::get_if<ExpectAsked>(&expect.kind)) note(What::used, asked->fact);
      if (const auto* advice = std::get_if<ExpectAdvice>(&expect.kind)) note(What::used, advice->rule);
    }
  }

  const File& file_;
  std::vector<Named> found_;
};

}  // namespace

std::vector<Named> named_in(const syntax::File& file) { return Walk(file).run(); }

}  // namespace frontdoor::mutation
