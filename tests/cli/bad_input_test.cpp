// What strangers, broken disks and newer releases do to a command: a clear message and the right exit code, every time.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "kb/store/connection.h"
#include "tests/support/run_program.h"

namespace frontdoor::tests {
namespace {

Ran run(const Desk& desk, const std::string& arguments, std::string_view input = {}) {
  return run_program(desk, FRONTDOOR_PROGRAM, arguments, input);
}

bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

constexpr std::string_view fine =
    R"({"contact": "C-2", "date": "2026-11-20", "facts": {"caller": "the person", "lives_alone": true}})";
constexpr std::string_view plain = "recommend --without-services --pack village ";

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

struct Row {
  const char* what;
  std::string input;
  int exit;
  const char* said;
};

TEST_CASE("input that no one should send is refused in words") {
  const Row rows[] = {
      {"a megabyte of brackets", repeated("[", 1 << 20), 3, "nested more than 64 deep"},
      {"a megabyte of braces", repeated("{\"a\":", 200'000), 3, ""},
      {"a record over a megabyte", R"({"date": "2026-11-20", "contact": ")" + repeated("x", 1 << 20) + "\"}", 3,
       "too large"},
      {"invalid UTF-8", "{\"date\": \"2026-11-20\", \"contact\": \"\xC3\x28\"}", 3, "UTF-8"},
      {"nothing", "", 3, "empty"},
      {"blanks", " \n\t ", 3, "empty"},
      {"no object", "42", 3, "bject"},
      {"half an object", R"({"date": "2026-11-20")", 3, "not closed"},
      {"a number beyond every number", R"({"date": "2026-11-20", "facts": {"age": 99999999999999999999999}})", 3,
       "age"},
      {"no date", R"({"contact": "C-1"})", 3, "date"},
      {"a control character", "{\"date\": \"2026-11-20\", \"contact\": \"a\x01 b\"}", 3, ""},
      {"a byte order mark", "\xEF\xBB\xBF" + std::string(fine), 0, ""},
  };
  const Desk desk;
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const Ran ran = run(desk, std::string(plain) + "-", row.input);
    CHECK(ran.exit == row.exit);
    CHECK(says(ran.err, row.said));
    CHECK(ran.out.empty() == (row.exit != 0));
    CHECK(ran.err.size() < 20'000);
  }
}

TEST_CASE("one bad record of many spoils only itself") {
  const Desk desk;
  const std::string good(fine);
  const Ran ran = run(desk, std::string(plain) + "--json -",
                      good + "\n{\"date\": }\n" + good + "\n" + repeated("[", 1000) + "\n" + good + "\n");
  CHECK(ran.exit == 3);
  CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') == 3);
  CHECK(says(ran.err, "standard input:2, standard input:4"));
}

TEST_CASE("a standard output that takes no more is said") {
  const Desk desk;
  desk.write("safe.json", fine);
  const Ran ran = run(desk, std::string(plain) + "safe.json --json >/dev/full");
  CHECK(ran.exit == 4);
}

TEST_CASE("a reader that has gone away ends the program quietly") {
  const Desk desk;
  desk.write("many.jsonl", repeated(std::string(fine) + "\n", 300));
  const Ran ran = run(desk, std::string(plain) + "many.jsonl | head -n 1");
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
}

TEST_CASE("a directory that cannot be used is said, and routes are still recommended") {
  const Desk desk;
  desk.write("safe.json", fine);
  desk.write("other.db", "this is no database, however long one looks at it; this is no database");
  {
    auto newer = store::Connection::open(desk.folder() + "/newer.db",
                                         {.mode = store::OpenMode::make, .durability = store::Durability::program_end});
    REQUIRE(newer.value);
    newer.value->run("PRAGMA user_version = 9999");
  }
  desk.write("folder.db/file", "");
  for (const char* kb : {"other.db", "newer.db", "folder.db", "safe.json/directory.db", "/proc/nowhere/directory.db"}) {
    CAPTURE(kb);
    const Ran ran = run(desk, "recommend --pack village safe.json --kb " + std::string(kb));
    CHECK(ran.exit == 4);
    CHECK(says(ran.err, "error[K06"));
    CHECK(says(ran.err, "no services are listed"));
    CHECK(says(ran.out, "Information and advice"));
  }
}

TEST_CASE("a record is kept whole or not at all") {
  const Desk desk;
  const std::string ask = "ask --pack village --without-services --date 2026-11-20 --quiet --out ";
  const Ran full = run(desk, ask + "/dev/full", "the person\n");
  CHECK(full.exit == 4);
  CHECK(says(full.err, "No space left"));
  CHECK(says(full.out, "Information and advice"));

  desk.write("kept/there.txt", "");
  CHECK(run(desk, ask + "kept", "the person\n").exit == 4);

  desk.write("old.json", "{}");
  CHECK(run(desk, ask + "old.json", "the person\nquit\n").exit == 0);
  CHECK(says(desk.read("old.json"), "\"caller\": \"the person\""));
  const Ran again = run(desk, "recommend --pack village --without-services old.json");
  CHECK(again.exit == 0);
}

TEST_CASE("a pack's files are read whole and in any number of folders") {
  const Desk desk;
  desk.write("deep/a/b/pack.rules", "pack deep\n  title \"Deep\"\n  version 1\n  in force from 1 November 2026\n");
  desk.write("deep/notes.txt", "no rules here");
  CHECK(run(desk, "check deep").exit == 0);
  CHECK(run(desk, "check deep/a/b/pack.rules").exit == 4);
  CHECK(says(run(desk, "check deep/a/b/pack.rules").err, "deep/a/b"));
  desk.write("deep/a/large.rules", repeated("# a comment that goes on and on, for ever and ever\n", 400'000));
  const Ran large = run(desk, "check deep");
  CHECK(large.exit == 4);
  CHECK(says(large.err, "larger"));
}

TEST_CASE("usage that cannot be meant is said") {
  const Desk desk;
  desk.write("safe.json", fine);
  for (const char* arguments :
       {"", "recommend", "recommend --why", "recommend safe.json --json --why telecare", "ask --date tomorrowish",
        "ask --date 'last week'", "check a b", "frobnicate", "--frobnicate"}) {
    CAPTURE(arguments);
    const Ran ran = run(desk, arguments);
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK_FALSE(ran.err.empty());
  }
  CHECK(run(desk, "--version").out == "frontdoor 0.1.0\n");
}

}  // namespace
}  // namespace frontdoor::tests
