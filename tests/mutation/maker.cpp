#include "tests/mutation/lines.h"
#include "tests/mutation/mutant.h"

namespace frontdoor::mutation {

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = {
      {.name = "name misspelt by 1 letter"},
      {.name = "name misspelt by 2 letters"},
      {.name = "declared name misspelt by 1 letter"},
      {.name = "declared name misspelt by 2 letters"},
      {.name = "keyword misspelt by 1 letter"},
      {.name = "keyword misspelt by 2 letters"},
      {.name = "plural"},
      {.name = "capital letter"},
      {.name = "underscore"},
      {.name = "value of another fact", .has_fix = false},
      {.name = "number out of range", .has_fix = false},
      {.name = "missing indent"},
      {.name = "extra indent"},
      {.name = "tab"},
      {.name = "missing bullet"},
      {.name = "missing quote"},
      {.name = "= or > for words"},
      {.name = "inline and, or"},
      {.name = "keyword out of place", .has_fix = false},
      {.name = "then left out"},
      {.name = "then line left out", .has_fix = false},
      {.name = "duplicated block"},
      {.name = "table row a cell short", .has_fix = false},
      {.name = "curly quotes", .as_meant = true},
      {.name = "one curly quote", .as_meant = true},
      {.name = "long dash for a bullet", .as_meant = true},
      {.name = "round bullet", .as_meant = true},
      {.name = "round bullet and tab", .as_meant = true},
      {.name = "no-break space", .as_meant = true},
      {.name = "Windows line ends", .as_meant = true},
      {.name = "byte order mark", .as_meant = true},
      {.name = "all that Word does, at once", .as_meant = true},
  };
  return all;
}

void Maker::replace(std::string_view kind, std::size_t begin, std::size_t end, std::string_view by) {
  replace(kind, begin, end, by, {line_at(text(), begin)});
}

void Maker::replace(std::string_view kind, std::size_t begin, std::size_t end, std::string_view by,
                    std::vector<std::size_t> lines) {
  if (!wanted_(kind)) return;
  std::string changed = text();
  changed.replace(begin, end - begin, by);
  take_({kind, std::move(changed), std::move(lines)});
}

void Maker::whole(std::string_view kind, const std::function<std::string()>& make) {
  if (wanted_(kind)) take_({kind, make(), {}});
}

void make_all(Maker& maker) {
  misspell(maker);
  disarrange(maker);
  reword(maker);
  paste(maker);
}

}  // namespace frontdoor::mutation
