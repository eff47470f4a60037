// Where words for people stand in a line, and where they were meant to begin if their opening quote is missing.
#include <algorithm>
#include <string>

#include "engine/base/text.h"
#include "engine/model/within.h"
#include "engine/syntax/label_guess.h"
#include "engine/syntax/line_words.h"
#include "engine/syntax/mistake.h"
#include "engine/syntax/text_errors.h"

namespace frontdoor::syntax {

using enum TokenKind;

bool LineWords::take_unopened_text() {
  const auto end = std::ranges::find_if(
      rest(), [&](const Token& token) { return token.kind == string || script_.is_lone_quote(token); });
  if (end == rest().begin() || end == rest().end() || end->kind == string) return false;
  add(diagnostics_, unopened_text(script_.span(rest().front()), script_.span(*end)));
  merge(string, static_cast<std::size_t>(end - rest().begin()) + 1);
  return true;
}

void LineWords::take_labelled_values() {
  const auto lone = [&](const Token& token) { return script_.is_lone_quote(token); };
  while (!done()) {
    const auto quote = std::ranges::find_if(rest(), lone);
    if (quote == rest().end()) return copy_rest();
    const auto words = static_cast<std::size_t>(quote - rest().begin());
    const std::size_t label = at_ + label_begin(script_, rest().first(words));
    while (at_ < label) copy();
    if (!take_unopened_text()) copy();
  }
}

void LineWords::take_limit() {
  if (!take(today) && !take(now) && take(within)) take_amount();
  take_unopened_text();
  take_rest();
}

/// A number and the unit of a time limit.
void LineWords::take_amount() {
  using model::TimeUnit;
  if (done() || rest().front().kind != number) return;
  copy();
  for (const TimeUnit unit : {TimeUnit::working_days, TimeUnit::hours, TimeUnit::days, TimeUnit::weeks}) {
    const std::string many(model::word_for(unit));
    for (const std::string& word : {many, base::singular(many)}) {
      for (std::size_t count = match_words(script_, rest(), word); count > 0; --count) copy();
    }
  }
}

/// R0452 of 3f9a2c because "..."
void LineWords::take_accepted() {
  while (!done()) {
    if (take(because)) {
      take_unopened_text();
    } else if (!take(of)) {
      copy();
    }
  }
}

/// "package of care", say "care at home"
void LineWords::take_avoided() {
  take_unopened_text();
  while (!done()) {
    if (take(say)) {
      take_unopened_text();
    } else {
      copy();
    }
  }
}

}  // namespace frontdoor::syntax
