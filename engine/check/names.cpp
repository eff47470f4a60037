#include "engine/check/names.h"

#include "engine/base/text.h"

namespace frontdoor::check {
namespace {

enum SpaceIndex : std::size_t { things, actions, routes, principles, examples };

std::size_t space_of(Kind kind) {
  switch (kind) {
    case Kind::fact:
    case Kind::group:
    case Kind::definition:
      return things;
    case Kind::duty:
    case Kind::rule:
    case Kind::table:
      return actions;
    case Kind::route:
      return routes;
    case Kind::principle:
      return principles;
    case Kind::example:
      return examples;
  }
  return things;
}

std::size_t space_of(Wanted wanted) {
  switch (wanted) {
    case Wanted::fact:
    case Wanted::fact_or_definition:
    case Wanted::fact_or_group:
    case Wanted::group:
      return things;
    case Wanted::route:
      return routes;
    case Wanted::principle:
      return principles;
    case Wanted::rule:
      return actions;
  }
  return things;
}

}  // namespace

bool fits(Wanted wanted, Kind kind) {
  switch (wanted) {
    case Wanted::fact:
      return kind == Kind::fact;
    case Wanted::fact_or_definition:
      return kind == Kind::fact || kind == Kind::definition;
    case Wanted::fact_or_group:
      return kind == Kind::fact || kind == Kind::group;
    case Wanted::group:
      return kind == Kind::group;
    case Wanted::route:
      return kind == Kind::route;
    case Wanted::principle:
      return kind == Kind::principle;
    case Wanted::rule:
      return kind == Kind::rule || kind == Kind::table;
  }
  return false;
}

const Declared* Names::declare(Kind kind, std::size_t position, const syntax::Name& name, std::size_t count) {
  const auto [at, added] = spaces_[space_of(kind)].try_emplace(
      base::spelling(name.text),
      Declared{.kind = kind, .position = position, .count = count, .name = name.text, .span = name.span});
  if (added) return nullptr;
  at->second.twice = true;
  return &at->second;
}

const Declared* Names::find(Wanted wanted, std::string_view name) const {
  const Space& space = spaces_[space_of(wanted)];
  const auto found = space.find(base::spelling(name));
  return found != space.end() && fits(wanted, found->second.kind) ? &found->second : nullptr;
}

const Declared* Names::find_any(Wanted wanted, std::string_view name) const {
  const std::string spelling = base::spelling(name);
  for (const std::size_t index :
       {space_of(wanted), std::size_t{things}, std::size_t{routes}, std::size_t{actions}, std::size_t{principles}}) {
    const auto found = spaces_[index].find(spelling);
    if (found != spaces_[index].end()) return &found->second;
  }
  return nullptr;
}

std::vector<std::string> Names::candidates(Wanted wanted) const {
  std::vector<std::string> names;
  for (const auto& [spelling, declared] : spaces_[space_of(wanted)]) {
    if (fits(wanted, declared.kind)) names.push_back(declared.name);
  }
  return names;
}

const Declared* Names::longest_beginning(Wanted wanted, std::string_view words) const {
  const std::string spelling = base::spelling(words);
  const Space& space = spaces_[space_of(wanted)];
  for (std::size_t end = spelling.rfind('_'); end != std::string::npos && end > 0; end = spelling.rfind('_', end - 1)) {
    const auto found = space.find(std::string_view(spelling).substr(0, end));
    if (found != space.end() && fits(wanted, found->second.kind)) return &found->second;
  }
  return nullptr;
}

}  // namespace frontdoor::check
