#include "kb/directory/read_service.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "engine/base/nearest.h"
#include "engine/base/text.h"
#include "kb/directory/directory_errors.h"
#include "kb/directory/fields.h"
#include "kb/directory/postcode.h"
#include "kb/directory/read_schedule.h"

namespace frontdoor::directory {
namespace {

constexpr std::int64_t oldest = 130;

/// The fields of a service in Open Referral UK 3.0, and `phones` as the base standard has it.
constexpr auto known_fields = std::to_array<std::string_view>({"id",
                                                               "organization_id",
                                                               "name",
                                                               "description",
                                                               "url",
                                                               "email",
                                                               "status",
                                                               "fees",
                                                               "accreditations",
                                                               "minimum_age",
                                                               "maximum_age",
                                                               "assured_date",
                                                               "assurer_email",
                                                               "alert",
                                                               "last_modified",
                                                               "schedules",
                                                               "service_areas",
                                                               "service_at_locations",
                                                               "languages",
                                                               "organization",
                                                               "funding",
                                                               "cost_options",
                                                               "contacts",
                                                               "attributes",
                                                               "phones"});

void note_misspelt(const bytes::Json& object, const std::string& owner, base::Diagnostics& diagnostics) {
  const std::vector<std::string> known(known_fields.begin(), known_fields.end());
  for (const bytes::JsonMember& member : *object.as_object()) {
    if (std::ranges::find(known_fields, member.name) != known_fields.end()) continue;
    const base::Near near = base::all_nearest(member.name, known);
    if (!near.empty()) diagnostics.push_back(unread_field(owner, member.name, near, member.name_span));
  }
}

Organisation read_organisation(const bytes::Json& object, const std::string& service, base::Diagnostics& diagnostics) {
  const Fields fields(object, "the organisation of " + service, diagnostics);
  return {.id = fields.required_text("id"),
          .name = fields.required_text("name"),
          .description = fields.required_text("description"),
          .email = fields.text("email"),
          .website = fields.text("website")};
}

void read_phones(const Fields& fields, Service& service, base::Diagnostics& diagnostics) {
  fields.each("phones", [&](const bytes::Json& item) {
    const Fields phone(item, "a phone of " + fields.owner(), diagnostics);
    service.phones.push_back({.number = phone.required_text("number"), .description = phone.text("description")});
  });
}

/// "St Bride's Hall, 4 Mill Lane, Marlbeck": name and address lines, each said once.
std::string address_line(const Fields& address, const std::string& place) {
  std::vector<std::string> parts;
  for (const std::string& part : {place, address.required_text("address_1"), address.text("city")}) {
    if (!part.empty() && std::ranges::find(parts, part) == parts.end()) parts.push_back(part);
  }
  return base::joined(parts, ", ");
}

void read_place(const bytes::Json& object, const std::string& owner, ReadService& read,
                base::Diagnostics& diagnostics) {
  const Fields fields(object, "a location of " + owner, diagnostics);
  Place place;
  place.kind = static_cast<PlaceKind>(fields.one_of("location_type", place_kinds));
  place.name = fields.text("name");
  base::SourceSpan where = fields.span_of("name");
  bool first = true;
  fields.each("addresses", [&](const bytes::Json& item) {
    if (!std::exchange(first, false)) return;
    const Fields address(item, "an address of " + owner, diagnostics);
    place.address = address_line(address, place.name);
    const std::string written = address.required_text("postal_code");
    where = address.span_of("postal_code");
    const auto tidy = tidy_postcode(written);
    if (!tidy && !written.empty()) address.wrong("postal_code", "a postcode such as LX4 2QD");
    place.postcode = tidy.value_or("");
  });
  read.service.places.push_back(std::move(place));
  read.places.push_back(where);
}

void read_places(const Fields& fields, ReadService& read, base::Diagnostics& diagnostics) {
  fields.each("service_at_locations", [&](const bytes::Json& item) {
    const Fields link(item, fields.owner(), diagnostics);
    if (const bytes::Json* location = link.object("location")) read_place(*location, fields.owner(), read, diagnostics);
    link.each("schedules", [&](const bytes::Json& schedule) {
      read.service.schedules.push_back(read_schedule(schedule, fields.owner(), diagnostics));
    });
  });
}

void read_areas(const Fields& fields, ReadService& read, base::Diagnostics& diagnostics) {
  fields.each("service_areas", [&](const bytes::Json& item) {
    const Fields area(item, "a service area of " + fields.owner(), diagnostics);
    const std::string_view field = area.text("name").empty() ? "service_area" : "name";
    std::string name = area.text(field);
    if (name.empty()) return;
    read.service.areas.push_back(std::move(name));
    read.areas.push_back(area.span_of(field));
  });
}

void read_tags(const Fields& fields, Service& service, base::Diagnostics& diagnostics) {
  fields.each("attributes", [&](const bytes::Json& item) {
    const Fields attribute(item, "an attribute of " + fields.owner(), diagnostics);
    const bytes::Json* const term = attribute.object("taxonomy_term");
    if (term == nullptr) return;
    const Fields name(*term, "a taxonomy term of " + fields.owner(), diagnostics);
    service.tags.push_back(base::lower(name.required_text("name")));
  });
  std::ranges::sort(service.tags);
  const auto repeated = std::ranges::unique(service.tags);
  service.tags.erase(repeated.begin(), repeated.end());
}

void read_costs(const Fields& fields, Service& service, base::Diagnostics& diagnostics) {
  fields.each("cost_options", [&](const bytes::Json& item) {
    const Fields cost(item, "a cost of " + fields.owner(), diagnostics);
    service.costs.push_back({.option = cost.text("option"),
                             .pence = cost.hundredths("amount"),
                             .description = cost.text("amount_description"),
                             .period = {.from = cost.date("valid_from"), .until = cost.date("valid_to")}});
  });
}

void read_plain_fields(const Fields& fields, Service& service, base::Diagnostics& diagnostics) {
  service.id = fields.required_text("id");
  service.name = fields.required_text("name");
  service.status = static_cast<ServiceStatus>(fields.one_of("status", service_statuses));
  service.description = fields.text("description");
  service.url = fields.text("url");
  service.email = fields.text("email");
  service.fees = fields.text("fees");
  service.alert = fields.text("alert");
  service.least_age = fields.number("minimum_age", 0, oldest);
  service.most_age = fields.number("maximum_age", 0, oldest);
  if (service.least_age && service.most_age && *service.least_age > *service.most_age) {
    diagnostics.push_back(
        ages_crossed(fields.owner(), *service.least_age, *service.most_age, fields.span_of("minimum_age")));
  }
  service.assured = fields.date("assured_date");
  service.assurer = fields.text("assurer_email");
  service.modified = fields.text("last_modified");
}

/// "the service `Walking Buddies`", by its id if it has no name.
std::string owner_name(const bytes::Json& object) {
  for (const std::string_view field : {"name", "id"}) {
    const bytes::Json* const value = object.find(field);
    const std::string* const text = value == nullptr ? nullptr : value->as_text();
    if (text != nullptr && !text->empty()) return fmt::format("the service `{}`", *text);
  }
  return "a service";
}

ReadService read_service(const bytes::Json& object, base::Diagnostics& diagnostics) {
  const Fields fields(object, owner_name(object), diagnostics);
  ReadService read;
  note_misspelt(object, fields.owner(), diagnostics);
  read_plain_fields(fields, read.service, diagnostics);
  read.id = fields.span_of("id");
  if (const bytes::Json* organisation = fields.object("organization")) {
    read.service.organisation = read_organisation(*organisation, fields.owner(), diagnostics);
  }
  read_phones(fields, read.service, diagnostics);
  fields.each("contacts", [&](const bytes::Json& item) {
    read_phones(Fields(item, fields.owner(), diagnostics), read.service, diagnostics);
  });
  read_places(fields, read, diagnostics);
  fields.each("schedules", [&](const bytes::Json& item) {
    read.service.schedules.push_back(read_schedule(item, fields.owner(), diagnostics));
  });
  read_costs(fields, read.service, diagnostics);
  read_areas(fields, read, diagnostics);
  read_tags(fields, read.service, diagnostics);
  return read;
}

/// The array of services of a document; null if there is none.
const bytes::JsonArray* services_of(const bytes::Json& document) {
  if (const bytes::JsonArray* array = document.as_array()) return array;
  const bytes::Json* const contents = document.find("contents");
  return contents == nullptr ? nullptr : contents->as_array();
}

void read_one(const bytes::Json& item, std::vector<ReadService>& services, base::Diagnostics& diagnostics) {
  if (item.as_object() == nullptr) {
    diagnostics.push_back(not_services(item.span));
    return;
  }
  base::Diagnostics own;
  ReadService read = read_service(item, own);
  if (!base::has_errors(own)) services.push_back(std::move(read));
  base::append(diagnostics, std::move(own));
}

}  // namespace

std::vector<ReadService> read_services(const bytes::Json& document, base::Diagnostics& diagnostics) {
  std::vector<ReadService> services;
  if (const bytes::JsonArray* array = services_of(document)) {
    for (const bytes::Json& item : *array) read_one(item, services, diagnostics);
  } else if (document.find("name") != nullptr && document.find("id") != nullptr) {
    read_one(document, services, diagnostics);
  } else {
    diagnostics.push_back(not_services(document.span));
  }
  return services;
}

}  // namespace frontdoor::directory
