#include "engine/lower/lower.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/bytes/sha256.h"
#include "engine/check/values_left.h"
#include "engine/lower/rules.h"
#include "engine/syntax/canonical.h"

namespace frontdoor::lower {
namespace {

using check::Pack;
using program::Program;

program::PackIdentity identity_of(const Pack& pack, std::span<const syntax::File> files) {
  return {.name = pack.head.name,
          .title = pack.head.title,
          .version = pack.head.version,
          .owner = pack.head.owner,
          .hash = "sha256:" + bytes::sha256_hex(syntax::canonical(files)),
          .in_force_from = pack.head.in_force_from,
          .until = pack.head.until};
}

/// What a condition of one comparison tells of its fact when it is so; none if that cannot be said exactly.
std::optional<model::Tells> tells_of(const Pack& pack, check::ExprId condition) {
  if (!condition.valid()) return std::nullopt;
  const auto* test = std::get_if<check::FactTest>(&pack[condition].kind);
  if (test == nullptr) return std::nullopt;
  const model::Fact& fact = pack.vocabulary[test->fact];
  // Why: where the fact itself may not apply, "not so" does not say that it has another value.
  if (test->comparison.negated && fact.has_only_when) return std::nullopt;
  const auto values = check::values_left(fact, test->comparison, std::nullopt);
  return values ? std::optional(model::Tells{test->fact, *values}) : std::nullopt;
}

model::Vocabulary vocabulary_of(const Pack& pack) {
  model::Vocabulary vocabulary = pack.vocabulary;
  for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
    vocabulary.facts[i].tells = tells_of(pack, pack.only_when[i]);
  }
  vocabulary.person_is_speaking = tells_of(pack, pack.person_is_speaking);
  vocabulary.index();
  return vocabulary;
}

/// Length of the folder that all sources are in, with its last slash.
std::size_t common_folder(const base::Sources& sources) {
  if (sources.empty()) return 0;
  std::string_view common = sources.front().name;
  for (const base::SourceText& source : sources) {
    const auto [left, right] = std::ranges::mismatch(common, source.name);
    common = common.substr(0, static_cast<std::size_t>(left - common.begin()));
  }
  const std::size_t slash = common.rfind('/');
  return slash == std::string_view::npos ? 0 : slash + 1;
}

/// Where the lines of a text begin.
std::vector<std::size_t> line_starts(std::string_view text) {
  std::vector<std::size_t> starts{0};
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    starts.push_back(at + 1);
  }
  return starts;
}

void place_rules(Program& program, const base::Sources& sources) {
  const std::size_t folder = common_folder(sources);
  // Why not base::place_of: it reads a text from its start, and a pack may have thousands of rules in one.
  std::vector<std::vector<std::size_t>> starts;
  for (const base::SourceText& source : sources) starts.push_back(line_starts(source.text));
  for (program::Rule& rule : program.rules) {
    const std::size_t source = rule.span.source.index;
    const auto line = std::ranges::upper_bound(starts[source], rule.span.begin) - starts[source].begin();
    rule.at = fmt::format("{}:{}", sources[source].name.substr(folder), line);
  }
}

}  // namespace

namespace {

std::vector<program::Guarantee> guarantees_of(const Pack& pack, Conditions& conditions, Nodes& nodes) {
  std::vector<program::Guarantee> guarantees;
  for (const check::Guarantee& each : pack.guarantees) {
    const NodeId condition = conditions.lower(each.whenever);
    const NodeId whenever =
        each.not_no ? nodes.add({program::Perhaps{condition}}) : nodes.add({program::Surely{condition}});
    guarantees.push_back({each.name, whenever, each.span});
  }
  return guarantees;
}

}  // namespace

Program lower(const Pack& pack, std::span<const syntax::File> files, const base::Sources& sources) {
  Nodes nodes;
  Conditions conditions(pack, nodes);
  Program program;
  program.pack = identity_of(pack, files);
  program.vocabulary = vocabulary_of(pack);
  for (const check::Principle& each : pack.principles) {
    program.principles.push_back({each.name, each.title, each.says, each.asks});
  }
  program.national_outcomes = pack.national_outcomes;
  program.routes = pack.routes;
  program.rules = lower_rules(pack, conditions, nodes);
  place_rules(program, sources);
  program.route_effects = effects_by_route(program.rules, program.routes.size());
  for (const auto& effects : program.route_effects) {
    program.route_nodes.push_back(route_nodes(program.rules, effects, nodes));
  }
  program.guarantees = guarantees_of(pack, conditions, nodes);
  program.applies = conditions.applies();
  program.nodes = std::move(nodes.nodes);
  program.words = std::move(nodes.words);
  return program;
}

}  // namespace frontdoor::lower
