// Words of the trade that callers may not know, with what to say instead: those of jargon.def, and those that the
// pack's `avoid` lines add. A pack may give a word of the list another answer. What is part of the name or title of a
// route is what that service is called, and stays.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/author/plain_words/sentences.h"
#include "engine/compile.h"

namespace frontdoor::author::plain_words {

struct Jargon {
  std::string words;  // as the list has them
  std::string say;    // empty: the pack does not say
};

/// Where some of it stands in a sentence.
struct JargonFound {
  Jargon jargon;
  base::SourceSpan span;
};

class JargonList {
 public:
  explicit JargonList(const Compiled& compiled);

  [[nodiscard]] std::vector<JargonFound> find_in(const Sentence& sentence) const;

 private:
  void add(Jargon jargon);

  /// By the first word in small letters.
  std::map<std::string, std::vector<Jargon>, std::less<>> entries_;
};

}  // namespace frontdoor::author::plain_words
