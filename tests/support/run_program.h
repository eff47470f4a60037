// Runs build/frontdoor as somebody in a folder of their own would: nothing of theirs or ours is in its way.
#pragma once

#include <string>
#include <string_view>

namespace frontdoor::tests {

/// A folder that is gone afterwards. It has a home, and links to the packs of this repository: `village`, `county`.
class Desk {
 public:
  Desk();
  ~Desk();
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  [[nodiscard]] const std::string& folder() const { return folder_; }
  void write(const std::string& name, std::string_view text) const;
  [[nodiscard]] std::string read(const std::string& name) const;

 private:
  std::string folder_;
};

struct Ran {
  int exit = 0;
  std::string out, err;
};

/// The program in that folder, with arguments as a shell takes them. `program` is its path.
Ran run_program(const Desk& desk, const std::string& program, const std::string& arguments,
                std::string_view input = {});

}  // namespace frontdoor::tests
