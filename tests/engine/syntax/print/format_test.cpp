// What the canonical layout looks like: texts as people write them, and as they are laid out.
#include "engine/syntax/print/format.h"

#include <catch2/catch.hpp>

using namespace frontdoor;

namespace {

std::string formatted(std::string_view text) {
  const base::Checked<std::string> result =
      syntax::print::format({"test.rules", std::string(text)}, base::SourceId(0U));
  return result.value.value_or(result.diagnostics.empty() ? "no value" : std::string(result.diagnostics[0].code));
}

struct Layout {
  const char* what;
  const char* written;
  const char* laid_out;
};

constexpr Layout layouts[] = {
    {"nothing stays nothing", "", ""},
    {"a file of blank lines holds nothing", " \n\n", ""},
    {"a file of comments", "\n  # one\n\n\n#two  ", "# one\n\n#two\n"},
    {"two spaces a step, one space between words, one blank line between blocks",
     "fact   a\n     yes  or no\nfact b\n yes or no\n\n\n\nfact c",
     "fact a\n  yes or no\n\nfact b\n  yes or no\n\nfact c\n"},
    {"keywords in small letters, names as they are", "FACT GP Visits\n  Yes Or No", "fact GP Visits\n  yes or no\n"},
    {"commas and colons", "group g :a ,b,c\n  if none each is no", "group g: a, b, c\n  if none, each is no\n"},
    {"a version and a menu keep their dots", "pack p\n  version 2026 . 11 . 2\nmenu m\n  1.a\n  2 .  b c",
     "pack p\n  version 2026.11.2\n\nmenu m\n  1. a\n  2. b c\n"},
    {"bullets stand under what opens them",
     "rule r\n  when any of\n  - a\n  - all of\n        - b\n        - c\n  then\n     - recommend t\n",
     "rule r\n  when any of\n    - a\n    - all of\n      - b\n      - c\n  then\n    - recommend t\n"},
    {"bullets of a conversation stand beside its line",
     "conversation\n  the person is speaking when caller is a\n    - t: x,y\n    - u: z",
     "conversation\n  the person is speaking when caller is a\n  - t: x, y\n  - u: z\n"},
    {"Word's quotes, bullets, spaces, line ends and mark are plain",
     "\xEF\xBB\xBFnational outcomes\r\n•\t“First – “or” last”\r\n–\xC2\xA0\"Isn’t \\\"it\\\"\"\r\n",
     "national outcomes\n  - \"First – “or” last\"\n  - \"Isn't \\\"it\\\"\"\n"},
    {"straight quotes inside curly ones are escaped", "fact a\n  ask “Is it \"so\"?”",
     "fact a\n  ask \"Is it \\\"so\\\"?\"\n"},
    {"a blank line in a block stays one, but not right under a line that opens something",
     "rule r\n\n  upholds p\n\n\n  when all of\n\n    - a\n\n    - b\n",
     "rule r\n  upholds p\n\n  when all of\n    - a\n\n    - b\n"},
    {"a text is broken where one breathes",
     "rule r\n  because \"There have been several contacts about this already, so it needs somebody to stay with "
     "it.\"\n"
     "  otherwise because \"There have been contacts before.\"",
     "rule r\n  because \"There have been several contacts about this already,\n"
     "      so it needs somebody to stay with it.\"\n  otherwise because \"There have been contacts before.\"\n"},
    {"a fact in a text is never broken",
     "rule r\n  because \"There have been so many calls about it, of late {calls of the last year} in all, and still "
     "it is so.\"",
     "rule r\n  because \"There have been so many calls about it,\n      of late {calls of the last year} in all, and "
     "still it is so.\"\n"},
    {"a text that fits comes back on one line", "fact a\n  ask \"Is\n      it\n    so?\"",
     "fact a\n  ask \"Is it so?\"\n"},
    {"a list is filled",
     "group g: a first rather long name, a second rather long name, a third rather long name, a fourth rather long "
     "name",
     "group g: a first rather long name, a second rather long name, a third rather long name,\n"
     "    a fourth rather long name\n"},
    {"values with labels stand one on a line if they need several",
     "fact a\n  one of: first \"A label of some length\", second \"Another label of some length\", third, fourth \"And "
     "the last\"",
     "fact a\n  one of: first \"A label of some length\",\n      second \"Another label of some length\",\n      "
     "third,\n"
     "      fourth \"And the last\"\n"},
    {"values with labels that fit on a line stay there", "fact a\n  one of: b \"B\",\n    c \"C\"",
     "fact a\n  one of: b \"B\", c \"C\"\n"},
    {"a comment stays before what it stands before",
     "# top\nfact a\n# on the type\n    # of a\n  yes or no\n# on b\nfact b",
     "# top\nfact a\n  # on the type\n  # of a\n  yes or no\n\n# on b\nfact b\n"},
    {"a comment that is indented deeper than what follows belongs to what ends there",
     "rule r\n  when all of\n    - a\n    # - b\n  then recommend t\n  # end of r\n\n# on s\nrule s\n# end of file",
     "rule r\n  when all of\n    - a\n    # - b\n  then recommend t\n  # end of r\n\n# on s\nrule s\n\n# end of "
     "file\n"},
    {"comments beside lines stand in one column",
     "fact a # one\n  yes or no      # two\n  ask \"b\"\n  help \"c\"# three",
     "fact a       # one\n  yes or no  # two\n  ask \"b\"\n  help \"c\"  # three\n"},
    {"a comment inside a list stays after its comma", "group g: a, # one\n   b, c,\n   # two\n  d # three",
     "group g: a,  # one\n    b, c,\n    # two\n    d  # three\n"},
    {"a comment inside a keyword goes before its line",
     "fact f\n  if it cannot be found out, # one\n      follow up today \"b\"",
     "fact f\n  # one\n  if it cannot be found out, follow up today \"b\"\n"},
    {"the bars of a table stand in line, and its rows one under the other",
     "table t\n  first row that fits\n     |a b|c|Then|because|\n| any|at  least 3 | recommend r;advise “Say so.”| "
     "\"One.\"|\n"
     "  | unable | not one of d,e | consider r | \"Because of\n     it.\" |",
     "table t\n  first row that fits\n  | a b    | c               | then                          | because          "
     "|\n"
     "  | any    | at least 3      | recommend r; advise \"Say so.\" | \"One.\"           |\n"
     "  | unable | not one of d, e | consider r                    | \"Because of it.\" |\n"},
    {"a very long cell stays on its row and does not widen the others",
     "table t\n  every row that fits\n  | a | then | because |\n  | b | recommend r | \"Short.\" |\n"
     "  | c | recommend r | \"This reason is so long that nobody would like to see every other row made as wide as "
     "it.\" |\n",
     "table t\n  every row that fits\n  | a | then        | because  |\n  | b | recommend r | \"Short.\" |\n"
     "  | c | recommend r | \"This reason is so long that nobody would like to see every other row made as wide as "
     "it.\" |\n"},
    {"comments of a table stay with their rows",
     "table t\n  first row that fits\n  | a | then | because | # head\n# on b\n  | one of b, # in b\n     c | "
     "recommend r | \"One.\" |# b\n",
     "table t\n  first row that fits\n  | a           | then        | because |  # head\n  # on b\n  # in b\n"
     "  | one of b, c | recommend r | \"One.\"  |  # b\n"},
    {"a finding that is accepted has its reason", "rule r\n  accept  R0452 of 3f9a2c\tbecause “They like it.”",
     "rule r\n  accept R0452 of 3f9a2c because \"They like it.\"\n"},
    {"no blank line is made between a block and the comment on it", "fact a\n\n\n\n# one\n\n# two\nfact b",
     "fact a\n\n# one\n\n# two\nfact b\n"},
};

}  // namespace

TEST_CASE("the canonical layout") {
  for (const Layout& layout : layouts) {
    INFO(layout.what);
    CHECK(formatted(layout.written) == layout.laid_out);
    CHECK(formatted(layout.laid_out) == layout.laid_out);
  }
}

TEST_CASE("a file with a mistake has no layout") {
  CHECK(formatted("fact a\n  yess or no\n") == "R0108");
  CHECK(formatted("fact a\n  ask \"never closed\n") == "R0105");
  CHECK(formatted("\xFF") == "R0102");
}

TEST_CASE("a text that would not be found again over several lines stays on one") {
  const std::string curly = "rule r\n  because \"" + std::string(60, 'x') + " ”. " + std::string(60, 'y') + "\"\n";
  CHECK(formatted(curly) == curly);
  std::string words;
  for (int i = 0; i < 1000; ++i) words += "word ";
  const std::string endless = "rule r\n  because \"" + words + "end\"\n";
  CHECK(formatted(endless) == endless);
}

TEST_CASE("no line is wider than it may be, however deep it stands") {
  std::string text = "rule r\n  when all of\n";
  for (std::size_t depth = 2; depth < 60; ++depth) text += std::string(2 * depth, ' ') + "- all of\n";
  text += std::string(120, ' ') +
          "- a includes any of first value, second value, third value, fourth value, fifth value, sixth\n";
  const std::string once = formatted(text);
  CHECK(once.find("third value,\n" + std::string(124, ' ') + "fourth value") != std::string::npos);
  CHECK(formatted(once) == once);
}
