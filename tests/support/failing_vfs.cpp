#include "tests/support/failing_vfs.h"

#include <sqlite3.h>

namespace frontdoor::tests {
namespace {

struct Plan {
  Failing what = Failing::nothing;
  int left = 0;
  bool once = false;
  bool failed = false;
};

Plan plan;
sqlite3_vfs real_vfs;
sqlite3_mem_methods real_memory;

/// True if this call is to fail.
bool fails(Failing what) {
  if (plan.what != what) return false;
  if (--plan.left > 0) return false;
  if (plan.once && plan.failed) return false;
  plan.failed = true;
  return true;
}

/// What stands before the real VFS's file: methods of ours.
struct Wrapped {
  sqlite3_file base;
  std::int64_t padding;
};

sqlite3_io_methods methods;

/// SQLite gives room for our head and the real file behind it.
sqlite3_file* inner(sqlite3_file* file) {
  return reinterpret_cast<sqlite3_file*>(reinterpret_cast<Wrapped*>(file) + 1);
}

int file_close(sqlite3_file* f) { return inner(f)->pMethods->xClose(inner(f)); }
int file_read(sqlite3_file* f, void* to, int n, sqlite3_int64 at) {
  return inner(f)->pMethods->xRead(inner(f), to, n, at);
}
int file_write(sqlite3_file* f, const void* from, int n, sqlite3_int64 at) {
  if (fails(Failing::write)) {
    // Why half: a disk that is full or fails may have taken a part.
    inner(f)->pMethods->xWrite(inner(f), from, n / 2, at);
    return SQLITE_IOERR_WRITE;
  }
  return inner(f)->pMethods->xWrite(inner(f), from, n, at);
}
int file_truncate(sqlite3_file* f, sqlite3_int64 size) { return inner(f)->pMethods->xTruncate(inner(f), size); }
int file_sync(sqlite3_file* f, int flags) {
  return fails(Failing::sync) ? SQLITE_IOERR_FSYNC : inner(f)->pMethods->xSync(inner(f), flags);
}
int file_size(sqlite3_file* f, sqlite3_int64* size) { return inner(f)->pMethods->xFileSize(inner(f), size); }
int file_lock(sqlite3_file* f, int level) { return inner(f)->pMethods->xLock(inner(f), level); }
int file_unlock(sqlite3_file* f, int level) { return inner(f)->pMethods->xUnlock(inner(f), level); }
int file_check(sqlite3_file* f, int* result) { return inner(f)->pMethods->xCheckReservedLock(inner(f), result); }
int file_control(sqlite3_file* f, int op, void* arg) { return inner(f)->pMethods->xFileControl(inner(f), op, arg); }
int file_sector(sqlite3_file* f) { return inner(f)->pMethods->xSectorSize(inner(f)); }
int file_device(sqlite3_file* f) { return inner(f)->pMethods->xDeviceCharacteristics(inner(f)); }
int file_map(sqlite3_file* f, int page, int size, int extend, void volatile** at) {
  return inner(f)->pMethods->xShmMap(inner(f), page, size, extend, at);
}
int file_shm_lock(sqlite3_file* f, int at, int n, int flags) {
  return inner(f)->pMethods->xShmLock(inner(f), at, n, flags);
}
void file_barrier(sqlite3_file* f) { inner(f)->pMethods->xShmBarrier(inner(f)); }
int file_unmap(sqlite3_file* f, int remove) { return inner(f)->pMethods->xShmUnmap(inner(f), remove); }

int open_file(sqlite3_vfs* /*vfs*/, const char* name, sqlite3_file* file, int flags, int* out) {
  file->pMethods = nullptr;
  const int result = real_vfs.xOpen(sqlite3_vfs_find("unix"), name, inner(file), flags, out);
  if (inner(file)->pMethods != nullptr) file->pMethods = &methods;
  return result;
}

void* get(int bytes) { return fails(Failing::allocation) ? nullptr : real_memory.xMalloc(bytes); }
void* resize(void* memory, int bytes) {
  return fails(Failing::allocation) ? nullptr : real_memory.xRealloc(memory, bytes);
}

}  // namespace

void install_failing_vfs() {
  sqlite3_shutdown();
  sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real_memory);
  sqlite3_mem_methods counted = real_memory;
  counted.xMalloc = get;
  counted.xRealloc = resize;
  sqlite3_config(SQLITE_CONFIG_MALLOC, &counted);
  sqlite3_initialize();
  real_vfs = *sqlite3_vfs_find("unix");
  methods = {2,           file_close, file_read,    file_write,  file_truncate, file_sync, file_size,     file_lock,
             file_unlock, file_check, file_control, file_sector, file_device,   file_map,  file_shm_lock, file_barrier,
             file_unmap,  nullptr,    nullptr};
  static sqlite3_vfs ours;
  ours = real_vfs;
  ours.zName = "failing";
  ours.szOsFile += static_cast<int>(sizeof(Wrapped));
  ours.xOpen = open_file;
  ours.pNext = nullptr;
  sqlite3_vfs_register(&ours, 1);
}

void fail_at(Failing what, int k) { plan = {.what = what, .left = k, .once = false, .failed = false}; }
void fail_once_at(Failing what, int k) { plan = {.what = what, .left = k, .once = true, .failed = false}; }
bool has_failed() { return plan.failed; }

}  // namespace frontdoor::tests
