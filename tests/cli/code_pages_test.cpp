// The pages of docs/diagnostics for what commands say themselves: the example of a page, run, and what is then said.
#include <catch2/catch.hpp>

#include "tests/support/code_pages.h"
#include "tests/support/run_program.h"

namespace frontdoor::tests {
namespace {

struct Command {
  std::string_view code;
  const char* arguments;
};

constexpr Command commands[] = {
    {"F0530", "recommend --without-services --pack my-rules contact.json"},
    {"F0531", "ask --without-services --pack my-rules contact.json"},
    {"F0541", "table import --name t contact.json"},
    {"F0542", "table import --name t contact.json"},
    {"F0543", "table import contact.json"},
    {"F0544", "table import contact.json"},
    {"F0545", "table import --name t contact.json"},
    {"F0546", "table import --name t contact.json"},
    {"F0547", "table export --pack my-rules 'getting about at home'"},
    {"K0630", "check vilage"},
    {"K0631", "ask --without-services --pack my-rules --out nowhere/contact.json"},
};

Ran run_with(const std::string& record, const char* arguments) {
  const Desk desk;
  desk.write("my-rules/pack.rules", small_pack_with("").back().text);
  desk.write("contact.json", record);
  return run_program(desk, FRONTDOOR_PROGRAM, arguments);
}

}  // namespace

TEST_CASE("what a command says in the example of its page is the golden text, and the mended record is taken") {
  for (const Command& each : commands) {
    INFO(each.code);
    const std::string language = each.code > "F0540" && each.code < "F0550" ? "csv" : "json";
    const std::string wrong = code_on(each.code, language, "wrong");
    const std::string said = run_with(wrong, each.arguments).err;
    const std::string drawn =
        said.substr(0, said.find("\n\n") == std::string::npos ? said.size() : said.find("\n\n") + 1);
    CHECK(drawn.find("[" + std::string(each.code) + "]") != std::string::npos);
    CHECK(golden_mismatch(each.code, drawn) == "");
    if (wrong.empty()) CHECK(code_on(each.code, "text", "") == drawn);
    const std::string mended = code_on(each.code, language, "");
    if (!mended.empty()) CHECK(run_with(mended, each.arguments).err.find("error[") == std::string::npos);
  }
}

}  // namespace frontdoor::tests
