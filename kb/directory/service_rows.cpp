#include "kb/directory/service_rows.h"

#include <algorithm>

#include "kb/directory/read_schedule.h"

namespace frontdoor::directory {
namespace {

using store::Connection;
using store::Statement;

std::optional<std::int64_t> days_of(std::optional<model::Date> date) {
  return date ? std::optional<std::int64_t>(date->days) : std::nullopt;
}

std::optional<model::Date> date_in(const Statement& row, int column) {
  const auto days = row.maybe_number(column);
  return days ? std::optional(model::Date{static_cast<std::int32_t>(*days)}) : std::nullopt;
}

/// The enumerator whose word it is; the first for a word that is none.
template <class Enum, class Words>
Enum enum_of(const std::string& word, const Words& words) {
  const auto found = std::ranges::find(words, word);
  return static_cast<Enum>(found == words.end() ? 0 : found - words.begin());
}

template <class Enum, class Words>
std::string_view word_of(Enum value, const Words& words) {
  return words[static_cast<std::size_t>(value)];
}

std::int64_t organisation_row(Connection& connection, const Organisation& of) {
  connection.run("INSERT OR IGNORE INTO organisations (id, name, description, email, website) VALUES (?, ?, ?, ?, ?)",
                 of.id, of.name, of.description, of.email, of.website);
  Statement find = connection.prepare(
      "SELECT row FROM organisations WHERE id = ? AND name = ? AND description = ? AND email = ? AND website = ?");
  return find.bind(of.id, of.name, of.description, of.email, of.website).step() ? find.number(0) : 0;
}

void insert_parts(Connection& connection, const Service& service, std::int64_t row) {
  std::int64_t place = 0;
  for (const Phone& each : service.phones) {
    connection.run("INSERT INTO phones VALUES (?, ?, ?, ?)", row, ++place, each.number, each.description);
  }
  for (const Place& each : service.places) {
    connection.run("INSERT INTO locations VALUES (?, ?, ?, ?, ?, ?)", row, ++place, word_of(each.kind, place_kinds),
                   each.name, each.address, each.postcode);
  }
  for (const Schedule& each : service.schedules) {
    connection.run("INSERT INTO schedules VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row, ++place,
                   word_of(each.frequency, frequencies), each.interval, text_of(each.days), text_of(each.month_days),
                   each.opens, each.closes, each.description, days_of(each.period.from), days_of(each.period.until));
  }
  for (const Cost& each : service.costs) {
    connection.run("INSERT INTO costs VALUES (?, ?, ?, ?, ?, ?, ?)", row, ++place, each.option, each.pence,
                   each.description, days_of(each.period.from), days_of(each.period.until));
  }
  for (const std::string& each : service.areas) {
    connection.run("INSERT INTO areas VALUES (?, ?, ?)", row, ++place, each);
  }
  for (const std::string& each : service.tags) connection.run("INSERT INTO tags VALUES (?, ?)", each, row);
}

/// Calls `read` for each row of a part, in the order given.
template <class Read>
void each_of(Connection& connection, std::string_view sql, std::int64_t row, Read read) {
  Statement part = connection.prepare(sql);
  part.bind(row);
  while (part.step()) read(part);
}

Service plain_fields(const Statement& row) {
  Service service;
  service.id = row.text(0);
  service.name = row.text(1);
  service.status = enum_of<ServiceStatus>(row.text(2), service_statuses);
  service.description = row.text(3);
  service.url = row.text(4);
  service.email = row.text(5);
  service.fees = row.text(6);
  service.alert = row.text(7);
  service.least_age = row.maybe_number(8);
  service.most_age = row.maybe_number(9);
  service.assured = date_in(row, 10);
  service.assurer = row.text(11);
  service.modified = row.text(12);
  service.organisation = {.id = row.text(13),
                          .name = row.text(14),
                          .description = row.text(15),
                          .email = row.text(16),
                          .website = row.text(17)};
  return service;
}

void load_parts(Connection& connection, std::int64_t row, Service& service) {
  each_of(
      connection, "SELECT number, description FROM phones WHERE service = ? ORDER BY place", row,
      [&](const Statement& part) { service.phones.push_back({.number = part.text(0), .description = part.text(1)}); });
  each_of(connection, "SELECT kind, name, address, postcode FROM locations WHERE service = ? ORDER BY place", row,
          [&](const Statement& part) {
            service.places.push_back({.kind = enum_of<PlaceKind>(part.text(0), place_kinds),
                                      .name = part.text(1),
                                      .address = part.text(2),
                                      .postcode = part.text(3)});
          });
  each_of(connection,
          "SELECT option, pence, description, valid_from, valid_until FROM costs WHERE service = ? ORDER BY place", row,
          [&](const Statement& part) {
            service.costs.push_back({.option = part.text(0),
                                     .pence = part.maybe_number(1),
                                     .description = part.text(2),
                                     .period = {.from = date_in(part, 3), .until = date_in(part, 4)}});
          });
  each_of(connection, "SELECT name FROM areas WHERE service = ? ORDER BY place", row,
          [&](const Statement& part) { service.areas.push_back(part.text(0)); });
}

void load_schedules(Connection& connection, std::int64_t row, Service& service) {
  each_of(
      connection,
      "SELECT frequency, every, days, month_days, opens, closes, description, valid_from, valid_until "
      "FROM schedules WHERE service = ? ORDER BY place",
      row, [&](const Statement& part) {
        service.schedules.push_back({.frequency = enum_of<Frequency>(part.text(0), frequencies),
                                     .interval = part.number(1),
                                     .days = days_from(part.text(2)).value_or(std::vector<OpenDay>{}),
                                     .month_days = month_days_from(part.text(3)).value_or(std::vector<std::int64_t>{}),
                                     .opens = part.maybe_number(4),
                                     .closes = part.maybe_number(5),
                                     .description = part.text(6),
                                     .period = {.from = date_in(part, 7), .until = date_in(part, 8)}});
      });
}

}  // namespace

void insert_service(Connection& connection, const Service& service, const std::string& hash, std::int64_t since) {
  const std::int64_t organisation = organisation_row(connection, service.organisation);
  connection.run(
      "INSERT INTO services (id, hash, since, organisation, name, status, description, url, email, fees, alert, "
      "least_age, most_age, assured, assurer, modified) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      service.id, hash, since, organisation, service.name, word_of(service.status, service_statuses),
      service.description, service.url, service.email, service.fees, service.alert, service.least_age, service.most_age,
      days_of(service.assured), service.assurer, service.modified);
  insert_parts(connection, service, connection.last_row());
}

Service load_service(Connection& connection, std::int64_t row) {
  Statement find = connection.prepare(
      "SELECT s.id, s.name, s.status, s.description, s.url, s.email, s.fees, s.alert, s.least_age, s.most_age, "
      "s.assured, s.assurer, s.modified, o.id, o.name, o.description, o.email, o.website "
      "FROM services s JOIN organisations o ON o.row = s.organisation WHERE s.row = ?");
  if (!find.bind(row).step()) return {};
  Service service = plain_fields(find);
  load_parts(connection, row, service);
  load_schedules(connection, row, service);
  each_of(connection, "SELECT tag FROM tags WHERE service = ? ORDER BY tag", row,
          [&](const Statement& part) { service.tags.push_back(part.text(0)); });
  return service;
}

}  // namespace frontdoor::directory
