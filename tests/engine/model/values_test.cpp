#include <catch2/catch.hpp>

#include "tests/engine/model/any_contact.h"
#include "tests/engine/model/small_vocabulary.h"

using namespace frontdoor::model;
using namespace frontdoor::tests;

namespace {

Values bounds(std::int64_t least, std::int64_t most) {
  Values values;
  values.least = least;
  values.most = most;
  return values;
}

Values days(std::string_view first, std::string_view last, bool or_never = false) {
  Values values = bounds(read_iso_date(first).value().days, read_iso_date(last).value().days);
  values.may_be_date = true;
  values.may_be_never = or_never;
  return values;
}

Values members(std::initializer_list<std::size_t> must, std::initializer_list<std::size_t> may) {
  Values values;
  for (std::size_t member : must) values.must.add(member);
  for (std::size_t member : may) values.may.add(member);
  return values;
}

}  // namespace

TEST_CASE("narrowing: commutative, idempotent, never wider, and only of one value if both are it") {
  const Vocabulary vocabulary = small_vocabulary();
  const bool holds = rc::check([&] {
    const Fact& fact = vocabulary.facts[below(vocabulary.facts.size())];
    const Values left = any_values(fact);
    const Values right = any_values(fact);
    const auto both = narrowed(fact, left, right);
    RC_ASSERT(both == narrowed(fact, right, left));
    RC_ASSERT(narrowed(fact, left, left) == left);
    RC_ASSERT(narrowed(fact, left, all_values(fact)) == left);
    RC_ASSERT(can_agree(fact, left, right) == both.has_value());
    if (!both) return;
    RC_ASSERT(narrowed(fact, *both, left) == both);
    RC_ASSERT(narrowed(fact, *both, right) == both);
    if (is_one_value(fact, left)) RC_ASSERT(*both == left);
  });
  CHECK(holds);
}

TEST_CASE("two values of one fact agree only if they are the same") {
  const Vocabulary vocabulary = small_vocabulary();
  for (const Fact& fact : vocabulary.facts) {
    if (fact.type == FactType::date || fact.type == FactType::text) continue;
    const Values all = all_values(fact);
    const std::int64_t count = fact.values.empty() ? all.most + 1 : static_cast<std::int64_t>(fact.values.size());
    for (std::int64_t i = 0; i < count; ++i) {
      CHECK(is_one_value(fact, one_value(fact, i)));
      for (std::int64_t j = 0; j < count; ++j) {
        CHECK(can_agree(fact, one_value(fact, i), one_value(fact, j)) == (i == j));
      }
    }
  }
}

TEST_CASE("a date and never") {
  const Fact fact = fact_of("hospital discharge", FactType::date);
  const Values some_day = days("2026-11-01", "2026-11-30");
  const Values later_or_never = days("2026-12-01", "2026-12-31", true);
  CHECK_FALSE(narrowed(fact, some_day, never_value()).has_value());
  CHECK_FALSE(narrowed(fact, some_day, later_or_never).has_value());
  CHECK(narrowed(fact, days("2026-11-01", "2026-11-30", true), later_or_never) == never_value());
  CHECK(is_one_value(fact, never_value()));
  CHECK_FALSE(is_one_value(fact, all_values(fact)));
  CHECK_FALSE(is_one_value(fact, days("2026-11-17", "2026-11-17", true)));
  CHECK(is_one_value(fact, days("2026-11-17", "2026-11-17")));
}

TEST_CASE("values read well aloud") {
  struct Case {
    std::string_view fact;
    Values values;
    std::string_view words;
  };
  const Case cases[] = {
      {"lives alone", bounds(1, 1), "yes"},
      {"lives alone", bounds(0, 0), "no"},
      {"lives alone", bounds(0, 1), "not known"},
      {"age", bounds(75, 79), "75 to 79 years"},
      {"age", bounds(65, 120), "at least 65 years"},
      {"age", bounds(0, 1), "at most 1 year"},
      {"age", bounds(0, 120), "not known"},
      {"falls in the last year", bounds(1, 1), "1 fall"},
      {"falls in the last year", bounds(2, 2), "2 falls"},
      {"falls in the last year", bounds(0, 0), "0 falls"},
      {"washing", bounds(1, 1), "some difficulty"},
      {"washing", bounds(1, 2), "some difficulty or unable"},
      {"washing", bounds(0, 2), "not known"},
      {"carer strain", bounds(1, 3), "some strain, heavy strain or at breaking point"},
      {"accommodation", members({}, {1}), "tenant"},
      {"accommodation", members({}, {0, 3}), "owner occupier or rough sleeping"},
      {"accommodation", members({}, {0, 1, 2, 4}), "not rough sleeping"},
      {"accommodation", members({}, {0, 1, 2, 3, 4}), "not known"},
      {"existing services", members({0, 1}, {0, 1}), "telecare and equipment"},
      {"existing services", members({}, {}), "none"},
      {"existing services", members({0}, {0, 1, 2, 3}), "includes telecare"},
      {"existing services", members({}, {0, 2, 3}), "does not include equipment"},
      {"existing services", members({0, 2}, {0, 2, 3}), "includes telecare and meals, but not equipment"},
      {"existing services", members({}, {0, 1, 2, 3}), "not known"},
      {"hospital discharge", days("2026-11-17", "2026-11-17"), "17 November 2026"},
      {"hospital discharge", never_value(), "never"},
      {"hospital discharge", days("0001-01-01", "2026-11-20"), "on or before 20 November 2026"},
      {"hospital discharge", days("2026-03-03", "9999-12-31"), "on or after 3 March 2026"},
      {"hospital discharge", days("2026-11-01", "2026-11-20"), "1 November 2026 to 20 November 2026"},
      {"hospital discharge", days("2026-11-01", "2026-11-01", true), "1 November 2026, or never"},
      {"hospital discharge", days("0001-01-01", "9999-12-31"), "on a day not known"},
      {"hospital discharge", days("0001-01-01", "9999-12-31", true), "not known"},
      {"notes", bounds(1, 1), "told"},
      {"notes", bounds(0, 1), "not known"},
  };
  const Vocabulary vocabulary = small_vocabulary();
  for (const Case& each : cases) CHECK(words_for(vocabulary[id_of(vocabulary, each.fact)], each.values) == each.words);
}

TEST_CASE("long lists are said from their shorter side") {
  Fact letters = fact_of("letters", FactType::scale);
  for (char letter = 'a'; letter <= 'j'; ++letter) letters.values.push_back({std::string(1, letter), ""});
  CHECK(words_for(letters, bounds(0, 5)) == "at most f");
  CHECK(words_for(letters, bounds(4, 9)) == "at least e");
  CHECK(words_for(letters, bounds(2, 7)) == "between c and h");
  letters.type = FactType::set;
  CHECK(words_for(letters, members({}, {0, 1})) == "perhaps a or b, nothing else");
  CHECK(words_for(letters, members({4}, {0, 1, 4})) == "e, perhaps also a or b");
  Fact plain = number_of("count", 0, 10, "");
  CHECK(words_for(plain, bounds(2, 4)) == "2 to 4");
}
