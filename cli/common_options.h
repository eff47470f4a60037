// What nearly every command takes.
#pragma once

#include <string>

namespace frontdoor::cli {

struct CommonOptions {
  std::string pack;  // a folder, of one pack or of several; empty: the county pack
  std::string kb;    // the directory's database; empty: in the user's data folder
  bool json = false;
  bool no_color = false;
  bool quiet = false;
};

}  // namespace frontdoor::cli
