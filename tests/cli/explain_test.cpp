// Without a code, all codes are listed.
#include <catch2/catch.hpp>

#include "engine/base/codes.h"
#include "tests/support/run_program.h"

namespace frontdoor::tests {

TEST_CASE("every code is listed with its meaning, within 80 columns") {
  const Desk desk;
  const Ran ran = run_program(desk, FRONTDOOR_PROGRAM, "explain");
  CHECK(ran.exit == 0);
  for (const base::Code& each : base::all_codes()) {
    const std::string line = "\n  " + std::string(each.code) + "  " + std::string(each.meaning) + "\n";
    INFO(line);
    CHECK(ran.out.find(line) != std::string::npos);
    CHECK(line.size() <= 82);
  }
}

TEST_CASE("every page can be shown in words") {
  const Desk desk;
  for (const base::Code& each : base::all_codes()) {
    const Ran ran = run_program(desk, FRONTDOOR_PROGRAM, "explain " + std::string(each.code));
    INFO(each.code);
    CHECK(ran.exit == 0);
    CHECK(ran.out.starts_with(std::string(each.code) + ": "));
    CHECK(ran.out.find("**") == std::string::npos);
  }
}

}  // namespace frontdoor::tests
