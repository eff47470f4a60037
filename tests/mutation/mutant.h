// One novice's mistake, made in one place of a pack: what is changed, on which line, and what is expected of the
// checker there. The makers (spelling.cpp, layout.cpp, wording.cpp, pasted.cpp) go through a file and make every one.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/mutation/places.h"

namespace frontdoor::mutation {

struct Mutant {
  std::string_view kind;           // one of kinds()
  std::string text;                // the whole file with the mistake in it
  std::vector<std::size_t> lines;  // of that text: where the mistake may rightly be seen
};

/// What is asked of a kind of mistake.
struct Kind {
  std::string_view name;
  bool has_fix = true;    // there is one right text edit, and it must be offered
  bool as_meant = false;  // no mistake at all: must be read as the original is
};

/// All kinds, in the order of the table.
const std::vector<Kind>& kinds();

/// A file of the pack to make mistakes in.
struct Subject {
  const base::SourceText& source;
  const syntax::File& file;
  const std::vector<Named>& values;  // every value declared anywhere in the pack, with its fact
};

/// Makes the mutants of one file; a text is made only for those that are wanted.
class Maker {
 public:
  /// Says of the next mutant of a kind whether it is wanted, before its text is made.
  using Wanted = std::function<bool(std::string_view kind)>;
  using Take = std::function<void(Mutant)>;

  Maker(const Subject& subject, Wanted wanted, Take take)
      : subject_(subject), wanted_(std::move(wanted)), take_(std::move(take)) {}

  [[nodiscard]] const Subject& subject() const { return subject_; }
  [[nodiscard]] const std::string& text() const { return subject_.source.text; }

  /// Replaces bytes by a text; the mistake is on the line where they begin.
  void replace(std::string_view kind, std::size_t begin, std::size_t end, std::string_view by);
  /// The same, where the mistake may rightly be seen on these lines of the new text (counted from 1).
  void replace(std::string_view kind, std::size_t begin, std::size_t end, std::string_view by,
               std::vector<std::size_t> lines);
  /// A whole new text, without a place.
  void whole(std::string_view kind, const std::function<std::string()>& make);

 private:
  const Subject& subject_;
  Wanted wanted_;
  Take take_;
};

void misspell(Maker& maker);    // names and keywords, plurals, capitals, underscores, values of others, numbers
void disarrange(Maker& maker);  // indents, tabs, bullets, blocks, rows
void reword(Maker& maker);      // quotes, signs, joined tests, keywords out of place, `then`
void paste(Maker& maker);       // what a word processor does

/// All of them.
void make_all(Maker& maker);

}  // namespace frontdoor::mutation
