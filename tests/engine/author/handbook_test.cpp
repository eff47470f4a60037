// The handbook: every route, duty, rule, principle, story and fact stands in it once, links lead to marks that are
// there, and whatever an author wrote is escaped.
#include "engine/author/handbook/handbook.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "engine/author/handbook/html.h"
#include "tests/support/marked_pack.h"
#include "tests/support/packs.h"

namespace frontdoor::tests {
namespace {

using author::handbook::escaped;
using author::handbook::mark_of;
using Files = std::map<std::string, std::string>;

Files files_of(const Compiled& compiled) {
  REQUIRE(compiled.program);
  Files files;
  for (const author::HandbookFile& file : author::handbook_of(compiled)) files.emplace(file.name, file.text);
  return files;
}

/// Everything between `before` and the next quote, in order.
std::vector<std::string> quoted(const std::string& text, const std::string& before) {
  std::vector<std::string> found;
  for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
    const std::size_t begin = at + before.size();
    found.push_back(text.substr(begin, text.find('"', begin) - begin));
  }
  return found;
}

TEST_CASE("text in HTML, and marks") {
  CHECK(escaped("<b> & \"c\" 'd'\n") == "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; ");
  CHECK(mark_of("rule", "Alarm after a fall") == "rule-alarm-after-a-fall");
  CHECK(mark_of("rule", "carer's x") == "rule-carer_27s-x");
  CHECK(mark_of("rule", "a-b") != mark_of("rule", "a b"));
}

TEST_CASE("links lead to marks, and no mark stands twice") {
  const Files files = files_of(county());
  std::map<std::string, std::set<std::string>> marks;
  for (const auto& [name, text] : files) {
    const std::vector<std::string> found = quoted(text, " id=\"");
    marks[name] = {found.begin(), found.end()};
    CHECK(marks[name].size() == found.size());
  }
  std::size_t links = 0;
  for (const auto& [name, text] : files) {
    for (const std::string& link : quoted(text, "href=\"")) {
      const std::size_t hash = link.find('#');
      const std::string file = hash == 0 ? name : link.substr(0, hash);
      INFO(name << " " << link);
      REQUIRE(files.contains(file));
      if (hash != std::string::npos) CHECK(marks[file].contains(link.substr(hash + 1)));
      ++links;
    }
  }
  CHECK(links > 1000);
}

TEST_CASE("everything of the pack stands in it") {
  const Files files = files_of(county());
  const program::Program& program = *county().program;
  const auto has = [&](const std::string& file, const std::string& mark) {
    INFO(file << " " << mark);
    CHECK(files.at(file).find(" id=\"" + mark + "\"") != std::string::npos);
  };
  for (std::size_t i = 0; i < program.rules.size(); ++i) {
    const std::string& table = county().pack.rules[i].table;
    const bool is_duty = program.rules[i].is_duty;
    has(is_duty ? "duties.html" : table.empty() ? "rules.html" : "tables.html", mark_of("rule", program.rules[i].name));
    if (!table.empty()) has("tables.html", mark_of("table", table));
  }
  for (const program::Guarantee& each : program.guarantees) has("guarantees.html", mark_of("guarantee", each.name));
  for (const model::Route& route : program.routes) has("routes.html", mark_of("route", route.name));
  for (const model::Fact& fact : program.vocabulary.facts) has("facts.html", mark_of("fact", fact.name));
  for (const program::Principle& each : program.principles) has("principles.html", mark_of("principle", each.name));
  for (const check::Example& each : county().pack.examples) has("stories.html", mark_of("story", each.name));
  CHECK(files.at("index.html").find(program.pack.hash) != std::string::npos);
  CHECK(files.at("index.html").find(author::handbook_mark()) != std::string::npos);
}

TEST_CASE("each page has a language, one main part and one first heading") {
  for (const auto& [name, text] : files_of(county())) {
    if (!name.ends_with(".html")) continue;
    INFO(name);
    CHECK(text.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
    for (const std::string once : {"<h1>", "<main ", "<title>", "class=\"skip\"", "aria-current=\"page\""}) {
      INFO(once);
      CHECK(text.find(once) != std::string::npos);
      CHECK(text.find(once) == text.rfind(once));
    }
    for (const std::string_view never : {"<script", "http:", "https:", "style=\""})
      CHECK(text.find(never) == std::string::npos);
  }
}

TEST_CASE("what an author wrote stays text") {
  const std::string more =
      "\nrule r\n  upholds home first\n  when lives alone\n  then advise \"<script>alert(1)</script> & more\"\n"
      "  because \"a <b> c\"\n";
  const Files files = files_of(compile({{"pack.rules", std::string(whole_pack()) + more}}));
  const std::string& rules = files.at("rules.html");
  CHECK(rules.find("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more") != std::string::npos);
  CHECK(rules.find("a &lt;b&gt; c") != std::string::npos);
  CHECK(rules.find("<script") == std::string::npos);
}

TEST_CASE("a rule as it reads") {
  const std::string more =
      "\nrule alarm at night\n  upholds home first\n  when all of\n    - lives alone\n    - none of\n      - rooms is "
      "9\n"
      "  unless age is at most 20\n  then recommend telecare within 5 days\n  because \"Alone, with {falls}.\"\n"
      "  otherwise because \"Alone.\"\n";
  const Files files = files_of(compile({{"pack.rules", std::string(whole_pack()) + more}}));
  const std::string& rules = files.at("rules.html");
  const std::size_t begin = rules.find("<h3 id=\"rule-alarm-at-night\">");
  REQUIRE(begin != std::string::npos);
  CHECK(rules.substr(begin, rules.find("<dl>", begin) - begin) ==
        R"(<h3 id="rule-alarm-at-night">Alarm at night</h3>
<p><strong>When</strong> all of these are so:</p>
<ul>
<li><a href="facts.html#fact-lives-alone">lives alone</a></li>
<li>none of these is so:
<ul>
<li><a href="facts.html#fact-rooms">rooms</a> is 9</li>
</ul>
</li>
</ul>
<p><strong>Unless</strong> <a href="facts.html#fact-age">age</a> is at most 20.</p>
<p><strong>Then</strong> recommend <a href="routes.html#route-telecare">Telecare</a> within 5 days.</p>
<p class="reason"><strong>Because</strong>: <q>Alone, with [<a href="facts.html#fact-falls">falls</a>].</q></p>
<p class="reason">Or, while not all of that is known: <q>Alone.</q></p>
)");
}

TEST_CASE("a table and a guarantee as they read") {
  const std::string more =
      "\ntable alarms\n  upholds home first\n  unless rooms is 9\n  first row that fits\n"
      "  | lives alone | age | then | because |\n"
      "  | yes | at least 80 | recommend telecare within 5 days; advise \"Ask.\" | \"Alone, with {falls}.\" |\n"
      "  | yes | any | consider telecare | \"Alone.\" |\n"
      "\nguarantee no one is forgotten\n  whenever all of\n    - lives alone\n    - at least 1 of\n      - rooms is 9\n"
      "  then\n    - telecare is not ruled out\n";
  const Files files = files_of(compile({{"pack.rules", std::string(whole_pack()) + more}}));
  const std::string& tables = files.at("tables.html");
  const std::size_t begin = tables.find("<p><strong>Unless</strong>");
  REQUIRE(begin != std::string::npos);
  CHECK(tables.substr(begin, tables.find("<dl>", begin) - begin) == R"(<p><strong>Unless</strong> rooms is 9.</p>
<div class="wide" role="region" aria-label="Alarms: the first row that fits counts" tabindex="0">
<table>
<caption>Alarms: the first row that fits counts</caption>
<thead><tr><th scope="col">Row</th><th scope="col"><a href="facts.html#fact-lives-alone">lives alone</a></th><th scope="col"><a href="facts.html#fact-age">age</a></th><th scope="col">Then</th><th scope="col">Because</th></tr></thead>
<tbody>
<tr id="rule-row-1-of-alarms"><th scope="row">1</th><td>yes</td><td>at least 80</td><td>recommend <a href="routes.html#route-telecare">Telecare</a> within 5 days.<br>advise: <q>Ask.</q></td><td><q>Alone, with [<a href="facts.html#fact-falls">falls</a>].</q></td></tr>
<tr id="rule-row-2-of-alarms"><th scope="row">2</th><td>yes</td><td><span class="any">any</span></td><td>consider <a href="routes.html#route-telecare">Telecare</a>.</td><td><q>Alone.</q></td></tr>
</tbody>
</table>
</div>
)");
  const std::string& guarantees = files.at("guarantees.html");
  const std::size_t promise = guarantees.find("<h2 id=\"guarantee-no-one-is-forgotten\">");
  REQUIRE(promise != std::string::npos);
  CHECK(guarantees.substr(promise, guarantees.find("</section>", promise) - promise) ==
        R"(<h2 id="guarantee-no-one-is-forgotten">No one is forgotten</h2>
<p><strong>Whenever</strong> all of these are so:</p>
<ul>
<li>lives alone</li>
<li>at least 1 of these is so:
<ul>
<li>rooms is 9</li>
</ul>
</li>
</ul>
<p class="before-list"><strong>Then</strong></p>
<ul>
<li>telecare is not ruled out</li>
</ul>
)");
  CHECK(files.at("rules.html").find("rule-row-1-of-alarms") == std::string::npos);
  CHECK(files.at("rules.html").find("href=\"tables.html#table-alarms\"") != std::string::npos);
}

TEST_CASE("the same pack gives the same handbook") { CHECK(files_of(county()) == files_of(county())); }

}  // namespace
}  // namespace frontdoor::tests
