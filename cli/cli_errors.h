// The words for what goes wrong around a command: packs that are not there, contacts out of season, files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/nearest.h"
#include "engine/program/program.h"

namespace frontdoor::cli {

/// K0630: `nearest` is a folder that does hold a pack; may be empty.
base::Diagnostic no_such_pack(std::string_view folder, std::string_view nearest);
/// K0630
base::Diagnostic no_rules_in(std::string_view folder, std::string_view nearest);
/// K0630
base::Diagnostic pack_is_a_file(std::string_view path, std::string_view folder);
/// F0530
base::Diagnostic outside_time_in_force(std::string_view contact, model::Date date, const program::PackIdentity& pack,
                                       base::SourceSpan where);
/// F0531
base::Diagnostic more_than_one_contact(std::string_view path, std::size_t found);
/// F0547: `names` are those there are.
base::Diagnostic no_such_table(std::string_view name, const base::Near& near, const std::vector<std::string>& names);
/// K0631
base::Diagnostic cannot_keep(std::string_view path, std::string_view reason);

/// K0657
base::Diagnostic cannot_run(std::string_view program, std::string_view reason);

}  // namespace frontdoor::cli
