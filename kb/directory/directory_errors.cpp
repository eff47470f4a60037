#include "kb/directory/directory_errors.h"

#include <fmt/core.h>

#include <utility>

namespace frontdoor::directory {
namespace {

using base::Severity;

base::Diagnostic at(std::string_view code, Severity severity, std::string message, base::Label primary,
                    std::string help) {
  return {.code = code,
          .severity = severity,
          .message = std::move(message),
          .primary = std::move(primary),
          .related = {},
          .help = std::move(help),
          .fixes = {}};
}

constexpr std::string_view left_out = "until then the service is left out of the directory";

}  // namespace

base::Diagnostic missing_field(std::string_view owner, std::string_view field, base::SourceSpan where) {
  return at("K0611", Severity::error, fmt::format("{} has no `{}`", owner, field),
            {.span = where, .text = fmt::format("`{}` is required here", field)},
            fmt::format("add `{}`; {}", field, left_out));
}

base::Diagnostic wrong_field(std::string_view owner, std::string_view field, std::string_view expected,
                             base::SourceSpan where) {
  return at("K0612", Severity::error, fmt::format("`{}` of {} cannot be read", field, owner),
            {.span = where, .text = fmt::format("expected {}", expected)},
            fmt::format("write {}; {}", expected, left_out));
}

base::Diagnostic not_services(base::SourceSpan where) {
  return at("K0612", Severity::error, "there are no services in this file",
            {.span = where, .text = "expected a list of services, or an object with `contents`"},
            "the file is an array of Open Referral UK services, or one page of them as a feed sends it");
}

base::Diagnostic ages_crossed(std::string_view owner, std::int64_t least, std::int64_t most, base::SourceSpan where) {
  return at("K0612", Severity::error,
            fmt::format("{} is for people aged at least {} and at most {}: for nobody", owner, least, most),
            {.span = where, .text = "`minimum_age` is above `maximum_age`"},
            fmt::format("swap the two ages, or take one out; {}", left_out));
}

base::Diagnostic same_id(std::string_view id, base::SourceSpan where, base::SourceSpan first) {
  base::Diagnostic result = at("K0613", Severity::error, fmt::format("two services have the id `{}`", id),
                               {.span = where, .text = "this one is left out"}, "give each service an id of its own");
  result.related.push_back({.span = first, .text = "this one is kept"});
  return result;
}

base::Diagnostic unknown_postcode(std::string_view owner, std::string_view postcode, base::SourceSpan where) {
  return at("K0614", Severity::finding, fmt::format("the postcode `{}` of {} is not in the table", postcode, owner),
            {.span = where, .text = "no distance can be told from here"},
            "correct it, or add it to the table of postcodes");
}

base::Diagnostic unknown_area(std::string_view owner, std::string_view area, const base::Near& near,
                              base::SourceSpan where) {
  return at("K0614", Severity::finding,
            fmt::format("`{}`, which {} serves, is no town, district or county of the table of postcodes", area, owner),
            {.span = where, .text = "nobody with a postcode lives here"},
            near.empty() ? "use a name from the table of postcodes, or leave the area out if it serves everybody"
                         : base::did_you_mean(near));
}

base::Diagnostic wrong_postcode_line(std::string_view expected, base::SourceSpan where) {
  return at("K0615", Severity::error, "a line of the table of postcodes cannot be read",
            {.span = where, .text = fmt::format("expected {}", expected)},
            "each line is `postcode,easting,northing,town,district,county`, as the first line says");
}

base::Diagnostic postcode_twice(std::string_view code, base::SourceSpan where, base::SourceSpan first) {
  base::Diagnostic result =
      at("K0615", Severity::error, fmt::format("the postcode `{}` stands twice in the table", code),
         {.span = where, .text = "this line is left out"}, "keep one of the two lines");
  result.related.push_back({.span = first, .text = "this line is kept"});
  return result;
}

base::Diagnostic nothing_to_import() {
  return base::error("K0616", "there is no service to import",
                     "mend what is said above, or name the folder that holds the services; the directory is as it was");
}

base::Diagnostic unread_field(std::string_view owner, std::string_view field, const base::Near& near,
                              base::SourceSpan where) {
  return at("K0617", Severity::finding, fmt::format("`{}` of {} is a field that nothing reads", field, owner),
            {.span = where, .text = "not a field of Open Referral UK 3.0"}, base::did_you_mean(near));
}

}  // namespace frontdoor::directory
