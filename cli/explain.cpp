// frontdoor explain: the page behind the code of a message, or all codes.
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/pack_folder.h"
#include "cli/page.h"
#include "engine/author/code_page.h"
#include "engine/base/codes.h"
#include "engine/base/nearest.h"
#include "engine/bytes/json.h"
#include "kb/store/files.h"

namespace frontdoor::cli {
namespace {

using bytes::Json;

constexpr std::uint64_t largest_page = 1 << 20;

/// What the codes that begin alike are about.
struct Family {
  std::string_view beginning, about;
};

constexpr Family families[] = {
    {"R01", "How rules are written"}, {"R02", "Names"},           {"R03", "Values and comparisons"},
    {"R04", "The pack as a whole"},   {"F05", "Contact records"}, {"K06", "Files, databases and services"},
};

/// The code as it is written in messages: `r0201` is `R0201`.
std::string as_written(std::string code) {
  if (!code.empty() && code.front() >= 'a' && code.front() <= 'z')
    code.front() = static_cast<char>(code.front() - 'a' + 'A');
  return code;
}

std::string in_words() {
  std::string text;
  for (const Family& family : families) {
    text += fmt::format("{}{}\n", text.empty() ? "" : "\n", family.about);
    for (const base::Code& each : base::all_codes())
      if (each.code.starts_with(family.beginning)) text += fmt::format("  {}  {}\n", each.code, each.meaning);
  }
  return text + "\nsee: frontdoor explain CODE\n";
}

Json in_json(const base::Code& code) {
  return Json(bytes::JsonObject{{"code", Json(code.code), {}}, {"meaning", Json(code.meaning), {}}});
}

ExitCode list_all(bool json) {
  if (!json) {
    write_out(in_words());
    return ExitCode::fine;
  }
  bytes::JsonArray all;
  for (const base::Code& each : base::all_codes()) all.push_back(in_json(each));
  write_out(bytes::pretty_json(Json(std::move(all))) + "\n");
  return ExitCode::fine;
}

ExitCode no_such_code(const std::string& said) {
  std::vector<std::string> codes;
  for (const base::Code& each : base::all_codes()) codes.emplace_back(each.code);
  const base::Near near = base::all_nearest(as_written(said), codes);
  std::string meant = near.empty() ? std::string{} : fmt::format("; {}", base::did_you_mean(near));
  if (const std::string only = near.only(); !only.empty())
    meant = fmt::format("; did you mean `{}`, {}?", only, base::meaning_of(only));
  say(fmt::format("error: there is no code `{}`{}\nsee: frontdoor explain\n", said, meant));
  return ExitCode::wrong_usage;
}

void show(const base::Code& code, const std::string& page, bool json) {
  if (!json) return write_out(author::page_in_words(page, Page::width));
  Json all = in_json(code);
  std::get<bytes::JsonObject>(all.kind).push_back({"page", Json(page), {}});
  write_out(bytes::pretty_json(all) + "\n");
}

}  // namespace

ExitCode explain_code(const ExplainOptions& options) {
  if (options.code.empty()) return list_all(options.common.json);
  const std::span<const base::Code> codes = base::all_codes();
  const auto code = std::ranges::find(codes, as_written(options.code), &base::Code::code);
  if (code == codes.end()) return no_such_code(options.code);
  const std::filesystem::path folder = std::filesystem::path(data_folder()) / "docs/diagnostics";
  const auto page = store::read_file((folder / fmt::format("{}.md", code->code)).string(), largest_page);
  if (!page.value) {
    report(page.diagnostics, {}, options.common);
    return ExitCode::world;
  }
  show(*code, *page.value, options.common.json);
  return ExitCode::fine;
}

}  // namespace frontdoor::cli
