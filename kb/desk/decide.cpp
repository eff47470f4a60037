#include "kb/desk/decide.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "engine/base/nearest.h"
#include "engine/base/text.h"
#include "engine/explain/recommend.h"
#include "engine/records/decision_1.h"
#include "engine/records/json_making.h"
#include "engine/records/outcome_reader.h"
#include "kb/desk/case.h"
#include "kb/desk/desk_errors.h"
#include "kb/desk/listings.h"
#include "kb/desk/record.h"
#include "kb/store/transaction.h"

namespace frontdoor::desk {
namespace {

using bytes::Json;
using bytes::JsonObject;
using ledger::Kind;
using model::Response;
using model::Status;
using records::text_or_null;

/// What is asked for, held against one case.
class Deciding {
 public:
  Deciding(const program::Program& program, const Case& of, const Decision& decision, const ledger::Who& who)
      : program_(program), case_(of), decision_(decision), who_(who) {}

  /// The entry's kind and the action in its body; none if something stands in the way.
  std::optional<std::pair<Kind, Json>> action(const model::Recommendation& before, base::Diagnostics& trouble) {
    if (decision_.close) return closing(before, trouble);
    if (decision_.route.empty()) return std::pair(Kind::follow_up, booking());
    return answer(before, trouble);
  }

 private:
  const model::RouteAdvice* find_route(const model::Recommendation& before, base::Diagnostics& trouble) const {
    std::vector<std::string> names;
    for (const model::RouteAdvice& each : before.routes) {
      if (base::spelling(each.route) == base::spelling(decision_.route)) return &each;
      if (base::lower(each.title) == base::lower(decision_.route)) return &each;
      names.push_back(each.route);
    }
    trouble.push_back(no_such_route(decision_.route, base::all_nearest(decision_.route, names)));
    return nullptr;
  }

  std::optional<std::pair<Kind, Json>> answer(const model::Recommendation& before, base::Diagnostics& trouble) {
    const model::RouteAdvice* const route = find_route(before, trouble);
    if (route == nullptr) return std::nullopt;
    const std::string differs = difference(*route);
    if (!differs.empty() && decision_.because.empty()) {
      trouble.push_back(reason_needed(differs));
      return std::nullopt;
    }
    JsonObject action;
    add(action, "because", text_or_null(decision_.because));
    add(action, "by", std::string_view(who_.by));
    add(action, "differs", !differs.empty());
    add(action, "follow_up", decision_.follow_up ? day_and_name(*decision_.follow_up) : Json());
    add(action, "response", records::word_for(decision_.response));
    add(action, "route", std::string_view(base::spelling(route->route)));
    add(action, "said_by", decision_.said_by ? Json(model::word_for(*decision_.said_by)) : Json());
    add(action, "status", model::word_for(route->status));
    return std::pair(Kind::answer, Json(std::move(action)));
  }

  /// How an answer differs from what was recommended, in words; empty if it does not.
  [[nodiscard]] std::string difference(const model::RouteAdvice& route) const {
    const bool no = decision_.response == Response::declined;
    const bool asked_for = route.status == Status::must_offer || route.status == Status::recommended;
    if (no && asked_for)
      return fmt::format("{} is {}, and it is declined", route.title,
                         route.status == Status::must_offer ? "owed" : "recommended");
    if (!no && !lists_services(route.status))
      return fmt::format("{} is not recommended (it is {}), and it is {}", route.title, model::word_for(route.status),
                         records::word_for(decision_.response));
    return {};
  }

  static Json day_and_name(const Booking& booking) {
    JsonObject object;
    add(object, "date", std::string_view(model::iso_text(booking.date)));
    add(object, "name", std::string_view(booking.name));
    return Json(std::move(object));
  }

  [[nodiscard]] Json booking() const {
    JsonObject action;
    add(action, "because", text_or_null(decision_.because));
    add(action, "by", std::string_view(who_.by));
    add(action, "date", std::string_view(model::iso_text(decision_.follow_up->date)));
    add(action, "for", model::word_for(decision_.follow_up_for));
    add(action, "name", std::string_view(decision_.follow_up->name));
    return Json(std::move(action));
  }

  std::optional<std::pair<Kind, Json>> closing(const model::Recommendation& before, base::Diagnostics& trouble) {
    const bool unsafe = !before.safe_to_close;
    const std::vector<std::string> unanswered = recommended_and_unanswered(before);
    if (unsafe && !decision_.override_close) {
      trouble.push_back(not_safe_to_close(case_.number()));
    } else if (decision_.because.empty() && unsafe) {
      trouble.push_back(
          reason_needed("something is left to ask or to do by law, and the contact is closed all the same"));
    } else if (decision_.because.empty() && !unanswered.empty()) {
      trouble.push_back(reason_needed(fmt::format("{} {} recommended, and no answer is recorded",
                                                  base::listed(unanswered), unanswered.size() == 1 ? "is" : "are")));
    }
    if (!trouble.empty()) return std::nullopt;
    JsonObject action;
    add(action, "because", text_or_null(decision_.because));
    add(action, "by", std::string_view(who_.by));
    add(action, "overridden", unsafe);
    add(action, "unanswered", names_json(unanswered));
    return std::pair(Kind::closing, Json(std::move(action)));
  }

  static Json names_json(const std::vector<std::string>& names) {
    bytes::JsonArray list;
    for (const std::string& each : names) list.emplace_back(std::string_view(each));
    return Json(std::move(list));
  }

  [[nodiscard]] std::vector<std::string> recommended_and_unanswered(const model::Recommendation& before) const {
    const auto contact = contact_of(program_, case_);
    std::vector<std::string> titles;
    for (const model::RouteAdvice& each : before.routes) {
      if (each.status != Status::recommended || !contact.value) continue;
      const auto& answers = contact.value->outcome.responses;
      if (std::ranges::find(answers, each.id, &model::RouteResponse::route) == answers.end())
        titles.push_back(each.title);
    }
    return titles;
  }

  const program::Program& program_;
  const Case& case_;
  const Decision& decision_;
  const ledger::Who& who_;
};

/// Why nothing can be decided on a case; empty if something can.
std::string closed_to(const Case& of, const Decision& decision) {
  if (of.put_right_by != 0) return fmt::format("it was put right by entry {}: decide on that one", of.put_right_by);
  const auto corrected = std::ranges::find_if(
      of.acts, [&](const Act& act) { return act.stored.entry.header.number == decision.corrects; });
  if (decision.corrects != 0 && corrected == of.acts.end())
    return fmt::format("entry {}, which is to be put right, is not about it", decision.corrects);
  if (decision.corrects != 0 && corrected->put_right_by != 0)
    return fmt::format("entry {} was put right by entry {} already", decision.corrects, corrected->put_right_by);
  if (of.is_closed() && decision.corrects == 0) return "its contact was closed; put something right with --corrects";
  return {};
}

/// The case as if the act to be put right no longer counted.
void leave_out(Case& of, std::int64_t corrected, std::int64_t by) {
  for (Act& act : of.acts)
    if (corrected != 0 && act.stored.entry.header.number == corrected) act.put_right_by = by;
}

Decided refused(base::Diagnostics diagnostics) {
  Decided decided;
  decided.diagnostics = std::move(diagnostics);
  return decided;
}

/// Inside a transaction.
Decided decide_alone(ledger::Ledger& ledger, const program::Program& program, std::int64_t number,
                     const Decision& decision, const ledger::Who& who) {
  auto of = open_case(ledger, number);
  if (!of.value) return refused(std::move(of.diagnostics));
  if (const std::string reason = closed_to(*of.value, decision); !reason.empty())
    return refused({cannot_be_decided_on(number, reason)});
  leave_out(*of.value, decision.corrects, INT64_MAX);
  const auto before = contact_of(program, *of.value);
  if (!before.value) return refused(before.diagnostics);
  Decided decided;
  decided.standing = explain::recommend(program, *before.value);
  auto action = Deciding(program, *of.value, decision, who).action(decided.standing, decided.diagnostics);
  if (!action) return decided;

  const ledger::Header& header = of.value->recommended.entry.header;
  of.value->acts.push_back({.stored = {}, .body = {}, .action = action->second, .put_right_by = 0});
  of.value->acts.back().stored.entry.header.kind = action->first;
  const auto after = contact_of(program, *of.value);
  if (!after.value) return refused(after.diagnostics);
  decided.standing = explain::recommend(program, *after.value);
  auto recorded = ledger.append(
      {.kind = action->first,
       .about = header.about,
       .pack = header.pack,
       .directory = {},
       .refers_to = number,
       .corrects = decision.corrects,
       .details = {},
       .body = records::action_body_1(bytes::canonical_json(action->second), records::standing_1(decided.standing))},
      who);
  decided.number = recorded.value;
  base::append(decided.diagnostics, std::move(recorded.diagnostics));
  return decided;
}

}  // namespace

Decided decide(ledger::Ledger& ledger, Archive& archive, const Decision& decision, const ledger::Who& who) {
  if (!names_somebody(who.by)) return refused({nobody_named()});
  const auto number = find_case(ledger, decision.on);
  if (!number.value) return refused(number.diagnostics);
  const auto stored = ledger.entry(*number.value);
  if (!stored.value) return refused(stored.diagnostics);
  base::Diagnostics trouble;
  const program::Program* const program = archive.program(stored.value->entry.header.pack, trouble);
  if (program == nullptr) return refused(std::move(trouble));
  // Why: what is decided rests on what was decided before, and nobody may come in between.
  store::Transaction transaction(ledger.connection());
  Decided decided = decide_alone(ledger, *program, *number.value, decision, who);
  decided.on = *number.value;
  if (decided.number && !transaction.commit()) {
    decided.number.reset();
    base::append(decided.diagnostics, ledger.connection().take_failures());
  }
  return decided;
}

}  // namespace frontdoor::desk
