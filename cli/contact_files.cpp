#include "cli/contact_files.h"

#include <cstdint>

#include "cli/messages.h"
#include "cli/read_input.h"
#include "engine/records/contact_reader.h"

namespace frontdoor::cli {
namespace {

bool opens_a_list(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string::npos && text[first] == '[';
}

}  // namespace

ContactFiles read_contact_files(const std::vector<std::string>& names, const CommonOptions& options) {
  ContactFiles all;
  for (const std::string& name : names) {
    base::Checked<base::SourceText> text = read_input(name, UINT32_MAX);
    if (!text.value) {
      report(text.diagnostics, {}, options);
      all.unread.push_back(name);
      all.code = ExitCode::world;
      continue;
    }
    const base::SourceId source(all.sources.size());
    all.is_stream = all.is_stream || opens_a_list(text.value->text);
    all.sources.push_back(std::move(*text.value));
    for (records::SplitRecord& record : records::split_records(all.sources.back().text, source)) {
      std::string where = base::file_and_line(all.sources, record.span);
      all.records.push_back({std::move(where), std::move(record)});
    }
  }
  all.is_stream = all.is_stream || names.size() > 1 || all.records.size() > 1;
  return all;
}

std::optional<model::Date> day_of(const RecordIn& record) {
  const bytes::Json* date = record.record.json.value ? record.record.json.value->find("date") : nullptr;
  const std::string* text = date == nullptr ? nullptr : date->as_text();
  return text == nullptr ? std::nullopt : model::read_iso_date(*text);
}

base::Checked<model::Contact> read_record(const program::Program& program, const RecordIn& record) {
  const base::Checked<bytes::Json>& json = record.record.json;
  base::Checked<model::Contact> contact{{}, json.diagnostics};
  if (!json.value) return contact;
  base::Checked<model::Contact> read = records::read_contact(program.vocabulary, program.routes, *json.value);
  base::append(contact.diagnostics, std::move(read.diagnostics));
  base::sort_by_place(contact.diagnostics);
  if (!base::has_errors(contact.diagnostics)) contact.value = std::move(read.value);
  return contact;
}

}  // namespace frontdoor::cli
