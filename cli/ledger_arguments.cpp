#include "cli/ledger_arguments.h"

#include <CLI/CLI.hpp>

#include "cli/help.h"

namespace frontdoor::cli {
namespace {

template <class Options>
void add_place(CLI::App& command, Options& options, bool with_keys) {
  command.add_option("--ledger", options.place.ledger, "the ledger (default: beside the services)")->type_name("FILE");
  if (with_keys)
    command.add_option("--key-file", options.place.key_file, "the recording key (default: beside the ledger)")
        ->type_name("FILE");
  command.add_option("--kb", options.common.kb, "the services, beside which the ledger is")->type_name("FILE");
  command.add_flag("--json", options.common.json, "JSON on standard output");
  command.add_flag("--no-color", options.common.no_color, "no colour (also: NO_COLOR)");
  command.add_flag("--quiet", options.common.quiet, "errors only on standard error");
}

template <class Options>
CLI::App& add(CLI::App& ledger, const std::string& name, Options& options, bool with_keys = true) {
  CLI::App& command = *ledger.add_subcommand(name, std::string(cli::summary_of("ledger " + name)));
  command.set_help_flag("--help,-h", "this help");
  add_place(command, options, with_keys);
  return command;
}

/// One of these words, which the help of the option names already.
template <class Value>
CLI::Validator one_of(const std::map<std::string, Value>& words) {
  CLI::Transformer transformer(words);
  transformer.description("");
  return transformer;
}

void add_by(CLI::App& command, std::string& by) {
  command.add_option("--by", by, "who does this")->required()->type_name("WHO");
}

void add_decide(CLI::App& ledger, LedgerDecide& o) {
  CLI::App& command = add(ledger, "decide", o);
  command.add_option("ID", o.on, "an entry's number, or a contact's id")->required()->type_name("");
  add_by(command, o.by);
  command.add_option("--route", o.route, "the route that was put to somebody")->type_name("ROUTE");
  command.add_option("--response", o.response, "accepted, declined, arranged or handed-over")->type_name("WORD");
  command.add_option("--said-by", o.said_by, "whose answer it is: person, carer, caller, ...")->type_name("WHO");
  command.add_option("--follow-up", o.follow_up, "the day of a follow-up")->type_name("DAY");
  command.add_option("--with", o.with, "with whom")->type_name("WHO");
  command.add_option("--for", o.follow_up_for, "for whom a follow-up is: person or carer")->type_name("WHOM");
  command.add_option("--because", o.because, "why")->type_name("TEXT");
  command.add_flag("--close", o.close, "closes the contact");
  command.add_flag("--override", o.override_close, "closes it although something is left in law");
  command.add_option("--corrects", o.corrects, "the entry that this one puts right")->type_name("NUMBER");
}

void add_list(CLI::App& ledger, LedgerList& o) {
  CLI::App& command = add(ledger, "list", o);
  command.add_option("--since", o.since, "from that day on")->type_name("DAY");
  command.add_option("--until", o.until, "up to that day")->type_name("DAY");
  command.add_option("--by", o.by, "recorded by")->type_name("WHO");
  command.add_option("--kind", o.kind, "recommendation, answer, closing, ...")->type_name("KIND");
  command.add_option("--person", o.person, "about that person, or with them as carer")->type_name("ID");
  command.add_option("--contact", o.contact, "about that contact")->type_name("ID");
  command.add_option("--last", o.last, "only the last so many")->type_name("NUMBER");
}

void add_head(CLI::App& ledger, LedgerHead& o) {
  CLI::App& command = add(ledger, "head", o, false);
  const std::map<std::string, LedgerHead::Do> words = {{"show", LedgerHead::Do::show},
                                                       {"sign", LedgerHead::Do::sign},
                                                       {"publish", LedgerHead::Do::publish},
                                                       {"proof", LedgerHead::Do::proof}};
  command.add_option("WHAT", o.what, "show, sign, publish or proof")
      ->required()
      ->transform(one_of(words))
      ->type_name("");
  command.add_option("--key-file", o.signing_key, "sign: the signing key (default: beside the ledger)")
      ->type_name("FILE");
  command.add_option("--since", o.since, "proof: an earlier head")->type_name("FILE");
  command.add_option("--out", o.out, "write to this file")->type_name("FILE");
  command.add_option("--run", o.run, "publish: hand it to this program")->type_name("PROGRAM");
}

void add_erase(CLI::App& ledger, LedgerErase& o) {
  CLI::App& command = add(ledger, "erase", o);
  add_by(command, o.by);
  command.add_option("--person", o.person, "all that is recorded about that person")->type_name("ID");
  command.add_option("--contact", o.contact, "a contact without a person")->type_name("ID");
  command.add_option("--entry", o.entry, "whomever that entry is about")->type_name("NUMBER");
  command.add_option("--older-than", o.older_than, "everybody not heard of for so long")->type_name("AGE");
  command.add_option("--as-at", o.as_at, "the day that ages are counted from (default: today)")->type_name("DAY");
  command.add_option("--reason", o.reason, "request, retention, mistake or order")->type_name("CODE");
}

void add_keys(CLI::App& ledger, LedgerKeys& o) {
  CLI::App& command = add(ledger, "keys", o);
  const std::map<std::string, LedgerKeys::Do> words = {{"copy", LedgerKeys::Do::copy},
                                                       {"restore", LedgerKeys::Do::restore}};
  command.add_option("WHAT", o.what, "copy or restore")->required()->transform(one_of(words))->type_name("");
  command.add_option("FILE", o.file, "the copy")->required()->type_name("");
  command.add_option("--until", o.until, "copy: the day until which it may be put back")->type_name("DAY");
  command.add_option("--by", o.by, "copy: who makes it")->type_name("WHO");
}

}  // namespace

void add_ledger_commands(CLI::App& ledger, LedgerArguments& into) {
  ledger.require_subcommand(1);
  add(ledger, "init", into.init);
  add_decide(ledger, into.decide);
  add(ledger, "show", into.show)
      .add_option("ID", into.show.on, "an entry's number, or a contact's id")
      ->required()
      ->type_name("");
  add_list(ledger, into.list);
  CLI::App& verify = add(ledger, "verify", into.verify);
  verify.add_option("--head", into.verify.heads, "a head that was published, held against it")->type_name("FILE");
  verify.add_flag("--entries-only", into.verify.entries_only, "leaves out sealed bodies and the archive");
  add_head(ledger, into.head);
  CLI::App& receipt = add(ledger, "receipt", into.receipt, false);
  receipt.add_option("NUMBER", into.receipt.entry, "the entry")->required()->type_name("");
  receipt.add_option("--out", into.receipt.out, "write to this file")->type_name("FILE");
  CLI::App& exports = add(ledger, "export", into.exports);
  exports.add_flag("--entries", into.exports.entries, "as stored and sealed, for frontdoor-verify");
  exports.add_option("--person", into.exports.person, "only what is recorded about them")->type_name("ID");
  exports.add_option("--out", into.exports.out, "write to this file")->type_name("FILE");
  add_erase(ledger, into.erase);
  CLI::App& backup = add(ledger, "backup", into.backup, false);
  backup.add_option("FILE", into.backup.out, "the copy")->required()->type_name("");
  add_keys(ledger, into.keys);
}

LedgerOptions ledger_options(const LedgerArguments& all, const std::string& name) {
  if (name == "init") return all.init;
  if (name == "decide") return all.decide;
  if (name == "show") return all.show;
  if (name == "list") return all.list;
  if (name == "verify") return all.verify;
  if (name == "head") return all.head;
  if (name == "receipt") return all.receipt;
  if (name == "export") return all.exports;
  if (name == "erase") return all.erase;
  if (name == "backup") return all.backup;
  return all.keys;
}

void add_recording(CLI::App& command, RecordingOptions& recording) {
  command.add_flag("--record", recording.record, "record it in the ledger; needs --by");
  command.add_option("--by", recording.by, "who advises")->type_name("WHO");
  command.add_option("--corrects", recording.corrects, "the entry that this one puts right")->type_name("NUMBER");
  command.add_option("--ledger", recording.place.ledger, "the ledger (default: beside the services)")
      ->type_name("FILE");
  command.add_option("--key-file", recording.place.key_file, "the recording key (default: beside the ledger)")
      ->type_name("FILE");
}

void add_replay(CLI::App& command, ReplayOptions& o) {
  command.add_option("--under", o.under, "another pack: what would change")->type_name("DIR");
  command.add_option("--as-at", o.as_at, "with the pack and services in force on that day")->type_name("DAY");
  command.add_option("--since", o.since, "recorded from that day on")->type_name("DAY");
  command.add_option("--until", o.until, "recorded up to that day")->type_name("DAY");
  command.add_option("--by", o.by, "recorded by")->type_name("WHO");
  command.add_option("--only-pack", o.only_pack, "recorded with the pack of that hash")->type_name("HASH");
  command.add_option("--after", o.after, "goes on after that entry")->type_name("NUMBER");
  command.add_option("--entry", o.entry, "only that entry")->type_name("NUMBER");
  command.add_option("--format", o.format, "text, jsonl, csv or html")->type_name("WORD");
  command.add_flag("--without-services", o.without_services, "does not list services again");
  command.add_flag("--fail-on-difference", o.fail_on_difference, "ends with 1 where another pack differs");
  add_place(command, o, true);
}

}  // namespace frontdoor::cli
