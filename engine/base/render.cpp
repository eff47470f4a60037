#include "engine/base/render.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "engine/base/snippet.h"
#include "engine/base/text.h"

namespace frontdoor::base {
namespace {

constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view blue = "\x1b[1;34m";
constexpr std::string_view no_color = "\x1b[0m";

std::string_view severity_name(Severity severity) {
  constexpr std::array<std::string_view, 3> names{"note", "finding", "error"};
  return names[static_cast<std::size_t>(severity)];
}

std::string_view severity_color(Severity severity) {
  constexpr std::array<std::string_view, 3> colors{"\x1b[1;36m", "\x1b[1;33m", "\x1b[1;31m"};
  return colors[static_cast<std::size_t>(severity)];
}

/// A label that can be drawn: its text is known.
struct Mark {
  const Label* label;
  bool primary;
  Place place;
};

/// Draws one diagnostic; holds what every line needs.
class Drawing {
 public:
  Drawing(const Diagnostic& diagnostic, const Sources& sources, bool color)
      : diagnostic_(diagnostic), sources_(sources), color_(color) {}

  std::string draw() {
    const std::vector<Mark> marks = marks_in_order();
    for (const Mark& mark : marks) gutter_ = std::max(gutter_, std::to_string(mark.place.line).size());
    draw_message();
    for (const Mark& mark : marks) draw_mark(mark);
    draw_help(!marks.empty());
    return out_;
  }

 private:
  [[nodiscard]] const SourceText& source_of(const Mark& mark) const { return sources_[mark.label->span.source.index]; }

  /// The primary's file first; in a file by line, and on a line the primary first.
  [[nodiscard]] std::vector<Mark> marks_in_order() const {
    std::vector<Mark> marks;
    const auto add = [&](const Label& label, bool primary) {
      const SourceSpan span = label.span;
      if (span.source.index >= sources_.size()) return;
      marks.push_back({&label, primary, place_of(sources_[span.source.index], span.begin)});
    };
    if (diagnostic_.primary) add(*diagnostic_.primary, true);
    for (const Label& label : diagnostic_.related) add(label, false);
    if (marks.empty()) return marks;
    const SourceId first = marks.front().label->span.source;
    std::ranges::stable_sort(marks, {}, [&](const Mark& mark) {
      const SourceSpan span = mark.label->span;
      return std::tuple{span.source != first, span.source, mark.place.line, !mark.primary, span};
    });
    return marks;
  }

  [[nodiscard]] std::string painted(std::string_view color, std::string_view text) const {
    return color_ ? fmt::format("{}{}{}", color, text, no_color) : std::string(text);
  }

  void draw_message() {
    const std::string code = diagnostic_.code.empty() ? "" : fmt::format("[{}]", diagnostic_.code);
    const std::string head = fmt::format("{}{}", severity_name(diagnostic_.severity), code);
    out_ += painted(severity_color(diagnostic_.severity), head);
    out_ += painted(bold, ": " + printable(diagnostic_.message)) + "\n";
  }

  void draw_gutter(std::string_view number, std::string_view rest) {
    out_ += painted(blue, fmt::format("{:>{}} |", number, gutter_));
    out_ += rest.empty() ? "\n" : fmt::format(" {}\n", rest);
  }

  /// The line that says which file, before the first mark in it; for the first file it shows the primary's place.
  void draw_file(const Mark& mark) {
    const bool first = last_ == nullptr;
    const bool at_primary =
        first && diagnostic_.primary && !mark.primary && diagnostic_.primary->span.source == mark.label->span.source;
    const Place place = at_primary ? place_of(source_of(mark), diagnostic_.primary->span.begin) : mark.place;
    if (!first) draw_gutter("", "");
    out_ += painted(blue, fmt::format("{:{}}{}", "", gutter_, first ? "--> " : "::: "));
    out_ += fmt::format("{}:{}:{}\n", printable(source_of(mark).name), place.line, place.column);
    draw_gutter("", "");
  }

  void draw_mark(const Mark& mark) {
    const Snippet snippet = cut_snippet(source_of(mark), mark.label->span);
    const bool same_file = last_ != nullptr && last_->label->span.source == mark.label->span.source;
    const bool same_line = same_file && last_->place.line == mark.place.line && snippet.whole;
    if (!same_file) draw_file(mark);
    if (same_file && mark.place.line > last_->place.line + 1) out_ += painted(blue, "...") + "\n";
    if (!same_line) draw_gutter(std::to_string(mark.place.line), snippet.text);
    const std::string line(snippet.length, mark.primary ? '^' : '-');
    const std::string text = mark.label->text.empty() ? "" : " " + printable(mark.label->text);
    const std::string_view color = mark.primary ? severity_color(diagnostic_.severity) : blue;
    draw_gutter("", std::string(snippet.begin, ' ') + painted(color, line + text));
    last_ = &mark;
  }

  void draw_help(bool after_snippet) {
    if (diagnostic_.help.empty()) return;
    if (after_snippet) draw_gutter("", "");
    const std::size_t block = std::min(diagnostic_.help.find("\n\n"), diagnostic_.help.size());
    std::string_view rest = std::string_view(diagnostic_.help).substr(0, block);
    std::string_view lead = "help: ";
    while (!lead.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      out_ += (lead == "help: " ? painted(bold, lead) : std::string(lead)) + printable(rest.substr(0, end)) + "\n";
      lead = end < rest.size() ? "      " : "";
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    draw_block(std::string_view(diagnostic_.help).substr(block));
  }

  /// After an empty line in the help: a block to paste, at the margin where it has to stand.
  void draw_block(std::string_view block) {
    while (block.size() > 1) {
      block.remove_prefix(1);
      const std::size_t end = std::min(block.find('\n'), block.size());
      out_ += printable(block.substr(0, end)) + "\n";
      block.remove_prefix(end);
    }
  }

  const Diagnostic& diagnostic_;
  const Sources& sources_;
  bool color_;
  std::size_t gutter_ = 1;
  const Mark* last_ = nullptr;
  std::string out_;
};

}  // namespace

std::string render(const Diagnostic& diagnostic, const Sources& sources, const RenderOptions& options) {
  return Drawing(diagnostic, sources, options.color).draw();
}

std::string render_all(const Diagnostics& diagnostics, const Sources& sources, const RenderOptions& options) {
  std::string out;
  const std::size_t shown = std::min(diagnostics.size(), options.at_most);
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) out += "\n";
    out += render(diagnostics[i], sources, options);
  }
  if (shown < diagnostics.size()) {
    out += fmt::format("{}and {} more\n", shown == 0 ? "" : "\n", diagnostics.size() - shown);
  }
  return out;
}

}  // namespace frontdoor::base
