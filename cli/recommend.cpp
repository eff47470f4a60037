// frontdoor recommend: contacts in, recommendations out.
#include "engine/explain/recommend.h"

#include <fmt/core.h>
#include <unistd.h>

#include "cli/answer_out.h"
#include "cli/cli_errors.h"
#include "cli/commands.h"
#include "cli/contact_files.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/pack_folder.h"
#include "cli/services.h"
#include "cli/show_why.h"
#include "engine/base/text.h"

namespace frontdoor::cli {
namespace {

class Recommending {
 public:
  Recommending(const RecommendOptions& options, const program::Program& program)
      : options_(options),
        program_(program),
        services_(options.common, options.without_services),
        color_(shows_color(STDOUT_FILENO, options.common.no_color)) {}

  ExitCode run() {
    if (!find_why()) return ExitCode::wrong_usage;
    const ContactFiles files = read_contact_files(options_.files, options_.common);
    code_ = files.code;
    for (const RecordIn& each : files.records)
      if (!answer(each, files)) failed_.push_back(each.where);
    say_what_failed(files);
    return worse(code_, services_.code());
  }

 private:
  bool find_why() {
    if (options_.why.empty()) return true;
    const std::variant<model::RouteId, std::string> found = find_route(program_, options_.why);
    if (const auto* route = std::get_if<model::RouteId>(&found)) {
      why_ = *route;
      return true;
    }
    const std::string& near = std::get<std::string>(found);
    say(fmt::format("error: there is no route `{}`{}\n", options_.why,
                    near.empty() ? "" : fmt::format("; did you mean `{}`?", near)));
    return false;
  }

  /// False if there is no answer to this record; why is said.
  bool answer(const RecordIn& each, const ContactFiles& files) {
    const base::Checked<model::Contact> contact = read_record(program_, each);
    if (!contact.value) return refuse(contact.diagnostics, files.sources);
    if (!options_.even_if_not_in_force && !is_in_force(program_.pack, contact.value->date))
      return refuse({outside_time_in_force(contact.value->id, contact.value->date, program_.pack, place_of_date(each))},
                    files.sources);
    report(contact.diagnostics, files.sources, options_.common);
    show(*contact.value, files.is_stream);
    return true;
  }

  static base::SourceSpan place_of_date(const RecordIn& each) {
    const bytes::Json* date = each.record.json.value->find("date");
    return date == nullptr ? each.record.span : date->span;
  }

  bool refuse(const base::Diagnostics& diagnostics, const base::Sources& sources) {
    report(diagnostics, sources, options_.common);
    code_ = worse(code_, ExitCode::invalid_input);
    return false;
  }

  void show(const model::Contact& contact, bool is_stream) {
    const model::Recommendation all = explain::recommend(program_, contact);
    const std::optional<desk::Listings> listings = services_.list(program_, contact, all);
    const View view{program_, contact, all, listings ? &*listings : nullptr};
    if (options_.common.json) return write_out(recommendation_in_json(view, is_stream));
    if (shown_++ > 0) write_out("\n" + std::string(Page::width, '-') + "\n\n");
    write_out(why_ ? why_in_words(view, *why_, color_)
                   : recommendation_in_words(view, {.color = color_, .all = options_.all}));
  }

  void say_what_failed(const ContactFiles& files) const {
    const std::size_t given = files.records.size() + files.unread.size();
    std::vector<std::string> names = files.unread;
    names.insert(names.end(), failed_.begin(), failed_.end());
    if (names.empty() || given == 1) return;
    say(fmt::format("{} of {} not answered: {}\n", names.size(), counted(given, "contacts"),
                    base::joined(names, ", ")));
  }

  const RecommendOptions& options_;
  const program::Program& program_;
  Services services_;
  bool color_;
  std::optional<model::RouteId> why_;
  std::vector<std::string> failed_;
  std::size_t shown_ = 0;
  ExitCode code_ = ExitCode::fine;
};

}  // namespace

ExitCode recommend(const RecommendOptions& options) {
  const OpenedPack pack = open_pack(options.common);
  if (!pack.compiled) return pack.code;
  return Recommending(options, *pack.compiled->program).run();
}

}  // namespace frontdoor::cli
