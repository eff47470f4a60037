// From the five truths of a route to what is shown (LANGUAGE part II, 4): the only truths -> status.
// D some duty, R some recommendation, C some "consider", O some "rule out", K check first (never unknown).
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/model/truth.h"

namespace frontdoor::model {

enum class Status : std::uint8_t {
  must_offer,
  recommended,
  check_first,
  worth_considering,
  open,
  ruled_out,
  not_indicated
};

struct RouteTruths {
  Truth duty = Truth::no;
  Truth recommended = Truth::no;
  Truth considered = Truth::no;
  Truth ruled_out = Truth::no;
  Truth check_first = Truth::no;
};

/// A set of the five definite statuses; `open` and `check first` are for show and never in it.
class PossibleStatuses {
 public:
  constexpr void add(Status status) { bits_ |= bit(status); }
  [[nodiscard]] constexpr bool has(Status status) const { return (bits_ & bit(status)) != 0; }
  [[nodiscard]] constexpr bool is_one() const { return bits_ != 0 && (bits_ & (bits_ - 1)) == 0; }
  /// Alike for a question's sake: "ruled out" and "not indicated" are worth no question.
  [[nodiscard]] constexpr PossibleStatuses merged() const {
    PossibleStatuses merged = *this;
    if (merged.has(Status::ruled_out)) merged.add(Status::not_indicated);
    merged.bits_ &= static_cast<std::uint8_t>(~bit(Status::ruled_out));
    return merged;
  }
  friend constexpr bool operator==(PossibleStatuses, PossibleStatuses) = default;

 private:
  static constexpr std::uint8_t bit(Status status) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(status));
  }
  std::uint8_t bits_ = 0;
};

/// The statuses that the truths do not exclude.
constexpr PossibleStatuses possible_statuses(const RouteTruths& t) {
  PossibleStatuses possible;
  if (t.duty != Truth::no) possible.add(Status::must_offer);
  if (t.duty == Truth::yes) return possible;
  if (t.ruled_out != Truth::no) possible.add(Status::ruled_out);
  if (t.ruled_out == Truth::yes) return possible;
  if (t.recommended != Truth::no) possible.add(Status::recommended);
  if (t.recommended == Truth::yes) return possible;
  if (t.considered != Truth::no) possible.add(Status::worth_considering);
  if (t.considered == Truth::yes) return possible;
  possible.add(Status::not_indicated);
  return possible;
}

/// What is shown.
constexpr Status status_of(const RouteTruths& t) {
  if (t.duty == Truth::yes) return Status::must_offer;
  if (t.ruled_out == Truth::yes && t.duty == Truth::no) return Status::ruled_out;
  if (t.recommended == Truth::yes && t.ruled_out == Truth::no) return Status::recommended;
  if (t.check_first == Truth::yes) return Status::check_first;
  if (t.considered == Truth::yes && t.ruled_out == Truth::no) return Status::worth_considering;
  const PossibleStatuses possible = possible_statuses(t);
  const bool open =
      possible.has(Status::must_offer) || possible.has(Status::recommended) || possible.has(Status::worth_considering);
  return open ? Status::open : Status::not_indicated;
}

/// "must offer", "recommended", "check first", "worth considering", "open", "ruled out", "not indicated".
constexpr std::string_view word_for(Status status) {
  constexpr std::string_view words[] = {"must offer", "recommended", "check first",  "worth considering",
                                        "open",       "ruled out",   "not indicated"};
  return words[static_cast<std::size_t>(status)];
}

}  // namespace frontdoor::model
