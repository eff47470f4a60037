#include "kb/directory/postcode_rows.h"

namespace frontdoor::directory {
namespace {

Postcode postcode_in(const store::Statement& row) {
  return {.code = row.text(0),
          .easting = row.number(1),
          .northing = row.number(2),
          .town = row.text(3),
          .district = row.text(4),
          .county = row.text(5)};
}

std::optional<Postcode> line_of(Directory& directory, std::string_view code) {
  store::Statement row = directory.connection().prepare(
      "SELECT code, easting, northing, town, district, county FROM postcodes "
      "WHERE code = ?1 AND since <= ?2 AND (until IS NULL OR until > ?2)");
  if (!row.bind(code, directory.snapshot().number).step()) return std::nullopt;
  return postcode_in(row);
}

}  // namespace

std::vector<Postcode> load_postcodes(store::Connection& connection, std::int64_t snapshot) {
  store::Statement row = connection.prepare(
      "SELECT code, easting, northing, town, district, county FROM postcodes "
      "WHERE since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY code");
  row.bind(snapshot);
  std::vector<Postcode> all;
  while (row.step()) all.push_back(postcode_in(row));
  return all;
}

std::optional<Spot> find_spot(Directory& directory, std::string_view postcode) {
  const auto code = tidy_postcode(postcode);
  if (!code) return std::nullopt;
  if (auto line = line_of(directory, *code)) return Spot{.at = std::move(*line), .exact = code->contains(' ')};
  auto middle = line_of(directory, outward_of(*code));
  if (!middle) return std::nullopt;
  return Spot{.at = std::move(*middle), .exact = false};
}

std::vector<std::string> counties_of(Directory& directory) {
  store::Statement row = directory.connection().prepare(
      "SELECT DISTINCT county FROM postcodes WHERE since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY county");
  row.bind(directory.snapshot().number);
  std::vector<std::string> names;
  while (row.step()) names.push_back(row.text(0));
  return names;
}

}  // namespace frontdoor::directory
