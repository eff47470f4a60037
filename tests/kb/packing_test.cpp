// Bodies packed and unpacked, and what is no packed body.
#include "kb/ledger/packing.h"

#include <zstd.h>

#include <catch2/catch.hpp>

#include "tests/support/people.h"

using namespace frontdoor;

TEST_CASE("what was packed comes out as it was") {
  tests::Random random(11);
  std::string noise;
  for (int i = 0; i < 5000; ++i) noise += static_cast<char>(random());
  for (const std::string& body : {std::string(), std::string("{}"), std::string(200'000, 'a'), noise}) {
    const auto again = ledger::unpacked(ledger::packed(body));
    REQUIRE(again);
    CHECK(*again == body);
  }
  CHECK(ledger::packed(std::string(200'000, 'a')).size() < 100);
}

TEST_CASE("what is no whole frame, or opens to too much, gives nothing") {
  const std::string frame = ledger::packed(R"({"contact":{"date":"2026-11-20"},"recommendation":{}})");
  CHECK_FALSE(ledger::unpacked(""));
  CHECK_FALSE(ledger::unpacked("{\"contact\":{}}"));
  for (std::size_t size = 0; size < frame.size(); ++size) CHECK_FALSE(ledger::unpacked(frame.substr(0, size)));
  CHECK_FALSE(ledger::unpacked(frame + "x"));
  // A small frame with a content that no body has: 70 MB of the same byte.
  std::string large(ZSTD_compressBound(70U << 20U), '\0');
  const std::string zeros(70U << 20U, '\0');
  large.resize(ZSTD_compress(large.data(), large.size(), zeros.data(), zeros.size(), 1));
  CHECK(large.size() < 100'000);
  CHECK_FALSE(ledger::unpacked(large));
}
