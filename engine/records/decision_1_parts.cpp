// The bytes of a body of format 1 taken apart and put together, without reading what is in them. FROZEN with it.
#include "engine/records/decision_1.h"

namespace frontdoor::records {
namespace {

constexpr std::string_view before_contact = R"({"contact":)";
constexpr std::string_view before_recommendation = R"(,"recommendation":)";
constexpr std::string_view before_action = R"({"action":)";
constexpr std::string_view before_standing = R"(,"standing":)";

/// Where the object ends that begins a text of canonical JSON; the text's size if it does not end.
std::size_t end_of_object(std::string_view text) {
  std::size_t depth = 0;
  bool in_text = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_text && c == '\\') {
      ++i;
    } else if (c == '"') {
      in_text = !in_text;
    } else if (!in_text && (c == '{' || c == '[')) {
      ++depth;
    } else if (!in_text && (c == '}' || c == ']') && --depth == 0) {
      return i + 1;
    }
  }
  return text.size();
}

}  // namespace

std::string recommendation_body_1(std::string_view contact, std::string_view recommendation) {
  std::string body(before_contact);
  return body.append(contact).append(before_recommendation).append(recommendation).append("}");
}

std::string action_body_1(std::string_view action, std::string_view standing) {
  std::string body(before_action);
  return body.append(action).append(before_standing).append(standing).append("}");
}

BodyParts parts_of_body_1(std::string_view body) {
  if (!body.starts_with(before_contact) || !body.ends_with('}')) return {};
  const std::string_view rest = body.substr(before_contact.size(), body.size() - before_contact.size() - 1);
  const std::size_t cut = end_of_object(rest);
  if (!rest.substr(cut).starts_with(before_recommendation)) return {};
  return {.contact = rest.substr(0, cut), .recommendation = rest.substr(cut + before_recommendation.size())};
}

std::string without_services_1(std::string_view recommendation) {
  std::string without;
  without.reserve(recommendation.size());
  // Why no parsing: a quote inside a text is escaped, so such a run of bytes can only be a member and its value's
  // begin.
  const auto leave_out = [&](std::string_view member) {
    const std::size_t at = recommendation.find(member);
    if (at == std::string_view::npos) return false;
    const std::size_t value = at + member.size() - 1;
    without.append(recommendation.substr(0, value)).append("null");
    recommendation.remove_prefix(value + end_of_object(recommendation.substr(value)));
    return true;
  };
  leave_out(R"("directory":{)");
  while (leave_out(R"("services":[)")) {
  }
  return without.append(recommendation);
}

}  // namespace frontdoor::records
