#include "cli/replay_out.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/page.h"
#include "engine/base/text.h"
#include "engine/bytes/json.h"
#include "engine/records/json_making.h"

namespace frontdoor::cli {
namespace {

using bytes::Json;
using desk::Came;

constexpr std::size_t most_named_in_words = 8;
constexpr std::size_t most_named_on_a_page = 500;
constexpr std::size_t most_troubled = 50;

std::string_view word_for(Came came) {
  switch (came) {
    case Came::out_the_same:
      return "same";
    case Came::out_differently:
      return "different";
    case Came::to_be_erased:
      return "erased";
    case Came::to_nothing:
      return "could not be replayed";
  }
  return {};
}

std::string json_line(const desk::Replayed& replayed) {
  bytes::JsonArray changes;
  for (const desk::Change& each : replayed.changes) {
    bytes::JsonObject change;
    add(change, "what", std::string_view(each.what));
    add(change, "was", std::string_view(each.was));
    add(change, "now", std::string_view(each.now));
    add(change, "rules", records::list_of(each.rules));
    changes.emplace_back(std::move(change));
  }
  bytes::JsonObject all;
  add(all, "entry", replayed.entry);
  add(all, "kind", ledger::word_for(replayed.kind));
  add(all, "contact", std::string_view(replayed.contact));
  add(all, "date", std::string_view(replayed.date));
  add(all, "came_out", word_for(replayed.came));
  add(all, "changes", Json(std::move(changes)));
  add(all, "trouble", replayed.trouble.empty() ? Json() : Json(std::string_view(replayed.trouble)));
  return bytes::line_json(Json(std::move(all))) + "\n";
}

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (const std::string& each : cells) row += (row.empty() ? "" : ",") + csv_cell(each);
  return row + "\r\n";
}

std::string csv_rows(const desk::Replayed& replayed) {
  const std::vector<std::string> head = {std::to_string(replayed.entry), std::string(ledger::word_for(replayed.kind)),
                                         replayed.contact, replayed.date, std::string(word_for(replayed.came))};
  std::string rows;
  for (const desk::Change& each : replayed.changes) {
    std::vector<std::string> cells = head;
    cells.insert(cells.end(), {each.what, each.was, each.now, base::joined(each.rules, "; ")});
    rows += csv_row(cells);
  }
  if (!rows.empty()) return rows;
  std::vector<std::string> cells = head;
  cells.insert(cells.end(), {"", "", "", replayed.trouble});
  return csv_row(cells);
}

std::string counts(const desk::ReplaySummary& summary) {
  const auto decisions = base::with_unit(summary.decisions, "decisions");
  return fmt::format("{} replayed: {} the same, {} different, {} erased, {} could not be replayed.", decisions,
                     summary.same, summary.different, summary.erased, summary.nothing);
}

std::string change_in_words(const desk::Change& change) {
  return fmt::format("{}: was {}, now {}", change.what, change.was, change.now);
}

std::string named(const ChangeGroup& group, std::size_t at_most) {
  std::vector<std::string> cases;
  for (const CaseToOpen& each : group.cases)
    if (cases.size() < at_most)
      cases.push_back(each.contact.empty() ? std::to_string(each.entry)
                                           : fmt::format("{} ({})", each.entry, each.contact));
  return fmt::format("{} {}{}", group.count == 1 ? "entry" : "entries", base::joined(cases, ", "),
                     group.count > static_cast<std::int64_t>(cases.size()) ? ", ..." : "");
}

std::string cases_to_open(const ChangeGroup& group) {
  return fmt::format("<details><summary>{}</summary>{}</details>", base::with_unit(group.count, "decisions"),
                     html_text(named(group, most_named_on_a_page)));
}

/// The most frequent first.
std::vector<ChangeGroup> by_count(std::vector<ChangeGroup> groups) {
  std::ranges::stable_sort(groups, std::ranges::greater(), &ChangeGroup::count);
  return groups;
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell(text);
  // Why: a spreadsheet runs a cell that begins like this.
  if (!cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos) cell.insert(0, "'");
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string html_text(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\'':
        safe += "&#39;";
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

std::string ReplayOut::begin() const {
  return format_ == ReplayFormat::csv
             ? csv_row({"entry", "kind", "contact", "date", "came out", "what", "was", "now", "rules or trouble"})
             : std::string();
}

void ReplayOut::group(const desk::Replayed& replayed) {
  for (const desk::Change& change : replayed.changes) {
    auto found = std::ranges::find_if(groups_, [&](const ChangeGroup& each) {
      return each.change.what == change.what && each.change.was == change.was && each.change.now == change.now &&
             each.change.rules == change.rules;
    });
    if (found == groups_.end()) found = groups_.insert(groups_.end(), {.change = change, .count = 0, .cases = {}});
    ++found->count;
    if (found->cases.size() < most_named_on_a_page)
      found->cases.push_back({.entry = replayed.entry, .contact = replayed.contact});
  }
  if (replayed.came == Came::to_nothing && troubled_.size() < most_troubled) troubled_.push_back(replayed);
}

std::string ReplayOut::one(const desk::Replayed& replayed) {
  switch (format_) {
    case ReplayFormat::json_lines:
      return json_line(replayed);
    case ReplayFormat::csv:
      return csv_rows(replayed);
    case ReplayFormat::words:
    case ReplayFormat::html:
      group(replayed);
      return {};
  }
  return {};
}

std::string ReplayOut::end(const desk::ReplaySummary& summary) const {
  if (format_ == ReplayFormat::words) return words(summary);
  return format_ == ReplayFormat::html ? page(summary) : std::string();
}

std::string ReplayOut::words(const desk::ReplaySummary& summary) const {
  Page page(false);
  page.add(title_, 0, 0, Tone::strong);
  page.add(counts(summary));
  for (const ChangeGroup& each : by_count(groups_)) {
    page.gap();
    page.add(change_in_words(each.change));
    page.add(fmt::format("{}: {}", base::with_unit(each.count, "decisions"), named(each, most_named_in_words)), 2, 2);
    if (!each.change.rules.empty()) page.add("by: " + base::joined(each.change.rules, "; "), 2, 2);
  }
  if (!troubled_.empty()) page.gap();
  for (const desk::Replayed& each : troubled_) page.add(fmt::format("entry {}: {}", each.entry, each.trouble), 0, 2);
  return page.text();
}

std::string ReplayOut::page(const desk::ReplaySummary& summary) const {
  std::string html = fmt::format(
      "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{0}</title>\n<style>body{{font-family:"
      "sans-serif;max-width:60em;margin:2em auto;line-height:1.5}}table{{border-collapse:collapse}}td,th{{border:1px "
      "solid #767676;padding:.3em .6em;text-align:left;vertical-align:top}}</style></head>\n<body><h1>{0}</h1>\n"
      "<p>{1}</p>\n",
      html_text(title_), html_text(counts(summary)));
  if (!groups_.empty())
    html +=
        "<table><thead><tr><th scope=\"col\">What</th><th scope=\"col\">Was</th><th scope=\"col\">Now</th>"
        "<th scope=\"col\">By</th><th scope=\"col\">Whom</th></tr></thead>"
        "<tbody>\n";
  for (const ChangeGroup& each : by_count(groups_))
    html += fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                        html_text(each.change.what), html_text(each.change.was), html_text(each.change.now),
                        html_text(base::joined(each.change.rules, "; ")), cases_to_open(each));
  if (!groups_.empty()) html += "</tbody></table>\n";
  for (const desk::Replayed& each : troubled_)
    html += fmt::format("<p>Entry {}: {}</p>\n", each.entry, html_text(each.trouble));
  return html + "</body></html>\n";
}

}  // namespace frontdoor::cli
