// Any bytes give contacts or diagnostics that can be drawn; a contact that is written is read again as itself.
#include <cstdlib>

#include "engine/base/render.h"
#include "engine/records/contact_reader.h"
#include "engine/records/contact_writer.h"
#include "engine/records/diagnostics_json.h"
#include "engine/records/split_records.h"
#include "tests/engine/model/small_vocabulary.h"

using namespace frontdoor;

namespace {

const model::Vocabulary vocabulary = tests::small_vocabulary();
const std::vector<model::Route> routes = tests::small_routes();

void read_and_write(const bytes::Json& json, const base::Sources& sources) {
  const auto read = records::read_contact(vocabulary, routes, json);
  base::render_all(read.diagnostics, sources, {});
  records::to_json(read.diagnostics, sources);
  if (read.value.has_value() == base::has_errors(read.diagnostics)) std::abort();
  if (!read.value) return;
  const bytes::Json written = records::write_contact(vocabulary, routes, *read.value);
  const auto again = records::read_contact(vocabulary, routes, written);
  if (!again.value || again.value->known != read.value->known || again.value->texts != read.value->texts) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const base::Sources sources{{"input", std::string(reinterpret_cast<const char*>(data), size)}};
  for (const records::SplitRecord& record : records::split_records(sources[0].text, base::SourceId(0))) {
    base::render_all(record.json.diagnostics, sources, {});
    if (record.json.usable()) read_and_write(*record.json.value, sources);
    if (!record.json.value && record.json.diagnostics.empty()) std::abort();
  }
  return 0;
}
