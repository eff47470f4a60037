// The decision ledger as an adviser, a records officer and an auditor use it, from first to last.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "cli/replay_out.h"
#include "kb/desk/desk_errors.h"
#include "tests/support/run_program.h"

namespace frontdoor::tests {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mrs_b = R"({
  "contact": "C-1", "date": "2026-11-20",
  "about": {"person": "P-5521", "carer": "P-5522", "postcode": "LX4 2QD"},
  "facts": {"caller": "family member", "age": {"at_least": 75, "at_most": 79}, "hospital_discharge": "2026-11-17",
            "washing": {"value": "some difficulty", "said_by": "caller"},
            "what_matters_most": {"includes": ["seeing people"]}}})";

/// A desk with a ledger that holds one recommendation.
struct Office {
  Desk desk;

  Office() { desk.write("mrs_b.json", mrs_b); }
  Ran run(const std::string& arguments) { return run_program(desk, FRONTDOOR_PROGRAM, arguments); }
  Ran verify(const std::string& arguments) {
    return run_program(desk, (fs::path(FRONTDOOR_PROGRAM).parent_path() / "frontdoor-verify").string(), arguments);
  }
  Ran record(const std::string& more = "--without-services") {
    return run("recommend --pack village --record --by 'adviser 7' --ledger l.db mrs_b.json " + more);
  }
  Ran decide(const std::string& arguments) { return run("ledger decide --ledger l.db --by 'adviser 7' " + arguments); }
};

bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("the first record makes ledger and keys, says where, and what losing them means") {
  Office office;
  const Ran first = office.record();
  CHECK(first.exit == 0);
  CHECK(says(first.err, "A ledger was made."));
  CHECK(says(first.err, "can ever be read"));
  CHECK(says(first.err, "recorded as entry 1"));
  const Ran second = office.record();
  CHECK_FALSE(says(second.err, "A ledger was made."));
  CHECK(says(second.err, "recorded as entry 2"));
  CHECK(says(office.run("ledger init --ledger l.db").out, "nothing was changed"));
  const Ran verified = office.run("ledger verify --ledger l.db");
  CHECK(verified.exit == 0);
  CHECK(says(verified.out, "2 entries are as written"));
  CHECK(says(verified.out, "No head was signed yet"));
}

TEST_CASE("nothing is recorded without a name") {
  Office office;
  CHECK(office.run("recommend --pack village --record --ledger l.db mrs_b.json").exit == 2);
  CHECK(office.run("recommend --pack village --record --by ' ' --ledger l.db mrs_b.json").exit == 2);
  CHECK_FALSE(fs::exists(office.desk.folder() + "/l.db"));
  office.record();
  CHECK(office.run("ledger decide --ledger l.db 1 --close").exit == 2);
  const Ran blank = office.run("ledger decide --ledger l.db 1 --close --by ' '");
  CHECK(blank.exit == 2);
  CHECK(says(blank.err, "K0655"));
}

TEST_CASE("what was done is recorded, with a reason where it differs; an unsafe close is refused") {
  Office office;
  office.record();
  const Ran accepted = office.decide("C-1 --route reablement --response accepted --said-by person");
  CHECK(accepted.exit == 0);
  CHECK(says(accepted.out, "Recorded as entry 2, about entry 1."));

  const Ran without_reason = office.decide("1 --route assessment --response declined --said-by person");
  CHECK(without_reason.exit == 1);
  CHECK(says(without_reason.err, "K0650"));
  CHECK(office.decide("1 --route assessment --response declined --said-by person --because 'waits for her son'").exit ==
        0);

  const Ran refused = office.decide("1 --close");
  CHECK(refused.exit == 1);
  CHECK(says(refused.err, "K0651"));
  CHECK(says(refused.out, "LEFT TO ASK"));
  CHECK(office.decide("1 --close --override").exit == 1);
  const Ran overridden = office.decide("1 --close --override --because 'moved to another county'");
  CHECK(overridden.exit == 0);
  CHECK(says(overridden.out, "entry 4"));
  const Ran after = office.decide("1 --route reablement --response accepted");
  CHECK(after.exit == 1);
  CHECK(says(after.err, "K0654"));
  CHECK(office.decide("1 --route reablement --response declined --because 'said so on the phone' --corrects 2").exit ==
        0);

  const Ran story = office.run("ledger show --ledger l.db 1");
  CHECK(story.exit == 0);
  for (const char* words :
       {"WHAT WAS KNOWN", "washing: some difficulty (said by the caller)", "WHAT WAS ADVISED, AND WHY",
        "\"waits for her son\"", "although something was left to ask or do by law", "put right later by entry 5",
        "this puts right entry 2", "person P-5521"})
    CHECK(says(story.out, words));
  const Ran list = office.run("ledger list --ledger l.db --person P-5521");
  CHECK(std::ranges::count(list.out, '\n') == 5);
  CHECK(says(list.out, "assessment declined"));
  const Ran replayed = office.run("replay --ledger l.db");
  CHECK(replayed.exit == 0);
  CHECK(says(replayed.out, "5 decisions replayed: 5 the same"));
}

TEST_CASE("what cannot be decided says why and what is near") {
  Office office;
  office.record();
  const Ran route = office.decide("1 --route reablemnt --response accepted");
  CHECK(route.exit == 3);
  CHECK(says(route.err, "did you mean `reablement`?"));
  CHECK(says(route.err, "K0653"));
  CHECK(office.decide("7 --close").exit == 3);
  CHECK(office.decide("C-99 --close").exit == 3);
  CHECK(office.decide("1").exit == 2);
  CHECK(office.decide("1 --route reablement --response perhaps").exit == 2);
  CHECK(office.decide("1 --route reablement --response handed-over").exit == 2);
  CHECK(office.decide("1 --follow-up 2026-11-24 --with 'duty worker'").exit == 0);
  CHECK(desk::does_not_replay().code == "K0656");
}

TEST_CASE("decisions are replayed as they were although pack and services moved on") {
  Office office;
  fs::remove(office.desk.folder() + "/village");
  fs::copy("tests/fixtures/village", office.desk.folder() + "/village");
  CHECK(office.record("--kb services.db").exit == 0);
  CHECK(office.record("--without-services").exit == 0);
  fs::remove(office.desk.folder() + "/services.db");
  fs::remove_all(office.desk.folder() + "/village");
  for (const char* how : {"", "--without-services"}) {
    const Ran replayed = office.run(std::string("replay --ledger l.db ") + how);
    CHECK(replayed.exit == 0);
    CHECK(says(replayed.out, "2 decisions replayed: 2 the same, 0 different"));
  }
  fs::copy("tests/fixtures/village", office.desk.folder() + "/draft");
  std::string rules = office.desk.read("draft/rules.rules");
  const std::string lasting = "is within the last 14 days";
  rules.replace(rules.find(lasting), lasting.size(), "is within the last 2 days");
  office.desk.write("draft/rules.rules", rules);
  const Ran under = office.run("replay --ledger l.db --under draft");
  CHECK(under.exit == 0);
  CHECK(says(under.out, "reablement: was recommended, now not indicated"));
  CHECK(says(under.out, "2 decisions: entries 1 (C-1), 2 (C-1)"));
  CHECK(says(under.out, "by: home from hospital"));
  CHECK(office.run("replay --ledger l.db --under draft --fail-on-difference").exit == 1);
  const Ran csv = office.run("replay --ledger l.db --under draft --entry 2 --format csv");
  CHECK(csv.out ==
        "entry,kind,contact,date,came out,what,was,now,rules or trouble\r\n2,recommendation,C-1,2026-11-20,different,"
        "reablement,recommended,not indicated,home from hospital\r\n");
  const Ran page = office.run("replay --ledger l.db --under draft --format html");
  CHECK(says(page.out, "<td>reablement</td><td>recommended</td><td>not indicated</td><td>home from hospital</td>"));
  CHECK(says(page.out, "<summary>2 decisions</summary>entries 1 (C-1), 2 (C-1)</details>"));
  CHECK(office.run("replay --ledger l.db --under county").exit == 0);
  CHECK(office.run("replay --ledger l.db --as-at 1990-01-01").exit == 3);
  CHECK(office.run("replay --ledger l.db --as-at 2026-11-20").exit == 0);
  CHECK(says(office.run("replay --ledger l.db --format html").out, "<h1>Past decisions as they were</h1>"));
  CHECK(office.run("replay --ledger l.db --format pdf").exit == 2);
}

TEST_CASE("a pack that is gone from the archive is found") {
  Office office;
  office.record();
  const Ran forged = run_program(office.desk, "/usr/bin/env", "sqlite3 l.db 'DELETE FROM packs'");
  if (forged.exit != 0) return;  // Why: not every machine has the sqlite3 program.
  const Ran verified = office.run("ledger verify --ledger l.db");
  CHECK(verified.exit == 5);
  CHECK(says(verified.err, "K0652"));
}

TEST_CASE("heads, receipts and exports are checked by the program for outsiders") {
  Office office;
  for (int i = 0; i < 3; ++i) office.record();
  CHECK(office.run("ledger head publish --ledger l.db").exit == 3);
  CHECK(office.run("ledger head sign --ledger l.db --out first.json").exit == 0);
  const std::string shown = office.run("ledger head show --ledger l.db").out;
  const std::string key = shown.substr(shown.find("public key   ") + 13, 64);
  CHECK(office.run("ledger receipt --ledger l.db 2 --out receipt.json").exit == 0);
  CHECK(office.verify("receipt.json").exit == 1);
  CHECK(says(office.verify("receipt.json").err, "consistent, origin not checked"));
  CHECK(office.verify("receipt.json --public-key " + key).exit == 0);
  CHECK(office.verify("receipt.json --public-key " + std::string(64, '0')).exit == 5);
  CHECK(office.verify("first.json --public-key " + key).exit == 0);

  office.record();
  CHECK(office.run("ledger head sign --ledger l.db --out second.json").exit == 0);
  CHECK(office.run("ledger head proof --ledger l.db --since first.json --out proof.json").exit == 0);
  CHECK(office.verify("proof.json --public-key " + key).exit == 0);
  CHECK(office.run("ledger export --ledger l.db --entries --out all.txt").exit == 0);
  CHECK(office.verify("all.txt --public-key " + key + " --head first.json --head second.json").exit == 0);
  CHECK(office.verify("all.txt").exit == 1);
  std::string forged = office.desk.read("all.txt");
  forged.replace(forged.find("adviser 7"), 9, "adviser 8");
  office.desk.write("forged.txt", forged);
  const Ran found = office.verify("forged.txt --public-key " + key);
  CHECK(found.exit == 5);
  CHECK(says(found.err, "entry 1 was changed"));
  CHECK(office.verify("mrs_b.json").exit == 3);
  CHECK(office.verify("").exit == 2);

  CHECK(office.run("ledger head publish --ledger l.db --run /usr/bin/tee published.json").exit == 0);
  CHECK(office.desk.read("published.json") == office.desk.read("second.json"));
  CHECK(says(office.run("ledger head publish --ledger l.db --run /bin/false").err, "K0657"));

  // A ledger put back to an earlier state is not signed again.
  CHECK(office.run("ledger backup --ledger l.db copy.db").exit == 0);
  office.record();
  CHECK(office.run("ledger head sign --ledger l.db").exit == 0);
  const Ran rewritten = office.run("ledger head sign --ledger copy.db --key-file l.db.signing-key");
  CHECK(rewritten.exit == 5);
  CHECK(says(rewritten.err, "K0648"));
}

TEST_CASE("erasing through the program leaves no byte of the person, and a ledger that verifies and replays") {
  Office office;
  office.record("--kb services.db");
  office.decide("1 --route reablement --response accepted --because 'Aunt Gwendolen said yes'");
  CHECK(office.run("ledger keys copy --ledger l.db keys-copy.db --until 2099-01-01 --by 'records officer'").exit == 0);
  CHECK(office.run("ledger erase --ledger l.db --person P-5521 --reason whim --by 'records officer'").exit == 2);
  const Ran erased = office.run("ledger erase --ledger l.db --person P-5521 --reason request --by 'records officer'");
  CHECK(erased.exit == 0);
  CHECK(says(erased.out, "complete when these copies are destroyed, or else on 2099-01-01"));
  CHECK(says(office.run("ledger show --ledger l.db 1").err, "K0645"));
  const Ran replayed = office.run("replay --ledger l.db");
  CHECK(replayed.exit == 0);
  CHECK(says(replayed.out, "0 different, 2 erased"));
  CHECK(office.run("ledger verify --ledger l.db").exit == 0);
  fs::remove(office.desk.folder() + "/mrs_b.json");
  fs::remove_all(office.desk.folder() + "/.run");
  for (const auto& entry : fs::recursive_directory_iterator(office.desk.folder())) {
    if (!entry.is_regular_file()) continue;
    const std::string bytes = office.desk.read(fs::relative(entry.path(), office.desk.folder()).string());
    for (const char* gone : {"P-5521", "P-5522", "Gwendolen", "\"value\":\"some difficulty\"", "\"postcode\":\"LX4"}) {
      INFO(entry.path() << " " << gone);
      CHECK(bytes.find(gone) == std::string::npos);
    }
  }
}

TEST_CASE("what is older than a time is erased, counted from a given day") {
  Office office;
  office.record();
  const std::string old = "ledger erase --ledger l.db --by 'records officer' --older-than ";
  CHECK(office.run(old + "'8 winters'").exit == 2);
  CHECK(office.run(old + "'8 years' --as-at 2026-31-12").exit == 2);
  const Ran nothing = office.run(old + "'8 years' --as-at 2026-12-31");
  CHECK(nothing.exit == 0);
  CHECK_FALSE(says(office.run("ledger list --ledger l.db").out, "erasure"));
  const Ran erased = office.run(old + "'8 years' --as-at 2099-01-01");
  INFO(erased.out << erased.err);
  CHECK(erased.exit == 0);
  CHECK(says(office.run("ledger list --ledger l.db").out, "retention"));
  CHECK(says(office.run("ledger show --ledger l.db 1").err, "K0645"));
  CHECK(says(office.run("replay --ledger l.db").out, "1 erased"));
}

TEST_CASE("many first uses and many writers at once make one ledger and lose nothing") {
  Office office;
  office.desk.write("many.sh",
                    "for i in $(seq 20); do\n  for j in 1 2; do\n    \"$1\" recommend --pack village --record --by "
                    "\"adviser $i\" --ledger l.db --without-services --quiet mrs_b.json >/dev/null || echo failed\n"
                    "  done &\ndone\nwait\n");
  const Ran ran = run_program(office.desk, "/bin/bash", std::string("many.sh ") + FRONTDOOR_PROGRAM);
  CHECK(ran.out == "");
  CHECK_FALSE(says(ran.err, "error"));
  const Ran verified = office.run("ledger verify --ledger l.db");
  CHECK(verified.exit == 0);
  CHECK(says(verified.out, "40 entries are as written"));
  CHECK(says(office.run("replay --ledger l.db").out, "40 decisions replayed: 40 the same"));
}

TEST_CASE("what a talk came to is recorded") {
  Office office;
  const Ran talked = run_program(office.desk, FRONTDOOR_PROGRAM,
                                 "ask --pack village --without-services --date 2026-11-20 --contact C-9 --record --by "
                                 "'adviser 7' --ledger l.db",
                                 "the person\nstaying at home\nquit\n");
  CHECK(talked.exit == 0);
  CHECK(says(talked.err, "recorded as entry 1"));
  const Ran story = office.run("ledger show --ledger l.db C-9");
  CHECK(says(story.out, "caller: the person"));
  CHECK(says(office.run("replay --ledger l.db").out, "1 decision replayed: 1 the same"));
}

TEST_CASE("a ledger locked with a passphrase opens with it alone") {
  Office office;
  const auto with = [&](const std::string& passphrase, const std::string& arguments) {
    return run_program(office.desk, "/usr/bin/env",
                       "FRONTDOOR_PASSPHRASE='" + passphrase + "' " + FRONTDOOR_PROGRAM + " " + arguments);
  };
  CHECK(with("correct horse", "ledger init --ledger l.db").exit == 0);
  const Ran none = office.record();
  CHECK(none.exit == 4);
  CHECK(says(none.err, "K0643"));
  const std::string record = "recommend --pack village --record --by a --ledger l.db --without-services mrs_b.json";
  CHECK(with("wrong", record).exit == 4);
  CHECK(with("correct horse", record).exit == 0);
  CHECK(office.run("ledger verify --ledger l.db").exit == 0);
  CHECK(office.run("ledger list --ledger l.db").exit == 4);
  CHECK(with("correct horse", "ledger verify --ledger l.db").exit == 0);
  CHECK(office.run("ledger head show --ledger l.db").exit == 0);
}

TEST_CASE("what is recorded is plain text, and is handed out as it is") {
  Office office;
  office.record();
  CHECK(office.decide("1 --route reablement --response accepted --because $'two\\nlines'").exit == 2);
  CHECK(office.run("recommend --pack village --record --by $'a\\xff' --ledger l.db mrs_b.json").exit == 2);
  const Ran person = office.run("ledger export --ledger l.db --person P-5521");
  CHECK(person.exit == 0);
  CHECK(says(person.out, "\"some difficulty\""));
  CHECK(says(person.err, "holds personal data"));
  const Ran carer = office.run("ledger export --ledger l.db --person P-5522 --out carer.jsonl");
  CHECK(says(carer.err, "entry 1 is about somebody else, with them as carer"));
  CHECK(says(office.desk.read("carer.jsonl"), "\"some difficulty\""));
  CHECK(office.run("ledger export --ledger l.db --person P-1").out == "");
  CHECK(says(office.run("ledger erase --ledger l.db --person P-5522 --reason request --by r").err, "K0644"));
}

TEST_CASE("what goes to a spreadsheet or a page is only text there") {
  for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"}) CHECK(says(cli::csv_cell(formula), "'"));
  CHECK(cli::csv_cell("plain") == "plain");
  CHECK(cli::csv_cell("a, \"b\"") == "\"a, \"\"b\"\"\"");
  CHECK(cli::html_text("<script>'&\"") == "&lt;script&gt;&#39;&amp;&quot;");
}

}  // namespace frontdoor::tests
