#include <catch2/catch.hpp>

#include "tests/engine/model/any_contact.h"
#include "tests/engine/model/small_vocabulary.h"

using namespace frontdoor::model;
using namespace frontdoor::tests;

TEST_CASE("a telling that contradicts nothing only narrows, and what was asked stays asked") {
  const Vocabulary vocabulary = small_vocabulary();
  std::size_t tried = 0;
  const bool holds = rc::check([&] {
    Contact contact;
    for (std::size_t i = below(8); i > 0; --i) tell_something(vocabulary, contact);
    const bool consistent = resolve(vocabulary, contact).empty();
    const Contact before = contact;
    tell_something(vocabulary, contact);
    if (!resolve(vocabulary, contact).empty() || !consistent) return;
    ++tried;
    for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
      const Known& was = before.known[i];
      const Known& is = contact.known[i];
      RC_ASSERT((narrowed(vocabulary.facts[i], was.values, is.values) == is.values));
      RC_ASSERT(is.told >= was.told);
      RC_ASSERT((was.asked == Asked::not_asked || is.asked != Asked::not_asked));
    }
    RC_ASSERT((before.person_is_speaking == Truth::unknown || before.person_is_speaking == contact.person_is_speaking));
  });
  CHECK(holds);
  CHECK(tried > 20);
}

TEST_CASE("what is known is a function of what was said") {
  const Vocabulary vocabulary = small_vocabulary();
  const bool holds = rc::check([&] {
    Contact contact;
    for (std::size_t i = below(12); i > 0; --i) tell_something(vocabulary, contact);
    resolve(vocabulary, contact);
    Contact again;
    again.sayings = contact.sayings;
    resolve(vocabulary, again);
    RC_ASSERT((again.known == contact.known));
    RC_ASSERT((again.texts == contact.texts));
    for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
      const Known& known = contact.known[i];
      RC_ASSERT(known.told == (known.values != all_values(vocabulary.facts[i])));
      const bool answered = known.told && is_one_value(vocabulary.facts[i], known.values);
      RC_ASSERT((known.asked == Asked::answered) == answered);
    }
  });
  CHECK(holds);
}
