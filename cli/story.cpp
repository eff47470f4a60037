#include "cli/story.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/page.h"
#include "cli/told.h"
#include "cli/view.h"
#include "engine/base/text.h"

namespace frontdoor::cli {
namespace {

using bytes::Json;
using ledger::Kind;

const Json& member(const Json& object, std::string_view name) {
  static const Json none;
  const Json* const found = object.find(name);
  return found == nullptr ? none : *found;
}

std::string text(const Json& object, std::string_view name) {
  const std::string* const found = member(object, name).as_text();
  return found == nullptr ? std::string() : *found;
}

bool is_true(const Json& object, std::string_view name) {
  const bool* const found = member(object, name).as_bool();
  return found != nullptr && *found;
}

std::int64_t number(const Json& object, std::string_view name) {
  const std::int64_t* const found = member(object, name).as_number();
  return found == nullptr ? 0 : *found;
}

const bytes::JsonArray& list(const Json& object, std::string_view name) {
  static const bytes::JsonArray none;
  const bytes::JsonArray* const found = member(object, name).as_array();
  return found == nullptr ? none : *found;
}

std::string limit_in_words(const Json& route) {
  const Json& within = member(route, "within");
  if (within.is_null()) return {};
  const std::string unit = text(within, "unit");
  if (unit == "now" || unit == "today") return " " + unit;
  return " within " + base::with_unit(number(within, "amount"), unit);
}

/// "must raise" where the duty is to raise it, else the status.
std::string status_in_words(const Json& route) {
  const std::string status = text(route, "status");
  return status == "must offer" ? "must " + text(route, "verb") : status;
}

bool was_put_to_somebody(const std::string& status) {
  return status == "must offer" || status == "recommended" || status == "check first" || status == "worth considering";
}

/// The parts of a condition that made it what it is, the first few by their text.
std::vector<std::string> parts_behind(const Json& condition) {
  constexpr std::size_t at_most = 4;
  std::vector<std::string> parts;
  for (const Json& each : list(condition, "parts"))
    if (text(each, "truth") == text(condition, "truth")) parts.push_back(text(each, "text"));
  if (parts.size() > at_most) {
    const std::size_t more = parts.size() - at_most;
    parts.resize(at_most);
    parts.push_back(fmt::format("{} more", more));
  }
  return parts;
}

/// The conditions that decided a rule, with the facts behind them; only the written ones, not their parts.
std::vector<std::string> conditions(const Json& because) {
  std::vector<std::string> all;
  for (const Json& each : list(because, "conditions")) {
    std::vector<std::string> facts;
    if (const auto* const members = member(each, "facts").as_object())
      for (const bytes::JsonMember& fact : *members)
        if (const std::string* const value = fact.value.as_text())
          facts.push_back(fmt::format("{}: {}", unspelled(fact.name), *value));
    const std::string truth = text(each, "truth");
    if (facts.empty()) facts = parts_behind(each);
    const std::string line = fmt::format("{}: {}{}", text(each, "text"), truth == "unknown" ? "not known" : truth,
                                         facts.empty() ? "" : fmt::format(" ({})", base::joined(facts, "; ")));
    if (std::ranges::find(all, line) == all.end()) all.push_back(line);
  }
  return all;
}

class Telling {
 public:
  Telling(const Story& story, bool color) : story_(story), page_(color) {}

  std::string tell() {
    begin();
    known();
    not_known();
    advised();
    decided();
    since();
    return page_.text();
  }

 private:
  void heading(std::string_view words) {
    page_.gap();
    page_.add(words, 0, 0, Tone::strong);
  }
  void item(const std::string& words, std::size_t indent = 2) { page_.add("- " + words, indent, 2); }

  void begin() {
    const ledger::Header& header = story_.of.recommended.entry.header;
    const Json& about = member(story_.of.contact, "about");
    page_.add(fmt::format("Entry {}: recorded on {}", header.number, time_in_words(header.time)), 0, 0, Tone::strong);
    page_.add(fmt::format("by {}, signed in to the computer as {}, with frontdoor {}", header.by, header.os_user,
                          header.engine));
    std::vector<std::string> whose;
    for (const char* each : {"person", "carer", "postcode"})
      if (!text(about, each).empty()) whose.push_back(fmt::format("{} {}", each, text(about, each)));
    const std::string id = text(story_.of.contact, "contact");
    page_.add(fmt::format("Contact{} of {}{}", id.empty() ? "" : " " + id,
                          day_in_words(text(story_.of.contact, "date")),
                          whose.empty() ? "" : ", about " + base::joined(whose, ", ")));
    const Json& pack = member(story_.recommendation, "pack");
    page_.add(fmt::format("Rules: {} {}, kept in the archive as {}", text(pack, "name"), text(pack, "version"),
                          text(pack, "hash").substr(0, 19)));
    if (header.corrects != 0) page_.add(fmt::format("This puts right entry {}.", header.corrects));
    if (story_.of.put_right_by != 0) page_.add(fmt::format("It was put right by entry {}.", story_.of.put_right_by));
  }

  void known() {
    heading("WHAT WAS KNOWN");
    const auto* const facts = member(story_.of.contact, "facts").as_object();
    if (facts == nullptr || facts->empty()) return page_.add("Nothing was told.", 2);
    for (const bytes::JsonMember& each : *facts)
      item(fmt::format("{}: {}", unspelled(each.name), told_in_words(each.value)));
  }

  void not_known() {
    heading("WHAT WAS NOT KNOWN, AND COULD STILL HAVE MATTERED");
    std::vector<std::string> others;
    bool any = false;
    for (const Json& each : list(story_.recommendation, "left_to_ask")) {
      if (!is_true(each, "in_law")) {
        others.push_back(unspelled(text(each, "fact")));
        continue;
      }
      any = true;
      item(fmt::format("{} (asked for by law)", text(each, "question")));
    }
    if (!others.empty()) item("also: " + base::joined(others, ", "));
    if (!any && others.empty()) page_.add("Nothing.", 2);
  }

  void advised() {
    heading("WHAT WAS ADVISED, AND WHY");
    std::vector<std::string> not_advised;
    for (const Json& each : list(story_.recommendation, "do_first")) item("first: " + text(each, "text"));
    for (const Json& route : list(story_.recommendation, "routes")) {
      if (!was_put_to_somebody(text(route, "status")))
        not_advised.push_back(fmt::format("{} ({})", text(route, "title"), text(route, "status")));
      else
        advise(route);
    }
    for (const Json& each : list(story_.recommendation, "advice")) item("advice: " + text(each, "text"));
    page_.add(is_true(story_.recommendation, "safe_to_close") ? "The contact could be closed."
                                                              : "The contact could not be closed yet.",
              2);
    if (!not_advised.empty()) {
      heading("WHAT WAS NOT ADVISED");
      page_.add(base::joined(not_advised, ", ") + ".", 2);
    }
  }

  void advise(const Json& route) {
    const std::string form = text(route, "form");
    item(fmt::format("{}{}: {}{}", text(route, "title"), form.empty() ? "" : " (" + form + ")", status_in_words(route),
                     limit_in_words(route)));
    for (const Json& because : list(route, "because")) {
      if (text(because, "outcome") != "fired" && text(because, "outcome") != "undetermined") continue;
      const std::string under = text(because, "under");
      const std::string reason = text(because, "reason");
      page_.add(fmt::format("{} `{}`{}{}", text(because, "kind"), text(because, "rule"),
                            under.empty() ? "" : fmt::format(" [{}]", under),
                            text(because, "outcome") == "fired" ? "" : " may apply: not all was known"),
                4, 2);
      if (!reason.empty()) page_.add(reason, 6);
      for (const std::string& each : conditions(because)) item(each, 6);
    }
    std::vector<std::string> services;
    for (const Json& each : list(route, "services"))
      services.push_back(text(each, "phone").empty() ? text(each, "name")
                                                     : fmt::format("{}, {}", text(each, "name"), text(each, "phone")));
    if (!services.empty()) page_.add("services listed: " + base::joined(services, "; "), 4, 2);
  }

  void decided() {
    heading("WHAT WAS DECIDED, AND WHY");
    if (story_.of.acts.empty()) page_.add("Nothing is recorded of what was done.", 2);
    for (const desk::Act& act : story_.of.acts) {
      const ledger::Header& header = act.stored.entry.header;
      item(fmt::format("{} ({}, entry {}, by {}, signed in as {})", act_in_words(act), time_in_words(header.time),
                       header.number, header.by, header.os_user));
      const std::string because = text(act.action, "because");
      if (!because.empty()) page_.add(fmt::format("because: \"{}\"", because), 4, 2);
      if (is_true(act.action, "differs"))
        page_.add(fmt::format("this differs from what was recommended ({})", text(act.action, "status")), 4, 2);
      if (header.corrects != 0) page_.add(fmt::format("this puts right entry {}", header.corrects), 4, 2);
      if (act.put_right_by != 0) page_.add(fmt::format("put right later by entry {}", act.put_right_by), 4, 2);
    }
  }

  /// A route's title as it was then.
  [[nodiscard]] std::string title_of(const std::string& route) const {
    for (const Json& each : list(story_.recommendation, "routes"))
      if (text(each, "route") == route) return text(each, "title");
    return unspelled(route);
  }

  [[nodiscard]] std::string act_in_words(const desk::Act& act) const {
    const Json& action = act.action;
    switch (act.stored.entry.header.kind) {
      case Kind::answer: {
        const Json& follow_up = member(action, "follow_up");
        const std::string said_by = text(action, "said_by");
        return fmt::format("{}: {}{}{}", title_of(text(action, "route")), text(action, "response"),
                           said_by.empty() ? "" : fmt::format(" (said by the {})", said_by),
                           follow_up.is_null() ? ""
                                               : fmt::format(", {} on {}", text(follow_up, "name"),
                                                             day_in_words(text(follow_up, "date"))));
      }
      case Kind::follow_up:
        return fmt::format("a follow-up for the {} was booked: {} on {}", text(action, "for"), text(action, "name"),
                           day_in_words(text(action, "date")));
      case Kind::closing:
        return is_true(action, "overridden") ? "the contact was closed although something was left to ask or do by law"
                                             : "the contact was closed";
      case Kind::recommendation:
      case Kind::erasure:
      case Kind::key_copy:
        break;
    }
    return {};
  }

  void since() {
    heading("WHAT HAPPENED SINCE");
    if (story_.later.empty()) return page_.add("Nothing more is recorded about the same person.", 2);
    std::vector<std::string> numbers;
    for (const std::int64_t each : story_.later) numbers.push_back(std::to_string(each));
    page_.add(fmt::format("Recorded later about the same person: {} {}.", numbers.size() == 1 ? "entry" : "entries",
                          base::joined(numbers, ", ")),
              2);
  }

  const Story& story_;
  Page page_;
};

}  // namespace

std::string story_in_words(const Story& story, bool color) { return Telling(story, color).tell(); }

}  // namespace frontdoor::cli
