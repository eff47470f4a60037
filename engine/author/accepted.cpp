#include "engine/author/accepted.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "engine/author/accepted_errors.h"
#include "engine/base/text.h"
#include "engine/bytes/sha256.h"
#include "engine/syntax/canonical.h"
#include "engine/syntax/canonical_lines.h"

namespace frontdoor::author {
namespace {

constexpr std::size_t mark_digits = 6;

/// One accept line with its block, and what came of it.
struct Line {
  const syntax::Accept* accept;
  const syntax::File* file;
  const syntax::Block* block;
  bool met = false;
};

std::vector<Line> lines_of(const std::vector<syntax::File>& files) {
  std::vector<Line> lines;
  for (const syntax::File& file : files) {
    for (const syntax::Block& block : file.blocks) {
      for (const syntax::Accept& accept : block.accepts) lines.push_back({&accept, &file, &block});
    }
  }
  return lines;
}

bool stands_in(base::SourceSpan span, base::SourceSpan block) {
  return span.source == block.source && span.begin >= block.begin && span.end <= block.end;
}

Line* line_for(std::vector<Line>& lines, const base::Diagnostic& finding) {
  if (finding.severity != base::Severity::finding || !finding.primary) return nullptr;
  const auto found = std::ranges::find_if(lines, [&](const Line& line) {
    return base::lower(line.accept->code.text) == base::lower(finding.code) &&
           stands_in(finding.primary->span, line.block->span);
  });
  return found == lines.end() ? nullptr : std::to_address(found);
}

bool is_of(const Line& line, const std::string& mark) {
  return line.accept->of && base::lower(line.accept->of->text) == mark;
}

}  // namespace

std::string mark_of(const syntax::File& file, const syntax::Block& block) {
  return bytes::sha256_hex(syntax::canonical_block_alone(file, block)).substr(0, mark_digits);
}

std::vector<AcceptedFinding> take_accepted(const std::vector<syntax::File>& files, base::Diagnostics& diagnostics) {
  std::vector<Line> lines = lines_of(files);
  if (lines.empty()) return {};
  const bool errors = base::has_errors(diagnostics);
  std::vector<AcceptedFinding> accepted;
  base::Diagnostics left;
  for (base::Diagnostic& each : diagnostics) {
    Line* const line = line_for(lines, each);
    if (line == nullptr) {
      left.push_back(std::move(each));
      continue;
    }
    const std::string mark = mark_of(*line->file, *line->block);
    const bool first = !std::exchange(line->met, true);
    if (line->accept->of && !is_of(*line, mark)) {
      if (first) left.push_back(accept_is_stale(*line->accept, mark, each));
      continue;
    }
    if (first && !line->accept->of) left.push_back(accept_without_mark(*line->accept, mark));
    accepted.push_back({std::move(each), syntax::words_of(line->accept->because), line->accept->span});
  }
  for (const Line& line : lines) {
    if (!line.met && !errors) left.push_back(accepts_nothing(*line.accept));
  }
  diagnostics = std::move(left);
  return accepted;
}

}  // namespace frontdoor::author
