#include "engine/base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <utility>

namespace frontdoor::base {
namespace {

/// Each lead byte's length and the range of its second byte, as in table 3-7 of the Unicode standard.
struct LeadBytes {
  unsigned char first;
  unsigned char last;
  unsigned char length;
  unsigned char second_from;
  unsigned char second_to;
};
constexpr std::array<LeadBytes, 9> lead_bytes{{
    {0x00, 0x7F, 1, 0x00, 0x00},
    {0xC2, 0xDF, 2, 0x80, 0xBF},
    {0xE0, 0xE0, 3, 0xA0, 0xBF},
    {0xE1, 0xEC, 3, 0x80, 0xBF},
    {0xED, 0xED, 3, 0x80, 0x9F},
    {0xEE, 0xEF, 3, 0x80, 0xBF},
    {0xF0, 0xF0, 4, 0x90, 0xBF},
    {0xF1, 0xF3, 4, 0x80, 0xBF},
    {0xF4, 0xF4, 4, 0x80, 0x8F},
}};

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> irregular{{
    {"people", "person"},
    {"children", "child"},
    {"grandchildren", "grandchild"},
    {"men", "man"},
    {"women", "woman"},
    {"feet", "foot"},
    {"teeth", "tooth"},
    {"pence", "penny"},
    {"lives", "life"},
    {"halves", "half"},
    {"buses", "bus"},
    {"crises", "crisis"},
    {"diagnoses", "diagnosis"},
    {"headaches", "headache"},
}};

/// One word's singular by its ending.
std::string regular_singular(std::string_view word) {
  const auto without = [&](std::size_t letters) { return std::string(word.substr(0, word.size() - letters)); };
  if (!word.ends_with('s') || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")) {
    return std::string(word);
  }
  if (word.ends_with("ies") && word.size() > 4) return without(3) + "y";
  for (const std::string_view ending : {"sses", "xes", "ches", "shes", "zzes"}) {
    if (word.ends_with(ending)) return without(2);
  }
  return without(1);
}

/// One line of the text, begun at `column` of a line of the result; spaces between words stay unless the line breaks
/// there.
std::string wrapped_line(std::string_view line, std::size_t width, std::size_t indent, std::size_t column) {
  std::string result;
  std::size_t at = 0;
  while (true) {
    const std::size_t begin = line.find_first_not_of(' ', at);
    if (begin == std::string_view::npos) return result;
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    const std::size_t length = count_code_points(line.substr(begin, end - begin));
    std::size_t gap = begin - at;
    if (at > 0 && column + gap + length > width) {
      result += '\n';
      gap = indent;
      column = 0;
    }
    result.append(gap, ' ').append(line.substr(begin, end - begin));
    column += gap + length;
    at = end;
  }
}

}  // namespace

std::size_t code_point_length(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  const auto* const kind = std::ranges::find_if(
      lead_bytes, [&](const LeadBytes& bytes) { return first >= bytes.first && first <= bytes.last; });
  if (kind == lead_bytes.end() || at + kind->length > text.size()) return 0;
  for (std::size_t i = 1; i < kind->length; ++i) {
    const unsigned char byte = byte_at(text, at + i);
    if (!is_continuation(byte)) return 0;
    if (i == 1 && (byte < kind->second_from || byte > kind->second_to)) return 0;
  }
  return kind->length;
}

std::size_t ascii_run(std::string_view text) {
  std::size_t at = 0;
  std::uint64_t eight = 0;
  for (; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  return at;
}

std::optional<std::size_t> invalid_utf8_at(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    at += ascii_run(text.substr(at));
    if (at == text.size()) break;
    const std::size_t length = byte_at(text, at) < 0x80 ? 1 : code_point_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return !is_continuation(static_cast<unsigned char>(c)); }));
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

std::string listed(const std::vector<std::string>& items, std::string_view last) {
  std::string result;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) result += i + 1 == items.size() ? " " + std::string(last) + " " : ", ";
    result += items[i];
  }
  return result;
}

std::string joined(const std::vector<std::string>& items, std::string_view separator) {
  std::string result;
  for (const std::string& item : items) {
    if (&item != &items.front()) result += separator;
    result += item;
  }
  return result;
}

std::string spelling(std::string_view name) {
  std::string result = lower(name);
  std::ranges::replace(result, ' ', '_');
  return result;
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
  std::string result;
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (at > 0) result += "\n" + std::string(end > at ? indent : 0, ' ');
    result += wrapped_line(text.substr(at, end - at), width, indent, at > 0 ? indent : 0);
    at = end + 1;
  }
  return result;
}

std::string with_unit(long long amount, std::string_view unit) {
  return std::to_string(amount) + " " + (amount == 1 ? singular(unit) : std::string(unit));
}

std::string singular(std::string_view unit) {
  for (const auto& [many, one] : irregular) {
    if (unit == many) return std::string(one);
  }
  const std::size_t space = unit.rfind(' ');
  if (space == std::string_view::npos) return regular_singular(unit);
  return std::string(unit.substr(0, space + 1)) + singular(unit.substr(space + 1));
}

}  // namespace frontdoor::base
