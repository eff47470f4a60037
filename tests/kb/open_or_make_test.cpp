#include "kb/directory/open_or_make.h"

#include <sys/resource.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "kb/directory/search.h"
#include "kb/store/new_file.h"
#include "tests/kb/child.h"
#include "tests/kb/directory_fixture.h"
#include "tests/kb/temp_folder.h"

namespace {

using namespace frontdoor;
using test::Said;
using test::TempFolder;

/// A folder with two sample services in two files, and one where the database is to be.
struct Place {
  TempFolder samples;
  TempFolder user;
  std::string database = user.file("deep/directory.db");

  Place() {
    write("01.json", {{.name = "a"}});
    write("02.json", {{.name = "b"}});
    REQUIRE_FALSE(samples.write("postcodes.csv", test::road).empty());
  }
  void write(std::string_view name, const std::vector<Said>& said) const {
    REQUIRE_FALSE(samples.write(name, test::array_of(said)).empty());
  }
  [[nodiscard]] base::Checked<directory::Directory> open() const {
    base::Sources sources;
    return directory::open_or_make(database, samples.path(), sources);
  }
};

std::string code_of(const base::Diagnostics& diagnostics) {
  return diagnostics.empty() ? "" : std::string(diagnostics.front().code);
}

std::size_t files_beside(const std::string& path) {
  const auto folder = std::filesystem::path(path).parent_path();
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

bool opens_well(const Place& place) {
  const auto opened = place.open();
  return opened.value && opened.diagnostics.empty() && opened.value->snapshot().services == 2;
}

}  // namespace

TEST_CASE("the first use makes the directory, the next opens it") {
  const Place place;
  {
    const auto first = place.open();
    REQUIRE(first.value);
    CHECK(first.diagnostics.empty());
    CHECK(first.value->snapshot().number == 1);
    CHECK(first.value->snapshot().services == 2);
  }
  CHECK(files_beside(place.database) == 1);
  const auto second = place.open();
  REQUIRE(second.value);
  CHECK(second.diagnostics.empty());
  CHECK(second.value->snapshot().number == 1);
}

TEST_CASE("several first uses at once agree") {
  const Place place;
  std::vector<pid_t> children;
  for (int i = 0; i < 6; ++i) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(opens_well(place) ? 0 : 1);
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = -1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
  }
  CHECK(files_beside(place.database) == 1);
  CHECK(place.open().value->snapshot().number == 1);
}

TEST_CASE("a sample service with a mistake is named and left out") {
  const Place place;
  REQUIRE_FALSE(place.samples.write("03.json", R"([{"id": "c", "name": "C", "status": "shut"}])").empty());
  base::Sources sources;
  const auto opened = directory::open_or_make(place.database, place.samples.path(), sources);
  REQUIRE(opened.value);
  CHECK(opened.value->snapshot().services == 2);
  REQUIRE(opened.diagnostics.size() == 1);
  CHECK(opened.diagnostics[0].code == "K0612");
  CHECK(base::file_and_line(sources, opened.diagnostics[0].primary->span) == place.samples.file("03.json") + ":1");
}

TEST_CASE("a directory made from the samples follows them when they change") {
  const Place place;
  const std::string before = place.open().value->snapshot().hash;

  SECTION("a file touched but not changed changes nothing") {
    const auto now = std::filesystem::last_write_time(place.samples.file("01.json"));
    std::filesystem::last_write_time(place.samples.file("01.json"), now + std::chrono::seconds(5));
    CHECK(place.open().value->snapshot().number == 1);
  }
  SECTION("a changed file is a new snapshot") {
    place.write("01.json", {{.name = "a", .least_age = 18}});
    const auto opened = place.open();
    REQUIRE(opened.value);
    CHECK(opened.diagnostics.empty());
    CHECK(opened.value->snapshot().number == 2);
    CHECK(opened.value->snapshot().hash != before);
    CHECK(place.open().value->snapshot().number == 2);
  }
  SECTION("a file more is a new snapshot") {
    place.write("03.json", {{.name = "c"}});
    CHECK(place.open().value->snapshot().services == 3);
  }
  SECTION("a change that cannot be read leaves it as it was, and says so") {
    REQUIRE_FALSE(place.samples.write("01.json", "[").empty());
    REQUIRE_FALSE(place.samples.write("02.json", "[").empty());
    const auto opened = place.open();
    REQUIRE(opened.value);
    CHECK(opened.value->snapshot().hash == before);
    CHECK(base::has_errors(opened.diagnostics));
  }
  SECTION("samples that are gone leave it as it was") {
    std::filesystem::remove_all(place.samples.path());
    const auto opened = place.open();
    REQUIRE(opened.value);
    CHECK(opened.diagnostics.empty());
    CHECK(opened.value->snapshot().hash == before);
  }
}

TEST_CASE("a directory that holds an import does not follow the samples") {
  const Place place;
  {
    auto opened = place.open();
    test::Texts texts{.services = {test::json_of(Said{.name = "own"})}};
    REQUIRE(texts.import_into(*opened.value).value);
  }
  place.write("01.json", {{.name = "a", .least_age = 18}});
  const auto opened = place.open();
  CHECK(opened.value->snapshot().number == 2);
  CHECK(opened.value->snapshot().services == 1);
}

TEST_CASE("what stands in the way is said, and nothing is left behind") {
  const Place place;
  base::Sources sources;
  SECTION("no samples") {
    CHECK(code_of(directory::open_or_make(place.database, place.samples.file("none"), sources).diagnostics) == "K0602");
  }
  SECTION("a folder without services") {
    const TempFolder empty;
    CHECK(code_of(directory::open_or_make(place.database, empty.path(), sources).diagnostics) == "K0616");
  }
  SECTION("another file") {
    const std::string text = place.user.write("notes.txt", "something else altogether, long enough to be looked at");
    CHECK(code_of(directory::open_or_make(text, place.samples.path(), sources).diagnostics) == "K0606");
  }
  SECTION("a folder") {
    CHECK(code_of(directory::open_or_make(place.user.path(), place.samples.path(), sources).diagnostics) == "K0602");
  }
  SECTION("a file where a folder should be") {
    const std::string text = place.user.write("notes.txt", "x");
    CHECK(code_of(directory::open_or_make(text + "/d.db", place.samples.path(), sources).diagnostics) == "K0602");
  }
  SECTION("a newer release's") {
    {
      place.open().value->connection().run_script("PRAGMA user_version = 99");
    }
    const auto opened = place.open();
    CHECK_FALSE(opened.value);
    CHECK(code_of(opened.diagnostics) == "K0601");
  }
}

TEST_CASE("a disk that fills up during the first use leaves nothing behind") {
  const Place place;
  std::vector<Said> many;
  for (int i = 0; i < 300; ++i) many.push_back({.name = "service " + std::to_string(i)});
  place.write("03.json", many);
  const int result = test::in_child([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit = {.rlim_cur = 100 << 10, .rlim_max = 100 << 10};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 1;
    const auto opened = place.open();
    if (opened.value) return 2;
    return code_of(opened.diagnostics) == "K0605" ? 0 : 3;
  });
  CHECK(result == 0);
  CHECK(files_beside(place.database) == 0);
  CHECK(place.open().value->snapshot().services == 302);
}

TEST_CASE("a directory that may only be read is searched as it is, and one that cannot be made says why") {
  const Place place;
  REQUIRE(place.open().value);
  place.write("01.json", {{.name = "a", .least_age = 18}});
  const std::string folder = std::filesystem::path(place.database).parent_path().string();
  REQUIRE(::chmod(place.database.c_str(), 0444) == 0);
  REQUIRE(::chmod(folder.c_str(), 0555) == 0);
  REQUIRE(::chmod(place.user.path().c_str(), 0755) == 0);
  REQUIRE(::chmod(place.samples.path().c_str(), 0755) == 0);
  const int reading = test::without_rights([&] {
    auto opened = place.open();
    if (!opened.value || !opened.diagnostics.empty()) return 1;
    const directory::Query query{.tags = {"meals"}, .within_miles = {}, .age = {}, .from = {}, .on = {}, .at_most = 3};
    const auto found = directory::search(*opened.value, query);
    return found.value && found.value->services.size() == 2 ? 0 : 2;
  });
  const int making = test::without_rights([&] {
    base::Sources sources;
    return code_of(directory::open_or_make(folder + "/new.db", place.samples.path(), sources).diagnostics) == "K0602"
               ? 0
               : 1;
  });
  REQUIRE(::chmod(folder.c_str(), 0755) == 0);
  CHECK(reading == 0);
  CHECK(making == 0);
}
