// All or nothing. Begins with the right to write (BEGIN IMMEDIATE), so that two writers queue instead of failing
// half way; what is not committed is rolled back when the transaction goes out of scope.
// Inside another transaction it is a part of that one: the outer one decides.
#pragma once

#include "kb/store/connection.h"

namespace frontdoor::store {

class Transaction {
 public:
  explicit Transaction(Connection& connection);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  /// Makes it last; false if anything in it, or this, failed. Then all of it is undone.
  bool commit();

 private:
  Connection& connection_;
  bool open_ = false;
  bool inner_ = false;
};

/// One state of the database for a run of reads, and without a lock taken and given back for each of them.
/// Inside another reading or a transaction it adds nothing.
class Reading {
 public:
  explicit Reading(Connection& connection);
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading();

 private:
  Connection& connection_;
  bool open_ = false;
};

}  // namespace frontdoor::store
