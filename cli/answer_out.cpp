#include "cli/answer_out.h"

#include "engine/bytes/json.h"
#include "engine/records/recommendation_writer.h"

namespace frontdoor::cli {
namespace {

records::ServicesListed services_of(const desk::Listings& listings) {
  records::ServicesListed listed;
  listed.directory = records::ListedFrom{listings.snapshot.number, listings.snapshot.hash};
  for (const desk::RouteListing& each : listings.routes) listed.by_route[each.route] = {each.services, each.nothing};
  return listed;
}

}  // namespace

std::string recommendation_in_json(const View& view, bool on_one_line) {
  const records::ServicesListed listed =
      view.listings == nullptr ? records::ServicesListed() : services_of(*view.listings);
  const bytes::Json document = records::to_json(view.all, listed);
  return (on_one_line ? bytes::line_json(document) : bytes::pretty_json(document)) + "\n";
}

}  // namespace frontdoor::cli
