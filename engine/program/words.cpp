#include "engine/program/program.h"

namespace frontdoor::program {

std::string_view word_for(EffectKind kind) {
  switch (kind) {
    case EffectKind::duty:
      return "must offer";
    case EffectKind::recommend:
      return "recommend";
    case EffectKind::consider:
      return "consider";
    case EffectKind::rule_out:
      return "rule out";
    case EffectKind::advise:
      return "advise";
    case EffectKind::do_first:
      return "do first";
  }
  return "";
}

std::string_view word_for(DutyVerb verb) {
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
  return "";
}

}  // namespace frontdoor::program
