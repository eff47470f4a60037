#include "cli/answer_out.h"

#include "engine/bytes/json.h"
#include "engine/records/recommendation_writer.h"

namespace frontdoor::cli {
std::string recommendation_in_json(const View& view, bool on_one_line) {
  const records::ServicesListed listed =
      view.listings == nullptr ? records::ServicesListed() : desk::services_of(*view.listings);
  const bytes::Json document = records::to_json(view.all, listed);
  return (on_one_line ? bytes::line_json(document) : bytes::pretty_json(document)) + "\n";
}

}  // namespace frontdoor::cli
