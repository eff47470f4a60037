#include "tests/support/run_program.h"

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace frontdoor::tests {
namespace {

namespace fs = std::filesystem;

std::string quoted(const std::string& path) { return "'" + path + "'"; }

}  // namespace

Desk::Desk() {
  std::string pattern = (fs::temp_directory_path() / "frontdoor-desk-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for a test could be made");
  folder_ = pattern;
  fs::create_directory_symlink(fs::absolute("tests/fixtures/village"), fs::path(folder_) / "village");
  fs::create_directory_symlink(fs::absolute("rules/county"), fs::path(folder_) / "county");
}

Desk::~Desk() {
  std::error_code error;
  fs::remove_all(folder_, error);
}

void Desk::write(const std::string& name, std::string_view text) const {
  const fs::path path = fs::path(folder_) / name;
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

std::string Desk::read(const std::string& name) const {
  std::ifstream file(fs::path(folder_) / name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

Ran run_program(const Desk& desk, const std::string& program, const std::string& arguments, std::string_view input) {
  desk.write(".run/in", input);
  // Why redirected first: the arguments may redirect again, or end in a pipe.
  const std::string command =
      "cd " + quoted(desk.folder()) +
      " && exec <.run/in >.run/out 2>.run/err && env -i PATH=/usr/bin:/bin HOME=" + quoted(desk.folder() + "/home") +
      " TERM=dumb " + quoted(program) + " " + arguments;
  const int status = std::system(("exec bash -c \"" + command + "\"").c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, desk.read(".run/out"), desk.read(".run/err")};
}

}  // namespace frontdoor::tests
