// Reads the members of one JSON object of the standard, one by name after another. What is missing though required, or
// not as expected, is noted in its place and read as nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/bytes/json.h"
#include "engine/model/date.h"

namespace frontdoor::directory {

class Fields {
 public:
  /// `owner` is how messages name the object: "the service `Walking Buddies`".
  Fields(const bytes::Json& object, std::string owner, base::Diagnostics& diagnostics);

  /// Missing, null and empty are alike: an empty text.
  [[nodiscard]] std::string text(std::string_view name) const;
  [[nodiscard]] std::string required_text(std::string_view name) const;
  [[nodiscard]] std::optional<std::int64_t> number(std::string_view name, std::int64_t least, std::int64_t most) const;
  /// An ISO date, perhaps with a time after it, which is passed over.
  [[nodiscard]] std::optional<model::Date> date(std::string_view name) const;
  /// An amount of money of at most two decimals, in hundredths.
  [[nodiscard]] std::optional<std::int64_t> hundredths(std::string_view name) const;
  /// A text from 00:00 to 24:00, seconds and zone passed over, in minutes after midnight.
  [[nodiscard]] std::optional<std::int64_t> time(std::string_view name) const;
  /// Position of a required text in a list of words.
  template <class Words>
  [[nodiscard]] std::size_t one_of(std::string_view name, const Words& words) const {
    return position_in(name, {words.data(), words.size()});
  }

  /// The object of that name; null if there is none.
  [[nodiscard]] const bytes::Json* object(std::string_view name) const;
  /// Calls `read` for each object of the array of that name.
  void each(std::string_view name, const std::function<void(const bytes::Json&)>& read) const;

  /// Notes that a member is not as expected.
  void wrong(std::string_view name, std::string_view expected) const;
  /// Where the member stands; where the object begins if there is none.
  [[nodiscard]] base::SourceSpan span_of(std::string_view name) const;
  [[nodiscard]] const std::string& owner() const { return owner_; }

 private:
  [[nodiscard]] std::size_t position_in(std::string_view name, std::span<const std::string_view> words) const;
  [[nodiscard]] const bytes::Json* present(std::string_view name) const;

  const bytes::Json& object_;
  std::string owner_;
  base::Diagnostics& diagnostics_;
};

}  // namespace frontdoor::directory
