// frontdoor replay: past decisions again, as they were or under another pack.
#include <fmt/core.h>
#include <signal.h>
#include <unistd.h>

#include <csignal>
#include <stop_token>

#include "cli/commands.h"
#include "cli/ledger_door.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/pack_shelf.h"
#include "cli/read_day.h"
#include "cli/replay_out.h"

namespace frontdoor::cli {
namespace {

volatile std::sig_atomic_t stop_asked_for = 0;

void note_stop(int /*signal*/) { stop_asked_for = 1; }

void let_interrupt_stop_a_replay() {
  struct sigaction action{};
  action.sa_handler = note_stop;
  action.sa_flags = SA_RESTART;  // Why: what is being written when it comes is still written.
  sigaction(SIGINT, &action, nullptr);
}

void show_progress(std::int64_t done, std::int64_t all) {
  constexpr std::int64_t width = 30;
  const std::int64_t filled = all == 0 ? width : width * done / all;
  write_error(fmt::format("\r[{:<{}}] {} of {}", std::string(static_cast<std::size_t>(filled), '#'), width, done, all));
  if (done == all) write_error("\n");
}

std::optional<ReplayFormat> format_of(const ReplayOptions& options) {
  if (options.common.json || options.format == "jsonl") return ReplayFormat::json_lines;
  if (options.format.empty() || options.format == "text") return ReplayFormat::words;
  if (options.format == "csv") return ReplayFormat::csv;
  if (options.format == "html") return ReplayFormat::html;
  say("error: --format takes one of: text, jsonl, csv, html\n");
  return std::nullopt;
}

class Replaying {
 public:
  Replaying(const ReplayOptions& options, ledger::Ledger& ledger)
      : options_(options), ledger_(ledger), archive_(ledger) {}

  ExitCode run(ReplayFormat format) {
    if (!read_days() || !choose_pack()) return code_;
    ReplayOut out(format, title_);
    write_out(out.begin());
    const auto summary = desk::replay(ledger_, request_, watched(), [&](const desk::Replayed& each) {
      write_out(out.one(each));
      pass_on_stop();
    });
    if (!summary.value) return ended(summary.diagnostics, options_.common);
    write_out(out.end(*summary.value));
    return finish(*summary.value);
  }

 private:
  bool read_days() {
    request_.after = options_.after;
    request_.only = options_.entry;
    request_.by = options_.by;
    request_.pack = options_.only_pack;
    request_.without_services = options_.without_services;
    for (const auto& [given, into] :
         {std::pair(&options_.since, &request_.since), std::pair(&options_.until, &request_.until)}) {
      if (given->empty()) continue;
      const auto day = read_day(*given);
      if (!day) return stop(ExitCode::wrong_usage);
      *into = model::iso_text(*day);
    }
    if (options_.as_at.empty()) return true;
    as_at_ = read_day(options_.as_at);
    return as_at_ || stop(ExitCode::wrong_usage);
  }

  bool choose_pack() {
    title_ = "Past decisions as they were";
    if (!options_.under.empty()) return choose_given();
    if (!as_at_) return true;
    request_.under = desk::pack_as_at(ledger_, archive_, *as_at_);
    request_.listing_from = desk::directory_as_at(ledger_, model::iso_text(*as_at_));
    if (request_.under == nullptr) {
      say(fmt::format("error: the archive has no pack in force on {}\n", model::long_text(*as_at_)));
      return stop(ExitCode::invalid_input);
    }
    return named(*request_.under);
  }

  bool choose_given() {
    common_ = options_.common;
    common_.pack = options_.under;
    packs_.emplace(common_, as_at_);
    const auto pack = as_at_ ? packs_->on(*as_at_) : packs_->any();
    report(pack.diagnostics, {}, options_.common);
    if (!pack.value) return stop(worse(packs_->code(), ExitCode::invalid_input));
    request_.under = *pack.value;
    return named(**pack.value);
  }

  bool named(const program::Program& program) {
    title_ = fmt::format("Past decisions under {} {}", program.pack.title, program.pack.version);
    return true;
  }

  bool stop(ExitCode code) {
    code_ = code;
    return false;
  }

  desk::Run watched() {
    let_interrupt_stop_a_replay();
    const bool shows = isatty(STDERR_FILENO) == 1 && !options_.common.quiet;
    return {.stop = source_.get_token(), .progress = [this, shows](std::int64_t done, std::int64_t all) {
              pass_on_stop();
              if (shows) show_progress(done, all);
            }};
  }

  void pass_on_stop() {
    if (stop_asked_for != 0) source_.request_stop();
  }

  [[nodiscard]] ExitCode finish(const desk::ReplaySummary& summary) const {
    if (summary.interrupted) {
      say(fmt::format("interrupted after entry {}; go on with --after {}\n", summary.last, summary.last));
      return ExitCode::interrupted;
    }
    // Under another pack a contact may hold a fact that this pack does not know.
    if (summary.nothing > 0) return request_.under == nullptr ? ExitCode::not_verified : ExitCode::invalid_input;
    const bool counts = request_.under == nullptr || options_.fail_on_difference;
    return summary.different > 0 && counts ? ExitCode::findings : ExitCode::fine;
  }

  const ReplayOptions& options_;
  ledger::Ledger& ledger_;
  desk::Archive archive_;
  desk::Replay request_;
  std::optional<model::Date> as_at_;
  CommonOptions common_;
  std::optional<PackShelf> packs_;
  std::stop_source source_;
  std::string title_;
  ExitCode code_ = ExitCode::fine;
};

}  // namespace

ExitCode replay(const ReplayOptions& options) {
  const auto format = format_of(options);
  if (!format) return ExitCode::wrong_usage;
  OpenedLedger opened = open_ledger(options.common, options.place);
  if (!opened.ledger) return opened.code;
  return Replaying(options, *opened.ledger).run(*format);
}

}  // namespace frontdoor::cli
