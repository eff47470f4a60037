// A file that is made beside its place and then put there whole: nobody ever sees half of it. If it is not put in
// place, it and SQLite's working files beside it are removed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/checked.h"

namespace frontdoor::store {

/// True if something stands at the path.
bool is_there(const std::string& path);

/// Who may read and write a new file: those whom the system's setting lets, or its owner alone.
enum class Access : std::uint8_t { as_set, owner_only };

class NewFile {
 public:
  /// An empty file with a name of its own in the folder of `path`, which is made if it is missing.
  static base::Checked<NewFile> beside(const std::string& path, Access access = Access::as_set);

  NewFile(NewFile&& other) noexcept;
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  NewFile& operator=(NewFile&&) = delete;
  ~NewFile();

  [[nodiscard]] const std::string& path() const { return path_; }

  /// Writes its whole content and makes it safe on the disk.
  base::Diagnostics write(std::string_view bytes);

  /// Puts it in its place. If somebody else was first, theirs stays, which is as good.
  base::Diagnostics put_in_place();
  /// True if what was put in place is this one, and not somebody else's who was first.
  [[nodiscard]] bool was_first() const { return was_first_; }

 private:
  NewFile(std::string path, std::string place);
  std::string path_;
  std::string place_;
  bool was_first_ = false;
};

}  // namespace frontdoor::store
