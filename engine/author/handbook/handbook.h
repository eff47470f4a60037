// A pack as a practice handbook in plain HTML: principles, the menu, each route
// with who it is for, every duty and rule as a sentence with its reason and its
// law, the examples as stories, an index of facts. It prints well, works
// without scripts and style sheet, and fetches nothing. Pure: files as texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/compile.h"

namespace frontdoor::author {

struct HandbookFile {
  std::string name;  // "index.html": all lie in one folder
  std::string text;
};

/// All files of the handbook; always the same names. The pack must have a
/// program.
std::vector<HandbookFile> handbook_of(const Compiled& compiled);

/// What stands in the index page of every handbook, so that one can be told
/// from other files.
std::string_view handbook_mark();

}  // namespace frontdoor::author
