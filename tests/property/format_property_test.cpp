// The formatter's promises, on files that people might write and on those there are: the same tree, the same hash,
// no comment lost, and nothing left to do.
#include <rapidcheck/catch.h>

#include <fstream>
#include <sstream>

#include "engine/base/render.h"
#include "engine/syntax/antlr/grammar.h"
#include "engine/syntax/canonical_lines.h"
#include "engine/syntax/parse.h"
#include "engine/syntax/print/comments.h"
#include "engine/syntax/print/format.h"
#include "tests/support/any_rules.h"
#include "tests/support/doc_pages.h"
#include "tests/support/packs.h"

using namespace frontdoor;
using namespace frontdoor::tests;

namespace {

constexpr base::SourceId only{0U};

/// All that the tree holds but its spans: each block in canonical lines, in the order of the file.
std::string tree_of(const std::string& text) {
  const base::SourceText source{"test.rules", text};
  const base::Checked<syntax::File> parsed = syntax::parse(source, only);
  std::string tree;
  for (const base::Diagnostic& each : parsed.diagnostics) tree += "not read: " + each.message + "\n";
  for (const syntax::Block& block : parsed.value->blocks) tree += syntax::canonical_block(*parsed.value, block) + "\n";
  return tree;
}

std::vector<std::string> comments_of(const std::string& text) {
  const base::SourceText source{"test.rules", text};
  const syntax::Script script(source, only, std::move(*syntax::clean(source, only).value));
  std::vector<std::string> words;
  for (const auto& comment : syntax::print::comments_of(script, syntax::antlr::lex(script.clean().points)))
    words.push_back(comment.words);
  return words;
}

std::string formatted(const std::string& text) {
  const base::Checked<std::string> result = syntax::print::format({"test.rules", text}, only);
  return result.value.value_or("not formatted: " + (result.diagnostics.empty() ? "" : result.diagnostics[0].message));
}

/// The pieces of rules on a page.
std::vector<std::string> rules_on(const std::string& page) {
  std::ifstream file(page);
  std::vector<std::string> pieces;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("```")) {
      inside = line.starts_with("```rules");
      if (inside) pieces.emplace_back();
    } else if (inside) {
      pieces.back() += line + "\n";
    }
  }
  return pieces;
}

/// What is wrong with a text; empty if nothing is.
std::string mistakes_in(const std::string& text) {
  const base::Sources sources{{"test.rules", text}};
  return base::render_all(syntax::parse(sources[0], only).diagnostics, sources, {});
}

/// What the formatter does not keep of a text; empty if all is well.
std::string broken_promise(const std::string& text) {
  const std::string once = formatted(text);
  if (tree_of(once) != tree_of(text)) return "another tree:\n" + once;
  if (comments_of(once) != comments_of(text)) return "other comments:\n" + once;
  if (formatted(once) != once) return "not settled:\n" + once + "\n--- and then ---\n" + formatted(once);
  if (once.find("  \n") != std::string::npos || once.find("\n\n\n") != std::string::npos) return "untidy:\n" + once;
  return {};
}

}  // namespace

TEST_CASE("formatting keeps tree and comments, and settles") {
  rc::prop("of files that people might write", [] {
    const std::string text = any_rules();
    RC_LOG(text);
    RC_ASSERT(mistakes_in(text) == "");
    RC_ASSERT(broken_promise(text) == "");
  });

  for (const char* folder : {"rules/county", "tests/fixtures", "tests/engine/syntax/fixtures", "docs/language"}) {
    for (const base::SourceText& source : sources_in(folder)) {
      INFO(source.name);
      CHECK(broken_promise(source.text) == "");
    }
  }
}

TEST_CASE("formatting keeps the pieces of rules on the pages of the language") {
  std::size_t tried = 0;
  for (const std::string& page : language_pages()) {
    for (const std::string& piece : rules_on(page)) {
      if (mistakes_in(piece) != "") continue;
      ++tried;
      INFO(piece);
      CHECK(broken_promise(piece) == "");
    }
  }
  CHECK(tried >= 20);
}
