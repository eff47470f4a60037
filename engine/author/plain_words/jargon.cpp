#include "engine/author/plain_words/jargon.h"

#include <algorithm>

#include "engine/base/text.h"

namespace frontdoor::author::plain_words {
namespace {

struct Listed {
  std::string_view words, say;
};
constexpr Listed built_in[] = {
#define FRONTDOOR_JARGON(words, say) {words, say},
#include "engine/author/plain_words/jargon.def"
#undef FRONTDOOR_JARGON
};

bool has_capital(std::string_view words) {
  return std::ranges::any_of(words, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string plain(const syntax::Text& text) {
  std::string words;
  for (const auto& part : text.parts) {
    if (const auto* literal = std::get_if<std::string>(&part)) words += *literal;
  }
  return words;
}

/// True if the words stand in the name, as words.
bool holds(std::string_view name, const std::vector<std::string>& words) {
  const std::vector<std::string> all = small_words(name);
  return !std::ranges::search(all, words).empty();
}

bool is_part_of_a_route(const check::Pack& pack, std::string_view words) {
  const std::vector<std::string> sought = small_words(words);
  return std::ranges::any_of(
      pack.routes, [&](const model::Route& route) { return holds(route.name, sought) || holds(route.title, sought); });
}

/// How many words from the first are these; 0 if they are not.
std::size_t match(const std::vector<Word>& words, std::size_t first, const Jargon& jargon) {
  const std::vector<std::string> wanted = small_words(jargon.words);
  if (first + wanted.size() > words.size()) return 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const std::string& said = words[first + i].small;
    const bool plural = i + 1 == wanted.size() && said == wanted[i] + "s";
    if (said != wanted[i] && !plural) return 0;
  }
  const bool exact = !has_capital(jargon.words) || has_capital(words[first].text.substr(1)) || wanted.size() > 1;
  return exact ? wanted.size() : 0;
}

}  // namespace

JargonList::JargonList(const Compiled& compiled) {
  for (const Listed& each : built_in) {
    if (!is_part_of_a_route(compiled.pack, each.words)) add({std::string(each.words), std::string(each.say)});
  }
  for (const syntax::File& file : compiled.files) {
    for (const syntax::Block& block : file.blocks) {
      const auto* pack = std::get_if<syntax::PackBlock>(&block.kind);
      if (pack == nullptr) continue;
      for (const syntax::Avoid& each : pack->avoids) add({plain(each.words), each.say ? plain(*each.say) : ""});
    }
  }
}

void JargonList::add(Jargon jargon) {
  const std::vector<std::string> words = small_words(jargon.words);
  if (words.empty()) return;
  std::vector<Jargon>& entries = entries_[words.front()];
  const auto same =
      std::ranges::find(entries, base::lower(jargon.words), [](const Jargon& each) { return base::lower(each.words); });
  if (same == entries.end()) {
    entries.push_back(std::move(jargon));
  } else {
    *same = std::move(jargon);
  }
}

std::vector<JargonFound> JargonList::find_in(const Sentence& sentence) const {
  std::vector<JargonFound> found;
  const std::vector<Word>& words = sentence.words;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& small = words[at].small;
    auto entries = entries_.find(small);
    if (entries == entries_.end() && small.ends_with('s')) entries = entries_.find(small.substr(0, small.size() - 1));
    if (entries == entries_.end()) continue;
    std::size_t longest = 0;
    const Jargon* best = nullptr;
    for (const Jargon& each : entries->second) {
      const std::size_t count = match(words, at, each);
      if (count <= longest) continue;
      longest = count;
      best = &each;
    }
    if (best == nullptr) continue;
    found.push_back({*best, span_of(words, at, at + longest - 1)});
    at += longest - 1;
  }
  return found;
}

}  // namespace frontdoor::author::plain_words
