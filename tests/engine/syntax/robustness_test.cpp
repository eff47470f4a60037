#include <pthread.h>

#include <catch2/catch.hpp>

#include "engine/base/text.h"

#include "tests/engine/syntax/reading.h"
#include "tests/support/packs.h"

using namespace frontdoor;
using namespace frontdoor::tests;

namespace {

constexpr std::size_t small_stack = 512U << 10U;

/// Reads on a thread with a small stack.
Read read_on_small_stack(const std::string& text) {
  struct Job {
    const std::string& text;
    Read result;
  } job{text, {}};
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  REQUIRE(pthread_attr_setstacksize(&attributes, small_stack) == 0);
  pthread_t thread{};
  const auto run = [](void* data) -> void* {
    Job& mine = *static_cast<Job*>(data);
    mine.result = read(mine.text);
    return nullptr;
  };
  REQUIRE(pthread_create(&thread, &attributes, run, &job) == 0);
  pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
  return std::move(job.result);
}

std::string times(std::size_t count, std::string_view part) {
  std::string text;
  text.reserve(count * part.size());
  for (std::size_t i = 0; i < count; ++i) text += part;
  return text;
}

/// Bullets, each deeper than the one before, with this before each dash.
std::string nested(std::size_t count, std::size_t step) {
  std::string text = "rule r\n  when all of\n";
  for (std::size_t i = 0; i < count; ++i) text += std::string(2 + i * step, ' ') + "- any of\n";
  return text + std::string(2 + count * step, ' ') + "- lives alone\n";
}

/// Every place is in the text and, where the text is valid UTF-8, between characters; places go upwards.
void check_places(const Read& result) {
  const std::string& text = result.sources[0].text;
  const bool valid = !base::invalid_utf8_at(text).has_value();
  const auto between = [&](std::uint32_t at) {
    return at <= text.size() &&
           (!valid || at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
  };
  std::uint32_t last = 0;
  for (const base::Diagnostic& found : result.diagnostics) {
    REQUIRE(found.primary.has_value());
    REQUIRE(found.primary->span.begin >= last);
    last = found.primary->span.begin;
    std::vector<base::SourceSpan> spans = {found.primary->span};
    for (const base::Label& label : found.related) spans.push_back(label.span);
    for (const base::Edit& edit : found.fixes) spans.push_back(edit.span);
    for (const base::SourceSpan span : spans) {
      REQUIRE(span.begin <= span.end);
      REQUIRE((between(span.begin) && between(span.end)));
    }
  }
}

std::vector<std::string> codes(const Read& result) {
  std::vector<std::string> all;
  for (const base::Diagnostic& found : result.diagnostics) all.emplace_back(found.code);
  return all;
}

}  // namespace

TEST_CASE("deep nesting is a diagnostic, also on a small stack") {
  const std::string at_the_limit = nested(syntax::deepest_nesting - 1, 1);
  CHECK(read_on_small_stack(at_the_limit).diagnostics.empty());
  CHECK(codes(read_on_small_stack(nested(syntax::deepest_nesting, 1))) == std::vector<std::string>{"R0112"});
  CHECK(codes(read_on_small_stack(nested(5'000, 1))) == std::vector<std::string>{"R0112"});
  CHECK(codes(read_on_small_stack(nested(10'000, 1))) == std::vector<std::string>{"R0101"});
  CHECK(codes(read_on_small_stack("rule r\n  when " + times(100'000, "not ") + "a\n")) ==
        std::vector<std::string>{"R0125"});
  CHECK(codes(read_on_small_stack("rule r\n  when all of\n    " + times(10'000, "- ") + "a\n")) ==
        std::vector<std::string>{"R0113"});
}

TEST_CASE("long lists are fine") {
  const std::string bullets = "rule r\n  when any of\n" + times(500'000, "    - lives alone\n");
  const Read result = read_on_small_stack(bullets);
  CHECK(said(result) == std::vector<std::string>{});
  REQUIRE(result.file.exprs.size() == 500'001);
  const Read values = read_on_small_stack("fact a\n  one of: " + times(50'000, "some value \"A label\", ") + "last\n");
  CHECK(said(values) == std::vector<std::string>{});
}

TEST_CASE("a great many of anything are read") {
  for (const std::string_view part :
       {"(",  "\"", "{",  "“",   "”",   "“\"",  ",", ":",  "- ",   "|",      "#",    "a ",
        "a_", "\n", "\t", " \n", "is ", "and ", "'", "\\", "a,\n", "fact\n", "\"\n", "-\n"}) {
    INFO(part);
    for (const std::string_view before : {"", "rule r\n  when ", "rule r\n  because \"", "fact a\n  one of: "}) {
      const Read result = read_on_small_stack(std::string(before) + times(300'000 / part.size(), part));
      check_places(result);
    }
  }
}

TEST_CASE("mistakes without number are counted up to a limit, and then the file is given up") {
  const Read result = read("fact a\n" + times(20'000, "  wonder about it\n"));
  CHECK(result.diagnostics.size() == syntax::most_diagnostics);
  CHECK(result.file.given_up);
  CHECK_FALSE(read("fact a\n  wonder about it\n").file.given_up);
  CHECK(read("\xFF").file.given_up);
}

TEST_CASE("of a file that is given up nothing is said to be missing") {
  const Compiled pack = compiled("rule r\n  when lives alone\n" + times(2'000, "  wonder about it\n"));
  REQUIRE(pack.diagnostics.size() == syntax::most_diagnostics);
  for (const base::Diagnostic& found : pack.diagnostics) CHECK(found.code == "R0108");
  CHECK(compiled("\xFF\xFE").diagnostics.size() == 1);
}

TEST_CASE("a great many names that nothing has are told in good time") {
  std::string names = "fact a\n  yes or no\n";
  for (std::size_t i = 0; i < 20'000; ++i)
    names += fmt::format("\nfact b{0}\n  one of: c, d\n\ndefine e{0}\n  f{0} is g{0}\n", i);
  CHECK(compiled(names).diagnostics.size() > 20'000);
}

TEST_CASE("every prefix of a good file is read") {
  for (const base::SourceText& source : sources_in("tests/engine/syntax/fixtures")) {
    INFO(source.name);
    for (std::size_t size = 0; size < source.text.size(); size += source.text.size() < 1'000 ? 1 : 13) {
      const Read result = read(source.text.substr(0, size));
      check_places(result);
      CHECK(result.diagnostics.size() <= 2);
    }
  }
}

TEST_CASE("a good file without one of its lines is mostly read") {
  for (const base::SourceText& source : sources_in("tests/engine/syntax/fixtures")) {
    INFO(source.name);
    for (std::size_t begin = 0; begin < source.text.size();) {
      const std::size_t end = std::min(source.text.find('\n', begin), source.text.size() - 1) + 1;
      const Read result = read(source.text.substr(0, begin) + source.text.substr(end));
      INFO(source.text.substr(begin, end - begin));
      check_places(result);
      CHECK(result.diagnostics.size() <= 25);  // a block's head taken away leaves each of its lines alone
      begin = end;
    }
  }
}

TEST_CASE("any bytes give a tree and diagnostics") {
  std::uint32_t state = 20261101;
  const auto next = [&](std::uint32_t below) {
    state = state * 1664525U + 1013904223U;
    return (state >> 8U) % below;
  };
  const base::Sources sources = sources_in("tests/engine/syntax/fixtures");
  for (int round = 0; round < 1'500; ++round) {
    std::string text = sources[next(static_cast<std::uint32_t>(sources.size()))].text;
    text = text.substr(next(static_cast<std::uint32_t>(text.size())), 1'500);
    for (std::uint32_t change = next(12); change > 0 && !text.empty(); --change) {
      const std::size_t at = next(static_cast<std::uint32_t>(text.size()));
      if (next(3) == 0)
        text.erase(at, next(9));
      else if (next(2) == 0)
        text.insert(at, 1, "\"{}#,:-|;.\n\t \\'_=<>0a"[next(21)]);
      else
        text[at] = static_cast<char>(next(round % 2 == 0 ? 256 : 96) + (round % 2 == 0 ? 0 : 32));
    }
    INFO(text);
    const Read result = read(text);
    check_places(result);
    if (!result.diagnostics.empty()) continue;
    const std::string once = lines_of(result.file);
    CHECK(lines_of(read(once).file) == once);
  }
}
