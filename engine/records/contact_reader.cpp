#include "engine/records/contact_reader.h"

#include <algorithm>
#include <map>

#include "engine/base/nearest.h"
#include "engine/base/text.h"
#include "engine/records/contact_errors.h"
#include "engine/records/fact_reader.h"
#include "engine/records/outcome_reader.h"
#include "engine/records/reading.h"

namespace frontdoor::records {
namespace {

using bytes::Json;
using bytes::JsonMember;
using model::Contact;

base::Near nearest_fact(const model::Vocabulary& vocabulary, std::string_view name) {
  std::vector<std::string> names;
  names.reserve(vocabulary.facts.size() + vocabulary.groups.size());
  for (const model::Fact& fact : vocabulary.facts) names.push_back(base::spelling(fact.name));
  for (const model::Group& group : vocabulary.groups) names.push_back(base::spelling(group.name));
  return base::all_nearest(base::spelling(name), names);
}

/// Reads every field; answers to groups come after what is told of facts themselves, wherever they stand, so that
/// the order of an object's members has no meaning.
std::vector<model::Saying> read_facts(Reading& reading, const bytes::JsonObject& facts) {
  std::map<std::string, const JsonMember*> seen;
  std::vector<model::Saying> sayings;
  std::vector<model::Saying> answers;
  for (const JsonMember& member : facts) {
    const auto [first, fresh] = seen.emplace(base::spelling(member.name), &member);
    if (!fresh && first->second->name == member.name) continue;  // said when the JSON was read
    if (!fresh) {
      reading.report(both_spellings(*first->second, member));
    } else if (const auto fact = reading.vocabulary.find_fact(member.name)) {
      std::ranges::move(read_fact(reading, *fact, member), std::back_inserter(sayings));
    } else if (const auto group = reading.vocabulary.find_group(member.name)) {
      std::ranges::move(read_group(reading, *group, member), std::back_inserter(answers));
    } else {
      reading.report(unknown_fact(member, nearest_fact(reading.vocabulary, member.name)));
    }
  }
  std::ranges::move(answers, std::back_inserter(sayings));
  return sayings;
}

model::Subject read_subject(Reading& reading, const Json& value) {
  static const std::vector<std::string> fields = {"person", "carer", "postcode", "linked"};
  model::Subject subject;
  const auto* const members = read_object(reading, "about", value, "an object");
  if (members == nullptr) return subject;
  refuse_unknown_fields(reading, *members, "`about`", fields);
  const auto read = [&](std::string_view name, std::string& into) {
    if (const Json* const text = told_field(value, name)) into = read_text(reading, name, *text).value_or("");
  };
  read("person", subject.person);
  read("carer", subject.carer);
  read("postcode", subject.postcode);
  const Json* const linked = told_field(value, "linked");
  const auto* const list = linked == nullptr ? nullptr : read_list(reading, "linked", *linked, "a list of contacts");
  if (list == nullptr) return subject;
  for (const Json& item : *list) {
    if (auto text = read_text(reading, "linked", item)) subject.linked.push_back(std::move(*text));
  }
  return subject;
}

void refuse_unknown_parts(Reading& reading, const bytes::JsonObject& record) {
  static const std::vector<std::string> fields = {"contact", "date", "about", "facts", "outcome"};
  for (const JsonMember& member : record) {
    if (std::ranges::find(fields, member.name) != fields.end()) continue;
    const bool is_fact = reading.vocabulary.find_fact(member.name) || reading.vocabulary.find_group(member.name);
    const std::string help =
        is_fact ? "facts stand inside `\"facts\": {...}`" : "fields are: " + base::joined(fields, ", ");
    reading.report(
        unknown_field("the record", member, is_fact ? base::Near{} : base::all_nearest(member.name, fields), help));
  }
}

/// Where all that tells a fact stands, but for one place.
std::vector<base::SourceSpan> places_of(const Contact& contact, model::FactId fact, base::SourceSpan but) {
  std::vector<base::SourceSpan> places;
  for (const model::Saying& saying : contact.sayings) {
    if (saying.fact == fact && saying.values && saying.span != but) places.push_back(saying.span);
  }
  return places;
}

void note_contradictions(Reading& reading, const Contact& contact, const std::vector<model::Contradiction>& found) {
  const model::Vocabulary& vocabulary = reading.vocabulary;
  for (const model::Contradiction& each : found) {
    const model::Fact& contrary = vocabulary[each.contrary];
    const std::string value = model::words_for(contrary, contact[each.contrary].values);
    const auto places = places_of(contact, each.contrary, each.span);
    reading.report(each.told == each.contrary ? told_in_two_ways(contrary.name, value, each.span, places)
                                              : told_though_it_cannot_apply(vocabulary[each.told].name, contrary.name,
                                                                            value, each.span, places));
  }
}

Contact read_parts_of(Reading& reading, const Json& record) {
  Contact contact;
  if (const Json* const id = told_field(record, "contact"))
    contact.id = read_text(reading, "contact", *id).value_or("");
  const Json* const date =
      needed_field(reading, record, "date", "the record", "the day of the contact, like 2026-11-20");
  if (date != nullptr) reading.date = read_date(reading, "date", *date);
  if (reading.date) contact.date = *reading.date;
  if (const Json* const about = told_field(record, "about")) contact.about = read_subject(reading, *about);
  if (const Json* const facts = told_field(record, "facts")) {
    const auto* const members = read_object(reading, "facts", *facts, "an object of facts and their values");
    if (members != nullptr) contact.sayings = read_facts(reading, *members);
  }
  if (const Json* const outcome = told_field(record, "outcome")) contact.outcome = read_outcome(reading, *outcome);
  return contact;
}

}  // namespace

base::Checked<Contact> read_contact(const model::Vocabulary& vocabulary, const std::vector<model::Route>& routes,
                                    const Json& record) {
  Reading reading{vocabulary, routes, {}, {}};
  const auto* const members =
      read_object(reading, "contact record", record, "an object like {\"date\": ..., \"facts\": {...}}");
  if (members == nullptr) return {std::nullopt, std::move(reading.diagnostics)};
  refuse_unknown_parts(reading, *members);
  Contact contact = read_parts_of(reading, record);
  const auto contradictions = model::resolve(vocabulary, contact);
  note_contradictions(reading, contact, contradictions);
  base::sort_by_place(reading.diagnostics);
  if (base::has_errors(reading.diagnostics)) return {std::nullopt, std::move(reading.diagnostics)};
  return {std::move(contact), std::move(reading.diagnostics)};
}

}  // namespace frontdoor::records
