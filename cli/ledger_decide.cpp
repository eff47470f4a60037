// frontdoor ledger decide: what an adviser did about a recommendation.
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "cli/ledger_commands.h"
#include "cli/ledger_door.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/page.h"
#include "cli/plain_text.h"
#include "cli/read_day.h"
#include "cli/view.h"
#include "engine/bytes/json.h"
#include "engine/records/decision_1.h"
#include "kb/desk/body.h"
#include "kb/desk/decide.h"

namespace frontdoor::cli {
namespace {

constexpr std::array<std::string_view, 4> responses = {"accepted", "declined", "arranged", "handed-over"};

/// The position of a word in a list; none, and said, if it is not one of them.
template <std::size_t Count>
std::optional<std::size_t> one_of(std::string_view option, const std::string& word,
                                  const std::array<std::string_view, Count>& words) {
  const auto* const found = std::ranges::find(words, word);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  std::string all;
  for (const std::string_view each : words) all += fmt::format("{}{}", all.empty() ? "" : ", ", each);
  say(fmt::format("error: {} takes one of: {}\n", option, all));
  return std::nullopt;
}

bool read_said_by(const LedgerDecide& options, desk::Decision& decision) {
  if (options.said_by.empty()) return true;
  constexpr std::array<std::string_view, 5> words = {"person", "carer", "caller", "professional", "record"};
  constexpr std::array sayers = {model::Sayer::person, model::Sayer::carer, model::Sayer::caller,
                                 model::Sayer::professional, model::Sayer::record};
  const auto position = one_of("--said-by", options.said_by, words);
  if (position) decision.said_by = sayers.at(*position);
  return position.has_value();
}

bool read_booking(const LedgerDecide& options, desk::Decision& decision) {
  if (options.follow_up.empty() && options.with.empty()) return true;
  if (options.follow_up.empty() || options.with.empty()) {
    say("error: a follow-up needs a day and a name: --follow-up DATE --with WHO\n");
    return false;
  }
  const auto day = read_day(options.follow_up);
  if (day) decision.follow_up = desk::Booking{.date = *day, .name = options.with};
  constexpr std::array<std::string_view, 2> whoms = {"person", "carer"};
  const auto whom = one_of("--for", options.follow_up_for.empty() ? "person" : options.follow_up_for, whoms);
  decision.follow_up_for = whom == 1 ? model::Whom::carer : model::Whom::person;
  return day && whom;
}

/// What was asked for; none, and said, if it is not one whole thing.
std::optional<desk::Decision> decision_of(const LedgerDecide& options) {
  desk::Decision decision;
  decision.on = options.on;
  decision.route = options.route;
  decision.close = options.close;
  decision.override_close = options.override_close;
  decision.because = options.because;
  decision.corrects = options.corrects;
  const bool answers = !options.route.empty();
  const bool books = !answers && !options.close && !options.follow_up.empty();
  if (answers && (options.close || options.response.empty())) {
    say("error: an answer needs --route R --response accepted|declined|arranged|handed-over, and no --close\n");
    return std::nullopt;
  }
  if (!answers && !books && !options.close) {
    say("error: say what was done: --route R --response ..., --follow-up DATE --with WHO, or --close\n");
    return std::nullopt;
  }
  if (options.override_close && !options.close) {
    say("error: --override goes with --close\n");
    return std::nullopt;
  }
  if (answers) {
    const auto response = one_of("--response", options.response, responses);
    if (!response) return std::nullopt;
    decision.response = static_cast<model::Response>(*response);
    if (decision.response == model::Response::handed_over && options.follow_up.empty()) {
      say("error: what is handed over needs a day and a name: --follow-up DATE --with WHO\n");
      return std::nullopt;
    }
  }
  if (!read_said_by(options, decision) || !read_booking(options, decision)) return std::nullopt;
  return decision;
}

void show_left(Page& page, const model::Recommendation& standing) {
  std::vector<std::string> to_ask;
  for (const model::Question& each : standing.left_to_ask)
    if (each.in_law) to_ask.push_back(each.question);
  std::vector<std::string> to_do;
  for (const model::ToDo& each : standing.left_to_do) to_do.push_back(fmt::format("{}: {}", each.title, each.what));
  for (const model::FollowUpNeeded& each : standing.follow_ups)
    if (!each.done)
      to_do.push_back(
          fmt::format("book a follow-up for the {} {}", model::word_for(each.whom), model::text_of(each.within)));
  const auto list = [&](std::string_view heading, const std::vector<std::string>& items) {
    if (items.empty()) return;
    page.gap();
    page.add(heading, 0, 0, Tone::strong);
    for (const std::string& each : items) page.add("- " + each, 2, 2);
  };
  list("LEFT TO ASK", to_ask);
  list("LEFT TO DO", to_do);
}

std::string in_json(const desk::Decided& decided) {
  bytes::JsonObject all;
  const auto add = [&](std::string_view name, bytes::Json value) {
    all.push_back({.name = std::string(name), .value = std::move(value), .name_span = {}});
  };
  add("entry", decided.number ? bytes::Json(*decided.number) : bytes::Json());
  add("on", decided.on);
  add("standing", desk::parsed(records::standing_1(decided.standing)));
  return bytes::pretty_json(bytes::Json(std::move(all))) + "\n";
}

}  // namespace

ExitCode run(const LedgerDecide& options) {
  if (!are_plain_text({{"--by", options.by}, {"--because", options.because}, {"--with", options.with}}))
    return ExitCode::wrong_usage;
  const auto decision = decision_of(options);
  if (!decision) return ExitCode::wrong_usage;
  OpenedLedger opened = open_ledger(options.common, options.place);
  if (!opened.ledger) return opened.code;
  desk::Archive archive(*opened.ledger);
  const desk::Decided decided = desk::decide(*opened.ledger, archive, *decision, who(options.by));
  const ExitCode code = ended(decided.diagnostics, options.common);
  const bool refused_close =
      std::ranges::any_of(decided.diagnostics, [](const base::Diagnostic& each) { return each.code == "K0651"; });
  if (!decided.number && !refused_close) return code;
  if (options.common.json) {
    write_out(in_json(decided));
    return code;
  }
  Page page(shows_color(STDOUT_FILENO, options.common.no_color));
  if (decided.number) page.add(fmt::format("Recorded as entry {}, about entry {}.", *decided.number, decided.on));
  if (!decision->close || refused_close) {
    if (decided.number) page.add(closing_words(decided.standing));
    show_left(page, decided.standing);
  }
  write_out(page.text());
  return code;
}

}  // namespace frontdoor::cli
