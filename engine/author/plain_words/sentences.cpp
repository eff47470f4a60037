#include "engine/author/plain_words/sentences.h"

#include <algorithm>
#include <utility>

#include "engine/base/text.h"

namespace frontdoor::author::plain_words {
namespace {

constexpr std::string_view curly_apostrophe = "\xE2\x80\x99";

bool is_plain_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// Signs of other alphabets are letters; those of punctuation begin with one of two bytes.
bool is_letter(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return is_plain_letter(text[at]) || (byte >= 0x80 && byte != 0xC2 && byte != 0xE2);
}

class Splitter {
 public:
  Splitter(std::string_view text, base::SourceSpan span) : text_(text), span_(span) {}

  std::vector<Sentence> run() {
    while (at_ < text_.size()) {
      if (text_[at_] == '{' && next() != '{') {
        insertion();
      } else if (is_letter(text_, at_)) {
        word();
      } else {
        sign();
      }
    }
    end_sentence();
    return std::move(sentences_);
  }

 private:
  [[nodiscard]] char next() const { return at_ + 1 < text_.size() ? text_[at_ + 1] : ' '; }

  void add(std::string text, std::size_t begin) {
    const auto place = [&](std::size_t at) { return span_.begin + static_cast<std::uint32_t>(at); };
    std::string small = base::lower(text);
    sentence_.words.push_back({.text = std::move(text),
                               .small = std::move(small),
                               .span = {span_.source, place(begin), place(at_)},
                               .after_comma = std::exchange(comma_, false),
                               .begins_clause = std::exchange(clause_, false)});
  }

  void insertion() {
    const std::size_t begin = at_;
    at_ = std::min(text_.find('}', at_), text_.size() - 1) + 1;
    add({}, begin);
  }

  void word() {
    const std::size_t begin = at_;
    std::string text;
    while (at_ < text_.size()) {
      const std::string_view rest = text_.substr(at_);
      const bool apostrophe = rest.starts_with(curly_apostrophe);
      const std::size_t length = apostrophe ? curly_apostrophe.size() : 1;
      const bool joins = apostrophe || rest.front() == '\'' || rest.front() == '-';
      if (joins ? rest.size() == length || !is_letter(rest, length) : !is_letter(text_, at_)) break;
      text += apostrophe ? '\'' : rest.front();
      at_ += length;
    }
    add(std::move(text), begin);
  }

  void sign() {
    const char c = text_[at_];
    const char after = next();
    const bool at_end = after == ' ' || after == '\n' || after == '\r' || after == '"' || after == '\\';
    at_ += std::max<std::size_t>(1, base::code_point_length(text_, at_));
    if (c == ',' || c == ';' || c == ':') comma_ = true;
    if (c == ';' || c == ':') clause_ = true;
    if (c == '?') sentence_.asks = true;
    if (c == '?' || c == '!' || (c == '.' && at_end)) end_sentence();
  }

  void end_sentence() {
    if (!sentence_.words.empty()) sentences_.push_back(std::exchange(sentence_, {}));
    comma_ = clause_ = false;
  }

  std::string_view text_;
  base::SourceSpan span_;
  std::size_t at_ = 0;
  bool comma_ = false;
  bool clause_ = false;
  Sentence sentence_;
  std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Sentence> sentences_of(const base::Sources& sources, base::SourceSpan quoted) {
  const std::string_view source = sources[quoted.source.index].text;
  return Splitter(source.substr(quoted.begin, quoted.end - quoted.begin), quoted).run();
}

std::vector<std::string> small_words(std::string_view phrase) {
  std::vector<std::string> words;
  for (const Sentence& sentence : Splitter(phrase, {}).run()) {
    for (const Word& word : sentence.words) words.push_back(word.small);
  }
  return words;
}

base::SourceSpan span_of(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  return base::join(words[first].span, words[last].span);
}

}  // namespace frontdoor::author::plain_words
