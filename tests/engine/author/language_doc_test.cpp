// docs/language.md and the pages below docs/language, tried out: every block of rules on these pages is checked
// together with the small pack of the tour, and its examples are run. What a block is stands beside its language:
// nothing, a fragment that joins the small pack (in place of blocks that begin with the same line); `next`, which goes
// on with the fragment before it; `pack`, a whole pack; `conditions`, the bullets of one condition; `wrong CODE`, a
// fragment with that mistake and no other (`pack wrong CODE`: a whole pack with it); `fails`, a fragment with one
// example that fails. A block of `text` after a wrong one is what is said of it; a block of `console` is what the
// program says of the tour's pack as it then is.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "engine/author/check_pack.h"
#include "engine/base/render.h"
#include "tests/kb/temp_folder.h"
#include "tests/support/doc_pages.h"

namespace frontdoor::tests {
namespace {

namespace fs = std::filesystem;
using Piece = DocPiece;

bool fails(const Piece& piece) { return piece.language == "rules" && piece.kind == "fails"; }

/// The text of the fragment at a position, after those that it goes on from.
std::string fragment(const std::vector<Piece>& pieces, std::size_t at) {
  std::string text = pieces[at].text;
  while (pieces[at].kind == "next") {
    do --at;
    while (!is_fragment(pieces[at]));
    text = pieces[at].text + "\n" + text;
  }
  return text;
}

bool begins_block(const std::string& line) { return !line.empty() && line.front() != ' ' && line.front() != '#'; }

/// The small pack without the blocks that a fragment has itself, the other lines in their places.
std::string small_pack_beside(const std::string& fragment) {
  const std::vector<std::string> own = lines_of_text(fragment);
  std::string kept;
  bool dropped = false;
  for (const std::string& line : lines_of_text(text_of_page("docs/language/small/pack.rules"))) {
    if (begins_block(line)) dropped = std::ranges::find(own, line) != own.end();
    kept += (dropped ? "" : line) + "\n";
  }
  return kept;
}

/// The bullets as a definition that a rule uses.
std::string as_condition(const std::string& bullets) {
  std::string text = "define shown on the page\n  any of\n";
  for (const std::string& line : lines_of_text(bullets)) text += "    " + line + "\n";
  return text +
         "rule shown on the page\n  upholds early help\n  when shown on the page\n  then advise \"Read on.\"\n"
         "  because \"It stands on the page.\"\n";
}

base::Sources with_small_pack(const std::string& file, const std::string& text) {
  return {{"my-rules/pack.rules", small_pack_beside(text)}, {"my-rules/" + file, text}};
}

base::Sources sources_of(const std::vector<Piece>& pieces, std::size_t at) {
  const Piece& piece = pieces[at];
  if (piece.kind.starts_with("pack")) return {{"pack.rules", piece.text}};
  if (piece.kind == "conditions") return with_small_pack("new.rules", as_condition(piece.text));
  return is_fragment(piece) ? with_small_pack("new.rules", fragment(pieces, at))
                            : with_small_pack("more.rules", piece.text);
}

/// All there is to say about a pack, drawn; failing examples too.
std::string remarks_on(base::Sources sources) {
  const author::PackCheck check = author::check_pack(std::move(sources));
  return base::render_all(check.diagnostics, check.compiled.sources, {});
}

std::string output_of(const std::string& command) {
  FILE* const pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string output;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) output += static_cast<char>(c);
  ::pclose(pipe);
  return output;
}

/// The tour's pack as it is at one place of the page: the fragment before it, and the mistake right before it.
void write_my_rules(const test::TempFolder& folder, const std::vector<Piece>& pieces, std::size_t at) {
  fs::create_directory(folder.file("my-rules"));
  std::size_t last = at;
  while (last > 0 && !is_fragment(pieces[last])) --last;
  const std::string added = fragment(pieces, last);
  (void)folder.write("my-rules/pack.rules", small_pack_beside(added));
  (void)folder.write("my-rules/new.rules", added);
  if (is_wrong(pieces[at - 1]) || fails(pieces[at - 1])) (void)folder.write("my-rules/more.rules", pieces[at - 1].text);
}

constexpr std::string_view prompt = "$ scripts/run ";

}  // namespace

TEST_CASE("there is nothing to remark on the small pack, and its examples try every rule both ways") {
  const author::PackCheck check = author::check_pack({{"pack.rules", small_pack_beside("")}});
  CHECK(base::render_all(check.diagnostics, check.compiled.sources, {}) == "");
  REQUIRE(check.tests);
  CHECK(check.tests->coverage.never_fired() == std::vector<std::string>());
  CHECK(check.tests->coverage.never_silent() == std::vector<std::string>());
}

TEST_CASE("every block of rules on the pages is right") {
  for (const std::string& page : language_pages()) {
    const std::vector<Piece> pieces = pieces_of(page);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const Piece& piece = pieces[i];
      if (piece.language != "rules" || is_wrong(piece) || fails(piece)) continue;
      INFO(piece.place);
      CHECK((is_fragment(piece) || piece.kind == "pack" || piece.kind == "conditions"));
      CHECK(remarks_on(sources_of(pieces, i)) == "");
    }
  }
}

TEST_CASE("every mistake on the pages is that mistake, and is told as the page says") {
  std::size_t mistakes = 0;
  for (const std::string& page : language_pages()) {
    const std::vector<Piece> pieces = pieces_of(page);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (!is_wrong(pieces[i]) && !fails(pieces[i])) continue;
      ++mistakes;
      INFO(pieces[i].place);
      const author::PackCheck check = author::check_pack(sources_of(pieces, i));
      const std::string remarks = base::render_all(check.diagnostics, check.compiled.sources, {});
      INFO(remarks);
      REQUIRE(check.diagnostics.size() == 1);
      CHECK(check.diagnostics.front().code == (fails(pieces[i]) ? "R0461" : mistake_of(pieces[i])));
      const bool shown = i + 1 < pieces.size() && pieces[i + 1].language == "text";
      if (shown) CHECK(pieces[i + 1].text == remarks);
    }
  }
  CHECK(mistakes > 0);
}

TEST_CASE("what the program says on the pages is what it says") {
  std::size_t runs = 0;
  for (const std::string& page : language_pages()) {
    const std::vector<Piece> pieces = pieces_of(page);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (pieces[i].language != "console" || !pieces[i].text.starts_with(prompt)) continue;
      ++runs;
      INFO(pieces[i].place);
      const test::TempFolder folder;
      write_my_rules(folder, pieces, i);
      const std::size_t end = pieces[i].text.find('\n');
      const std::string arguments = pieces[i].text.substr(prompt.size(), end - prompt.size());
      const std::string output =
          output_of("cd '" + folder.path() + "' && '" FRONTDOOR_PROGRAM "' " + arguments + " 2>&1");
      CHECK(pieces[i].text.substr(end + 1) == output);
    }
  }
  CHECK(runs > 0);
}

}  // namespace frontdoor::tests
