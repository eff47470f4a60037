// Blocks about the pack itself: the pack, national outcomes, principles.
#include "engine/syntax/canonical.h"
#include "engine/syntax/read_block.h"
#include "engine/syntax/read_text.h"

namespace frontdoor::syntax {
namespace {

/// As written, without spaces: `2026.11`.
Name read_version(const Part& line, Reading& reading) {
  const Part version = *line.child(Rule::version);
  Name name{.text = {}, .span = version.span()};
  for (const Token& token : version.tokens()) name.text += reading.script.text(token);
  return name;
}

Avoid read_avoid(const Part& line, Reading& reading) {
  const std::vector<Part> texts = line.children(Rule::text);
  Avoid avoid{.words = text_of(texts.front().tokens().front(), reading), .say = std::nullopt};
  if (texts.size() > 1) avoid.say = text_of(texts.back().tokens().front(), reading);
  return avoid;
}

}  // namespace

PackBlock read_pack(const Part& block, Reading& reading) {
  PackBlock pack;
  pack.name = head_name(block, Rule::pack_head, Rule::title, reading);
  for (const Part& line : lines_once(block, reading)) {
    if (line.rule() == Rule::title_line) pack.title = read_text(line, reading);
    if (line.rule() == Rule::version_line) pack.version = read_version(line, reading);
    if (line.rule() == Rule::owner_line) pack.owner = read_text(line, reading);
    if (line.rule() == Rule::until_line) pack.until = read_date(*line.child(Rule::date), reading);
    if (line.rule() == Rule::include_line) {
      pack.includes.push_back({words_of(read_text(line, reading)), line.child(Rule::text)->span()});
    }
    if (line.rule() == Rule::avoid_line) pack.avoids.push_back(read_avoid(line, reading));
    if (line.rule() != Rule::in_force_line) continue;
    pack.in_force_from = read_date(*line.child(Rule::date), reading);
    if (const auto until = line.child(Rule::until)) pack.until = read_date(*until->child(Rule::date), reading);
  }
  return pack;
}

NationalOutcomesBlock read_national_outcomes(const Part& block, Reading& reading) {
  NationalOutcomesBlock result;
  for (const Part& bullet : bullets_of(block, Rule::text_bullet, reading)) {
    result.outcomes.push_back(read_text(bullet, reading));
  }
  return result;
}

PrincipleBlock read_principle(const Part& block, Reading& reading) {
  PrincipleBlock principle;
  principle.name = head_name(block, Rule::principle_head, Rule::title, reading);
  for (const Part& line : lines_once(block, reading)) {
    if (line.rule() == Rule::title_line) principle.title = read_text(line, reading);
    if (line.rule() == Rule::says_line) principle.says = read_text(line, reading);
    if (line.rule() == Rule::asks_line) principle.asks = read_text(line, reading);
  }
  return principle;
}

}  // namespace frontdoor::syntax
