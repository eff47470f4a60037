// frontdoor ledger head and receipt: what a ledger was at a time, signed; and proofs that rest on it.
#include <fmt/core.h>

#include "cli/keep_file.h"
#include "cli/ledger_commands.h"
#include "cli/ledger_door.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/run_program.h"
#include "kb/ledger/heads.h"
#include "kb/ledger/ledger_errors.h"
#include "kb/store/files.h"
#include "kb/store/new_file.h"

namespace frontdoor::cli {
namespace {

constexpr std::uint64_t largest_head = 1 << 16;

/// To the file asked for, else to standard output.
ExitCode hand_over(const std::string& text, const std::string& out, const CommonOptions& options) {
  if (out.empty()) {
    write_out(text);
    return ExitCode::fine;
  }
  const base::Diagnostics trouble = keep(out, text);
  if (trouble.empty() && !options.quiet) say(fmt::format("kept in {}\n", out));
  return ended(trouble, options);
}

std::optional<merkle::SignedHead> head_in(const std::string& path, const CommonOptions& options) {
  const auto text = store::read_file(path, largest_head);
  report(text.diagnostics, {}, options);
  auto head = text.value ? merkle::read_head(*text.value) : std::nullopt;
  if (text.value && !head) say(fmt::format("error: `{}` holds no head\n", path));
  return head;
}

std::optional<merkle::SignedHead> last_signed(ledger::Ledger& ledger) {
  const auto heads = ledger::kept_heads(ledger);
  return heads.value->empty() ? std::nullopt : std::optional(heads.value->back());
}

/// The signer's own memory, beside its key: nobody who can only write the ledger can make it forget.
std::string memory_of(const std::string& signing_key) { return signing_key + ".last-head"; }

ExitCode sign(const LedgerHead& options, OpenedLedger& opened) {
  const std::string key_path = options.signing_key.empty() ? opened.files.signing : options.signing_key;
  const auto key = ledger::read_key_file(key_path, ledger::KeyUse::signing, passphrase());
  if (!key.value) return ended(key.diagnostics, options.common);
  if (key.value->ledger != opened.ledger->id())
    return ended({ledger::key_of_another_ledger(key_path, opened.files.ledger)}, options.common);
  const std::string memory = memory_of(key_path);
  std::optional<merkle::SignedHead> last;
  if (store::is_there(memory)) {
    last = head_in(memory, options.common);
    if (!last) return ExitCode::world;
  }
  const auto head = ledger::sign_head(*opened.ledger, *key.value, time_now(), last);
  if (!head.value) return ended(head.diagnostics, options.common);
  const ExitCode kept =
      worse(ended(head.diagnostics, options.common), ended(keep(memory, merkle::to_text(*head.value)), options.common));
  return worse(kept, hand_over(merkle::to_text(*head.value), options.out, options.common));
}

ExitCode show(const LedgerHead& options, OpenedLedger& opened) {
  const auto now = ledger::head_now(*opened.ledger, time_now());
  if (!now.value) return ended(now.diagnostics, options.common);
  if (options.common.json) return hand_over(merkle::to_text(*now.value), options.out, options.common);
  std::string words =
      fmt::format("ledger       {}\nentries      {}\nroot         {}\npublic key   {}\nfingerprint  {}\n",
                  opened.ledger->id(), now.value->head.size, merkle::hex(now.value->head.root),
                  merkle::hex(opened.ledger->public_key()), merkle::fingerprint(opened.ledger->public_key()));
  const auto last = last_signed(*opened.ledger);
  words += last ? fmt::format("last signed  {}, {} entries\n", last->head.time, last->head.size)
                : std::string("last signed  never\n");
  return hand_over(words, options.out, options.common);
}

ExitCode publish(const LedgerHead& options, OpenedLedger& opened) {
  const auto last = last_signed(*opened.ledger);
  if (!last) {
    say("error: no head was signed yet: frontdoor ledger head sign\n");
    return ExitCode::invalid_input;
  }
  if (options.run.empty()) return hand_over(merkle::to_text(*last), options.out, options.common);
  return ended(run_program(options.run, merkle::to_text(*last)), options.common);
}

ExitCode prove(const LedgerHead& options, OpenedLedger& opened) {
  const auto earlier = head_in(options.since, options.common);
  if (!earlier) return ExitCode::invalid_input;
  const auto proof = ledger::proof_since(*opened.ledger, *earlier, time_now());
  if (!proof.value) return ended(proof.diagnostics, options.common);
  return hand_over(merkle::to_text(*proof.value), options.out, options.common);
}

}  // namespace

ExitCode run(const LedgerHead& options) {
  OpenedLedger opened = open_ledger_without_keys(options.common, options.place);
  if (!opened.ledger) return opened.code;
  switch (options.what) {
    case LedgerHead::Do::sign:
      return sign(options, opened);
    case LedgerHead::Do::show:
      return show(options, opened);
    case LedgerHead::Do::publish:
      return publish(options, opened);
    case LedgerHead::Do::proof:
      return prove(options, opened);
  }
  return ExitCode::our_fault;
}

ExitCode run(const LedgerReceipt& options) {
  OpenedLedger opened = open_ledger_without_keys(options.common, options.place);
  if (!opened.ledger) return opened.code;
  const auto receipt = ledger::receipt_for(*opened.ledger, options.entry, time_now());
  if (!receipt.value) return ended(receipt.diagnostics, options.common);
  if (receipt.value->head.signature.empty() && !options.common.quiet)
    say("note: no signed head counts this entry yet: the receipt shows that things fit together, not whose they are\n");
  return hand_over(merkle::to_text(*receipt.value), options.out, options.common);
}

}  // namespace frontdoor::cli
