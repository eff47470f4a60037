// frontdoor handbook: a pack as a practice handbook, into a folder of its own.
#include "engine/author/handbook/handbook.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/cli_errors.h"
#include "cli/commands.h"
#include "cli/keep_file.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/pack_folder.h"
#include "cli/read_input.h"
#include "cli/view.h"

namespace frontdoor::cli {
namespace {

namespace fs = std::filesystem;
using author::HandbookFile;

constexpr std::size_t largest_index = 16 * 1024 * 1024;

/// True if the folder's index page is that of a handbook.
bool holds_a_handbook(const fs::path& folder) {
  const base::Checked<base::SourceText> index = read_input((folder / "index.html").string(), largest_index);
  return index.value && index.value->text.find(author::handbook_mark()) != std::string::npos;
}

/// What in the folder is none of the handbook's files; empty if there is nothing.
std::string another_file(const fs::path& folder, const std::vector<HandbookFile>& files, std::error_code& trouble) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, trouble)) {
    const std::string name = entry.path().filename().string();
    const bool ours = std::ranges::find(files, name, &HandbookFile::name) != files.end();
    if (!ours || !entry.is_regular_file(trouble)) return name;
  }
  return {};
}

/// What stands in the way of writing there; nothing if nothing does. Makes the folder.
base::Diagnostics make_ready(const std::string& out, const std::vector<HandbookFile>& files) {
  std::error_code trouble;
  const fs::path folder(out);
  fs::create_directories(folder, trouble);
  if (trouble || !fs::is_directory(folder, trouble)) {
    return {cannot_keep(out, trouble ? trouble.message() : "it is no folder")};
  }
  const std::string other = another_file(folder, files, trouble);
  if (trouble) return {cannot_keep(out, trouble.message())};
  if (!other.empty())
    return {cannot_keep(out, fmt::format("it holds `{}`, and a handbook wants a folder of its own", other))};
  if (!fs::is_empty(folder, trouble) && !holds_a_handbook(folder))
    return {cannot_keep(out, "it holds files that are no handbook, and a handbook wants a folder of its own")};
  return {};
}

}  // namespace

ExitCode handbook(const HandbookOptions& options) {
  const OpenedPack pack = open_pack(options.common);
  if (!pack.compiled) return pack.code;
  const std::vector<HandbookFile> files = author::handbook_of(*pack.compiled);
  base::Diagnostics problems = make_ready(options.out, files);
  for (const HandbookFile& file : files) {
    if (!problems.empty()) break;
    problems = keep((fs::path(options.out) / file.name).string(), file.text);
  }
  report(problems, {}, options.common);
  if (!problems.empty()) return ExitCode::world;
  const std::string index = (fs::path(options.out) / "index.html").string();
  if (!options.common.quiet) say(fmt::format("{} written; begin with {}\n", counted(files.size(), "files"), index));
  return ExitCode::fine;
}

}  // namespace frontdoor::cli
