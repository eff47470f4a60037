// frontdoor-verify: checks receipts, proofs between heads, heads and exported ledgers, for people who have neither the
// ledger nor its program. It links nothing but hashing and these formats.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "kb/merkle/exported.h"

namespace {

using namespace frontdoor::merkle;

constexpr int fine = 0, not_checked = 1, wrong_usage = 2, unreadable = 3, not_verified = 5;

constexpr const char* usage =
    "frontdoor-verify FILE [--public-key KEY] [--entry FILE] [--head FILE]...\n\n"
    "Checks a receipt, a head, a proof between two heads, or an exported ledger.\n"
    "  --public-key KEY  the ledger's, in 64 digits or as a file that holds them:\n"
    "                    without it nobody knows whose the signature is\n"
    "  --entry FILE      the entry that a receipt is for, as exported\n"
    "  --head FILE       a head that was published, held against an exported ledger\n\n"
    "Exit codes: 0 all is well, 1 consistent but origin not checked, 2 wrong usage,\n"
    "3 not readable, 5 does not verify.\n";

struct Asked {
  std::string file;
  std::string public_key;
  std::string entry;
  std::vector<std::string> heads;
};

std::optional<std::string> read(const std::string& path) {
  const std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ')) text.pop_back();
  return text;
}

int say(int code, const std::string& words) {
  (code == fine ? std::cout : std::cerr) << words << "\n";
  return code;
}

/// What is left to say of something that fits together: whose signature is on it.
int judge(const std::vector<SignedHead>& heads, const std::string& public_key, const std::string& what) {
  bool any_signed = false;
  for (const SignedHead& each : heads) {
    if (each.signature.empty()) continue;
    any_signed = true;
    const std::string& whose = public_key.empty() ? each.public_key : public_key;
    if (!is_signed_by(each, whose))
      return say(not_verified, "DOES NOT VERIFY: a head is not signed with the given key, or was changed");
  }
  if (!any_signed) return say(not_checked, what + "\nconsistent, origin not checked: no head in it is signed");
  if (public_key.empty()) return say(not_checked, what + "\nconsistent, origin not checked: no public key was given");
  return say(fine, what + "\nsigned with the given key");
}

std::string of_head(const Head& head) {
  return "ledger " + head.ledger + " had " + std::to_string(head.size) + " entries on " + head.time;
}

int check_receipt(const Receipt& receipt, const Asked& asked) {
  if (!holds(receipt)) return say(not_verified, "DOES NOT VERIFY: the receipt's proof does not lead to its head");
  const std::string number = std::to_string(receipt.number);
  std::string what = "entry " + number + " stands in the ledger: " + of_head(receipt.head.head);
  if (!asked.entry.empty()) {
    const auto entry = read(asked.entry);
    if (!entry) return say(unreadable, "cannot read " + asked.entry);
    if (leaf_hash(trimmed(*entry)) != receipt.leaf)
      return say(not_verified, "DOES NOT VERIFY: " + asked.entry + " is not entry " + number + " as it was recorded");
    what += "\n" + asked.entry + " is that entry, unchanged";
  }
  return judge({receipt.head}, asked.public_key, what);
}

int check_consistency_of(const Consistency& proof, const Asked& asked) {
  if (!holds(proof))
    return say(not_verified, "DOES NOT VERIFY: the later head is not the earlier one with entries added");
  return judge(
      {proof.earlier, proof.later}, asked.public_key,
      "nothing was changed or cut off in between:\n" + of_head(proof.earlier.head) + "\n" + of_head(proof.later.head));
}

int check_export(const Asked& asked) {
  std::vector<SignedHead> heads;
  for (const std::string& path : asked.heads) {
    const auto text = read(path);
    const auto head = text ? read_head(*text) : std::nullopt;
    if (!head) return say(unreadable, "cannot read a head from " + path);
    heads.push_back(*head);
  }
  ExportReader reader(std::move(heads));
  std::ifstream file(asked.file, std::ios::binary);
  for (std::string line; std::getline(file, line);) reader.line(line);
  const Walked walked = reader.done();
  if (!walked.wrong.empty()) {
    std::string all = "DOES NOT VERIFY";
    for (const std::string& each : walked.wrong) all += "\n- " + each;
    return say(not_verified, all);
  }
  return judge(reader.heads(), asked.public_key,
               std::to_string(walked.entries) + " entries and " + std::to_string(walked.bodies) +
                   " sealed bodies are as they were recorded, as far as the heads tell");
}

int check(const Asked& asked) {
  std::ifstream file(asked.file, std::ios::binary);
  std::string first;
  if (!file || !std::getline(file, first)) return say(unreadable, "cannot read " + asked.file);
  if (is_export(first)) return check_export(asked);
  const std::string text = read(asked.file).value_or("");
  if (const auto receipt = read_receipt(text)) return check_receipt(*receipt, asked);
  if (const auto proof = read_consistency(text)) return check_consistency_of(*proof, asked);
  if (const auto head = read_head(text)) return judge({*head}, asked.public_key, of_head(head->head));
  return say(unreadable, asked.file + " is no receipt, proof, head or exported ledger, or was changed");
}

/// The key's bytes, from digits or from a file that holds them; none if it is neither.
std::optional<std::string> key_from(const std::string& given) {
  auto key = from_hex(given);
  if (!key || key->size() != 32) {
    const auto text = read(given);
    key = text ? from_hex(trimmed(*text)) : std::nullopt;
  }
  return key && key->size() == 32 ? key : std::nullopt;
}

std::optional<Asked> asked_for(const std::vector<std::string>& arguments) {
  Asked asked;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& each = arguments[i];
    const bool takes = each == "--public-key" || each == "--entry" || each == "--head";
    if (takes && i + 1 == arguments.size()) return std::nullopt;
    if (each == "--public-key") {
      const auto key = key_from(arguments[++i]);
      if (!key) return std::nullopt;
      asked.public_key = *key;
    } else if (each == "--entry") {
      asked.entry = arguments[++i];
    } else if (each == "--head") {
      asked.heads.push_back(arguments[++i]);
    } else if (each.starts_with("-") || !asked.file.empty()) {
      return std::nullopt;
    } else {
      asked.file = each;
    }
  }
  return asked.file.empty() ? std::nullopt : std::optional(asked);
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> all(arguments + 1, arguments + count);
  if (all.size() == 1 && (all.front() == "--help" || all.front() == "-h")) {
    std::cout << usage;
    return fine;
  }
  const auto asked = asked_for(all);
  if (!asked) {
    std::cerr << usage;
    return wrong_usage;
  }
  return check(*asked);
}
