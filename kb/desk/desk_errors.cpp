#include "kb/desk/desk_errors.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

namespace frontdoor::desk {

base::Diagnostic reason_needed(std::string_view why) {
  return base::error("K0650", fmt::format("this needs a reason: {}", why),
                     "say why with --because \"...\"; whoever reads it years from now was not there");
}

base::Diagnostic not_safe_to_close(std::int64_t number) {
  return base::error("K0651", fmt::format("the contact of entry {} is not safe to close", number),
                     "ask and do what is left, or hand it over; --override with --because closes it on your own name");
}

base::Diagnostic not_in_archive(std::string_view what, std::string_view hash) {
  return base::error("K0652", fmt::format("the {} {} is not in the ledger's archive as it was kept", what, hash),
                     "run `frontdoor ledger verify`, and compare the ledger with a backup");
}

base::Diagnostic no_such_route(std::string_view route, const base::Near& near) {
  return base::error("K0653", fmt::format("the pack of this decision has no route `{}`", route),
                     near.empty() ? "`frontdoor ledger show` names its routes" : base::did_you_mean(near));
}

base::Diagnostic cannot_be_decided_on(std::int64_t number, std::string_view reason) {
  return base::error("K0654", fmt::format("nothing can be decided on entry {}: {}", number, reason),
                     "`frontdoor ledger show` tells what happened to it");
}

base::Diagnostic nobody_named() {
  return base::error("K0655", "nobody is named as the one who does this", "say who with --by \"...\"");
}

base::Diagnostic nothing_to_erase(const std::vector<std::int64_t>& as_carer) {
  if (as_carer.empty())
    return base::error("K0644", "nothing is recorded about them that could be erased",
                       "check the person's number; what was erased before stays erased");
  return base::error(
      "K0644", fmt::format("they are only the carer in what is recorded about others: {}", fmt::join(as_carer, ", ")),
      "that is erased with the person it is about; whether it must be is for your data protection officer");
}

base::Diagnostic does_not_replay() {
  return base::error("K0656", "the contact as it would be recorded gives another recommendation",
                     "nothing was recorded; this is our own fault: please report it with the contact's facts");
}

}  // namespace frontdoor::desk
