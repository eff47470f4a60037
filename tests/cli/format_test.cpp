// What the formatter does with files that are not plain: links, permissions, what it may not write.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/support/run_program.h"

namespace frontdoor::tests {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view rough = "fact age\n     number from 0 to 120 years\n";
constexpr std::string_view tidy = "fact age\n  number from 0 to 120 years\n";

Ran format(const Desk& desk, const std::string& arguments) {
  return run_program(desk, FRONTDOOR_PROGRAM, "format " + arguments);
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST_CASE("a file keeps its permissions, and nothing is left beside it") {
  const Desk desk;
  desk.write("pack/a.rules", rough);
  const fs::path file = fs::path(desk.folder()) / "pack/a.rules";
  REQUIRE(chmod(file.c_str(), 0640) == 0);
  CHECK(format(desk, "pack").exit == 0);
  CHECK(desk.read("pack/a.rules") == tidy);
  CHECK(fs::status(file).permissions() == fs::perms(0640));
  CHECK(files_in(file.parent_path()) == 1);
}

TEST_CASE("a link stays a link, and the file behind it is laid out") {
  const Desk desk;
  desk.write("shared/a.rules", rough);
  desk.write("pack/b.rules", tidy);
  const fs::path link = fs::path(desk.folder()) / "pack/a.rules";
  fs::create_symlink("../shared/a.rules", link);
  CHECK(format(desk, "pack").exit == 0);
  CHECK(fs::is_symlink(link));
  CHECK(desk.read("shared/a.rules") == tidy);
}

TEST_CASE("a read-only file is left as it is and named; the others are laid out") {
  const Desk desk;
  desk.write("pack/a.rules", rough);
  desk.write("pack/b.rules", rough);
  const fs::path file = fs::path(desk.folder()) / "pack/a.rules";
  REQUIRE(chmod(file.c_str(), 0444) == 0);
  const Ran ran = format(desk, "pack");
  CHECK(ran.exit == 4);
  CHECK(ran.err.find("error[K0631]: `pack/a.rules` cannot be written: Permission denied") == 0);
  CHECK(ran.out == "formatted pack/b.rules\n2 files: 1 formatted, 1 left as it was\n");
  CHECK(desk.read("pack/a.rules") == rough);
  CHECK(desk.read("pack/b.rules") == tidy);
}

TEST_CASE("a check may read what it may not write") {
  const Desk desk;
  desk.write("pack/a.rules", rough);
  REQUIRE(chmod((fs::path(desk.folder()) / "pack/a.rules").c_str(), 0444) == 0);
  CHECK(format(desk, "--check pack").exit == 1);
  CHECK(desk.read("pack/a.rules") == rough);
}

TEST_CASE("the county pack and the sample packs are in the canonical layout") {
  for (const char* pack : {"county", "village"}) {
    const Desk desk;
    const Ran ran = format(desk, std::string("--check ") + pack);
    INFO(ran.out << ran.err);
    CHECK(ran.exit == 0);
  }
}

}  // namespace
}  // namespace frontdoor::tests
