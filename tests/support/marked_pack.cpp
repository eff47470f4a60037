#include "tests/support/marked_pack.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/compile.h"

namespace frontdoor::tests {
namespace {

constexpr std::string_view whole = R"(
pack try out
  title "Try-out"
  version 1
  in force from 1 November 2026

national outcomes
  - "Reablement"
  - "No further action"

principle home first
  title "Home first"

fact lives alone
  yes or no
  ask "Does anyone else live there?"

fact unpaid carer
  yes or no
  ask "Does anyone help?"

fact carer strain
  scale: fine, some strain, at breaking point
  about the carer
  only when unpaid carer
  ask "How are you bearing up?"

fact carer well
  yes or no
  only when unpaid carer
  ask "Are you well?"

fact age
  number from 0 to 120 years
  ask "How old are you?"

fact falls
  number from 0 to 99 falls
  ask "How many falls?"

fact rooms
  number from 1 to 20
  ask "How many rooms?"

fact washing
  scale: manages, some difficulty, unable
  ask "How is washing?"

fact dressing
  scale: manages, some difficulty, unable
  ask "How is dressing?"

fact home
  one of: owner occupier "Owner occupier", rented, rough sleeping "Rough sleeper"
  ask "Where do you live?"

fact caller
  one of: the person themselves, family member
  ask "Who is calling?"

fact aids
  any of: telecare alarm, bed rail, stick
  ask "What is there?"

fact tried
  any of the routes
  ask "What was tried?"

fact discharge
  date
  ask "When did you come home?"

fact notes
  text

fact ethnic group
  one of: white, black, asian
  monitoring only
  ask "How would you describe your ethnic group?"

fact funding
  one of: council funded, self funder
  never in duties
  ask "Who pays?"

fact worry
  yes or no
  always ask
  a no counts only from the person, a professional
  ask "Are you safe?"
  if it cannot be found out, follow up today "Speak to them."

group daily life: washing, dressing
  ask "Which is hard?"
  if none, each is manages

define in need
  any of daily life is at least some difficulty

route telecare
  title "Telecare"
  step 3
  say "An alarm."

route assessment
  title "Assessment"
  off the ladder
  say "A talk."
  forms: conversation, visit

duty assess
  under "Care Act 2014, section 9"
  when in need
  then offer assessment within 28 days
  because "There may be needs."
  if it cannot be found out, follow up within 2 working days "Speak to them."

rule use everything
  upholds home first
  when any of
    - lives alone
    - carer strain is fine
    - carer well
    - age is at least 18
    - falls is at least 1
    - rooms is at least 2
    - home is rented
    - caller is family member
    - aids are none
    - tried is none
    - discharge is never
    - funding is self funder
    - worry
  then recommend telecare
  because "Lives alone."

rule say so
  upholds home first
  when lives alone
  then advise "Ring back."
  because "Lives alone."
)";

struct Mark {
  std::size_t line;
  std::string words;
};

struct Marked {
  std::string text;
  std::vector<Mark> marks;
};

/// A mark stands on one line, so it writes a line end as \n, and a quote as \".
std::string unescaped(std::string_view words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != '\\') {
      text += words[i];
    } else if (++i < words.size()) {
      text += words[i] == 'n' ? '\n' : words[i];
    }
  }
  return text;
}

/// Takes the `### "words"` out; several on a line are several diagnostics.
Marked unmarked(std::string_view text) {
  Marked marked;
  std::size_t number = 1;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    for (std::size_t at = line.rfind("### \""); at != std::string_view::npos; at = line.rfind("### \"")) {
      const std::size_t close = line.rfind('"');
      marked.marks.push_back({number, unescaped(line.substr(at + 5, close - at - 5))});
      line = line.substr(0, line.find_last_not_of(' ', at - 1) + 1);
    }
    marked.text += std::string(line) + "\n";
    ++number;
  }
  return marked;
}

std::size_t line_of(const base::Sources& sources, const base::Diagnostic& diagnostic) {
  if (!diagnostic.primary) return 0;
  const base::SourceSpan span = diagnostic.primary->span;
  return base::place_of(sources[span.source.index], span.begin).line;
}

bool fits(const base::Sources& sources, const base::Diagnostic& diagnostic, std::string_view code, const Mark& mark) {
  if (diagnostic.code != code || line_of(sources, diagnostic) != mark.line) return false;
  const std::string said =
      diagnostic.message + "\n" + (diagnostic.primary ? diagnostic.primary->text : "") + "\n" + diagnostic.help;
  return said.find(mark.words) != std::string::npos;
}

}  // namespace

std::string_view whole_pack() { return whole; }

std::string mismatches(std::string_view code, std::string_view text, bool with_whole_pack) {
  const Marked marked = unmarked(text);
  base::Sources sources{{"case.rules", marked.text}};
  if (with_whole_pack) sources.push_back({"before.rules", std::string(whole)});
  const Compiled compiled = compile(std::move(sources));
  std::string wrong;
  std::vector<Mark> left = marked.marks;
  for (const base::Diagnostic& diagnostic : compiled.diagnostics) {
    const auto mark =
        std::ranges::find_if(left, [&](const Mark& each) { return fits(compiled.sources, diagnostic, code, each); });
    if (mark != left.end()) {
      left.erase(mark);
      continue;
    }
    wrong += fmt::format("unexpected {} at {}:{}: {} | {} | {}\n", diagnostic.code,
                         diagnostic.primary ? compiled.sources[diagnostic.primary->span.source.index].name : "",
                         line_of(compiled.sources, diagnostic), diagnostic.message,
                         diagnostic.primary ? diagnostic.primary->text : "", diagnostic.help);
  }
  for (const Mark& mark : left) wrong += fmt::format("missing {} at {}: {}\n", code, mark.line, mark.words);
  return wrong;
}

}  // namespace frontdoor::tests
