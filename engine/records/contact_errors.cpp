#include "engine/records/contact_errors.h"

#include <fmt/core.h>

#include <algorithm>

#include "engine/base/nearest.h"
#include "engine/base/overload.h"
#include "engine/base/text.h"

namespace frontdoor::records {
namespace {

using base::Diagnostic;
using base::error;
using base::Label;
using base::SourceSpan;
using bytes::Json;

/// "text", "a number": what kind of value stands there.
std::string_view kind_of(const Json& value) {
  return std::visit(base::Overload{
                        [](std::monostate) -> std::string_view { return "null"; },
                        [](bool) -> std::string_view { return "yes or no"; },
                        [](std::int64_t) -> std::string_view { return "a number"; },
                        [](const bytes::JsonDecimal&) -> std::string_view { return "not a whole number"; },
                        [](const std::string&) -> std::string_view { return "text"; },
                        [](const bytes::JsonArray&) -> std::string_view { return "a list"; },
                        [](const bytes::JsonObject&) -> std::string_view { return "an object"; },
                    },
                    value.kind);
}

/// The value on one line, cut where it is long.
std::string shown(const Json& value) {
  constexpr std::size_t longest = 40;
  std::string line = bytes::line_json(value);
  if (line.size() <= longest) return line;
  std::size_t end = 0;
  while (end < longest) end += std::max<std::size_t>(1, base::code_point_length(line, end));
  line.resize(end);
  return line + "...";
}

std::string quoted(std::string_view text) { return bytes::line_json(Json(text)); }

/// With what may be meant, which stands in quotes in the record.
Diagnostic with_near_quoted(Diagnostic found, const base::Near& near) {
  found = base::with_near(std::move(found), near);
  for (base::Edit& fix : found.fixes) fix.text = quoted(fix.text);
  return found;
}

void relate(Diagnostic& diagnostic, const std::vector<SourceSpan>& places, std::string_view text) {
  for (const SourceSpan place : places) diagnostic.related.push_back({place, std::string(text)});
}

}  // namespace

Diagnostic array_not_closed(SourceSpan open) {
  return error("F0501", "unreadable JSON: expected `]`, found the end of the text", {open, "this list is not closed"});
}

Diagnostic no_record_here(SourceSpan where) {
  return error("F0501", "unreadable JSON: expected a record", {where, "no record before this"},
               "take out the comma too many");
}

Diagnostic text_after_array(SourceSpan where) {
  return error("F0501", "unreadable JSON: expected the end of the text", {where, "the list of records has ended"});
}

Diagnostic wrong_type(std::string_view field, const Json& value, std::string_view expected, std::string help) {
  return error("F0507", fmt::format("`{}` cannot be {}: expected {}", field, shown(value), expected),
               {value.span, fmt::format("this is {}", kind_of(value))}, std::move(help));
}

Diagnostic unknown_field(std::string_view inside, const bytes::JsonMember& member, const base::Near& near,
                         std::string help) {
  Diagnostic found = error("F0508", fmt::format("unknown field `{}` in {}", member.name, inside),
                           {member.name_span, "no field of that name"}, std::move(help));
  return with_near_quoted(std::move(found), near);
}

Diagnostic unknown_fact(const bytes::JsonMember& member, const base::Near& near) {
  Diagnostic found = error("F0509", fmt::format("unknown fact `{}`", member.name),
                           {member.name_span, "not declared in this pack's vocabulary"});
  return with_near_quoted(std::move(found), near);
}

Diagnostic unknown_value(std::string_view field, const Json& value, std::string_view expected, const base::Near& near) {
  Diagnostic found = error("F0510", fmt::format("`{}` cannot be {}: expected {}", field, shown(value), expected),
                           {value.span, "none of these"});
  return with_near_quoted(std::move(found), near);
}

Diagnostic out_of_range(std::string_view field, const Json& value, std::string_view expected) {
  return error("F0511", fmt::format("`{}` cannot be {}: expected {}", field, shown(value), expected),
               {value.span, "out of range"});
}

Diagnostic no_such_date(std::string_view field, const Json& value) {
  return error("F0512", fmt::format("`{}` cannot be {}: there is no such day", field, shown(value)),
               {value.span, "not in the calendar"});
}

Diagnostic both_spellings(const bytes::JsonMember& first, const bytes::JsonMember& again) {
  Diagnostic found = error("F0513", fmt::format("`{}` and `{}` are one fact in two spellings", first.name, again.name),
                           {again.name_span, "told again here"}, "keep the one that is right");
  found.related.push_back({first.name_span, "first told here"});
  return found;
}

Diagnostic missing_field(std::string_view field, std::string_view inside, std::string_view what, SourceSpan where) {
  return error("F0514", fmt::format("{} has no `{}`", inside, field),
               {where, fmt::format("`{}` is missing here", field)}, fmt::format("add `\"{}\"`: {}", field, what));
}

Diagnostic unknown_route(std::string_view field, const Json& value, const base::Near& near) {
  Diagnostic found =
      error("F0515", fmt::format("`{}` cannot be {}: expected a route of this pack", field, shown(value)),
            {value.span, "no route of that name"});
  return with_near_quoted(std::move(found), near);
}

Diagnostic exclude_each_other(std::string_view field, std::string_view how, Label first, Label second,
                              std::string help) {
  Diagnostic found = error("F0516", fmt::format("`{}` {}", field, how), std::move(second), std::move(help));
  found.related.push_back(std::move(first));
  return found;
}

Diagnostic told_in_two_ways(std::string_view fact, std::string_view holds, SourceSpan last,
                            const std::vector<SourceSpan>& against) {
  Diagnostic found = error("F0517", fmt::format("`{}` is told in two ways that cannot both be", fact),
                           {last, fmt::format("said last; what holds is: {}", holds)});
  found.severity = base::Severity::note;
  relate(found, against, "said before");
  return found;
}

Diagnostic told_though_it_cannot_apply(std::string_view fact, std::string_view other, std::string_view value,
                                       SourceSpan told, const std::vector<SourceSpan>& against) {
  Diagnostic found = error("F0517", fmt::format("`{}` is told, which cannot be while `{}` is {}", fact, other, value),
                           {told, "this holds, being told"});
  found.severity = base::Severity::note;
  relate(found, against, "this is told too");
  return found;
}

Diagnostic does_not_fit(std::string_view field, const bytes::JsonMember& part, std::string_view expected,
                        std::string help) {
  return error("F0518", fmt::format("`{}` does not fit `{}`: expected {}", part.name, field, expected),
               {part.name_span, "not for this fact"}, std::move(help));
}

}  // namespace frontdoor::records
