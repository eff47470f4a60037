#include "engine/bytes/canonical_writer.h"

#include <utility>

#include "engine/bytes/json_text.h"

namespace frontdoor::bytes {

void CanonicalWriter::separate() {
  // Why this is enough: a text ends with its closing quote, whatever is in it.
  const char last = out_.empty() ? '[' : out_.back();
  if (last != '{' && last != '[' && last != ':') out_ += ',';
}

void CanonicalWriter::begin_object() {
  separate();
  out_ += '{';
}

void CanonicalWriter::end_object() { out_ += '}'; }

void CanonicalWriter::begin_array() {
  separate();
  out_ += '[';
}

void CanonicalWriter::end_array() { out_ += ']'; }

void CanonicalWriter::name(std::string_view name) {
  text(name);
  out_ += ':';
}

void CanonicalWriter::text(std::string_view text) {
  separate();
  append_json_text(out_, text);
}

void CanonicalWriter::text_or_null(std::string_view text) {
  if (text.empty())
    null();
  else
    this->text(text);
}

void CanonicalWriter::number(std::int64_t number) {
  separate();
  out_ += std::to_string(number);
}

void CanonicalWriter::boolean(bool truth) {
  separate();
  out_ += truth ? "true" : "false";
}

void CanonicalWriter::null() {
  separate();
  out_ += "null";
}

void CanonicalWriter::texts(std::string_view name, const std::vector<std::string>& texts) {
  array(name, texts, [](CanonicalWriter& to, const std::string& text) { to.text(text); });
}

std::string CanonicalWriter::take() { return std::exchange(out_, {}); }

}  // namespace frontdoor::bytes
