#include "engine/syntax/characters.h"

#include <algorithm>
#include <array>

namespace frontdoor::syntax {
namespace {

template <std::size_t size>
bool one_of(const std::array<char32_t, size>& set, char32_t point) {
  return std::ranges::find(set, point) != set.end();
}

constexpr std::array<char32_t, 6> spaces = {0x00A0, 0x1680, 0x202F, 0x205F, 0x3000, 0x2007};
constexpr std::array<char32_t, 3> line_ends = {0x0085, 0x2028, 0x2029};
constexpr std::array<char32_t, 5> apostrophes = {0x2018, 0x2019, 0x201B, 0x02BC, 0xFF07};
constexpr std::array<char32_t, 9> no_width = {0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x061C};
// hyphens and dashes, round and square bullets, and the two that Word keeps in its symbol fonts
constexpr std::array<char32_t, 21> bullets = {0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212,
                                              0x2022, 0x2023, 0x2043, 0x2219, 0x00B7, 0x25AA, 0x25A0,
                                              0x25E6, 0x25CF, 0x25CB, 0x25AB, 0x2027, 0xF0B7, 0xF0A7};

}  // namespace

char32_t plain(char32_t point) {
  if (one_of(spaces, point) || (point >= 0x2000 && point <= 0x200A)) return U' ';
  if (one_of(line_ends, point)) return U'\n';
  if (one_of(apostrophes, point)) return U'\'';
  if (point == 0xFDD0 || point == 0xFDD1) return 0xFFFD;  // clean.h has a use for them
  return one_of(no_width, point) ? 0 : point;
}

bool is_curly_quote(char32_t point) { return point >= 0x201C && point <= 0x201F; }

bool is_opening_quote(char32_t point) { return is_curly_quote(point) && point != 0x201D; }

bool is_bullet(char32_t point, char32_t next) {
  if (point == U'-' || one_of(bullets, point)) return true;
  if (point == U'*') return next == U' ' || next == U'\t';
  return point == U'o' && next == U'\t';  // Word's second level
}

}  // namespace frontdoor::syntax
