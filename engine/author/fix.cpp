#include "engine/author/fix.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/author/edits.h"

namespace frontdoor::author {
namespace {

using base::Diagnostic;
using base::Edit;

/// A fix may bring another mistake to light that can be mended too; a pack that goes on like that is left as it is.
constexpr int most_fixing_rounds = 10;

/// What tells one diagnostic from another, wherever it has moved: code, file and words.
using Key = std::tuple<std::string_view, std::string, std::string>;
using Tally = std::map<Key, std::size_t>;

Key key_of(const Diagnostic& diagnostic, const base::Sources& sources) {
  const bool placed = diagnostic.primary && diagnostic.primary->span.source.index < sources.size();
  return {diagnostic.code, placed ? sources[diagnostic.primary->span.source.index].name : std::string(),
          diagnostic.message};
}

Tally tally_of(const PackCheck& check) {
  Tally tally;
  for (const Diagnostic& each : check.diagnostics) ++tally[key_of(each, check.compiled.sources)];
  return tally;
}

/// The pack's own files stand before those it includes.
struct Own {
  std::size_t files = 0;
  const Loader& loader;

  /// The pack checked with some edits made.
  [[nodiscard]] PackCheck checked_with(const base::Sources& sources, const std::vector<Edit>& edits) const {
    base::Sources after = edited(sources, edits);
    after.resize(files);
    return check_pack(std::move(after), loader);
  }
};

/// One round: the fixes there are, and which of them are safe together.
class Round {
 public:
  Round(const PackCheck& check, const Own& own, const std::set<Key>& refused)
      : check_(check), own_(own), tally_(tally_of(check)), had_errors_(base::has_errors(check.diagnostics)) {
    for (const Diagnostic& each : check.diagnostics) {
      const bool is_own =
          std::ranges::all_of(each.fixes, [&](const Edit& edit) { return edit.span.source.index < own_.files; });
      if (!each.fixes.empty() && is_own && !refused.contains(key(each)) && is_free(each)) fixes_.push_back(&each);
    }
    take_safe(0, fixes_.size());
  }

  [[nodiscard]] const std::vector<const Diagnostic*>& safe() const { return safe_; }
  [[nodiscard]] const std::set<Key>& refused() const { return refused_; }

 private:
  [[nodiscard]] Key key(const Diagnostic& each) const { return key_of(each, check_.compiled.sources); }

  /// True if it changes nothing that a fix taken before changes, and its own edits go together.
  [[nodiscard]] bool is_free(const Diagnostic& fix) const {
    for (std::size_t i = 0; i < fix.fixes.size(); ++i) {
      const auto collides = [&](const Edit& edit) { return overlap(edit, fix.fixes[i]); };
      if (std::any_of(fix.fixes.begin(), fix.fixes.begin() + static_cast<std::ptrdiff_t>(i), collides)) return false;
      for (const Diagnostic* taken : fixes_)
        if (std::ranges::any_of(taken->fixes, collides)) return false;
    }
    return true;
  }

  /// Takes those fixes of a run that are safe beside what is taken already: all at once, else each half by itself.
  void take_safe(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    std::vector<const Diagnostic*> wish = safe_;
    wish.insert(wish.end(), fixes_.begin() + static_cast<std::ptrdiff_t>(begin),
                fixes_.begin() + static_cast<std::ptrdiff_t>(end));
    if (are_safe(wish)) {
      safe_ = std::move(wish);
    } else if (end - begin == 1) {
      refused_.insert(key(*fixes_[begin]));
    } else {
      const std::size_t middle = begin + (end - begin) / 2;
      take_safe(begin, middle);
      take_safe(middle, end);
    }
  }

  [[nodiscard]] bool are_safe(const std::vector<const Diagnostic*>& wish) const {
    std::vector<Edit> edits;
    Tally allowed = tally_;
    for (const Diagnostic* fix : wish) {
      edits.insert(edits.end(), fix->fixes.begin(), fix->fixes.end());
      std::size_t& left = allowed[key(*fix)];
      if (left > 0) --left;
    }
    const PackCheck after = own_.checked_with(check_.compiled.sources, edits);
    const Tally found = tally_of(after);
    const auto is_told_of = [&](const Diagnostic& each) { return key_of(each, after.compiled.sources); };
    return std::ranges::all_of(after.diagnostics, [&](const Diagnostic& each) {
      const bool counts = !had_errors_ || each.severity == base::Severity::error || allowed.contains(is_told_of(each));
      return !counts || found.at(is_told_of(each)) <= allowed[is_told_of(each)];
    });
  }

  const PackCheck& check_;
  const Own& own_;
  Tally tally_;
  bool had_errors_;
  std::vector<const Diagnostic*> fixes_;
  std::vector<const Diagnostic*> safe_;
  std::set<Key> refused_;
};

void add_changes(const base::Sources& sources, const std::vector<const Diagnostic*>& fixes,
                 std::vector<Change>& changes) {
  std::vector<Edit> edits;
  std::vector<const Diagnostic*> owners;
  for (const Diagnostic* fix : fixes) {
    edits.insert(edits.end(), fix->fixes.begin(), fix->fixes.end());
    owners.insert(owners.end(), fix->fixes.size(), fix);
  }
  for (ChangedLines& lines : changed_lines(sources, edits)) {
    Change change{.file = sources[lines.source.index].name,
                  .line = lines.line,
                  .mended = {},
                  .before = std::move(lines.before),
                  .after = std::move(lines.after)};
    std::set<const Diagnostic*> told;
    for (const std::size_t edit : lines.edits)
      if (told.insert(owners[edit]).second) change.mended.push_back({owners[edit]->code, owners[edit]->message});
    changes.push_back(std::move(change));
  }
}

}  // namespace

FixedPack fix_pack(const base::Sources& sources, const Loader& loader) {
  const Own own{sources.size(), loader};
  FixedPack fixed;
  std::set<Key> refused;
  PackCheck check = check_pack(sources, loader);
  for (int round = 0; round < most_fixing_rounds; ++round) {
    const Round tried(check, own, refused);
    refused.insert(tried.refused().begin(), tried.refused().end());
    if (tried.safe().empty()) break;
    add_changes(check.compiled.sources, tried.safe(), fixed.changes);
    std::vector<Edit> edits;
    for (const Diagnostic* fix : tried.safe()) edits.insert(edits.end(), fix->fixes.begin(), fix->fixes.end());
    check = own.checked_with(check.compiled.sources, edits);
  }
  std::ranges::stable_sort(fixed.changes, {}, [](const Change& each) { return std::tie(each.file, each.line); });
  fixed.left = std::move(check);
  return fixed;
}

}  // namespace frontdoor::author
