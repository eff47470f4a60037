// Rules files made up for tests: every kind of block and line, written as a hurried person with a word processor
// would: odd spacing and indentation, lines that go on, comments anywhere, curly quotes and round bullets.
#pragma once

#include <string>

namespace frontdoor::tests {

/// A file that is read without a mistake. Draws from rapidcheck: call it inside a property.
std::string any_rules();

}  // namespace frontdoor::tests
