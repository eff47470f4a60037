#include "cli/show_turn.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/page.h"
#include "cli/view.h"
#include "engine/base/overload.h"
#include "engine/base/text.h"

namespace frontdoor::cli {
namespace {

using talk::Part;

/// "Safety. 3 questions left in law."
std::string progress_line(const talk::Moment& moment, const talk::AskQuestion& ask) {
  std::string topic = ask.question.topic;
  if (!topic.empty())
    topic[0] = topic[0] >= 'a' && topic[0] <= 'z' ? static_cast<char>(topic[0] - 'a' + 'A') : topic[0];
  const std::string before = topic.empty() ? "" : topic + ". ";
  if (ask.part == Part::extra)
    return fmt::format("{}{} that may help.", before, counted(moment.progress.extras_left, "more questions"));
  return fmt::format("{}{} left in law.", before, counted(moment.progress.left_in_law, "questions"));
}

std::string choice_text(std::size_t number, const talk::Choice& choice) {
  return choice.label.empty() ? fmt::format("{} {}", number, choice.name)
                              : fmt::format("{} {} ({})", number, choice.name, choice.label);
}

/// Short ones side by side, none cut at a line's end; long ones one below the other.
void show_choices(Page& page, const std::vector<talk::Choice>& choices) {
  constexpr std::size_t room = Page::width - 2;
  constexpr std::size_t longest_beside = 30;
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < choices.size(); ++i) texts.push_back(choice_text(i + 1, choices[i]));
  const bool beside = std::ranges::all_of(
      texts, [](const std::string& text) { return base::count_code_points(text) <= longest_beside; });
  std::string line;
  for (const std::string& text : texts) {
    const bool fits = base::count_code_points(line) + 3 + base::count_code_points(text) <= room;
    if (!line.empty() && (!beside || !fits)) {
      page.add(line, 2);
      line.clear();
    }
    line += (line.empty() ? "" : "   ") + text;
  }
  if (!line.empty()) page.add(line, 2, 4);
}

/// What it would decide, in two lines; `why` tells all.
std::string decides(const std::string& why) {
  constexpr std::size_t longest = 130;
  if (base::count_code_points(why) <= longest) return why;
  const std::size_t cut = why.rfind(", ", longest);
  return why.substr(0, cut == std::string::npos ? longest : cut) + " and more";
}

void show_question(Page& page, const talk::Moment& moment, const talk::AskQuestion& ask) {
  page.add(progress_line(moment, ask), 0, 0, Tone::faint);
  const model::Question& question = ask.question;
  page.add(question.ask_yourself ? "Ask yourself: " + question.question : question.question, 0, 0, Tone::strong);
  show_choices(page, ask.choices);
  page.add(fmt::format("Answer: {}", ask.expected), 2, 2, Tone::faint);
  if (!question.help.empty()) page.add(question.help, 2, 0, Tone::faint);
  if (!question.why.empty()) page.add(fmt::format("[{}]", decides(question.why)), 2, 1, Tone::faint);
}

void show_outcome(Page& page, const talk::AskOutcome& ask) {
  const std::string whose = ask.whom == model::Whom::carer ? " (for the carer)" : "";
  const std::string status = ask.must_offer ? "must " + ask.verb : "recommended";
  page.add(fmt::format("What became of this? {}{}: {}", ask.title, whose, status), 0, 2, Tone::strong);
  if (ask.must_offer && !ask.what.empty()) page.add("To do: " + ask.what, 2, 2, Tone::faint);
  page.add("Answer: accepted, declined, arranged, handed over to NAME on DAY; add \"by the person\"; or skip", 2, 2,
           Tone::faint);
}

void show_booking(Page& page, const talk::AskBooking& ask) {
  page.add(fmt::format("A follow-up for the {} is needed {}. When is it booked, and with whom?",
                       model::word_for(ask.needed.whom), model::text_of(ask.needed.within)),
           0, 0, Tone::strong);
  for (const std::string& what : ask.needed.what) page.add("- " + what, 2, 2);
  page.add("Answer: a day and a name, such as: Monday, duty worker; or skip", 2, 2, Tone::faint);
}

}  // namespace

std::string turn_in_words(const talk::Moment& moment, bool color) {
  Page page(color);
  std::visit(
      base::Overload{[&](const talk::AskQuestion& ask) { show_question(page, moment, ask); },
                     [&](const talk::AskOutcome& ask) { show_outcome(page, ask); },
                     [&](const talk::AskBooking& ask) { show_booking(page, ask); }, [](const talk::Finished&) {}},
      moment.turn);
  return page.text();
}

std::string remarks_in_words(const std::vector<std::string>& lines, bool color) {
  Page page(color);
  for (const std::string& line : lines) page.add(line, 2, 2, Tone::accent);
  return page.text();
}

}  // namespace frontdoor::cli
