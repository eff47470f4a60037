#include "kb/desk/replay.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>

#include "kb/desk/replay_one.h"
#include "kb/ledger/archive.h"

namespace frontdoor::desk {
namespace {

constexpr std::int64_t progress_every = 256;
constexpr std::size_t most_at_once = 8;
constexpr std::size_t each_at_once = 32;

bool wanted(const Replay& request, const ledger::Header& header) {
  const std::string day = header.time.substr(0, 10);
  const bool of_that_kind =
      is_decision(header.kind) && (request.under == nullptr || header.kind == ledger::Kind::recommendation);
  return of_that_kind && (request.since.empty() || day >= request.since) &&
         (request.until.empty() || day <= request.until) && (request.by.empty() || header.by == request.by) &&
         header.pack.starts_with(request.pack);
}

/// Decisions that were read and wait to be replayed, some at a time and side by side.
class Batch {
 public:
  Batch(ledger::Ledger& ledger, const Replay& request) : ledger_(ledger), request_(request) {
    const std::size_t cores = std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
    const std::size_t at_once = request.at_once == 0 ? std::min(cores, most_at_once) : request.at_once;
    for (std::size_t i = 0; i < at_once; ++i) archives_.emplace_back(ledger);
  }

  void add(const ledger::Stored& stored) {
    waiting_.push_back(open_for_replay(ledger_, stored));
    for (Archive& archive : archives_) fetch_for_replay(archive, request_, stored.entry.header);
  }
  [[nodiscard]] bool is_full() const { return waiting_.size() >= archives_.size() * each_at_once; }

  /// In the order in which they were added; none waits after it.
  std::vector<Replayed> replay() {
    std::vector<Replayed> replayed(waiting_.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&](Archive& archive) {
      for (std::size_t i = next++; i < waiting_.size(); i = next++)
        replayed[i] = replay_one(archive, request_, waiting_[i]);
    };
    {
      std::vector<std::jthread> others;
      for (std::size_t i = 1; i < std::min(archives_.size(), waiting_.size()); ++i)
        others.emplace_back([&work, &archive = archives_[i]] { work(archive); });
      work(archives_.front());
    }
    waiting_.clear();
    return replayed;
  }

 private:
  ledger::Ledger& ledger_;
  const Replay& request_;
  std::vector<Archive> archives_;  // one for each thread
  std::vector<Opened> waiting_;
};

void count(ReplaySummary& summary, const Replayed& replayed) {
  ++summary.decisions;
  switch (replayed.came) {
    case Came::out_the_same:
      ++summary.same;
      return;
    case Came::out_differently:
      ++summary.different;
      return;
    case Came::to_be_erased:
      ++summary.erased;
      return;
    case Came::to_nothing:
      ++summary.nothing;
      return;
  }
}

}  // namespace

base::Checked<ReplaySummary> replay(ledger::Ledger& ledger, const Replay& request, const Run& run,
                                    const std::function<void(const Replayed&)>& take) {
  ReplaySummary summary;
  Batch batch(ledger, request);
  const auto go_on = [&] { return !(summary.interrupted = run.stop.stop_requested()); };
  std::int64_t read = request.only == 0 ? request.after : request.only - 1;
  summary.last = read;
  const auto replay_batch = [&] {
    for (const Replayed& replayed : batch.replay()) {
      if (!go_on()) return false;
      count(summary, replayed);
      take(replayed);
      summary.last = replayed.entry;
    }
    summary.last = read;
    return true;
  };
  const std::int64_t all = ledger.size();
  auto trouble = ledger.each_after(read, [&](const ledger::Stored& stored) {
    const std::int64_t number = stored.entry.header.number;
    if (request.only != 0 && number != request.only) return false;
    if (number % progress_every == 0) run.progress(number, all);
    if (!go_on()) return false;
    if (wanted(request, stored.entry.header)) batch.add(stored);
    read = number;
    return !batch.is_full() || replay_batch();
  });
  if (!trouble.empty()) return {.value = {}, .diagnostics = std::move(trouble)};
  if (!summary.interrupted) replay_batch();
  run.progress(all, all);
  return {.value = summary, .diagnostics = {}};
}

const program::Program* pack_as_at(ledger::Ledger& ledger, Archive& archive, model::Date day) {
  const program::Program* found = nullptr;
  for (const std::string& hash : ledger::packs(ledger.connection())) {
    base::Diagnostics trouble;
    const program::Program* const program = archive.program(hash, trouble);
    if (program == nullptr || day < program->pack.in_force_from) continue;
    if (program->pack.until && *program->pack.until < day) continue;
    if (found == nullptr || found->pack.in_force_from < program->pack.in_force_from) found = program;
  }
  return found;
}

std::string directory_as_at(ledger::Ledger& ledger, const std::string& day) {
  std::string hash;
  ledger.each_after(0, [&](const ledger::Stored& stored) {
    const ledger::Header& header = stored.entry.header;
    if (header.time.substr(0, day.size()) > day) return false;
    if (!header.directory.empty()) hash = header.directory;
    return true;
  });
  return hash;
}

}  // namespace frontdoor::desk
