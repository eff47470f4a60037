#include "engine/check/rule_lines.h"

#include <algorithm>
#include <map>

#include "engine/base/nearest.h"
#include "engine/base/overload.h"
#include "engine/base/text.h"
#include "engine/check/block_errors.h"
#include "engine/check/name_errors.h"

namespace frontdoor::check {
namespace {

using base::Overload;

std::optional<std::size_t> form_of(Draft& draft, RouteId id, const syntax::Name& form) {
  if (!id.valid() || !draft.route_is_sound[id.index]) return std::nullopt;
  const model::Route& route = draft.pack.routes[id.index];
  if (route.forms.empty()) {
    draft.report(route_without_forms(form, route.name, draft.blocks.routes[id.index]->name.span));
    return std::nullopt;
  }
  const std::string wanted = base::spelling(form.text);
  const auto found =
      std::ranges::find(route.forms, wanted, [](const std::string& each) { return base::spelling(each); });
  if (found != route.forms.end()) return static_cast<std::size_t>(found - route.forms.begin());
  draft.report(unknown_form(form, route.name, base::listed(route.forms), base::all_nearest(form.text, route.forms)));
  return std::nullopt;
}

/// What the names of a list mean, each looked up once; reports the second of two that are the same.
std::vector<const Declared*> each_once(Draft& draft, Wanted wanted, std::string_view what,
                                       const std::vector<syntax::Name>& names) {
  std::vector<const Declared*> found;
  std::map<const Declared*, SourceSpan> seen;
  for (const syntax::Name& name : names) {
    const Declared* declared = look_up(draft, wanted, name);
    if (declared == nullptr) continue;
    const auto [at, added] = seen.try_emplace(declared, name.span);
    if (added) {
      found.push_back(declared);
      continue;
    }
    base::Diagnostic twice = stands_twice(what, name.text, name.span, at->second);
    twice.fixes.push_back(without_item(draft.sources, name.span));
    draft.report(std::move(twice));
  }
  return found;
}

/// The names of rules; those of duties are reported, for nothing overrides a duty.
std::vector<syntax::Name> without_duties(Draft& draft, const std::vector<syntax::Name>& names) {
  std::vector<syntax::Name> rules;
  for (const syntax::Name& name : names) {
    const Declared* declared = draft.names.find_any(Wanted::rule, name.text);
    if (declared == nullptr || declared->kind != Kind::duty) {
      rules.push_back(name);
    } else {
      draft.report(duty_overridden(declared->name, name.span, declared->span));
    }
  }
  return rules;
}

}  // namespace

std::optional<model::Within> time_of(const std::optional<syntax::Within>& within) {
  return within ? std::optional(within->within) : std::nullopt;
}

Effect check_effect(Draft& draft, const syntax::RuleEffect& effect) {
  return std::visit(Overload{
                        [&](const syntax::RouteEffect& on) -> Effect {
                          const RouteId route = id_of<RouteId>(draft, Wanted::route, on.route);
                          return RouteEffect{on.verb, route, on.form ? form_of(draft, route, *on.form) : std::nullopt,
                                             time_of(on.within)};
                        },
                        [&](const syntax::WordsEffect& words) -> Effect {
                          return WordsEffect{words.verb, filled_text(draft, words.text)};
                        },
                    },
                    effect.kind);
}

std::vector<PrincipleId> check_upholds(Draft& draft, const std::vector<syntax::Name>& names) {
  std::vector<PrincipleId> ids;
  for (const Declared* each : each_once(draft, Wanted::principle, "the principle", names)) {
    ids.emplace_back(each->position);
  }
  return ids;
}

std::vector<RuleId> check_overrides(Draft& draft, const std::vector<syntax::Name>& names) {
  std::vector<RuleId> ids;
  for (const Declared* each : each_once(draft, Wanted::rule, "the rule", without_duties(draft, names))) {
    for (std::size_t i = 0; i < each->count; ++i) {
      const RuleId id(each->position + i);
      if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
    }
  }
  return ids;
}

}  // namespace frontdoor::check
