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
#include "cli/pack_shelf.h"
#include "cli/read_day.h"
#include "cli/recorder.h"
#include "cli/services.h"
#include "cli/show_why.h"
#include "engine/base/text.h"

namespace frontdoor::cli {
namespace {

/// How an answer is shown.
struct Look {
  std::optional<model::RouteId> why;  // all about one route
  bool is_stream = false;
};

class Recommending {
 public:
  Recommending(const RecommendOptions& options, PackShelf& packs)
      : options_(options),
        packs_(packs),
        services_(options.common, options.without_services),
        recorder_(options.common, options.recording),
        color_(shows_color(STDOUT_FILENO, options.common.no_color)) {}

  ExitCode run() {
    if (packs_.is_one() && !can_begin()) return worse(code_, packs_.code());
    if (!recorder_.open()) return recorder_.code();
    const ContactFiles files = read_contact_files(options_.files, options_.common);
    code_ = files.code;
    for (const RecordIn& each : files.records)
      if (!answer(each, files)) failed_.push_back(each.where);
    say_what_failed(files);
    return worse(worse(code_, services_.code()), worse(packs_.code(), recorder_.code()));
  }

 private:
  /// With one pack: it is there, and so is the route that all is to be told of.
  bool can_begin() {
    const base::Checked<const program::Program*> pack = packs_.any();
    return pack.value && (options_.why.empty() || route_in(**pack.value));
  }

  std::optional<model::RouteId> route_in(const program::Program& program) {
    const std::variant<model::RouteId, base::Near> found = find_route(program, options_.why);
    if (const auto* route = std::get_if<model::RouteId>(&found)) return *route;
    const base::Near& near = std::get<base::Near>(found);
    say(fmt::format("error: there is no route `{}`{}\n", options_.why,
                    near.empty() ? "" : fmt::format("; {}", base::did_you_mean(near))));
    code_ = worse(code_, ExitCode::wrong_usage);
    return std::nullopt;
  }

  /// False if there is no answer to this record; why is said.
  bool answer(const RecordIn& each, const ContactFiles& files) {
    const base::Checked<const program::Program*> pack = pack_for(each);
    if (!pack.value) return refuse(pack.diagnostics, files.sources);
    const program::Program& program = **pack.value;
    const base::Checked<model::Contact> contact = read_record(program, each);
    if (!contact.value) return refuse(contact.diagnostics, files.sources);
    const bool any_day = options_.even_if_not_in_force || !options_.as_at.empty();
    if (!any_day && !is_in_force(program.pack, contact.value->date))
      return refuse({outside_time_in_force(contact.value->id, contact.value->date, program.pack, place_of_date(each))},
                    files.sources);
    report(contact.diagnostics, files.sources, options_.common);
    const std::optional<model::RouteId> why = options_.why.empty() ? std::nullopt : route_in(program);
    if (!options_.why.empty() && !why) return false;
    show(program, *contact.value, {.why = why, .is_stream = files.is_stream});
    return true;
  }

  /// The pack in force on the day that a record tells.
  base::Checked<const program::Program*> pack_for(const RecordIn& each) {
    const std::optional<model::Date> day = day_of(each);
    base::Checked<const program::Program*> pack = day ? packs_.on(*day) : packs_.any();
    for (base::Diagnostic& why : pack.diagnostics) why.primary = base::Label{place_of_date(each), "the contact's date"};
    return pack;
  }

  static base::SourceSpan place_of_date(const RecordIn& each) {
    const bytes::Json* date = each.record.json.value->find("date");
    return date == nullptr ? each.record.span : date->span;
  }

  bool refuse(const base::Diagnostics& diagnostics, const base::Sources& sources) {
    report(diagnostics, sources, options_.common);
    if (!diagnostics.empty()) code_ = worse(code_, ExitCode::invalid_input);
    return false;
  }

  void show(const program::Program& program, const model::Contact& contact, const Look& look) {
    const model::Recommendation all = explain::recommend(program, contact);
    const std::optional<desk::Listings> listings = services_.list(program, contact, all);
    const desk::Listings* const listed = listings ? &*listings : nullptr;
    const View view{program, contact, all, listed};
    const OpenedPack& pack = packs_.pack_of(program);
    recorder_.record(
        {*pack.compiled, contact, all, listed, services_.directory(), options_.recording.corrects, pack.included});
    if (options_.common.json) return write_out(recommendation_in_json(view, look.is_stream));
    if (shown_++ > 0) write_out("\n" + std::string(Page::width, '-') + "\n\n");
    write_out(look.why ? why_in_words(view, *look.why, color_)
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
  PackShelf& packs_;
  Services services_;
  Recorder recorder_;
  bool color_;
  std::vector<std::string> failed_;
  std::size_t shown_ = 0;
  ExitCode code_ = ExitCode::fine;
};

}  // namespace

ExitCode recommend(const RecommendOptions& options) {
  std::optional<model::Date> as_at;
  if (!options.as_at.empty()) {
    as_at = read_day(options.as_at);
    if (!as_at) return ExitCode::wrong_usage;
  }
  PackShelf packs(options.common, as_at);
  if (packs.code() != ExitCode::fine) return packs.code();
  return Recommending(options, packs).run();
}

}  // namespace frontdoor::cli
