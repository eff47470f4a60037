#include "engine/bytes/json_errors.h"

#include <fmt/core.h>

namespace frontdoor::bytes {
namespace {

using base::Diagnostic;
using base::error;
using base::Label;
using base::SourceSpan;

/// "64 KB", "1 MB", or bytes where neither is whole.
std::string size_in_words(std::size_t bytes) {
  constexpr std::size_t kilobyte = 1024;
  if (bytes % (kilobyte * kilobyte) == 0) return fmt::format("{} MB", bytes / kilobyte / kilobyte);
  if (bytes % kilobyte == 0) return fmt::format("{} KB", bytes / kilobyte);
  return fmt::format("{} bytes", bytes);
}

}  // namespace

Diagnostic unreadable(std::string_view expected, std::string_view found, Label where, std::string help) {
  return error("F0501", fmt::format("unreadable JSON: expected {}, found {}", expected, found), std::move(where),
               std::move(help));
}

Diagnostic misspelt(std::string message, Label where, std::string help) {
  return error("F0501", "unreadable JSON: " + std::move(message), std::move(where), std::move(help));
}

Diagnostic duplicate_name(std::string_view name, SourceSpan first, SourceSpan again) {
  Diagnostic found = error("F0502", fmt::format("`{}` stands twice in one object", name), {again, "said again here"},
                           "keep the one that is right");
  found.related.push_back({first, "first said here"});
  return found;
}

Diagnostic too_deep(std::size_t limit, SourceSpan where) {
  return error("F0503", fmt::format("values are nested more than {} deep", limit),
               {where, fmt::format("level {} opens here", limit + 1)}, "");
}

Diagnostic too_large(std::size_t size, std::size_t limit, SourceSpan where) {
  return error(
      "F0504", fmt::format("the record is too large: {} bytes, at most {} are read", size, size_in_words(limit)),
      {where, "the record begins here"}, "split a file of many records into JSON lines, one record on each line");
}

Diagnostic not_utf8(std::string_view text, std::size_t at, SourceSpan where) {
  const bool wide = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
  return error("F0505", "the text is not valid UTF-8",
               {where, fmt::format("byte 0x{:02X} begins no character", static_cast<unsigned char>(text[at]))},
               wide ? "the text looks like UTF-16; save it as UTF-8" : "save the text as UTF-8");
}

Diagnostic empty_text(SourceSpan where) {
  return error("F0506", "the text is empty", {where, "expected a JSON value, such as `{...}`"}, "");
}

}  // namespace frontdoor::bytes
