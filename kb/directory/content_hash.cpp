#include "kb/directory/content_hash.h"

#include <fmt/core.h>

#include <algorithm>

#include "engine/bytes/json.h"
#include "engine/bytes/sha256.h"
#include "kb/directory/read_schedule.h"

namespace frontdoor::directory {
namespace {

using bytes::Json;
using bytes::JsonArray;
using bytes::JsonObject;

Json number_or_null(std::optional<std::int64_t> number) { return number ? Json(*number) : Json(); }

Json date_or_null(std::optional<model::Date> date) { return date ? Json(model::iso_text(*date)) : Json(); }

void add(JsonObject& object, const Period& period) {
  add(object, "from", date_or_null(period.from));
  add(object, "until", date_or_null(period.until));
}

template <class Item, class ToJson>
Json array_of(const std::vector<Item>& items, ToJson to_json) {
  JsonArray array;
  for (const Item& item : items) array.push_back(to_json(item));
  return Json(std::move(array));
}

Json json_of(const Phone& phone) {
  JsonObject object;
  add(object, "number", phone.number);
  add(object, "description", phone.description);
  return Json(std::move(object));
}

Json json_of(const Place& place) {
  JsonObject object;
  add(object, "kind", place_kinds[static_cast<std::size_t>(place.kind)]);
  add(object, "name", place.name);
  add(object, "address", place.address);
  add(object, "postcode", place.postcode);
  return Json(std::move(object));
}

Json json_of(const Schedule& schedule) {
  JsonObject object;
  add(object, "frequency", frequencies[static_cast<std::size_t>(schedule.frequency)]);
  add(object, "every", schedule.interval);
  add(object, "days", text_of(schedule.days));
  add(object, "month_days", text_of(schedule.month_days));
  add(object, "opens", number_or_null(schedule.opens));
  add(object, "closes", number_or_null(schedule.closes));
  add(object, "description", schedule.description);
  add(object, schedule.period);
  return Json(std::move(object));
}

Json json_of(const Cost& cost) {
  JsonObject object;
  add(object, "option", cost.option);
  add(object, "pence", number_or_null(cost.pence));
  add(object, "description", cost.description);
  add(object, cost.period);
  return Json(std::move(object));
}

Json json_of(const Organisation& organisation) {
  JsonObject object;
  add(object, "id", organisation.id);
  add(object, "name", organisation.name);
  add(object, "description", organisation.description);
  add(object, "email", organisation.email);
  add(object, "website", organisation.website);
  return Json(std::move(object));
}

Json json_of(const Service& service) {
  const auto same = [](const std::string& text) { return Json(text); };
  const auto own = [](const auto& item) { return json_of(item); };
  JsonObject object;
  add(object, "id", service.id);
  add(object, "name", service.name);
  add(object, "status", service_statuses[static_cast<std::size_t>(service.status)]);
  add(object, "description", service.description);
  add(object, "url", service.url);
  add(object, "email", service.email);
  add(object, "fees", service.fees);
  add(object, "alert", service.alert);
  add(object, "least_age", number_or_null(service.least_age));
  add(object, "most_age", number_or_null(service.most_age));
  add(object, "assured", date_or_null(service.assured));
  add(object, "assurer", service.assurer);
  add(object, "organisation", json_of(service.organisation));
  add(object, "phones", array_of(service.phones, own));
  add(object, "places", array_of(service.places, own));
  add(object, "schedules", array_of(service.schedules, own));
  add(object, "costs", array_of(service.costs, own));
  add(object, "areas", array_of(service.areas, same));
  add(object, "tags", array_of(service.tags, same));
  return Json(std::move(object));
}

}  // namespace

std::string hash_of(const Service& service) { return bytes::sha256_hex(bytes::canonical_json(json_of(service))); }

std::string hash_of(std::vector<std::pair<std::string, std::string>> services, std::vector<Postcode> postcodes) {
  std::ranges::sort(services);
  std::ranges::sort(postcodes, {}, &Postcode::code);
  std::string form = "directory form 1\n";
  for (const auto& [id, hash] : services) form += fmt::format("service {} {}\n", hash, id);
  for (const Postcode& each : postcodes) {
    form += fmt::format("postcode {},{},{},{},{},{}\n", each.code, each.easting, each.northing, each.town,
                        each.district, each.county);
  }
  return "sha256:" + bytes::sha256_hex(form);
}

}  // namespace frontdoor::directory
