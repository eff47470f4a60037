#include "kb/store/connection.h"

#include <sys/resource.h>
#include <sys/stat.h>

#include <array>
#include <catch2/catch.hpp>
#include <csignal>

#include "kb/store/files.h"
#include "kb/store/new_file.h"
#include "kb/store/schema.h"
#include "kb/store/transaction.h"
#include "tests/kb/child.h"
#include "tests/kb/temp_folder.h"

namespace {

using namespace frontdoor;
using store::Connection;
using store::OpenMode;

Connection opened(const std::string& path, OpenMode mode = OpenMode::make) {
  auto result = Connection::open(path, {.mode = mode, .patience_in_ms = 1});
  REQUIRE(result.value);
  return std::move(*result.value);
}

std::string code_of(const base::Diagnostics& diagnostics) {
  return diagnostics.empty() ? "" : std::string(diagnostics.front().code);
}

std::string open_code(const std::string& path, OpenMode mode) {
  return code_of(Connection::open(path, {.mode = mode, .patience_in_ms = 1}).diagnostics);
}

constexpr std::array<std::string_view, 1> one_step = {"CREATE TABLE t (a INTEGER NOT NULL) STRICT;"};
constexpr std::array<std::string_view, 2> two_steps = {one_step[0],
                                                       "ALTER TABLE t ADD COLUMN b TEXT NOT NULL DEFAULT 'x';"};
constexpr std::array<std::string_view, 2> broken_steps = {
    one_step[0], "CREATE TABLE u (a INTEGER); INSERT INTO nowhere VALUES (1);"};
constexpr store::Schema version_1 = {.kind = "test store", .application_id = 77, .steps = one_step};
constexpr store::Schema version_2 = {.kind = "test store", .application_id = 77, .steps = two_steps};
constexpr store::Schema broken = {.kind = "test store", .application_id = 77, .steps = broken_steps};
constexpr store::Schema other_kind = {.kind = "ledger", .application_id = 78, .steps = one_step};

}  // namespace

TEST_CASE("a connection has foreign keys, a write-ahead log and strict tables") {
  const test::TempFolder folder;
  Connection connection = opened(folder.file("a.db"));
  CHECK(connection.number_of("PRAGMA foreign_keys") == 1);
  store::Statement mode = connection.prepare("PRAGMA journal_mode");
  REQUIRE(mode.step());
  CHECK(mode.text(0) == "wal");
  CHECK(connection.number_of("PRAGMA synchronous") == 2);
  connection.run_script(
      "CREATE TABLE p (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE c (p INTEGER REFERENCES p) STRICT");
  connection.run("INSERT INTO c VALUES (?)", std::int64_t{5});
  CHECK(code_of(connection.take_failures()) == "K0608");
  connection.run("INSERT INTO c VALUES (?)", "no number");
  CHECK(connection.failed());
}

TEST_CASE("what is bound comes back") {
  Connection connection = opened(std::string(store::in_memory));
  connection.run_script("CREATE TABLE t (a INTEGER, b TEXT, c INTEGER) STRICT");
  const std::string odd("with \0 inside", 13);
  connection.run("INSERT INTO t VALUES (?, ?, ?)", INT64_MIN, odd, std::optional<std::int64_t>{});
  connection.run("INSERT INTO t VALUES (?, ?, ?)", std::int64_t{2}, "", std::optional<std::int64_t>{3});
  store::Statement all = connection.prepare("SELECT a, b, c FROM t ORDER BY a");
  REQUIRE(all.step());
  CHECK(all.number(0) == INT64_MIN);
  CHECK(all.text(1) == odd);
  CHECK_FALSE(all.maybe_number(2));
  REQUIRE(all.step());
  CHECK(all.text(1).empty());
  CHECK(all.maybe_number(2) == 3);
  CHECK_FALSE(all.step());
  CHECK(connection.number_of("SELECT count(*) FROM t WHERE b IS NULL") == 0);
}

TEST_CASE("two statements of the same text can be under way at once") {
  Connection connection = opened(std::string(store::in_memory));
  connection.run_script("CREATE TABLE t (a INTEGER) STRICT; INSERT INTO t VALUES (1), (2)");
  int pairs = 0;
  store::Statement outer = connection.prepare("SELECT a FROM t");
  while (outer.step()) {
    store::Statement inner = connection.prepare("SELECT a FROM t");
    while (inner.step()) ++pairs;
  }
  CHECK(pairs == 4);
}

TEST_CASE("after a failure nothing runs until it is taken") {
  Connection connection = opened(std::string(store::in_memory));
  connection.run_script("CREATE TABLE t (a INTEGER NOT NULL) STRICT");
  connection.run("INSERT INTO t VALUES (?)", std::optional<std::int64_t>{});
  connection.run("INSERT INTO t VALUES (1)");
  CHECK_FALSE(connection.number_of("SELECT count(*) FROM t"));
  CHECK(connection.take_failure());
  CHECK_FALSE(connection.take_failure());
  CHECK(connection.number_of("SELECT count(*) FROM t") == 0);
}

TEST_CASE("a transaction that is not committed leaves nothing") {
  Connection connection = opened(std::string(store::in_memory));
  connection.run_script("CREATE TABLE t (a INTEGER NOT NULL) STRICT");
  {
    store::Transaction transaction(connection);
    connection.run("INSERT INTO t VALUES (1)");
  }
  CHECK(connection.number_of("SELECT count(*) FROM t") == 0);
  {
    store::Transaction transaction(connection);
    connection.run("INSERT INTO t VALUES (1)");
    connection.run("INSERT INTO t VALUES (?)", std::optional<std::int64_t>{});
    CHECK_FALSE(transaction.commit());
  }
  CHECK(connection.take_failure());
  CHECK(connection.number_of("SELECT count(*) FROM t") == 0);
  {
    store::Transaction transaction(connection);
    connection.run("INSERT INTO t VALUES (1)");
    CHECK(transaction.commit());
  }
  CHECK(connection.number_of("SELECT count(*) FROM t") == 1);
}

TEST_CASE("a reading sees one state, whatever others write meanwhile") {
  const test::TempFolder folder;
  Connection writer = opened(folder.file("a.db"));
  writer.run_script("CREATE TABLE t (a INTEGER) STRICT; INSERT INTO t VALUES (1)");
  Connection reader = opened(folder.file("a.db"));
  {
    const store::Reading outer(reader);
    CHECK(reader.number_of("SELECT count(*) FROM t") == 1);
    writer.run("INSERT INTO t VALUES (2)");
    const store::Reading inner(reader);
    CHECK(reader.number_of("SELECT count(*) FROM t") == 1);
  }
  CHECK(reader.number_of("SELECT count(*) FROM t") == 2);
  CHECK_FALSE(reader.failed());
}

TEST_CASE("files that cannot be opened are refused in words") {
  const test::TempFolder folder;
  const std::string text = folder.write("text.db", "this is certainly no database, however long one looks at it");
  CHECK(open_code(text, OpenMode::make) == "K0606");
  CHECK(open_code(text, OpenMode::read) == "K0606");
  CHECK(open_code(folder.file("nothing.db"), OpenMode::read) == "K0602");
  CHECK(open_code(folder.file("nothing.db"), OpenMode::write_if_possible) == "K0602");
  CHECK(open_code(folder.file("no/such/folder.db"), OpenMode::make) == "K0602");
  CHECK(open_code(folder.path(), OpenMode::make) == "K0602");
  CHECK_FALSE(store::is_there(folder.file("nothing.db")));
  const auto missing = Connection::open(folder.file("nothing.db"), {.mode = OpenMode::read});
  CHECK(missing.diagnostics.front().message ==
        "`" + folder.file("nothing.db") + "` cannot be opened: No such file or directory");
}

TEST_CASE("odd names of files are names, not options") {
  const test::TempFolder folder;
  for (const char* name : {"a?mode=memory.db", "100% real#1.db", "file:b.db", "ü d.db"}) {
    {
      Connection connection = opened(folder.file(name));
    }
    CHECK(store::is_there(folder.file(name)));
  }
}

TEST_CASE("a connection for reading does not write") {
  const test::TempFolder folder;
  {
    opened(folder.file("a.db")).run_script("CREATE TABLE t (a INTEGER) STRICT");
  }
  Connection reader = opened(folder.file("a.db"), OpenMode::read);
  CHECK_FALSE(reader.writable());
  CHECK(reader.number_of("SELECT count(*) FROM t") == 0);
  reader.run("INSERT INTO t VALUES (1)");
  CHECK(code_of(reader.take_failures()) == "K0603");
}

TEST_CASE("a file that may not be written is read, or refused where writing is wanted") {
  const test::TempFolder folder;
  const std::string path = folder.file("a.db");
  {
    opened(path).run_script("CREATE TABLE t (a INTEGER) STRICT; INSERT INTO t VALUES (7)");
  }
  REQUIRE(::chmod(path.c_str(), 0444) == 0);
  REQUIRE(::chmod(folder.path().c_str(), 0555) == 0);
  const int reading = test::without_rights([&] {
    auto connection = Connection::open(path, {.mode = OpenMode::write_if_possible});
    if (!connection.value || connection.value->writable()) return 1;
    return connection.value->number_of("SELECT a FROM t") == 7 ? 0 : 2;
  });
  const int writing = test::without_rights([&] { return open_code(path, OpenMode::write) == "K0603" ? 0 : 1; });
  const int making =
      test::without_rights([&] { return open_code(folder.file("new.db"), OpenMode::make) == "K0602" ? 0 : 1; });
  REQUIRE(::chmod(folder.path().c_str(), 0755) == 0);
  CHECK(reading == 0);
  CHECK(writing == 0);
  CHECK(making == 0);
}

TEST_CASE("a full database says so and keeps what it had") {
  Connection connection = opened(std::string(store::in_memory));
  connection.run_script("CREATE TABLE t (a TEXT) STRICT; INSERT INTO t VALUES ('kept'); PRAGMA max_page_count = 4");
  {
    store::Transaction transaction(connection);
    for (int i = 0; i < 100; ++i) connection.run("INSERT INTO t VALUES (?)", std::string(1000, 'x'));
    CHECK_FALSE(transaction.commit());
  }
  CHECK(code_of(connection.take_failures()) == "K0604");
  CHECK(connection.number_of("SELECT count(*) FROM t") == 1);
}

TEST_CASE("a file that cannot grow says so and keeps what it had") {
  const test::TempFolder folder;
  const std::string path = folder.file("a.db");
  {
    opened(path).run_script("CREATE TABLE t (a TEXT) STRICT; INSERT INTO t VALUES ('kept')");
  }
  const int result = test::in_child([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit = {.rlim_cur = 64 << 10, .rlim_max = 64 << 10};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 1;
    Connection connection = opened(path);
    store::Transaction transaction(connection);
    for (int i = 0; i < 100; ++i) connection.run("INSERT INTO t VALUES (?)", std::string(10'000, 'x'));
    if (transaction.commit()) return 2;
    return code_of(connection.take_failures()) == "K0605" ? 0 : 3;
  });
  CHECK(result == 0);
  CHECK(opened(path).number_of("SELECT count(*) FROM t") == 1);
}

TEST_CASE("a database that somebody else writes to is told from a broken one") {
  const test::TempFolder folder;
  Connection first = opened(folder.file("a.db"));
  Connection second = opened(folder.file("a.db"));
  const store::Transaction writing(first);
  {
    store::Transaction waiting(second);
    CHECK_FALSE(waiting.commit());
  }
  CHECK(code_of(second.take_failures()) == "K0607");
}

TEST_CASE("a database cut short is damaged, not silently empty") {
  const test::TempFolder folder;
  const std::string path = folder.file("a.db");
  {
    Connection connection = opened(path);
    connection.run_script("CREATE TABLE t (a TEXT) STRICT");
    for (int i = 0; i < 50; ++i) connection.run("INSERT INTO t VALUES (?)", std::string(1000, 'x'));
  }
  std::filesystem::resize_file(path, 8192);
  CHECK(open_code(path, OpenMode::make) == "K0608");
}

TEST_CASE("a schema is made, moved forward, and refused when it is newer or another's") {
  const test::TempFolder folder;
  const std::string path = folder.file("a.db");
  Connection connection = opened(path);
  CHECK(store::bring_up_to_date(connection, version_1).empty());
  CHECK(connection.number_of("PRAGMA user_version") == 1);
  connection.run("INSERT INTO t VALUES (1)");

  SECTION("an older one takes the steps it lacks") {
    CHECK(store::bring_up_to_date(connection, version_2).empty());
    CHECK(connection.number_of("PRAGMA user_version") == 2);
    CHECK(connection.number_of("SELECT count(*) FROM t WHERE b = 'x'") == 1);
  }
  SECTION("a step that fails leaves it as it was") {
    CHECK(code_of(store::bring_up_to_date(connection, broken)) == "K0608");
    CHECK(connection.number_of("PRAGMA user_version") == 1);
    CHECK(connection.number_of("SELECT count(*) FROM sqlite_schema WHERE name = 'u'") == 0);
  }
  SECTION("a newer one is refused") {
    REQUIRE(store::bring_up_to_date(connection, version_2).empty());
    const auto refusal = store::bring_up_to_date(connection, version_1);
    REQUIRE(code_of(refusal) == "K0601");
    CHECK(refusal.front().message == "the database `" + path + "` was written by a newer release of this program");
    CHECK(
        refusal.front().help ==
        "its layout is version 2, this release reads up to version 1: install the newer release, or name another file");
  }
  SECTION("another kind is refused") { CHECK(code_of(store::bring_up_to_date(connection, other_kind)) == "K0609"); }
  SECTION("an older one that cannot be written is refused") {
    Connection reader = opened(path, OpenMode::read);
    CHECK(code_of(store::bring_up_to_date(reader, version_2)) == "K0603");
    CHECK(store::bring_up_to_date(reader, version_1).empty());
  }
  SECTION("an older one that cannot be written is read as it is where that is enough") {
    Connection reader = opened(path, OpenMode::read);
    store::Schema reads_the_same = version_2;
    reads_the_same.readable_from = 1;
    CHECK(store::bring_up_to_date(reader, reads_the_same).empty());
    CHECK(reader.number_of("PRAGMA user_version") == 1);
  }
}

TEST_CASE("a database with somebody's tables in it is not taken over") {
  Connection connection = opened(std::string(store::in_memory));
  connection.run_script("CREATE TABLE theirs (a INTEGER)");
  CHECK(code_of(store::bring_up_to_date(connection, version_1)) == "K0609");
}

TEST_CASE("files are read whole, listed by name, and refused in words") {
  const test::TempFolder folder;
  const std::string b = folder.write("b.json", "two");
  const std::string a = folder.write("a.json", std::string(100'000, 'x'));
  const std::string other = folder.write("c.txt", "three");
  const std::string hidden = folder.write(".d.json", "four");
  const auto files = store::files_in(folder.path(), ".json");
  REQUIRE(files.value);
  CHECK(*files.value == std::vector<std::string>{a, b});
  CHECK(store::read_file(a, 100'000).value == std::string(100'000, 'x'));
  CHECK(code_of(store::read_file(a, 99'999).diagnostics) == "K0610");
  CHECK(code_of(store::read_file(folder.file("none"), 10).diagnostics) == "K0602");
  CHECK(code_of(store::read_file(folder.path(), 10).diagnostics) == "K0602");
  CHECK(code_of(store::files_in(folder.file("none"), ".json").diagnostics) == "K0602");
  const std::string before = store::stamp_of({a, b});
  CHECK(store::stamp_of({a, b}) == before);
  CHECK(folder.write("b.json", "other") == b);
  CHECK(store::stamp_of({a, b}) != before);
}

TEST_CASE("a new file appears whole or not at all, and never in place of another") {
  const test::TempFolder folder;
  const std::string path = folder.file("deep/down/a.txt");
  {
    auto dropped = store::NewFile::beside(path);
    REQUIRE(dropped.value);
    CHECK(store::is_there(dropped.value->path()));
    CHECK_FALSE(store::is_there(path));
  }
  CHECK(std::filesystem::is_empty(folder.file("deep/down")));
  auto first = store::NewFile::beside(path);
  auto second = store::NewFile::beside(path);
  REQUIRE((first.value && second.value));
  std::ofstream(first.value->path()) << "first";
  std::ofstream(second.value->path()) << "second";
  CHECK(first.value->put_in_place().empty());
  CHECK(second.value->put_in_place().empty());
  CHECK(first.value->was_first());
  CHECK_FALSE(second.value->was_first());
  CHECK(store::read_file(path, 100).value == "first");
  CHECK(code_of(store::NewFile::beside(folder.file("deep/down/a.txt/b.db")).diagnostics) == "K0602");
}
