// Contact records from files and standard input, each by itself: one that cannot be read spoils only itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"
#include "engine/base/source_text.h"
#include "engine/model/contact.h"
#include "engine/program/program.h"
#include "engine/records/split_records.h"

namespace frontdoor::cli {

struct RecordIn {
  std::string where;  // "contacts.jsonl:3"
  records::SplitRecord record;
};

struct ContactFiles {
  base::Sources sources;
  std::vector<RecordIn> records;    // in the order given
  bool is_stream = false;           // several records, or a list of them
  std::vector<std::string> unread;  // files that could not be read
  ExitCode code = ExitCode::fine;
};

/// Reads them all; what cannot be read is said on standard error and leaves its mark on the code.
ContactFiles read_contact_files(const std::vector<std::string>& names, const CommonOptions& options);

/// The day that a record tells; none if it tells none that can be read.
std::optional<model::Date> day_of(const RecordIn& record);

/// The contact that a record tells; with a value only if nothing in it is wrong.
base::Checked<model::Contact> read_record(const program::Program& program, const RecordIn& record);

}  // namespace frontdoor::cli
