// Small directories for tests: services as JSON texts of the standard, a table of six postcodes, all in memory.
// The table is a straight road: LX1 1AA at the beginning, each next postcode so many metres on.
#pragma once

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

#include "kb/directory/directory.h"
#include "kb/directory/import.h"

namespace frontdoor::test {

inline constexpr std::string_view road =
    "postcode,easting,northing,town,district,county\n"
    "LX1 1AA,640000,400000,Northend,Upper,Loxshire\n"
    "LX1 1AB,641609,400000,Northend,Upper,Loxshire\n"  // one mile on
    "LX1 1AC,648046,400000,Midway,Upper,Loxshire\n"    // five miles on, to the metre below
    "LX1 1AD,648047,400000,Midway,Lower,Loxshire\n"    // and one metre more
    "LX2 1AA,656093,400000,Southend,Lower,Loxshire\n"  // ten miles on
    "LX2 1AB,656094,400000,Southend,Lower,Loxshire\n"  // and one metre more
    "LX2,650000,400000,Southend,Lower,Loxshire\n";     // the middle of a district

/// What a test says of a service; the rest is the same for all.
struct Said {
  std::string name = {};
  std::string tag = "meals";
  std::string postcode = {};  // empty: it has no place
  std::string area = {};      // empty: none is given
  std::optional<int> least_age = {}, most_age = {};
  std::string assured = "2026-09-30";  // empty: never
  std::string status = "active";
  std::string more = {};  // further members, each with a comma before it
};

inline std::string json_of(const Said& said) {
  std::string text =
      R"({"id": "id )" + said.name + R"(", "name": ")" + said.name + R"(", "status": ")" + said.status + '"';
  text += R"(, "organization": {"id": "o", "name": "An organisation", "description": "It helps."})";
  text += R"(, "attributes": [{"id": "a", "taxonomy_term": {"id": "t", "name": ")" + said.tag +
          R"(", "description": "d"}}])";
  if (!said.postcode.empty()) {
    text +=
        R"(, "service_at_locations": [{"id": "l", "location": {"id": "p", "location_type": "physical", "name": "The Hall", )"
        R"("addresses": [{"id": "x", "address_1": "1 Road", "city": "Town", "state_province": "Loxshire", "country": "GB", )"
        R"("address_type": "physical", "postal_code": ")" +
        said.postcode + R"("}]}}])";
  }
  if (!said.area.empty()) text += R"(, "service_areas": [{"id": "s", "name": ")" + said.area + R"("}])";
  if (said.least_age) text += R"(, "minimum_age": )" + std::to_string(*said.least_age);
  if (said.most_age) text += R"(, "maximum_age": )" + std::to_string(*said.most_age);
  if (!said.assured.empty()) text += R"(, "assured_date": ")" + said.assured + '"';
  return text + said.more + "}";
}

inline std::string array_of(const std::vector<Said>& all) {
  std::string text = "[";
  for (const Said& said : all) text += (text.size() > 1 ? ",\n" : "") + json_of(said);
  return text + "]";
}

/// An empty directory in memory.
inline directory::Directory empty_directory() {
  auto connection = store::Connection::open(std::string(store::in_memory), {});
  REQUIRE(connection.value);
  auto directory = directory::Directory::over(std::move(*connection.value));
  REQUIRE(directory.value);
  return std::move(*directory.value);
}

/// Imports texts, the last of which may be the table of postcodes.
struct Texts {
  std::vector<std::string> services = {};
  std::string postcodes = std::string(road);
  base::Sources sources = {};

  base::Checked<directory::Imported> import_into(directory::Directory& directory) {
    directory::ImportRequest request;
    sources.clear();
    for (const std::string& text : services) {
      sources.push_back({.name = "file" + std::to_string(sources.size()) + ".json", .text = text});
      request.services.emplace_back(sources.size() - 1);
    }
    if (!postcodes.empty()) {
      sources.push_back({.name = "postcodes.csv", .text = postcodes});
      request.postcodes = base::SourceId(sources.size() - 1);
    }
    return directory::import_services(directory, sources, request);
  }
};

/// A directory that holds what is said, without a word on it.
inline directory::Directory directory_of(const std::vector<Said>& all) {
  directory::Directory directory = empty_directory();
  Texts texts{.services = {array_of(all)}};
  const auto imported = texts.import_into(directory);
  REQUIRE(imported.value);
  REQUIRE(imported.diagnostics.empty());
  return directory;
}

}  // namespace frontdoor::test
