// frontdoor format: a pack's files in their canonical layout.
#include <fmt/core.h>

#include <filesystem>

#include "cli/commands.h"
#include "cli/first_difference.h"
#include "cli/keep_file.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/pack_folder.h"
#include "cli/read_input.h"
#include "cli/view.h"
#include "engine/author/format_file.h"
#include "engine/bytes/json.h"

namespace frontdoor::cli {
namespace {

/// What became of the files, by the names that they are shown by.
struct Tally {
  std::vector<std::string> changed, unchanged, left;
  ExitCode code = ExitCode::fine;
};

class Formatting {
 public:
  explicit Formatting(const FormatOptions& options) : options_(options) {}

  void file(const std::string& path) {
    base::Checked<base::SourceText> read = read_input(path, largest_rules_file);
    if (!read.value) return leave(shown(path), read.diagnostics, {}, ExitCode::world);
    base::SourceText& source = *read.value;
    source.name = path == "-" ? source.name : shown(path);
    const base::Checked<std::string> formatted = author::format_file(source, base::SourceId(0U));
    if (!formatted.value) return leave(source.name, formatted.diagnostics, {source}, ExitCode::findings);
    const bool same = *formatted.value == source.text;
    if (!same && !author::mean_the_same(source.text, *formatted.value)) return give_up(source.name);
    (same ? tally_.unchanged : tally_.changed).push_back(source.name);
    if (path == "-" && !options_.check) return write_out(*formatted.value);
    if (same) return;
    options_.check ? tell(source, *formatted.value) : put(path, source.name, *formatted.value);
  }

  [[nodiscard]] const Tally& tally() const { return tally_; }

 private:
  void leave(const std::string& name, const base::Diagnostics& why, const base::Sources& sources, ExitCode code) {
    report(why, sources, options_.common);
    tally_.left.push_back(name);
    tally_.code = worse(tally_.code, code);
  }

  void give_up(const std::string& name) {
    say(fmt::format("error: this is our own fault, not yours: laying out `{}` would change what it means\n", name));
    leave(name, {}, {}, ExitCode::our_fault);
  }

  void tell(const base::SourceText& source, const std::string& formatted) {
    tally_.code = worse(tally_.code, ExitCode::findings);
    if (!options_.common.json) write_out(first_difference(source, formatted));
  }

  void put(const std::string& path, const std::string& name, const std::string& formatted) {
    const base::Diagnostics problems = keep(path, formatted);
    if (problems.empty()) {
      if (!options_.common.json) write_out(fmt::format("formatted {}\n", name));
      return;
    }
    tally_.changed.pop_back();
    leave(name, problems, {}, ExitCode::world);
  }

  const FormatOptions& options_;
  Tally tally_;
};

/// "40 files: 3 formatted, 1 left as it is".
std::string summary_of(const Tally& tally, bool check) {
  const std::size_t all = tally.changed.size() + tally.unchanged.size() + tally.left.size();
  const std::string_view changed = check ? "would change" : "formatted";
  std::string summary = counted(all, "files") + ": ";
  summary += tally.changed.empty() ? "nothing to change" : fmt::format("{} {}", tally.changed.size(), changed);
  if (!tally.left.empty())
    summary += fmt::format(", {} left as {}", tally.left.size(), tally.left.size() == 1 ? "it was" : "they were");
  return summary + "\n";
}

std::string in_json(const Tally& tally) {
  const auto names = [](const std::vector<std::string>& files) {
    bytes::JsonArray array;
    for (const std::string& file : files) array.emplace_back(std::string_view(file));
    return bytes::Json(std::move(array));
  };
  return bytes::pretty_json(bytes::Json(bytes::JsonObject{{"changed", names(tally.changed), {}},
                                                          {"unchanged", names(tally.unchanged), {}},
                                                          {"left", names(tally.left), {}}})) +
         "\n";
}

/// The files that are asked for: those of a folder, or the one that is named.
base::Checked<std::vector<std::string>> files_of(const CommonOptions& options) {
  std::error_code error;
  if (options.pack == "-" || std::filesystem::is_regular_file(options.pack, error)) return {{{options.pack}}, {}};
  return rules_files_in(pack_folder(options));
}

}  // namespace

ExitCode format(const FormatOptions& options) {
  const base::Checked<std::vector<std::string>> files = files_of(options.common);
  if (!files.value) {
    report(files.diagnostics, {}, options.common);
    return ExitCode::world;
  }
  Formatting formatting(options);
  for (const std::string& file : *files.value) formatting.file(file);
  const bool filter = options.common.pack == "-" && !options.check;
  if (options.common.json && !filter) write_out(in_json(formatting.tally()));
  if (!options.common.json && !filter) write_out(summary_of(formatting.tally(), options.check));
  return formatting.tally().code;
}

}  // namespace frontdoor::cli
