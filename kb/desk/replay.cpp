#include "kb/desk/replay.h"

#include <algorithm>
#include <utility>

#include "engine/base/text.h"
#include "engine/explain/recommend.h"
#include "engine/records/contact_reader.h"
#include "engine/records/decision_1.h"
#include "kb/desk/body.h"
#include "kb/desk/case.h"
#include "kb/desk/compare_json.h"
#include "kb/desk/listings.h"
#include "kb/desk/under_another.h"
#include "kb/ledger/archive.h"
#include "kb/store/transaction.h"

namespace frontdoor::desk {
namespace {

using bytes::Json;
using ledger::Kind;

constexpr std::size_t most_differences = 8;
constexpr std::int64_t progress_every = 256;

bool is_decision(Kind kind) {
  return kind == Kind::recommendation || kind == Kind::answer || kind == Kind::follow_up || kind == Kind::closing;
}

class Replaying {
 public:
  Replaying(ledger::Ledger& ledger, Archive& archive, const Replay& request)
      : ledger_(ledger), archive_(archive), request_(request) {}

  [[nodiscard]] bool takes(const ledger::Header& header) const {
    const std::string day = header.time.substr(0, 10);
    const bool wanted = is_decision(header.kind) && (request_.under == nullptr || header.kind == Kind::recommendation);
    return wanted && (request_.since.empty() || day >= request_.since) &&
           (request_.until.empty() || day <= request_.until) && (request_.by.empty() || header.by == request_.by) &&
           header.pack.starts_with(request_.pack);
  }

  Replayed one(const ledger::Stored& stored) {
    Replayed replayed;
    replayed.entry = stored.entry.header.number;
    replayed.kind = stored.entry.header.kind;
    const auto body = ledger_.body_of(stored);
    if (!body.value) return without_body(std::move(replayed), body.diagnostics);
    if (replayed.kind == Kind::recommendation)
      recommendation(stored, *body.value, replayed);
    else
      act(stored, *body.value, replayed);
    if (!replayed.changes.empty()) replayed.came = Came::out_differently;
    return replayed;
  }

 private:
  static Replayed without_body(Replayed replayed, const base::Diagnostics& why) {
    const bool erased = why.front().code == "K0645";
    replayed.came = erased ? Came::to_be_erased : Came::to_nothing;
    if (!erased) replayed.trouble = why.front().message;
    return replayed;
  }

  static void give_up(Replayed& replayed, const base::Diagnostics& why) {
    replayed.came = Came::to_nothing;
    replayed.trouble = why.empty() ? std::string("it could not be read") : why.front().message;
  }

  void recommendation(const ledger::Stored& stored, const std::string& body, Replayed& replayed) {
    const records::BodyParts parts = records::parts_of_body_1(body);
    const Json record = parsed(parts.contact);
    replayed.contact = text_in(record, "contact");
    replayed.date = text_in(record, "date");
    base::Diagnostics trouble;
    const std::string& pack = stored.entry.header.pack;
    const program::Program* const program =
        request_.under != nullptr ? request_.under : archive_.program(pack, trouble);
    if (program == nullptr) return give_up(replayed, trouble);
    const auto contact = records::read_contact(program->vocabulary, program->routes, record);
    if (!contact.value) return give_up(replayed, contact.diagnostics);
    const model::Recommendation all = explain::recommend(*program, *contact.value);
    if (request_.under != nullptr)
      compare_under(*program, *contact.value, all, parts.recommendation, replayed);
    else
      compare_as_it_was(stored, *program, *contact.value, all, parts.recommendation, replayed);
  }

  void compare_as_it_was(const ledger::Stored& stored, const program::Program& program, const model::Contact& contact,
                         const model::Recommendation& all, std::string_view recorded, Replayed& replayed) {
    records::ServicesListed listed;
    const std::string& hash = stored.entry.header.directory;
    if (!hash.empty() && !request_.without_services) {
      base::Diagnostics trouble;
      directory::Directory* const directory = archive_.directory(hash, trouble);
      if (directory == nullptr) return give_up(replayed, trouble);
      const auto found = list_services(program, contact, all, *directory);
      if (!found.value) return give_up(replayed, found.diagnostics);
      listed = desk::services_of(*found.value);
    }
    const bool leaves_out = !hash.empty() && request_.without_services;
    const Json now = records::recommendation_1(all, listed);
    const std::string was = leaves_out ? records::without_services_1(recorded) : std::string(recorded);
    if (bytes::canonical_json(now) != was) replayed.changes = differences(parsed(was), now, most_differences);
  }

  void compare_under(const program::Program& program, const model::Contact& contact, const model::Recommendation& all,
                     std::string_view recorded, Replayed& replayed) {
    records::ServicesListed listed;
    const bool with_services = request_.listing_from != nullptr && !request_.without_services;
    if (with_services) {
      const auto found = list_services(program, contact, all, *request_.listing_from);
      if (!found.value) return give_up(replayed, found.diagnostics);
      listed = desk::services_of(*found.value);
    }
    const Json was = parsed(recorded);
    const Json now = records::recommendation_1(all, listed);
    replayed.changes = changes_under_another(was, now, with_services);
  }

  void act(const ledger::Stored& stored, const std::string& body, Replayed& replayed) {
    const ledger::Header& header = stored.entry.header;
    auto of = open_case(ledger_, header.refers_to, header.number);
    if (!of.value) return give_up(replayed, of.diagnostics);
    replayed.contact = text_in(of.value->contact, "contact");
    replayed.date = text_in(of.value->contact, "date");
    base::Diagnostics trouble;
    const program::Program* const program = archive_.program(header.pack, trouble);
    if (program == nullptr) return give_up(replayed, trouble);
    const auto contact = contact_of(*program, *of.value);
    if (!contact.value) return give_up(replayed, contact.diagnostics);
    const Json recorded = parsed(body);
    const Json* const was = recorded.find("standing");
    const Json now = records::standing_1(explain::recommend(*program, *contact.value));
    replayed.changes = differences(was == nullptr ? Json() : *was, now, most_differences);
  }

  ledger::Ledger& ledger_;
  Archive& archive_;
  const Replay& request_;
};

void count(ReplaySummary& summary, const Replayed& replayed) {
  ++summary.decisions;
  summary.last = replayed.entry;
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

base::Checked<ReplaySummary> replay(ledger::Ledger& ledger, Archive& archive, const Replay& request, const Run& run,
                                    const std::function<void(const Replayed&)>& take) {
  ReplaySummary summary;
  summary.last = request.after;
  Replaying replaying(ledger, archive, request);
  const std::int64_t all = ledger.size();
  const std::int64_t after = request.only == 0 ? request.after : request.only - 1;
  auto trouble = ledger.each_after(after, [&](const ledger::Stored& stored) {
    const std::int64_t number = stored.entry.header.number;
    if (request.only != 0 && number != request.only) return false;
    if (number % progress_every == 0) run.progress(number, all);
    if (run.stop.stop_requested()) {
      summary.interrupted = true;
      return false;
    }
    summary.last = number;
    if (!replaying.takes(stored.entry.header)) return true;
    const Replayed replayed = replaying.one(stored);
    count(summary, replayed);
    take(replayed);
    return true;
  });
  run.progress(all, all);
  if (!trouble.empty()) return {.value = {}, .diagnostics = std::move(trouble)};
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

directory::Directory* directory_as_at(ledger::Ledger& ledger, Archive& archive, const std::string& day) {
  std::string hash;
  ledger.each_after(0, [&](const ledger::Stored& stored) {
    const ledger::Header& header = stored.entry.header;
    if (header.time.substr(0, day.size()) > day) return false;
    if (!header.directory.empty()) hash = header.directory;
    return true;
  });
  base::Diagnostics trouble;
  return hash.empty() ? nullptr : archive.directory(hash, trouble);
}

}  // namespace frontdoor::desk
