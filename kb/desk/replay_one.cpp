#include "kb/desk/replay_one.h"

#include <utility>

#include "engine/explain/recommend.h"
#include "engine/records/contact_reader.h"
#include "engine/records/decision_1.h"
#include "kb/desk/body.h"
#include "kb/desk/compare_json.h"
#include "kb/desk/listings.h"
#include "kb/desk/under_another.h"

namespace frontdoor::desk {
namespace {

using bytes::Json;
using ledger::Kind;

constexpr std::size_t most_differences = 8;

class ReplayingOne {
 public:
  ReplayingOne(Archive& archive, const Replay& request, const Opened& decision)
      : archive_(archive), request_(request), decision_(decision) {}

  Replayed replayed() {
    replayed_.entry = header().number;
    replayed_.kind = header().kind;
    const auto& body = decision_.body;
    if (!body.value)
      without_body(body.diagnostics);
    else if (replayed_.kind == Kind::recommendation)
      recommendation(*body.value);
    else
      act(*body.value);
    if (!replayed_.changes.empty()) replayed_.came = Came::out_differently;
    return std::move(replayed_);
  }

 private:
  [[nodiscard]] const ledger::Header& header() const { return decision_.stored.entry.header; }

  void without_body(const base::Diagnostics& why) {
    if (why.front().code == "K0645")
      replayed_.came = Came::to_be_erased;
    else
      give_up(why);
  }

  void give_up(const base::Diagnostics& why) {
    replayed_.came = Came::to_nothing;
    replayed_.trouble = why.empty() ? std::string("it could not be read") : why.front().message;
  }

  void recommendation(const std::string& body) {
    const records::BodyParts parts = records::parts_of_body_1(body);
    const Json record = parsed(parts.contact);
    replayed_.contact = text_in(record, "contact");
    replayed_.date = text_in(record, "date");
    base::Diagnostics trouble;
    const program::Program* const program =
        request_.under != nullptr ? request_.under : archive_.program(header().pack, trouble);
    if (program == nullptr) return give_up(trouble);
    const auto contact = records::read_contact(program->vocabulary, program->routes, record);
    if (!contact.value) return give_up(contact.diagnostics);
    const model::Recommendation all = explain::recommend(*program, *contact.value);
    if (request_.under != nullptr)
      compare_under(*program, *contact.value, all, parts.recommendation);
    else
      compare_as_it_was(*program, *contact.value, all, parts.recommendation);
  }

  /// What that directory lists; none, and given up, if it cannot be searched.
  std::optional<records::ServicesListed> listed_from(const std::string& directory_hash, const program::Program& program,
                                                     const model::Contact& contact, const model::Recommendation& all) {
    if (directory_hash.empty() || request_.without_services) return records::ServicesListed();
    base::Diagnostics trouble;
    directory::Directory* const directory = archive_.directory(directory_hash, trouble);
    if (directory == nullptr) {
      give_up(trouble);
      return std::nullopt;
    }
    const auto found = list_services(program, contact, all, *directory);
    if (found.value) return desk::services_of(*found.value);
    give_up(found.diagnostics);
    return std::nullopt;
  }

  void compare_as_it_was(const program::Program& program, const model::Contact& contact,
                         const model::Recommendation& all, std::string_view recorded) {
    const std::string& directory = header().directory;
    const auto listed = listed_from(directory, program, contact, all);
    if (!listed) return;
    const bool leaves_out = !directory.empty() && request_.without_services;
    const std::string now = records::recommendation_1(all, *listed);
    const std::string was = leaves_out ? records::without_services_1(recorded) : std::string(recorded);
    if (now != was) replayed_.changes = differences(parsed(was), parsed(now), most_differences);
  }

  void compare_under(const program::Program& program, const model::Contact& contact, const model::Recommendation& all,
                     std::string_view recorded) {
    const auto listed = listed_from(request_.listing_from, program, contact, all);
    if (!listed) return;
    const std::string now = records::recommendation_1(all, *listed);
    replayed_.changes = changes_under_another(parsed(recorded), parsed(now), listed->directory.has_value());
  }

  void act(const std::string& body) {
    const auto& of = *decision_.of;
    if (!of.value) return give_up(of.diagnostics);
    replayed_.contact = text_in(of.value->contact, "contact");
    replayed_.date = text_in(of.value->contact, "date");
    base::Diagnostics trouble;
    const program::Program* const program = archive_.program(header().pack, trouble);
    if (program == nullptr) return give_up(trouble);
    const auto contact = contact_of(*program, *of.value);
    if (!contact.value) return give_up(contact.diagnostics);
    const Json recorded = parsed(body);
    const Json* const was = recorded.find("standing");
    const Json now = parsed(records::standing_1(explain::recommend(*program, *contact.value)));
    replayed_.changes = differences(was == nullptr ? Json() : *was, now, most_differences);
  }

  Archive& archive_;
  const Replay& request_;
  const Opened& decision_;
  Replayed replayed_;
};

}  // namespace

bool is_decision(Kind kind) {
  return kind == Kind::recommendation || kind == Kind::answer || kind == Kind::follow_up || kind == Kind::closing;
}

Opened open_for_replay(ledger::Ledger& ledger, const ledger::Stored& stored) {
  Opened opened{.stored = stored, .body = ledger.body_of(stored), .of = {}};
  const ledger::Header& header = stored.entry.header;
  if (opened.body.value && header.kind != Kind::recommendation)
    opened.of = open_case(ledger, header.refers_to, header.number);
  return opened;
}

void fetch_for_replay(Archive& archive, const Replay& request, const ledger::Header& header) {
  base::Diagnostics told_by_replay_one;
  const std::string& directory = request.under == nullptr ? header.directory : request.listing_from;
  if (request.under == nullptr) archive.program(header.pack, told_by_replay_one);
  if (!directory.empty() && !request.without_services) archive.directory(directory, told_by_replay_one);
}

Replayed replay_one(Archive& archive, const Replay& request, const Opened& decision) {
  return ReplayingOne(archive, request, decision).replayed();
}

}  // namespace frontdoor::desk
