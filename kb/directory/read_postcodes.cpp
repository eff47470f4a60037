#include "kb/directory/read_postcodes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string>
#include <string_view>

#include "engine/base/text.h"
#include "kb/directory/directory_errors.h"

namespace frontdoor::directory {
namespace {

constexpr std::array<std::string_view, 6> columns = {"postcode", "easting", "northing", "town", "district", "county"};
constexpr std::int64_t grid_end = 1'300'000;  // metres: the National Grid ends before this

struct Cell {
  std::string_view text;
  base::SourceSpan span;
};

std::vector<Cell> cells_of(std::string_view line, base::SourceId source, std::uint32_t offset) {
  std::vector<Cell> cells;
  std::size_t begin = 0;
  while (begin <= line.size()) {
    const std::size_t end = std::min(line.find(',', begin), line.size());
    cells.push_back(
        {.text = line.substr(begin, end - begin),
         .span = {source, offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(end)}});
    begin = end + 1;
  }
  return cells;
}

std::optional<std::int64_t> metres_in(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && value >= 0 && value < grid_end ? std::optional(value) : std::nullopt;
}

/// One line; none, with a word on it, if it cannot be read.
std::optional<Postcode> postcode_from(const std::vector<Cell>& cells, base::Diagnostics& diagnostics) {
  const base::SourceSpan line = base::join(cells.front().span, cells.back().span);
  if (cells.size() != columns.size()) {
    diagnostics.push_back(wrong_postcode_line("six values with commas between them", line));
    return std::nullopt;
  }
  const auto code = tidy_postcode(cells[0].text);
  const auto easting = metres_in(cells[1].text);
  const auto northing = metres_in(cells[2].text);
  if (!code) diagnostics.push_back(wrong_postcode_line("a postcode such as LX4 2QD", cells[0].span));
  if (!easting) diagnostics.push_back(wrong_postcode_line("whole metres on the National Grid", cells[1].span));
  if (!northing) diagnostics.push_back(wrong_postcode_line("whole metres on the National Grid", cells[2].span));
  if (!code || !easting || !northing) return std::nullopt;
  return Postcode{.code = *code,
                  .easting = *easting,
                  .northing = *northing,
                  .town = std::string(cells[3].text),
                  .district = std::string(cells[4].text),
                  .county = std::string(cells[5].text)};
}

bool is_header(const std::vector<Cell>& cells) { return base::lower(cells.front().text) == columns.front(); }

}  // namespace

std::vector<Postcode> read_postcodes(const base::Sources& sources, base::SourceId source,
                                     base::Diagnostics& diagnostics) {
  const std::string_view text = sources[source.index].text;
  std::map<std::string, std::pair<Postcode, base::SourceSpan>> by_code;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const auto cells = cells_of(line, source, static_cast<std::uint32_t>(begin));
    begin = end + 1;
    if (line.empty() || is_header(cells)) continue;
    auto read = postcode_from(cells, diagnostics);
    if (!read) continue;
    const auto [there, added] = by_code.try_emplace(read->code, *read, cells.front().span);
    if (!added) diagnostics.push_back(postcode_twice(read->code, cells.front().span, there->second.second));
  }
  std::vector<Postcode> result;
  result.reserve(by_code.size());
  for (const auto& [code, entry] : by_code) result.push_back(entry.first);
  return result;
}

}  // namespace frontdoor::directory
