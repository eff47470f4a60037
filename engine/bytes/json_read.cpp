#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "engine/base/text.h"
#include "engine/bytes/json.h"
#include "engine/bytes/json_errors.h"
#include "engine/bytes/json_mistake.h"

namespace frontdoor::bytes {
namespace {

using base::SourceSpan;

constexpr std::size_t most_duplicates = 100;  // told of one text

/// An array or object that is still open.
struct Open {
  bool is_object;
  std::size_t begin;
  JsonArray items;
  JsonObject members;  // the last one waits for its value after its name was read
  std::unordered_map<std::string, SourceSpan> names;
};

std::size_t count_digits(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of("0123456789", at), text.size()) - std::min(at, text.size());
}

/// Length of the longest number (as JSON writes it) that begins at `at`; 0 if none does.
std::size_t number_length(std::string_view text, std::size_t at) {
  const auto is_one_of = [&](std::size_t place, std::string_view set) {
    return place < text.size() && set.find(text[place]) != std::string_view::npos;
  };
  std::size_t end = at + (is_one_of(at, "-") ? 1 : 0);
  const std::size_t whole = is_one_of(end, "0") ? 1 : count_digits(text, end);
  if (whole == 0) return 0;
  end += whole;
  if (is_one_of(end, ".") && count_digits(text, end + 1) > 0) end += 1 + count_digits(text, end + 1);
  const std::size_t sign = is_one_of(end + 1, "+-") ? 1 : 0;
  if (is_one_of(end, "eE") && count_digits(text, end + 1 + sign) > 0) {
    end += 1 + sign + count_digits(text, end + 1 + sign);
  }
  return end - at;
}

/// The text with every number made 0 (or -0), with spaces to its length.
// Why: the library gives up on a number that no floating point can hold; we read numbers ourselves, as written.
std::string without_numbers(std::string_view text) {
  std::string result(text);
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') in_string = !in_string;
    if (in_string && text[at] == '\\') ++at;
    const std::size_t length = in_string ? 0 : number_length(text, at);
    if (length == 0) continue;
    const std::size_t digits = at + (text[at] == '-' ? 1 : 0);
    const std::size_t end = at + length;
    result.replace(digits, end - digits, "0" + std::string(end - digits - 1, ' '));
    at = end - 1;
  }
  return result;
}

/// Builds the tree from the library's events. The library tells what, the cursor knows where: events come in the
/// order of the text, so each begins at the next byte that is neither space nor separator.
class Builder {
 public:
  Builder(std::string_view text, base::SourceId source, std::uint32_t offset, const JsonLimits& limits)
      : text_(text), source_(source), offset_(offset), limits_(limits) {
    if (text_.starts_with(base::byte_order_mark)) cursor_ = base::byte_order_mark.size();
  }

  // What the library calls; its names and types. False stops it.
  bool null() { return word("null", std::monostate{}); }
  bool boolean(bool value) { return word(value ? "true" : "false", value); }
  bool number_integer(std::int64_t /*value*/) { return number(); }
  bool number_unsigned(std::uint64_t /*value*/) { return number(); }
  bool number_float(double /*value*/, const std::string& /*written*/) { return number(); }
  bool string(std::string& value) {
    const SourceSpan where = take_string();
    return finished(Json(std::move(value), where));
  }
  static bool binary(const nlohmann::json::binary_t& /*value*/) { return false; }
  bool start_object(std::size_t /*size*/) { return opened(true); }
  bool start_array(std::size_t /*size*/) { return opened(false); }
  bool end_object() { return closed(); }
  bool end_array() { return closed(); }
  bool key(std::string& name);
  bool parse_error(std::size_t position, const std::string& last, const nlohmann::detail::exception& error);

  base::Checked<Json> result() { return {.value = std::move(root_), .diagnostics = std::move(diagnostics_)}; }

 private:
  [[nodiscard]] SourceSpan span(std::size_t begin, std::size_t end) const {
    return {source_, offset_ + static_cast<std::uint32_t>(begin), offset_ + static_cast<std::uint32_t>(end)};
  }

  std::size_t token_begin() { return cursor_ = std::min(text_.find_first_not_of(" \t\n\r,:", cursor_), text_.size()); }

  SourceSpan take(std::size_t length) {
    const std::size_t begin = token_begin();
    cursor_ = begin + length;
    return span(begin, cursor_);
  }

  SourceSpan take_string() {
    const std::size_t begin = token_begin();
    std::size_t end = begin + 1;
    while (text_[end] != '"') end += text_[end] == '\\' ? 2 : 1;
    return take(end + 1 - begin);
  }

  bool word(std::string_view written, Json::Kind value) {
    const SourceSpan where = take(written.size());
    return finished(Json(std::move(value), where));
  }

  bool number();
  bool opened(bool is_object);
  bool closed();
  bool finished(Json value);
  [[nodiscard]] Awaited awaited() const;

  std::string_view text_;
  base::SourceId source_;
  std::uint32_t offset_;
  const JsonLimits& limits_;
  std::size_t cursor_ = 0;
  bool after_name_ = false;
  std::vector<Open> open_;
  std::optional<Json> root_;
  base::Diagnostics diagnostics_;
};

bool Builder::number() {
  const std::size_t begin = token_begin();
  const std::string_view written = text_.substr(begin, number_length(text_, begin));
  const SourceSpan where = take(written.size());
  std::int64_t whole = 0;
  const char* const last = written.data() + written.size();
  const auto read = std::from_chars(written.data(), last, whole);
  if (read.ec == std::errc{} && read.ptr == last) return finished(Json(whole, where));
  return finished(Json(JsonDecimal{std::string(written)}, where));
}

bool Builder::opened(bool is_object) {
  const SourceSpan where = take(1);
  if (open_.size() >= limits_.depth) {
    diagnostics_.push_back(too_deep(limits_.depth, where));
    return false;
  }
  open_.push_back({.is_object = is_object, .begin = cursor_ - 1, .items = {}, .members = {}, .names = {}});
  after_name_ = false;
  return true;
}

bool Builder::closed() {
  take(1);
  Open done = std::move(open_.back());
  open_.pop_back();
  const SourceSpan where = span(done.begin, cursor_);
  return finished(done.is_object ? Json(std::move(done.members), where) : Json(std::move(done.items), where));
}

bool Builder::finished(Json value) {
  after_name_ = false;
  if (open_.empty()) {
    root_ = std::move(value);
  } else if (open_.back().is_object) {
    open_.back().members.back().value = std::move(value);
  } else {
    open_.back().items.push_back(std::move(value));
  }
  return true;
}

bool Builder::key(std::string& name) {
  const SourceSpan where = take_string();
  after_name_ = true;
  Open& object = open_.back();
  const auto [earlier, fresh] = object.names.emplace(name, where);
  if (!fresh && diagnostics_.size() < most_duplicates) {
    diagnostics_.push_back(duplicate_name(name, earlier->second, where));
  }
  object.members.push_back({.name = std::move(name), .value = {}, .name_span = where});
  return true;
}

Awaited Builder::awaited() const {
  if (open_.empty()) return root_ ? Awaited::end : Awaited::value;
  if (after_name_) return Awaited::colon;
  const Open& open = open_.back();
  if (open.is_object) return open.members.empty() ? Awaited::first_name : Awaited::member_separator;
  return open.items.empty() ? Awaited::first_item : Awaited::item_separator;
}

bool Builder::parse_error(std::size_t /*position*/, const std::string& /*last*/,
                          const nlohmann::detail::exception& /*error*/) {
  const std::optional<std::size_t> open = open_.empty() ? std::nullopt : std::optional(open_.back().begin);
  diagnostics_.push_back(mistake_at(
      {.text = text_, .source = source_, .offset = offset_, .read = cursor_, .awaited = awaited(), .open = open}));
  root_.reset();
  return false;
}

}  // namespace

base::Checked<Json> parse_json(std::string_view text, base::SourceId source, std::uint32_t offset,
                               const JsonLimits& limits) {
  const auto at = [&](std::size_t begin, std::size_t end) {
    return SourceSpan{source, offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(end)};
  };
  const auto refused = [](base::Diagnostic why) { return base::Checked<Json>{std::nullopt, {std::move(why)}}; };
  if (text.size() > limits.bytes) return refused(too_large(text.size(), limits.bytes, at(0, 0)));
  const std::optional<std::size_t> invalid = base::invalid_utf8_at(text);
  if (invalid) return refused(not_utf8(text, *invalid, at(*invalid, *invalid + 1)));
  const std::size_t mark = text.starts_with(base::byte_order_mark) ? base::byte_order_mark.size() : 0;
  if (mark + skip_space(text, mark) == text.size()) return refused(empty_text(at(0, 0)));
  Builder builder(text, source, offset, limits);
  const std::string plain = without_numbers(text);
  nlohmann::json::sax_parse(plain.begin(), plain.end(), &builder);
  return builder.result();
}

}  // namespace frontdoor::bytes
