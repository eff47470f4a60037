// How a command ends; the numbers are a contract with scripts.
#pragma once

namespace frontdoor::cli {

enum class ExitCode : int {
  fine = 0,
  findings = 1,  // a pack with errors or findings, a failing example
  wrong_usage = 2,
  invalid_input = 3,  // an unreadable or invalid contact, one outside its pack's time in force
  world = 4,          // file, disk, database or key
  not_verified = 5,   // the ledger does not verify
  our_fault = 70,
  interrupted = 130,
};

/// The one that tells most where several things went wrong: the world, then the input, then findings.
constexpr ExitCode worse(ExitCode left, ExitCode right) {
  return static_cast<int>(left) > static_cast<int>(right) ? left : right;
}

}  // namespace frontdoor::cli
