#include "kb/ledger/packing.h"

#include <zstd.h>

namespace frontdoor::ledger {
namespace {

constexpr int level = 3;
constexpr unsigned long long most_bytes = 1ULL << 26U;

}  // namespace

std::string packed(std::string_view body) {
  std::string frame(ZSTD_compressBound(body.size()), '\0');
  frame.resize(ZSTD_compress(frame.data(), frame.size(), body.data(), body.size(), level));
  return frame;
}

std::optional<std::string> unpacked(std::string_view frame) {
  // Why this also finds what is no frame: both kinds of "not known" are larger than any size.
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size > most_bytes) return std::nullopt;
  std::string body(size, '\0');
  const std::size_t got = ZSTD_decompress(body.data(), body.size(), frame.data(), frame.size());
  if (ZSTD_isError(got) != 0 || got != body.size()) return std::nullopt;
  return body;
}

}  // namespace frontdoor::ledger
