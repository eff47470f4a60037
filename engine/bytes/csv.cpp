#include "engine/bytes/csv.h"

#include "engine/base/text.h"
#include "engine/bytes/csv_errors.h"
#include "engine/bytes/json_errors.h"

namespace frontdoor::bytes {
namespace {

class CsvWalk {
 public:
  CsvWalk(std::string_view text, base::SourceId id, char separator) : text_(text), id_(id), separator_(separator) {
    if (text_.starts_with(base::byte_order_mark)) at_ = base::byte_order_mark.size();
  }

  base::Checked<std::vector<CsvRow>> run() {
    base::Checked<std::vector<CsvRow>> result;
    std::vector<CsvRow> rows;
    while (at_ < text_.size()) {
      rows.emplace_back();
      if (!row(rows.back())) {
        result.diagnostics.push_back(unclosed_cell(span(quote_, quote_ + 1)));
        return result;
      }
    }
    result.value = std::move(rows);
    return result;
  }

 private:
  [[nodiscard]] base::SourceSpan span(std::size_t begin, std::size_t end) const {
    return {id_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  [[nodiscard]] bool at_line_end() const { return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }

  bool row(CsvRow& row) {
    while (true) {
      if (!cell(row)) return false;
      if (at_ >= text_.size() || text_[at_] != separator_) break;
      ++at_;
    }
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    return true;
  }

  bool cell(CsvRow& row) {
    const std::size_t begin = at_;
    std::string text;
    if (at_ < text_.size() && text_[at_] == '"' && !quoted(text)) return false;
    while (!at_line_end() && text_[at_] != separator_) text += text_[at_++];
    row.push_back({std::move(text), span(begin, at_)});
    return true;
  }

  bool quoted(std::string& text) {
    quote_ = at_++;
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c != '"') {
        text += c;
      } else if (at_ < text_.size() && text_[at_] == '"') {
        text += text_[at_++];
      } else {
        return true;
      }
    }
    return false;
  }

  std::string_view text_;
  base::SourceId id_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t quote_ = 0;  // where the last quoted cell begins
};

}  // namespace

base::Checked<std::vector<CsvRow>> read_csv(const base::SourceText& source, base::SourceId id, char separator) {
  if (const auto at = base::invalid_utf8_at(source.text)) {
    const auto place = static_cast<std::uint32_t>(*at);
    return {.value = std::nullopt, .diagnostics = {not_utf8(source.text, *at, {id, place, place})}};
  }
  return CsvWalk(source.text, id, separator).run();
}

std::string csv_cell(std::string_view text) {
  const bool spaced = text.starts_with(' ') || text.ends_with(' ');
  if (text.find_first_of(",;\t\"\r\n") == std::string_view::npos && !spaced) return std::string(text);
  std::string cell = "\"";
  for (const char c : text) {
    if (c == '"') cell += '"';
    cell += c;
  }
  return cell + "\"";
}

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) row += (i > 0 ? "," : "") + csv_cell(cells[i]);
  return row + "\r\n";
}

}  // namespace frontdoor::bytes
