// The small things of a line: names, texts, numbers, dates, time limits. What does not read as it should is reported,
// and a stand-in is given so that reading goes on.
#pragma once

#include "engine/syntax/mistake.h"
#include "engine/syntax/part.h"
#include "engine/syntax/tree.h"

namespace frontdoor::syntax {

/// What reading one block writes to.
struct Reading {
  const Script& script;
  File& file;
  base::Diagnostics& diagnostics;
  bool damaged = false;  // something of the block could not be read

  void report(base::Diagnostic diagnostic) {
    add(diagnostics, std::move(diagnostic));
    damaged = true;
  }
};

Name read_name(const Part& part, Reading& reading);
/// All names that are parts of a line.
std::vector<Name> read_names(const Part& line, Reading& reading);
std::vector<Name> read_titles(const Part& line, Reading& reading);
/// The text of a line that has one.
Text read_text(const Part& line, Reading& reading);
Number read_number(const Part& part, Reading& reading);
DateLiteral read_date(const Part& part, Reading& reading);
Within read_limit(const Part& part, Reading& reading);
std::optional<Within> read_limit_of(const Part& line, Reading& reading);
Phrase read_phrase(const Part& part, Reading& reading);
model::CalendarUnit read_calendar_unit(std::string_view unit, base::SourceSpan span, Reading& reading);

}  // namespace frontdoor::syntax
