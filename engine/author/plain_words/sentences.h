// A text for people as the words and sentences that somebody hears, each with its place in the source. A fact that is
// filled in is one word, whatever its name; escapes, quotes and line breaks are none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/source_span.h"
#include "engine/base/source_text.h"

namespace frontdoor::author::plain_words {

struct Word {
  std::string text;   // as written, with straight apostrophes; empty for a fact that is filled in
  std::string small;  // the same in small letters
  base::SourceSpan span;
  bool after_comma = false;    // a comma, semicolon or colon stands before it
  bool begins_clause = false;  // it is the first word after a semicolon or colon
};

struct Sentence {
  std::vector<Word> words;  // at least one
  bool asks = false;        // ends with a question mark
};

/// The sentences between the quotes of a text.
std::vector<Sentence> sentences_of(const base::Sources& sources, base::SourceSpan quoted);

/// The words of a phrase, in small letters.
std::vector<std::string> small_words(std::string_view phrase);

/// From the first of some words to the last.
base::SourceSpan span_of(const std::vector<Word>& words, std::size_t first, std::size_t last);

}  // namespace frontdoor::author::plain_words
