#include "engine/author/plain_words/heard.h"

#include "engine/base/overload.h"

namespace frontdoor::author::plain_words {
namespace {

class Listening {
 public:
  explicit Listening(const base::Sources& sources) : sources_(sources) {}

  void block(const syntax::Block& block) {
    std::visit(base::Overload{
                   [&](const syntax::FactBlock& fact) { hear(fact); },
                   [&](const syntax::GroupBlock& group) { hear(group); },
                   [&](const syntax::RouteBlock& route) { hear(route); },
                   [&](const syntax::DutyBlock& duty) { hear(Use::reason, duty.because); },
                   [&](const syntax::RuleBlock& rule) { hear(rule); },
                   [&](const syntax::TableBlock& table) { hear(table); },
                   [](const syntax::PackBlock&) {},
                   [](const syntax::NationalOutcomesBlock&) {},
                   [](const syntax::PrincipleBlock&) {},
                   [](const syntax::DefineBlock&) {},
                   [](const syntax::ConversationBlock&) {},
                   [](const syntax::MenuBlock&) {},
                   [](const syntax::GuaranteeBlock&) {},
                   [](const syntax::ExampleBlock&) {},
               },
               block.kind);
  }

  std::vector<Heard> take() { return std::move(heard_); }

 private:
  void hear(Use use, const std::optional<syntax::Text>& text) {
    if (text) heard_.push_back({use, text->span, sentences_of(sources_, text->span)});
  }

  void hear(const syntax::FactBlock& fact) {
    hear(Use::question, fact.ask);
    hear(Use::question, fact.ask_about_them);
    hear(Use::question, fact.ask_yourself);
    hear(Use::said, fact.help);
  }

  void hear(const syntax::GroupBlock& group) {
    hear(Use::question, group.ask);
    hear(Use::question, group.ask_about_them);
  }

  void hear(const syntax::RouteBlock& route) {
    hear(Use::said, route.title);
    hear(Use::said, route.say);
    hear(Use::said, route.charge);
  }

  void hear(const std::vector<syntax::RuleEffect>& effects) {
    for (const syntax::RuleEffect& effect : effects) {
      if (const auto* words = std::get_if<syntax::WordsEffect>(&effect.kind)) hear(Use::said, words->text);
    }
  }

  void hear(const syntax::RuleBlock& rule) {
    hear(rule.then);
    hear(Use::reason, rule.because);
    hear(Use::reason, rule.otherwise_because);
  }

  void hear(const syntax::TableBlock& table) {
    for (const syntax::TableRow& row : table.rows) {
      hear(row.then);
      hear(Use::reason, row.because);
    }
  }

  const base::Sources& sources_;
  std::vector<Heard> heard_;
};

}  // namespace

std::vector<Heard> heard_in(const Compiled& compiled) {
  Listening listening(compiled.sources);
  for (const syntax::File& file : compiled.files) {
    for (const syntax::Block& block : file.blocks) listening.block(block);
  }
  return listening.take();
}

}  // namespace frontdoor::author::plain_words
