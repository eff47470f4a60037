// The words for what can be wrong with a contact record, one function each. The readers find, these say.
// Each names the field, the value, what was expected and, where there is one, the nearest name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/nearest.h"
#include "engine/bytes/json.h"

namespace frontdoor::records {

/// F0501, for inputs of many records.
base::Diagnostic array_not_closed(base::SourceSpan open);
base::Diagnostic no_record_here(base::SourceSpan where);
base::Diagnostic text_after_array(base::SourceSpan where);

/// F0507: something else is expected here.
base::Diagnostic wrong_type(std::string_view field, const bytes::Json& value, std::string_view expected,
                            std::string help = {});
/// F0508: `inside` is what the field stands in: "the record", "`outcome`".
base::Diagnostic unknown_field(std::string_view inside, const bytes::JsonMember& member, const base::Near& near,
                               std::string help = {});
/// F0509
base::Diagnostic unknown_fact(const bytes::JsonMember& member, const base::Near& near);
/// F0510
base::Diagnostic unknown_value(std::string_view field, const bytes::Json& value, std::string_view expected,
                               const base::Near& near);
/// F0511
base::Diagnostic out_of_range(std::string_view field, const bytes::Json& value, std::string_view expected);
/// F0512
base::Diagnostic no_such_date(std::string_view field, const bytes::Json& value);
/// F0513
base::Diagnostic both_spellings(const bytes::JsonMember& first, const bytes::JsonMember& again);
/// F0514: `what` is what it is for; `inside` is what it is missing from.
base::Diagnostic missing_field(std::string_view field, std::string_view inside, std::string_view what,
                               base::SourceSpan where);
/// F0515
base::Diagnostic unknown_route(std::string_view field, const bytes::Json& value, const base::Near& near);
/// F0516: two parts of one saying that exclude each other.
base::Diagnostic exclude_each_other(std::string_view field, std::string_view how, base::Label first, base::Label second,
                                    std::string help);
/// F0517: a note, not an error; `holds` is what stands, `against` what was said against it.
base::Diagnostic told_in_two_ways(std::string_view fact, std::string_view holds, base::SourceSpan last,
                                  const std::vector<base::SourceSpan>& against);
/// F0517: a fact is told that cannot apply by what is told of another.
base::Diagnostic told_though_it_cannot_apply(std::string_view fact, std::string_view other, std::string_view value,
                                             base::SourceSpan told, const std::vector<base::SourceSpan>& against);
/// F0518: a part that does not fit this kind of fact.
base::Diagnostic does_not_fit(std::string_view field, const bytes::JsonMember& part, std::string_view expected,
                              std::string help);

}  // namespace frontdoor::records
