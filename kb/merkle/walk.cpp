#include "kb/merkle/walk.h"

#include <fmt/core.h>

#include <bit>
#include <charconv>
#include <cstring>
#include <utility>

namespace frontdoor::merkle {
namespace {

std::optional<std::uint64_t> number_in(std::optional<std::string_view> digits) {
  std::uint64_t number = 0;
  if (!digits) return std::nullopt;
  const auto [end, error] = std::from_chars(digits->data(), digits->data() + digits->size(), number);
  if (error != std::errc() || end != digits->data() + digits->size()) return std::nullopt;
  return number;
}

}  // namespace

std::optional<std::string_view> member_of(std::string_view entry, std::string_view name) {
  std::string wanted = "\"";
  wanted.append(name).append("\":");
  // Why memmem: a text's own search stops at every quote, and a million entries are gone through with this.
  const void* const at = ::memmem(entry.data(), entry.size(), wanted.data(), wanted.size());
  if (at == nullptr) return std::nullopt;
  const auto begin = static_cast<std::size_t>(static_cast<const char*>(at) - entry.data());
  std::string_view rest = entry.substr(begin + wanted.size());
  const bool quoted = rest.starts_with('"');
  if (quoted) rest.remove_prefix(1);
  const std::size_t end = rest.find_first_of(quoted ? "\"" : ",}");
  return end == std::string_view::npos ? std::nullopt : std::optional(rest.substr(0, end));
}

Walk::Walk(std::string ledger, std::vector<SignedHead> heads, bool without_bodies)
    : ledger_(std::move(ledger)), without_bodies_(without_bodies) {
  for (SignedHead& each : heads) {
    const std::uint64_t size = each.head.size;
    heads_.emplace(size, std::move(each));
  }
  hold_against_heads();
}

void Walk::wrong(std::uint64_t number, std::string what) {
  is_named_ = true;
  found_[number].push_back(std::move(what));
}

void Walk::entry(std::string_view text, const Hash& leaf) {
  if (body_due_) wrong(number_, fmt::format("the sealed body of entry {} is missing", number_));
  ++walked_.entries;
  const std::uint64_t expected = number_ + 1;
  const auto number = number_in(member_of(text, "number"));
  if (number && *number > expected && !names_the_one_before(text)) {
    go_over_a_gap(*number);
  } else {
    number_ = expected;
    link(text);
    if (number != expected)
      wrong(number_, fmt::format("entry {} was changed: it calls itself {}", number_,
                                 number ? std::to_string(*number) : "nothing"));
  }
  if (member_of(text, "ledger") != ledger_)
    wrong(number_, fmt::format("entry {} was changed: it belongs to another ledger", number_));
  last_ = text;
  edge_before_ = walked_.edge;
  leaf_before_ = std::exchange(leaf_, leaf);
  walked_.edge.add(leaf_);
  const std::size_t sealed = text.find("\"sealed\":{");
  body_due_ = !without_bodies_ && sealed != std::string_view::npos;
  if (body_due_) body_is_ = hash_from_hex(member_of(text.substr(sealed), "hash").value_or(""));
  hold_against_heads();
}

bool Walk::names_the_one_before(std::string_view text) const {
  const auto previous = member_of(text, "previous");
  return number_ == 0 ? previous == "null" : previous == hex(leaf_);
}

void Walk::go_over_a_gap(std::uint64_t number) {
  const std::uint64_t first = number_ + 1;
  ++number_;
  settle_link(false);
  wrong(first, number == first + 1 ? fmt::format("entry {} is missing", first)
                                   : fmt::format("entries {} to {} are missing", first, number - 1));
  gap_ = true;
  number_ = number;
}

/// A link that does not hold means that the entry before it was changed, or that this entry was, in what it says about
/// the one before: then the link to the next entry does not hold either.
void Walk::link(std::string_view text) {
  --number_;
  const bool holds = names_the_one_before(text);
  ++number_;
  const bool explained = settle_link(!holds);
  broken_ = !holds && !explained;
}

/// What a broken link of the entry before means, now that the next one is known. True if that explains the next too.
bool Walk::settle_link(bool next_is_broken) {
  if (!std::exchange(broken_, false)) return false;
  const std::uint64_t last = number_ - 1;
  // Before the first entry there is none that could have been changed.
  const std::uint64_t culprit = next_is_broken || last == 1 ? last : last - 1;
  wrong(culprit, fmt::format("entry {} was changed", culprit));
  return next_is_broken;
}

void Walk::body(const Hash& sealed) {
  ++walked_.bodies;
  if (!body_due_) {
    wrong(number_, fmt::format("entry {} has a sealed body that it does not know", number_));
  } else if (!body_is_ || sealed != *body_is_) {
    wrong(number_, fmt::format("the sealed body of entry {} was changed", number_));
  }
  body_due_ = false;
}

void Walk::hold_against_heads() {
  const std::uint64_t size = walked_.edge.size();
  const auto [first, last] = heads_.equal_range(size);
  if (first == last) return;
  const Hash root = walked_.edge.root();
  for (auto each = first; each != last; ++each) {
    const SignedHead& said = each->second;
    if (said.head.ledger != ledger_)
      found_[size].push_back(fmt::format("the head of size {} belongs to another ledger", size));
    else if (said.head.root != root || gap_)
      found_[size].push_back(fmt::format("the first {} entries are not those of the head of {}", size, said.head.time));
    if (!said.signature.empty() && !is_signed_by(said, said.public_key))
      found_[size].push_back(fmt::format("the signature of the head of size {} is not good", size));
  }
  heads_.erase(first, last);
}

Walked Walk::done(const std::optional<std::vector<Hash>>& kept) {
  if (body_due_) wrong(number_, fmt::format("the sealed body of entry {} is missing", number_));
  if (kept) {
    hold_against(*kept);
  } else if (broken_) {
    wrong(number_ - 1, fmt::format("entry {} or entry {} was changed", number_ - 1, number_));
  }
  for (const auto& [size, head] : heads_)
    found_[size].push_back(
        fmt::format("the head of {} counts {} entries, but there are only {}", head.head.time, size, walked_.entries));
  for (auto& [number, all] : found_)
    for (std::string& each : all) walked_.wrong.push_back(std::move(each));
  return std::move(walked_);
}

/// True if the last entry fits the edge that was kept once it names the one before it again: then only that was
/// changed.
bool Walk::last_link_was_changed(const std::vector<Hash>& kept) const {
  const auto previous = member_of(last_, "previous");
  if (!previous) return false;
  std::string mended = last_;
  mended.replace(static_cast<std::size_t>(previous->data() - last_.data()), previous->size(), hex(leaf_before_));
  RightEdge edge = edge_before_;
  edge.add(leaf_hash(mended));
  return edge.roots() == kept;
}

/// The last entry has no one after it to vouch for it: the edge that was kept does.
void Walk::hold_against(const std::vector<Hash>& kept) {
  const std::vector<Hash>& roots = walked_.edge.roots();
  const bool same_size = kept.size() == roots.size();
  ++number_;
  settle_link(last_link_was_changed(kept));
  --number_;
  if (kept == roots || is_named_) return;
  std::size_t row = 0;
  while (same_size && kept[row] == roots[row]) ++row;
  if (!same_size) {
    wrong(number_, fmt::format("the rows of the tree are not those of {} entries: entries are missing at the end, "
                               "or rows were changed",
                               walked_.entries));
  } else if (row + 1 == roots.size()) {
    wrong(number_,
          fmt::format("entry {}, the last, was changed, or row {} of the tree, which covers it", number_, row + 1));
  } else {
    wrong(number_, fmt::format("row {} of the tree was changed", row + 1));
  }
}

}  // namespace frontdoor::merkle
