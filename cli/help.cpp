#include "cli/help.h"

#include "cli/ledger_help.h"

namespace frontdoor::cli {
namespace {

constexpr std::string_view exit_codes =
    "Exit codes: 0 fine, 1 findings, 2 wrong usage, 3 invalid input, 4 file, database\n"
    "or key trouble, 5 the ledger does not verify, 70 our own fault, 130 interrupted.\n";

constexpr CommandHelp commands[] = {
    {"recommend", "What to offer, why, and which services are near.",
     "  frontdoor recommend contact.json                 one contact, in words\n"
     "  frontdoor recommend --why telecare contact.json  all about one route\n"
     "  frontdoor recommend --all contact.json           also what is not indicated\n"
     "  frontdoor recommend --json *.json                one line of JSON a contact\n"
     "  frontdoor recommend --record --by \"adviser 7\" contact.json\n"
     "                                                   keeps it in the ledger\n"
     "  frontdoor recommend --pack rules --as-at 2026-12-01 contact.json\n"
     "  cat contacts.jsonl | frontdoor recommend -       arrays and JSON lines too\n",
     "Where --pack is a folder of several packs, each contact is answered from the\n"
     "one in force on its own date; --as-at names another day to choose it by. What\n"
     "\"today\" means in a rule stays the contact's date.\n\n"
     "Exit codes: 0 fine, 1 findings, 2 wrong usage, 3 invalid input, 4 file or\n"
     "database trouble, 70 our own fault, 130 interrupted.\n"},
    {"ask", "A talk: asks what can still matter, and says why.",
     "  frontdoor ask                                    a new contact, today\n"
     "  frontdoor ask --out contact.json                 keeps what was said\n"
     "  frontdoor ask contact.json --out contact.json    goes on with a record\n"
     "  frontdoor ask --postcode \"LX4 2QD\"               to list what is near\n",
     "Say help at any time to see what can be answered. The talk goes to standard\n"
     "error, the recommendation at its end to standard output.\n"},
    {"check", "What is wrong with a pack, all in one run.",
     "  frontdoor check                                  the county pack\n"
     "  frontdoor check rules/county                     another folder\n"
     "  frontdoor check --fix rules/my-county            mends what is safe to mend\n"
     "  frontdoor check --json rules/county              for an editor or a script\n"
     "  frontdoor check --sarif rules/county >out.sarif  for a code host\n",
     "Ends with 1 if there is an error or a finding; with --fix, if one is left.\n"
     "In words the first 100 are shown and the rest counted; --json and --sarif hold\n"
     "all of them. What a code such as R0201 means: frontdoor explain R0201\n"},
    {"test", "Runs the examples that a pack must get right.",
     "  frontdoor test                                   the county pack\n"
     "  frontdoor test --only \"Mrs B\"                    those with that in their name\n"
     "  frontdoor test --suggest                         new ones for what is untried\n"
     "  frontdoor test --junit run.xml rules/county      for continuous integration\n",
     "A condition decides in an example if the rule comes out otherwise once this one\n"
     "condition is turned round. Ends with 1 if an example fails.\n"},
    {"explain", "What a message means, and how to mend it.",
     "  frontdoor explain R0201                          the page behind a code\n"
     "  frontdoor explain                                all codes, in one line each\n",
     "Ends with 2 if there is no such code.\n"},
    {"handbook", "The pack as a practice handbook, to read and print.",
     "  frontdoor handbook --out handbook                the county pack\n"
     "  frontdoor handbook rules/county --out handbook   another folder\n",
     "Plain pages for any browser, without scripts; nothing is fetched. The folder is\n"
     "new, empty, or holds a handbook already, which is then replaced.\n"},
    {"format", "Writes a pack in its canonical layout.",
     "  frontdoor format                                 the county pack\n"
     "  frontdoor format rules/county                    another folder, or one file\n"
     "  frontdoor format --check rules/county            only says what would change\n"
     "  frontdoor format - < my.rules                    for an editor: in and out\n",
     "Words, order and comments stay, and so does what the pack means. A file with\n"
     "a mistake is left as it is.\n\n"
     "Ends with 1 if a file has a mistake or, with --check, would change.\n"},
    {"table", "A table to a spreadsheet's CSV, and back.",
     "  frontdoor table export \"low spirits\" > low.csv   for a spreadsheet\n"
     "  frontdoor table import low.csv                   to paste into a pack\n"
     "  frontdoor table import low.csv --name \"low spirits\"\n",
     "Nothing is lost on the way: what stands above the rows goes along. Files with\n"
     "semicolons or tabs for commas are read too.\n"},
    {"ledger", "What was advised and done, on record, and proof of it.",
     "  frontdoor ledger init                            a ledger and its keys, once\n"
     "  frontdoor ledger list                            what is recorded\n"
     "  frontdoor ledger show 12                         one case, as a story\n"
     "  frontdoor ledger verify                          is all as it was written?\n",
     "Record with `frontdoor recommend --record --by WHO`. Every command has --help.\n"},
    {"replay", "Past decisions again, as they were or otherwise.",
     "  frontdoor replay                                 as they were: no difference, ever\n"
     "  frontdoor replay --under rules/draft             what would change, and by which rules\n"
     "  frontdoor replay --as-at 2025-04-01              with the archived pack of that day\n"
     "  frontdoor replay --under rules/draft --format csv > changes.csv\n",
     "As they were, a difference ends with 1. Interrupted, it ends with 130 and says how\n"
     "to go on. What was erased is counted, and is no difference.\n"},
};

constexpr CommandHelp program = {"", "Recommends what to offer at the front door of adult social care, and says why.",
                                 "  frontdoor recommend contact.json     what to offer, why, and who can help\n"
                                 "  frontdoor ask                        a talk that asks what can still matter\n"
                                 "  frontdoor check rules/county         what is wrong with a pack\n"
                                 "  frontdoor test rules/county          the examples that a pack must get right\n",
                                 exit_codes};

const CommandHelp& help_of(std::string_view command) {
  for (const CommandHelp& each : commands)
    if (each.name == command) return each;
  if (const CommandHelp* const found = ledger_help(command)) return *found;
  const std::size_t space = command.rfind(' ');
  return space == std::string_view::npos ? program : help_of(command.substr(0, space));
}

}  // namespace

const std::vector<std::string>& command_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const CommandHelp& each : commands) all.emplace_back(each.name);
    return all;
  }();
  return names;
}

std::string_view summary_of(std::string_view command) { return help_of(command).summary; }
std::string_view examples_of(std::string_view command) { return help_of(command).examples; }
std::string_view remarks_on(std::string_view command) { return help_of(command).remarks; }

}  // namespace frontdoor::cli
