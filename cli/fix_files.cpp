#include "cli/fix_files.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "cli/cli_errors.h"
#include "cli/keep_file.h"
#include "cli/messages.h"
#include "cli/view.h"
#include "engine/compile.h"
#include "kb/store/files.h"

namespace frontdoor::cli {
namespace {

using bytes::Json;
using bytes::JsonArray;
using bytes::JsonObject;

/// What is wrong with writing one file; none if it was written.
base::Diagnostics replace(const base::SourceText& was, const std::string& text) {
  const base::Checked<std::string> now = store::read_file(was.name, largest_rules_file);
  if (!now.value) return now.diagnostics;
  if (*now.value != was.text) return {cannot_keep(was.name, "somebody changed it meanwhile")};
  return keep(was.name, text);
}

/// The lines, each with a sign before it.
std::string signed_lines(std::string_view lines, std::string_view sign) {
  std::string result;
  for (std::size_t at = 0; at <= lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    result += fmt::format("  {} {}\n", sign, lines.substr(at, end - at));
    at = end + 1;
  }
  return result;
}

std::string in_words(const author::Change& change) {
  std::string words;
  for (const author::Mended& each : change.mended)
    words += fmt::format("{}:{}: {} [{}]\n", change.file, change.line, each.message, each.code);
  return words + signed_lines(change.before, "-") + signed_lines(change.after, "+");
}

}  // namespace

ExitCode write_fixed(const base::Sources& before, const base::Sources& after, const CommonOptions& options) {
  ExitCode code = ExitCode::fine;
  for (const base::SourceText& was : before) {
    const auto now = std::ranges::find(after, was.name, &base::SourceText::name);
    if (now == after.end() || now->text == was.text) continue;
    const base::Diagnostics problems = replace(was, now->text);
    if (problems.empty()) continue;
    report(problems, {}, options);
    code = ExitCode::world;
  }
  return code;
}

std::string changes_in_words(const std::vector<author::Change>& changes) {
  if (changes.empty()) return "nothing that can be mended safely\n";
  std::string words;
  std::set<std::string_view> files;
  for (const author::Change& change : changes) {
    words += in_words(change) + "\n";
    files.insert(change.file);
  }
  return words + fmt::format("mended {} in {}\n", counted(changes.size(), "places"), counted(files.size(), "files"));
}

Json changes_in_json(const std::vector<author::Change>& changes) {
  JsonArray all;
  for (const author::Change& change : changes) {
    JsonArray mended;
    for (const author::Mended& each : change.mended)
      mended.emplace_back(JsonObject{{"code", Json(each.code), {}}, {"message", Json(each.message), {}}});
    all.emplace_back(JsonObject{{"file", Json(change.file), {}},
                                {"line", Json(change.line), {}},
                                {"mended", Json(std::move(mended)), {}},
                                {"before", Json(change.before), {}},
                                {"after", Json(change.after), {}}});
  }
  return Json(std::move(all));
}

}  // namespace frontdoor::cli
