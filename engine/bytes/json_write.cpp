#include <algorithm>

#include "engine/base/overload.h"
#include "engine/base/text.h"
#include "engine/bytes/json.h"
#include "engine/bytes/json_text.h"

namespace frontdoor::bytes {
namespace {

constexpr std::size_t short_array = 100;  // columns of an array that may stand on one line

bool is_plain(const Json& value) { return value.as_array() == nullptr && value.as_object() == nullptr; }

/// One line; with a space after `:` and `,`, or sorted and without.
class LineWriter {
 public:
  explicit LineWriter(bool canonical) : canonical_(canonical) {}

  std::string written(const Json& value) {
    write(value);
    return std::move(out_);
  }

 private:
  void write(const Json& value) {
    std::visit(base::Overload{
                   [&](std::monostate) { out_ += "null"; },
                   [&](bool truth) { out_ += truth ? "true" : "false"; },
                   [&](std::int64_t number) { out_ += std::to_string(number); },
                   [&](const JsonDecimal& number) { out_ += number.text; },
                   [&](const std::string& text) { append_json_text(out_, text); },
                   [&](const JsonArray& array) { write_array(array); },
                   [&](const JsonObject& object) { write_object(object); },
               },
               value.kind);
  }

  void write_array(const JsonArray& array) {
    out_ += '[';
    for (const Json& item : array) {
      if (&item != &array.front()) out_ += canonical_ ? "," : ", ";
      write(item);
    }
    out_ += ']';
  }

  void write_object(const JsonObject& object) {
    out_ += '{';
    if (!canonical_ || std::ranges::is_sorted(object, {}, &JsonMember::name)) {
      for (const JsonMember& member : object) write_member(member);
    } else {
      std::vector<const JsonMember*> members;
      members.reserve(object.size());
      for (const JsonMember& member : object) members.push_back(&member);
      std::ranges::sort(members, {}, &JsonMember::name);
      for (const JsonMember* member : members) write_member(*member);
    }
    out_ += '}';
  }

  void write_member(const JsonMember& member) {
    if (out_.back() != '{') out_ += canonical_ ? "," : ", ";
    append_json_text(out_, member.name);
    out_ += canonical_ ? ":" : ": ";
    write(member.value);
  }

  bool canonical_;
  std::string out_;
};

/// Lines with indents, for people.
class PrettyWriter {
 public:
  std::string written(const Json& value) {
    write(value);
    return std::move(out_);
  }

 private:
  void write(const Json& value) {
    const JsonArray* const array = value.as_array();
    const JsonObject* const object = value.as_object();
    if (array != nullptr && !array->empty() && !fits_one_line(*array)) {
      write_array(*array);
    } else if (object != nullptr && !object->empty()) {
      write_object(*object);
    } else {
      out_ += line_json(value);
    }
  }

  static bool fits_one_line(const JsonArray& array) {
    return std::ranges::all_of(array, is_plain) && base::count_code_points(line_json(Json(array))) <= short_array;
  }

  void new_line() { out_.append("\n").append(depth_ * 2, ' '); }

  void write_array(const JsonArray& array) {
    out_ += '[';
    ++depth_;
    for (const Json& item : array) {
      if (&item != &array.front()) out_ += ',';
      new_line();
      write(item);
    }
    --depth_;
    new_line();
    out_ += ']';
  }

  void write_object(const JsonObject& object) {
    out_ += '{';
    ++depth_;
    for (const JsonMember& member : object) {
      if (&member != &object.front()) out_ += ',';
      new_line();
      append_json_text(out_, member.name);
      out_ += ": ";
      write(member.value);
    }
    --depth_;
    new_line();
    out_ += '}';
  }

  std::size_t depth_ = 0;
  std::string out_;
};

}  // namespace

std::string pretty_json(const Json& value) { return PrettyWriter().written(value); }

std::string line_json(const Json& value) { return LineWriter(false).written(value); }

std::string canonical_json(const Json& value) { return LineWriter(true).written(value); }

}  // namespace frontdoor::bytes
