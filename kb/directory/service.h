// One listing in the directory, as Open Referral UK tells it and as far as a listing needs it. Plain data: what the
// import reads from JSON, what the database keeps, and what the words of a listing are made from.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/date.h"

namespace frontdoor::directory {

enum class ServiceStatus : std::uint8_t { active, inactive, defunct, temporarily_closed };
inline constexpr std::array<std::string_view, 4> service_statuses = {"active", "inactive", "defunct",
                                                                     "temporarily closed"};

struct Phone {
  std::string number;
  std::string description;  // "out of hours"; often empty
};

/// Where a service is. Only a physical place has a distance.
enum class PlaceKind : std::uint8_t { physical, postal, virtual_place };
inline constexpr std::array<std::string_view, 3> place_kinds = {"physical", "postal", "virtual"};

struct Place {
  PlaceKind kind = PlaceKind::physical;
  std::string name;      // "Marlbeck Library"; may be empty
  std::string address;   // in one line, without the postcode
  std::string postcode;  // as postcode.h writes it; empty if none
};

/// First and last day on which something holds; none is open.
struct Period {
  std::optional<model::Date> from;
  std::optional<model::Date> until;
  [[nodiscard]] bool holds_on(model::Date day) const { return (!from || *from <= day) && (!until || day <= *until); }
};

enum class Frequency : std::uint8_t { weekly, monthly };
inline constexpr std::array<std::string_view, 2> frequencies = {"WEEKLY", "MONTHLY"};

/// One day of an opening rule: Monday is 0; `nth` is 2 for "second Tuesday", -1 for "last", 0 for "every".
struct OpenDay {
  std::int32_t weekday = 0;
  std::int32_t nth = 0;
  friend bool operator==(const OpenDay&, const OpenDay&) = default;
};

/// One opening rule.
struct Schedule {
  Frequency frequency = Frequency::weekly;
  std::int64_t interval = 1;  // every so many weeks or months
  std::vector<OpenDay> days;
  std::vector<std::int64_t> month_days;  // 1 to 31, monthly
  std::optional<std::int64_t> opens;     // minutes after midnight
  std::optional<std::int64_t> closes;
  std::string description;  // in words, used where there are no days
  Period period;
};

struct Cost {
  std::string option;  // "first six weeks"
  std::optional<std::int64_t> pence;
  std::string description;  // "a week"
  Period period;
};

struct Organisation {
  std::string id, name, description, email, website;
};

struct Service {
  std::string id;
  std::string name;
  ServiceStatus status = ServiceStatus::active;
  std::string description;
  std::string url, email;
  std::string fees;   // in words
  std::string alert;  // a warning to show: "moved until May"
  std::optional<std::int64_t> least_age, most_age;
  std::optional<model::Date> assured;  // the day on which its details were last checked
  std::string assurer;
  std::string modified;  // as written; no listing depends on it
  Organisation organisation;
  std::vector<Phone> phones;
  std::vector<Place> places;
  std::vector<Schedule> schedules;
  std::vector<Cost> costs;
  std::vector<std::string> areas;  // names of the places it serves; none: everywhere
  std::vector<std::string> tags;   // taxonomy terms, as base::lower writes them; sorted, each once
};

}  // namespace frontdoor::directory
