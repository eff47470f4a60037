// A table block from CSV. The cells are put together as a block is written, the reader of rules reads it, and what it
// says of a place is said of the cell that stands there.
#include <fmt/format.h>

#include <algorithm>

#include "engine/author/table_csv.h"
#include "engine/author/table_import_errors.h"
#include "engine/author/table_words.h"
#include "engine/base/text.h"
#include "engine/bytes/csv.h"
#include "engine/syntax/parse.h"

namespace frontdoor::author {
namespace {

using bytes::CsvCell;
using bytes::CsvRow;

constexpr base::SourceId csv_id(0U);

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n\xC2\xA0");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

bool is_empty(const CsvRow& row) {
  return std::ranges::all_of(row, [](const CsvCell& cell) { return trimmed(cell.text).empty(); });
}

std::string word_at(const CsvRow& row, std::size_t cell) {
  return cell < row.size() ? base::lower(trimmed(row[cell].text)) : std::string{};
}

/// How many cells the header has; 0 if this is none.
std::size_t header_cells(const CsvRow& row) {
  for (std::size_t i = 1; i < row.size(); ++i) {
    if (word_at(row, i - 1) == "then" && word_at(row, i) == "because") return i + 1;
  }
  return 0;
}

/// The rows with the separator that gives them a header; else with commas.
base::Checked<std::vector<CsvRow>> read_rows(const base::SourceText& csv) {
  for (const char separator : {',', ';', '\t'}) {
    base::Checked<std::vector<CsvRow>> rows = bytes::read_csv(csv, csv_id, separator);
    if (rows.value && std::ranges::any_of(*rows.value, [](const CsvRow& row) { return header_cells(row) > 0; })) {
      return rows;
    }
  }
  return bytes::read_csv(csv, csv_id, ',');
}

/// The block as it is put together, and which cell each part of it is from.
class BlockText {
 public:
  std::string text;

  void put(std::string_view words) { text += words; }
  void put(std::string_view words, base::SourceSpan from, CellPlace place) {
    parts_.push_back({text.size(), from, std::move(place)});
    text += words;
  }

  /// What was said of the block, said of the cells.
  [[nodiscard]] base::Diagnostics of_cells(const base::Diagnostics& found) const {
    base::Diagnostics result;
    for (const base::Diagnostic& each : found) {
      const auto after =
          std::ranges::upper_bound(parts_, each.primary ? each.primary->span.begin : 0, {}, &Part::begin);
      const Part& part = after == parts_.begin() ? parts_.front() : *std::prev(after);
      result.push_back(unreadable_cell(part.place, part.from, each));
    }
    return result;
  }

 private:
  struct Part {
    std::size_t begin;
    base::SourceSpan from;
    CellPlace place;
  };

  std::vector<Part> parts_;
};

class Import {
 public:
  explicit Import(std::string name) : name_(std::move(name)) {}

  base::Checked<std::string> run(const std::vector<CsvRow>& rows) {
    const auto header = std::ranges::find_if(rows, [](const CsvRow& row) { return header_cells(row) > 0; });
    if (header == rows.end()) return failed(no_header());
    head(rows, static_cast<std::size_t>(header - rows.begin()));
    for (auto row = header; row != rows.end(); ++row) {
      if (!is_empty(*row)) cells_.push_back(row_cells(*row, static_cast<std::size_t>(row - rows.begin())));
    }
    if (!found_.empty()) return {.value = std::nullopt, .diagnostics = std::move(found_)};
    put_rows();
    return read_back();
  }

 private:
  struct Written {
    std::string words;
    base::SourceSpan from;
    CellPlace place;
  };

  static base::Checked<std::string> failed(base::Diagnostic why) {
    return {.value = std::nullopt, .diagnostics = {std::move(why)}};
  }

  [[nodiscard]] CellPlace place(std::size_t row, std::size_t cell) const {
    return {.row = row + 1, .cell = cell + 1, .column = cell < columns_.size() ? columns_[cell] : std::string{}};
  }

  /// The lines that stand once for all rows. The name comes first, wherever it stands.
  void head(const std::vector<CsvRow>& rows, std::size_t header) {
    for (std::size_t row = 0; row < header; ++row) {
      if (word_at(rows[row], 0) == "table" && name_.empty() && rows[row].size() > 1) name_ = trimmed(rows[row][1].text);
    }
    if (name_.empty()) found_.push_back(table_without_name());
    block_.put(fmt::format("table {}\n", name_));
    bool in_unless = false;
    for (std::size_t row = 0; row < header; ++row) {
      if (is_empty(rows[row])) continue;
      const std::string keyword = word_at(rows[row], 0);
      if (keyword == "table" || keyword.starts_with("sep=")) continue;
      if (keyword.empty() && in_unless) {
        line("    ", rows[row], row, 1);
        continue;
      }
      in_unless = keyword == "unless";
      line_for_all(keyword, rows[row], row);
    }
  }

  void line_for_all(const std::string& keyword, const CsvRow& row, std::size_t at) {
    if (keyword == "unless" || keyword == "upholds" || keyword == "overrides") {
      line("  " + keyword + " ", row, at, 1);
    } else if (keyword == "under") {
      texts_line("  under ", row, at, 1);
    } else if (keyword == "accept" && row.size() > 3) {
      const std::string mark = trimmed(row[2].text);
      const std::string of = mark.empty() ? "" : " of " + mark;
      texts_line(fmt::format("  accept {}{} because ", trimmed(row[1].text), of), row, at, 3);
    } else if (keyword.starts_with("first row") || keyword.starts_with("every row")) {
      line("  ", row, at, 0);
    } else {
      found_.push_back(unknown_first_line(place(at, 0), trimmed(row[0].text), row[0].span));
    }
  }

  /// A line of the block: its cells from one on, a comma between them. Spaces before a bullet say how deep it is.
  void line(const std::string& before, const CsvRow& row, std::size_t at, std::size_t first) {
    block_.put(before, row.front().span, place(at, 0));
    bool any = false;
    for (std::size_t cell = first; cell < row.size(); ++cell) {
      std::string words = trimmed(row[cell].text);
      if (words.empty()) continue;
      if (words.starts_with(round_bullet)) words.replace(0, round_bullet.size(), "-");
      if (any) block_.put(", ");
      const std::size_t spaces = std::min(row[cell].text.find_first_not_of(' '), row[cell].text.size());
      block_.put((before == "    " ? std::string(spaces, ' ') : "") + words, row[cell].span, place(at, cell));
      any = true;
    }
    block_.put("\n");
  }

  void texts_line(const std::string& before, const CsvRow& row, std::size_t at, std::size_t cell) {
    block_.put(before, row.front().span, place(at, 0));
    if (cell < row.size()) block_.put(text_of_cell(trimmed(row[cell].text)), row[cell].span, place(at, cell));
    block_.put("\n");
  }

  /// The header's cells, then each row's: an empty one under a fact is `any`.
  std::vector<Written> row_cells(const CsvRow& row, std::size_t at) {
    const bool header = columns_.empty();
    if (header) {
      for (std::size_t i = 0; i < header_cells(row); ++i) columns_.push_back(trimmed(row[i].text));
    }
    std::vector<Written> cells;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const base::SourceSpan from = i < row.size() ? row[i].span : row.back().span;
      std::string words = i < row.size() ? trimmed(row[i].text) : std::string{};
      if (!header && i + 2 < columns_.size() && words.empty()) words = "any";
      if (!header && i + 1 == columns_.size()) words = words.empty() ? "" : text_of_cell(words);
      if (i + 1 < columns_.size()) std::ranges::replace(words, '\n', ' ');
      cells.push_back({std::move(words), from, place(at, i)});
    }
    for (std::size_t i = columns_.size(); i < row.size(); ++i) {
      if (!trimmed(row[i].text).empty()) found_.push_back(cell_too_many(place(at, i), row[i].span));
    }
    return cells;
  }

  void put_rows() {
    std::vector<std::size_t> widths(columns_.size(), 0);
    for (const std::vector<Written>& row : cells_) {
      for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], letters_in(row[i].words));
    }
    for (const std::vector<Written>& row : cells_) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        block_.put((i == 0 ? "  | " : " ") + row[i].words, row[i].from, row[i].place);
        block_.put(std::string(widths[i] - letters_in(row[i].words), ' ') + " |");
      }
      block_.put("\n");
    }
  }

  /// Code points, which is near enough for a column.
  static std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
  }

  base::Checked<std::string> read_back() {
    const base::SourceText source{"table", block_.text};
    const base::Checked<syntax::File> read = syntax::parse(source, csv_id);
    if (!read.diagnostics.empty()) {
      return {.value = std::nullopt, .diagnostics = block_.of_cells(read.diagnostics)};
    }
    return {.value = block_.text, .diagnostics = {}};
  }

  BlockText block_;
  std::string name_;
  std::vector<std::string> columns_;
  std::vector<std::vector<Written>> cells_;  // the header, then the rows
  base::Diagnostics found_;
};

}  // namespace

base::Checked<std::string> table_from_csv(const base::SourceText& csv, const std::string& name) {
  base::Checked<std::vector<CsvRow>> rows = read_rows(csv);
  if (!rows.value) return {.value = std::nullopt, .diagnostics = std::move(rows.diagnostics)};
  return Import(name).run(*rows.value);
}

}  // namespace frontdoor::author
