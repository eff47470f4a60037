// The words for what can be wrong with the data of a directory: services in Open Referral UK JSON, and the table of
// postcodes. A service with an error is left out, the others are kept.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/base/nearest.h"

namespace frontdoor::directory {

/// K0611: the standard requires the field; `owner` names whose it is ("the service `Walking Buddies`").
base::Diagnostic missing_field(std::string_view owner, std::string_view field, base::SourceSpan where);
/// K0612: a field holds something else than expected ("a date such as 2026-09-30").
base::Diagnostic wrong_field(std::string_view owner, std::string_view field, std::string_view expected,
                             base::SourceSpan where);
/// K0612: where services should stand, something else does.
base::Diagnostic not_services(base::SourceSpan where);
/// K0612: the least age is above the greatest.
base::Diagnostic ages_crossed(std::string_view owner, std::int64_t least, std::int64_t most, base::SourceSpan where);
/// K0613: two services have one id; `first` is where the one that is kept stands.
base::Diagnostic same_id(std::string_view id, base::SourceSpan where, base::SourceSpan first);
/// K0614: a postcode or an area that the table of postcodes does not have.
base::Diagnostic unknown_postcode(std::string_view owner, std::string_view postcode, base::SourceSpan where);
base::Diagnostic unknown_area(std::string_view owner, std::string_view area, const base::Near& near,
                              base::SourceSpan where);
/// K0615: a line of the table of postcodes that cannot be read.
base::Diagnostic wrong_postcode_line(std::string_view expected, base::SourceSpan where);
base::Diagnostic postcode_twice(std::string_view code, base::SourceSpan where, base::SourceSpan first);
/// K0616: no service is left to import; the directory stays as it was.
base::Diagnostic nothing_to_import();
/// K0617: a field that nothing reads, near to one that is read.
base::Diagnostic unread_field(std::string_view owner, std::string_view field, const base::Near& near,
                              base::SourceSpan where);

}  // namespace frontdoor::directory
