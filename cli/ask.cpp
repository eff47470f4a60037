// frontdoor ask: a talk in the terminal.
#include <fmt/core.h>
#include <unistd.h>

#include "cli/answer_out.h"
#include "cli/cli_errors.h"
#include "cli/commands.h"
#include "cli/contact_files.h"
#include "cli/keep_file.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/pack_folder.h"
#include "cli/pack_shelf.h"
#include "cli/read_day.h"
#include "cli/read_line.h"
#include "cli/recorder.h"
#include "cli/services.h"
#include "cli/show_turn.h"
#include "engine/records/contact_writer.h"
#include "engine/talk/answer.h"
#include "engine/talk/remarks.h"

namespace frontdoor::cli {
namespace {

class Talk {
 public:
  Talk(const AskOptions& options, const OpenedPack& pack, model::Date day)
      : options_(options),
        pack_(pack),
        program_(*pack.compiled->program),
        day_(day),
        services_(options.common, options.without_services),
        recorder_(options.common, options.recording),
        color_(shows_color(STDERR_FILENO, options.common.no_color)) {}

  ExitCode run() {
    if (!begin()) return code_;
    if (!recorder_.open()) return recorder_.code();
    let_interrupt_end_a_line();
    const LineEnd ended = talk_on();
    const talk::Moment moment = talk::next(program_, conversation_);
    finish(moment, ended);
    return ended == LineEnd::interrupted ? ExitCode::interrupted : code_;
  }

 private:
  // ---- how it begins ----------------------------------------------------------------------------------------------

  bool begin() {
    conversation_.adviser = options_.recording.by;
    if (!options_.out.empty()) {
      const base::Diagnostics problems = try_to_keep(options_.out);
      if (!problems.empty()) return fail(problems, {}, ExitCode::world);
    }
    if (!options_.file.empty() && !go_on_with_record()) return false;
    return begin_new();
  }

  bool begin_new() {
    model::Contact& before = conversation_.before;
    if (!options_.contact.empty()) before.id = options_.contact;
    if (!options_.postcode.empty()) before.about.postcode = options_.postcode;
    if (!options_.date.empty() || options_.file.empty()) before.date = day_;
    if (options_.even_if_not_in_force || is_in_force(program_.pack, before.date)) return true;
    return fail({without_a_place(outside_time_in_force(before.id, before.date, program_.pack, {}))}, {},
                ExitCode::invalid_input);
  }

  static base::Diagnostic without_a_place(base::Diagnostic diagnostic) {
    diagnostic.primary.reset();
    return diagnostic;
  }

  bool go_on_with_record() {
    const ContactFiles files = read_contact_files({options_.file}, options_.common);
    if (files.code != ExitCode::fine) {
      code_ = files.code;
      return false;
    }
    if (files.records.size() != 1)
      return fail({more_than_one_contact(options_.file, files.records.size())}, {}, ExitCode::invalid_input);
    base::Checked<model::Contact> contact = read_record(program_, files.records.front());
    if (!contact.value) return fail(contact.diagnostics, files.sources, ExitCode::invalid_input);
    report(contact.diagnostics, files.sources, options_.common);
    conversation_.before = std::move(*contact.value);
    return true;
  }

  bool fail(const base::Diagnostics& diagnostics, const base::Sources& sources, ExitCode code) {
    report(diagnostics, sources, options_.common);
    code_ = code;
    return false;
  }

  // ---- how it goes on ---------------------------------------------------------------------------------------------

  LineEnd talk_on() {
    std::string stood;
    for (bool put = true;;) {
      const talk::Moment moment = talk::next(program_, conversation_);
      if (moment.progress.left_in_law == 0) say_once(stood, talk::where_it_stands(moment));
      if (std::holds_alternative<talk::Finished>(moment.turn)) return LineEnd::line;
      if (put) write_error("\n" + turn_in_words(moment, color_));
      const TypedLine line = read_line("> ");
      if (line.end != LineEnd::line) return line.end;
      const talk::Reply reply = talk::answer(program_, conversation_, moment, line.text);
      if (reply.wish == talk::Wish::quit) return LineEnd::line;
      write_error(remarks_in_words(reply.said, color_));
      fulfil(reply.wish, moment);
      put = reply.understood && reply.wish == talk::Wish::none;
      conversation_ = reply.conversation;
    }
  }

  /// Said when it becomes so, not again while it stays so.
  void say_once(std::string& stood, const std::string& words) const {
    if (words != stood) write_error("\n" + remarks_in_words({words}, color_));
    stood = words;
  }

  void fulfil(talk::Wish wish, const talk::Moment& moment) {
    switch (wish) {
      case talk::Wish::none:
      case talk::Wish::quit:
        return;
      case talk::Wish::why:
        return write_error(remarks_in_words(talk::why_asked(program_, moment.turn), color_));
      case talk::Wish::help:
        return write_error(remarks_in_words(talk::help_on(moment.turn), color_));
      case talk::Wish::so_far: {
        const auto listings = services_.list(program_, moment.contact, moment.recommendation);
        write_error(
            "\n" +
            recommendation_in_words({program_, moment.contact, moment.recommendation, listings ? &*listings : nullptr},
                                    {.color = color_, .all = false}) +
            "\n");
        return;
      }
    }
  }

  // ---- how it ends ------------------------------------------------------------------------------------------------

  void finish(const talk::Moment& moment, LineEnd ended) {
    write_error("\n");
    const auto listings = services_.list(program_, moment.contact, moment.recommendation);
    const desk::Listings* const listed = listings ? &*listings : nullptr;
    const View view{program_, moment.contact, moment.recommendation, listed};
    write_out(options_.common.json
                  ? recommendation_in_json(view, false)
                  : recommendation_in_words(
                        view, {.color = shows_color(STDOUT_FILENO, options_.common.no_color), .all = false}));
    if (ended != LineEnd::interrupted)
      recorder_.record({*pack_.compiled, moment.contact, moment.recommendation, listed, services_.directory(),
                        options_.recording.corrects, pack_.included});
    code_ = worse(code_, worse(services_.code(), recorder_.code()));
    if (options_.out.empty()) return;
    const bytes::Json record = records::write_contact(program_.vocabulary, program_.routes, moment.contact);
    const base::Diagnostics problems = keep(options_.out, bytes::pretty_json(record) + "\n");
    if (!problems.empty())
      fail(problems, {}, ExitCode::world);
    else if (!options_.common.quiet)
      say(fmt::format("\nkept in {}\n", options_.out));
  }

  const AskOptions& options_;
  const OpenedPack& pack_;
  const program::Program& program_;
  model::Date day_;
  Services services_;
  Recorder recorder_;
  bool color_;
  talk::Conversation conversation_;
  ExitCode code_ = ExitCode::fine;
};

}  // namespace

ExitCode ask(const AskOptions& options) {
  std::optional<model::Date> day = options.date.empty() ? today() : read_day(options.date);
  if (!day) return ExitCode::wrong_usage;
  PackShelf packs(options.common, std::nullopt);
  if (!packs.is_one() && options.date.empty() && !options.file.empty()) {
    const ContactFiles files = read_contact_files({options.file}, options.common);
    if (files.code != ExitCode::fine) return files.code;
    if (!files.records.empty()) day = day_of(files.records.front()).value_or(*day);
  }
  const base::Checked<const program::Program*> pack = packs.on(*day);
  report(pack.diagnostics, {}, options.common);
  if (!pack.value) return worse(packs.code(), pack.diagnostics.empty() ? ExitCode::fine : ExitCode::invalid_input);
  return Talk(options, packs.pack_of(**pack.value), *day).run();
}

}  // namespace frontdoor::cli
