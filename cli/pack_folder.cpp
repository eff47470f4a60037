#include "cli/pack_folder.h"

#include <algorithm>
#include <filesystem>

#include "cli/cli_errors.h"
#include "cli/messages.h"
#include "engine/base/nearest.h"
#include "engine/compile.h"
#include "engine/packs_in_force_errors.h"
#include "kb/store/files.h"
#include "kb/store/store_errors.h"

namespace frontdoor::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view rules_ending = ".rules";

bool has_rules(const fs::path& folder) {
  std::error_code error;
  for (fs::recursive_directory_iterator each(folder, fs::directory_options::skip_permission_denied, error), end;
       !error && each != end; each.increment(error))
    if (each->path().extension() == rules_ending) return true;
  return false;
}

/// A folder with a pack in it, near one that has none: beside it with a like name, or the county pack.
std::string nearest_pack(const fs::path& wanted) {
  std::vector<std::string> names;
  const fs::path parent = wanted.has_parent_path() ? wanted.parent_path() : fs::path(".");
  std::error_code error;
  for (fs::directory_iterator each(parent, error), end; !error && each != end; each.increment(error))
    if (each->is_directory(error) && each->path() != wanted && has_rules(each->path()))
      names.push_back(each->path().filename().string());
  std::ranges::sort(names);
  const std::string near = base::nearest(wanted.filename().string(), names);
  if (!near.empty()) return shown((parent / near).string());
  return shown(names.empty() ? data_folder() + "/rules/county" : (parent / names.front()).string());
}

base::Checked<std::vector<std::string>> files_below(const fs::path& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (fs::recursive_directory_iterator each(folder, error), end; !error && each != end; each.increment(error))
    if (each->path().extension() == rules_ending && each->is_regular_file(error))
      files.push_back(each->path().string());
  if (error) return {{}, {store::cannot_open(folder.string(), error.message())}};
  std::ranges::sort(files);
  return {std::move(files), {}};
}

fs::path folder_of_program() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path() : program.parent_path();
}

base::Diagnostics why_not(const fs::path& folder) {
  std::error_code error;
  if (fs::is_regular_file(folder, error)) {
    const fs::path parent = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
    return {pack_is_a_file(folder.string(), parent.string())};
  }
  if (!fs::is_directory(folder, error)) return {no_such_pack(folder.string(), nearest_pack(folder))};
  return {no_rules_in(folder.string(), nearest_pack(folder))};
}

fs::path without_slash(const fs::path& folder) {
  return !folder.has_filename() && folder.has_parent_path() ? folder.parent_path() : folder;
}

base::Checked<base::Sources> read_all(const std::vector<std::string>& files) {
  base::Checked<base::Sources> read{base::Sources(), {}};
  for (const std::string& file : files) {
    base::Checked<std::string> text = store::read_file(file, largest_rules_file);
    base::append(read.diagnostics, std::move(text.diagnostics));
    if (text.value) read.value->push_back({shown(file), std::move(*text.value)});
  }
  if (base::has_errors(read.diagnostics)) read.value.reset();
  return read;
}

/// All `.rules` files below the folder. No value: nothing to read.
base::Checked<base::Sources> sources_below(const fs::path& folder) {
  base::Checked<std::vector<std::string>> files = rules_files_in(folder.string());
  if (!files.value) return {{}, std::move(files.diagnostics)};
  return read_all(*files.value);
}

/// The `.rules` files that stand in the folder itself.
base::Sources sources_in(const fs::path& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (fs::directory_iterator each(folder, error), end; !error && each != end; each.increment(error))
    if (each->path().extension() == rules_ending && each->is_regular_file(error))
      files.push_back(each->path().string());
  return read_all(files).value.value_or(base::Sources());
}

/// The file, if it is one of rules.
base::Checked<std::vector<std::string>> one_rules_file(const fs::path& file) {
  std::vector<std::string> files;
  if (file.extension() == rules_ending) files.push_back(file.string());
  return {std::move(files), {}};
}

/// The name that a file has as a file of the pack, if it is one, by whatever path it was reached.
std::string name_in_pack(const fs::path& pack, const std::string& name) {
  std::error_code error;
  const fs::path below = fs::canonical(name, error).lexically_relative(fs::canonical(pack, error));
  const bool is_in_pack = !error && !below.empty() && *below.begin() != "..";
  return is_in_pack ? shown((pack / below).string()) : name;
}

/// The folders that stand in a folder, by name.
std::vector<fs::path> folders_in(const fs::path& folder) {
  std::vector<fs::path> folders;
  std::error_code error;
  for (fs::directory_iterator each(folder, error), end; !error && each != end; each.increment(error))
    if (each->is_directory(error)) folders.push_back(each->path());
  std::ranges::sort(folders);
  return folders;
}

}  // namespace

std::string data_folder() {
  std::error_code error;
  const fs::path installed = folder_of_program() / ".." / FRONTDOOR_INSTALL_DATA;
  if (fs::is_directory(installed / "rules", error)) return installed.lexically_normal().string();
  return FRONTDOOR_SOURCE_DATA;
}

std::string pack_folder(const CommonOptions& options) {
  return options.pack.empty() ? (fs::path(data_folder()) / "rules/county").string() : options.pack;
}

std::string shown(const std::string& name) {
  const fs::path path(name);
  std::error_code error;
  const fs::path here = fs::current_path(error);
  const fs::path from_here = path.lexically_normal().lexically_relative(here);
  const bool below = !error && path.is_absolute() && !from_here.empty() && *from_here.begin() != "..";
  return (below ? from_here : path.lexically_normal()).string();
}

base::Checked<std::vector<std::string>> rules_files_in(const std::string& name) {
  const fs::path folder = without_slash(name);
  std::error_code error;
  if (!fs::is_directory(folder, error)) return {{}, why_not(folder)};
  base::Checked<std::vector<std::string>> files = files_below(folder);
  if (files.value && files.value->empty()) return {{}, why_not(folder)};
  return files;
}

base::Checked<std::vector<PackHead>> packs_in(const std::string& name) {
  const fs::path folder = without_slash(name);
  std::error_code error;
  if (!fs::is_directory(folder, error)) return {{}, why_not(folder)};
  std::vector<PackHead> packs = pack_heads(sources_in(folder), folder.string());
  // Why not further: with a pack block at its top, the folder is the pack, and what stands below are its parts.
  if (!packs.empty()) return {std::vector{packs.front()}, {}};
  for (const fs::path& each : folders_in(folder)) {
    const base::Checked<base::Sources> sources = sources_below(each);
    if (!sources.value) continue;
    const std::vector<PackHead> heads = pack_heads(*sources.value, each.string());
    if (!heads.empty()) packs.push_back(heads.front());
  }
  // Why: a pack may have its pack block in a folder of its own, and is then the whole.
  if (packs.size() == 1) packs.front().folder = folder.string();
  return {std::move(packs), {}};
}

base::Checked<base::Sources> read_pack(const std::string& folder) {
  const base::Checked<std::vector<PackHead>> packs = packs_in(folder);
  if (!packs.value) return {{}, packs.diagnostics};
  if (packs.value->size() > 1) return {{}, {several_packs(shown(without_slash(folder)), *packs.value)}};
  return sources_below(without_slash(folder));
}

Loader loader_from(const std::string& folder) {
  return [own = without_slash(folder)](std::string_view from_file, std::string_view path) {
    const fs::path wanted = (fs::path(from_file).parent_path() / path).lexically_normal();
    Loaded loaded;
    loaded.where = shown(without_slash(wanted).string());
    std::error_code error;
    loaded.found = fs::exists(wanted, error);
    if (!loaded.found) return loaded;
    const bool is_file = fs::is_regular_file(wanted, error);
    base::Checked<std::vector<std::string>> files =
        is_file ? one_rules_file(wanted) : files_below(without_slash(wanted));
    base::Checked<base::Sources> read = files.value ? read_all(*files.value) : base::Checked<base::Sources>();
    base::append(files.diagnostics, std::move(read.diagnostics));
    if (!files.diagnostics.empty()) loaded.unreadable = files.diagnostics.front().message;
    loaded.sources = std::move(read.value).value_or(base::Sources());
    for (base::SourceText& source : loaded.sources) source.name = name_in_pack(own, source.name);
    return loaded;
  };
}

OpenedPack open_pack(const CommonOptions& options) { return open_pack(pack_folder(options), options); }

OpenedPack open_pack(const std::string& folder, const CommonOptions& options) {
  base::Checked<base::Sources> sources = read_pack(folder);
  if (!sources.value) {
    report(sources.diagnostics, {}, options);
    return {{}, {}, ExitCode::world};
  }
  std::vector<desk::IncludedBy> included;
  Compiled compiled = compile(std::move(*sources.value), desk::noting(loader_from(folder), included));
  if (!compiled.program) {
    std::erase_if(compiled.diagnostics,
                  [](const base::Diagnostic& each) { return each.severity != base::Severity::error; });
    report(compiled.diagnostics, compiled.sources, options);
    say("a pack with errors is not used\n");
    return {{}, {}, ExitCode::findings};
  }
  return {std::move(compiled), std::move(included), ExitCode::fine};
}

bool is_in_force(const program::PackIdentity& pack, model::Date day) {
  return pack.in_force_from <= day && (!pack.until || day <= *pack.until);
}

}  // namespace frontdoor::cli
