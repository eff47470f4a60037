#include "kb/desk/case.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "engine/records/contact_reader.h"
#include "engine/records/decision_1.h"
#include "kb/desk/body.h"
#include "kb/desk/desk_errors.h"
#include "kb/ledger/ledger_errors.h"

namespace frontdoor::desk {
namespace {

using bytes::Json;
using bytes::JsonArray;
using bytes::JsonObject;
using ledger::Kind;

std::optional<std::int64_t> number_in(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return number;
}

base::Checked<Json> parsed_body(std::string_view text, std::int64_t number) {
  auto json = bytes::parse_json(text, {}, 0, body_limits);
  if (!json.value)
    return {.value = {}, .diagnostics = {ledger::cannot_be_read(number, "its body is no decision of format 1")}};
  return json;
}

/// The members of an action that an answer in a contact record has, too.
Json answer_of(const Json& action, std::initializer_list<std::string_view> names) {
  JsonObject answer;
  for (const std::string_view name : names) {
    const Json* const value = action.find(name);
    if (value != nullptr && !value->is_null())
      answer.push_back({.name = std::string(name), .value = *value, .name_span = {}});
  }
  return Json(std::move(answer));
}

/// The member of that name, which is a list or an object; an empty one where there is none yet.
template <typename Part>
Part& part_of(JsonObject& object, std::string_view name) {
  auto found = std::ranges::find(object, name, &bytes::JsonMember::name);
  if (found == object.end())
    found = object.insert(found, {.name = std::string(name), .value = Json(Part()), .name_span = {}});
  return std::get<Part>(found->value.kind);
}

/// The contact record with what was done as its outcome.
Json record_with_acts(const Case& of) {
  Json record = of.contact;
  auto& members = std::get<JsonObject>(record.kind);
  const auto outcomes = [&members](std::string_view list) -> JsonArray& {
    return part_of<JsonArray>(part_of<JsonObject>(members, "outcome"), list);
  };
  for (const Act& act : of.acts) {
    if (act.put_right_by != 0) continue;
    switch (act.stored.entry.header.kind) {
      case Kind::answer:
        outcomes("routes").push_back(answer_of(act.action, {"route", "response", "said_by", "by", "follow_up"}));
        break;
      case Kind::follow_up:
        outcomes("follow_ups").push_back(answer_of(act.action, {"for", "date", "name"}));
        break;
      case Kind::recommendation:
      case Kind::closing:
      case Kind::erasure:
      case Kind::key_copy:
        break;
    }
  }
  return record;
}

base::Checked<Act> read_act(ledger::Ledger& ledger, ledger::Stored stored) {
  auto body = ledger.body_of(stored);
  if (!body.value) return {.value = {}, .diagnostics = std::move(body.diagnostics)};
  auto json = parsed_body(*body.value, stored.entry.header.number);
  if (!json.value) return {.value = {}, .diagnostics = std::move(json.diagnostics)};
  const Json* const action = json.value->find("action");
  return {.value = Act{.stored = std::move(stored),
                       .body = std::move(*body.value),
                       .action = action == nullptr ? Json() : *action,
                       .put_right_by = 0},
          .diagnostics = {}};
}

/// The last of them that corrects the entry.
std::int64_t correction_of(const std::vector<ledger::Stored>& entries, std::int64_t number) {
  std::int64_t by = 0;
  for (const ledger::Stored& each : entries)
    if (each.entry.header.corrects == number) by = each.entry.header.number;
  return by;
}

/// The entries of those numbers up to `until`.
base::Checked<std::vector<ledger::Stored>> entries_of(ledger::Ledger& ledger, const std::vector<std::int64_t>& numbers,
                                                      std::int64_t until) {
  std::vector<ledger::Stored> entries;
  for (const std::int64_t number : numbers) {
    if (number > until) continue;
    auto stored = ledger.entry(number);
    if (!stored.value) return {.value = {}, .diagnostics = std::move(stored.diagnostics)};
    entries.push_back(std::move(*stored.value));
  }
  return {.value = std::move(entries), .diagnostics = {}};
}

}  // namespace

bool Case::is_closed() const {
  return std::ranges::any_of(
      acts, [](const Act& act) { return act.stored.entry.header.kind == Kind::closing && act.put_right_by == 0; });
}

base::Checked<std::int64_t> find_case(ledger::Ledger& ledger, const std::string& named) {
  auto number = number_in(named);
  if (!number) {
    for (const std::int64_t each : ledger.about_contact(ledger.tag_of_contact(named))) {
      const auto stored = ledger.entry(each);
      if (stored.value && stored.value->entry.header.kind == Kind::recommendation) number = each;
    }
    if (!number) return {.value = {}, .diagnostics = {ledger::no_such_entry(named, ledger.size())}};
  }
  auto stored = ledger.entry(*number);
  if (!stored.value) return {.value = {}, .diagnostics = std::move(stored.diagnostics)};
  const ledger::Header& header = stored.value->entry.header;
  if (header.kind == Kind::recommendation) return {.value = number, .diagnostics = {}};
  if (header.refers_to != 0) return {.value = header.refers_to, .diagnostics = {}};
  return {.value = {}, .diagnostics = {cannot_be_decided_on(*number, "it is no recommendation, nor about one")}};
}

base::Checked<Case> open_case(ledger::Ledger& ledger, std::int64_t number, std::int64_t until) {
  Case opened;
  auto stored = ledger.entry(number);
  if (!stored.value) return {.value = {}, .diagnostics = std::move(stored.diagnostics)};
  opened.recommended = std::move(*stored.value);
  auto body = ledger.body_of(opened.recommended);
  if (!body.value) return {.value = {}, .diagnostics = std::move(body.diagnostics)};
  opened.body = std::move(*body.value);
  auto contact = parsed_body(records::parts_of_body_1(opened.body).contact, number);
  if (!contact.value || contact.value->as_object() == nullptr)
    return {.value = {}, .diagnostics = {ledger::cannot_be_read(number, "its body is no decision of format 1")}};
  opened.contact = std::move(*contact.value);
  auto since = entries_of(ledger, ledger.referring_to(number), until);
  if (!since.value) return {.value = {}, .diagnostics = std::move(since.diagnostics)};
  for (ledger::Stored& each : *since.value) {
    auto act = read_act(ledger, each);
    if (!act.value) return {.value = {}, .diagnostics = std::move(act.diagnostics)};
    act.value->put_right_by = correction_of(*since.value, each.entry.header.number);
    opened.acts.push_back(std::move(*act.value));
  }
  for (const std::int64_t each : ledger.correcting(number))
    if (each <= until) opened.put_right_by = each;
  return {.value = std::move(opened), .diagnostics = {}};
}

base::Checked<model::Contact> contact_of(const program::Program& program, const Case& of) {
  return records::read_contact(program.vocabulary, program.routes, record_with_acts(of));
}

}  // namespace frontdoor::desk
