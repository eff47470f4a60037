// frontdoor handbook: a folder of its own, made, replaced, and never written over anything else.
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "tests/support/run_program.h"

namespace frontdoor::tests {
namespace {

namespace fs = std::filesystem;

Ran handbook(const Desk& desk, const std::string& out) {
  return run_program(desk, FRONTDOOR_PROGRAM, "handbook village --out " + out);
}

TEST_CASE("a handbook is written into a new folder, and over a handbook") {
  const Desk desk;
  const Ran first = handbook(desk, "books/new");
  CHECK(first.exit == 0);
  CHECK(first.out.empty());
  CHECK(first.err == "10 files written; begin with books/new/index.html\n");
  const std::string index = desk.read("books/new/index.html");
  CHECK(index.find("<!DOCTYPE html>") == 0);
  desk.write("books/new/rules.html", "spoilt");
  CHECK(handbook(desk, "books/new").exit == 0);
  CHECK(desk.read("books/new/rules.html").find("<!DOCTYPE html>") == 0);
  CHECK(desk.read("books/new/index.html") == index);
}

TEST_CASE("an empty folder will do; other files are left alone") {
  const Desk desk;
  fs::create_directory(fs::path(desk.folder()) / "empty");
  CHECK(handbook(desk, "empty").exit == 0);
  desk.write("empty/notes.txt", "mine");
  const Ran refused = handbook(desk, "empty");
  CHECK(refused.exit == 4);
  CHECK(refused.err.find("it holds `notes.txt`") != std::string::npos);
  fs::create_directory(fs::path(desk.folder()) / "site");
  desk.write("site/index.html", "<html>my own page</html>");
  CHECK(handbook(desk, "site").exit == 4);
  CHECK(desk.read("site/index.html") == "<html>my own page</html>");
  desk.write("file", "x");
  CHECK(handbook(desk, "file").exit == 4);
  CHECK(run_program(desk, FRONTDOOR_PROGRAM, "handbook village").exit == 2);
}

}  // namespace
}  // namespace frontdoor::tests
