#include "cli/ledger_help.h"

#include <algorithm>

namespace frontdoor::cli {
namespace {

constexpr CommandHelp ledger_commands[] = {
    {"ledger init", "Makes a ledger and its keys, once.",
     "  frontdoor ledger init                            beside the services\n"
     "  FRONTDOOR_PASSPHRASE=... frontdoor ledger init   with its key files locked\n",
     "Says where everything is. What is there already stays as it is.\n"},
    {"ledger decide", "Records what was done about a recommendation.",
     "  frontdoor ledger decide 12 --route telecare --response accepted\n"
     "      --by \"adviser 7\"\n"
     "  frontdoor ledger decide 12 --route care_act_assessment --response declined\n"
     "      --said-by person --because \"wants to wait for her son\" --by \"adviser 7\"\n"
     "  frontdoor ledger decide 12 --route safeguarding --response handed-over\n"
     "      --follow-up 2026-11-23 --with \"duty worker\" --by \"adviser 7\"\n"
     "  frontdoor ledger decide 12 --close --by \"adviser 7\"\n",
     "A reason is needed where what was done differs from what was recommended.\n"
     "A close that is not safe is refused, unless --override and --because put it on\n"
     "somebody's name.\n"},
    {"ledger show", "One recorded case, told as a story.",
     "  frontdoor ledger show 12                         by an entry's number\n"
     "  frontdoor ledger show C-2026-000104              by the contact's id\n",
     ""},
    {"ledger list", "What is recorded.",
     "  frontdoor ledger list --since 2026-11-01 --by \"adviser 7\"\n"
     "  frontdoor ledger list --person P-5521            all about one person\n"
     "  frontdoor ledger list --json                     one line an entry\n",
     ""},
    {"ledger verify", "Is everything as it was written?",
     "  frontdoor ledger verify                          all of it\n"
     "  frontdoor ledger verify --head head.json         and against a published head\n",
     "Ends with 5, and names what was changed, if not. Needs no key.\n"},
    {"ledger head", "What the ledger was at a time, signed.",
     "  frontdoor ledger head show                       now, and its public key\n"
     "  frontdoor ledger head sign --out head.json       with the signing key\n"
     "  frontdoor ledger head publish --out FILE         the head signed last\n"
     "  frontdoor ledger head publish --run /usr/local/bin/post-head\n"
     "  frontdoor ledger head proof --since head.json --out proof.json\n",
     "A ledger that no longer begins as it was signed is not signed again.\n"},
    {"ledger receipt", "A small file that shows that an entry is in it.",
     "  frontdoor ledger receipt 12 --out receipt.json   without personal data\n"
     "  frontdoor-verify receipt.json --public-key KEY   anybody can check it\n",
     ""},
    {"ledger export", "A copy of what is recorded, for others.",
     "  frontdoor ledger export --entries --out ledger.txt   sealed, for frontdoor-verify\n"
     "  frontdoor ledger export --person P-5521              for a request to see it\n"
     "  frontdoor ledger export --out decisions.jsonl        for another system\n",
     ""},
    {"ledger erase", "Makes what is recorded about somebody unreadable.",
     "  frontdoor ledger erase --person P-5521 --reason request --by \"records officer\"\n"
     "  frontdoor ledger erase --older-than \"8 years\" --by \"records officer\"\n",
     "Destroys the person's key; an entry without their name says that it was done. It\n"
     "is complete when no copy of the keys is left that can be put back.\n"},
    {"ledger backup", "A copy of the ledger, of one moment, checked.",
     "  frontdoor ledger backup /safe/ledger-2026-11-20.db\n",
     "While others go on writing. The keys of persons are not in it: see ledger keys.\n"},
    {"ledger keys", "Copies the keys of persons, and puts them back.",
     "  frontdoor ledger keys copy /safe/persons.db --until 2026-12-20 --by \"records officer\"\n"
     "  frontdoor ledger keys restore /safe/persons.db\n",
     "A copy may be put back until its day; the keys of erased persons never are.\n"},
};

}  // namespace

const CommandHelp* ledger_help(std::string_view command) {
  const auto* const found = std::ranges::find(ledger_commands, command, &CommandHelp::name);
  return found == std::end(ledger_commands) ? nullptr : found;
}

}  // namespace frontdoor::cli
