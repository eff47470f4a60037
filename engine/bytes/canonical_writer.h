// Writes canonical JSON as it goes, without a tree of values: for what is written often and at length. It gives the
// same bytes as canonical_json would; whoever writes gives an object's members sorted by the bytes of their names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace frontdoor::bytes {

class CanonicalWriter {
 public:
  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  /// The name of the next member; its value comes next.
  void name(std::string_view name);

  void text(std::string_view text);
  /// Null where the text is empty.
  void text_or_null(std::string_view text);
  void number(std::int64_t number);
  void boolean(bool truth);
  void null();

  /// A member and its value in one.
  void text(std::string_view name, std::string_view text) { at(name).text(text); }
  void text_or_null(std::string_view name, std::string_view text) { at(name).text_or_null(text); }
  void number(std::string_view name, std::int64_t number) { at(name).number(number); }
  void boolean(std::string_view name, bool truth) { at(name).boolean(truth); }

  /// An array with one value for each thing, as `write(writer, thing)` writes it.
  template <class Things, class Write>
  void array(const Things& things, Write write) {
    begin_array();
    for (const auto& thing : things) write(*this, thing);
    end_array();
  }
  template <class Things, class Write>
  void array(std::string_view name, const Things& things, Write write) {
    at(name).array(things, write);
  }
  void texts(std::string_view name, const std::vector<std::string>& texts);

  /// What was written; the writer is empty after it.
  std::string take();

 private:
  void separate();
  CanonicalWriter& at(std::string_view member) {
    name(member);
    return *this;
  }

  std::string out_;
};

}  // namespace frontdoor::bytes
