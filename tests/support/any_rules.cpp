#include "tests/support/any_rules.h"

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <vector>

#include "tests/support/rough_text.h"

namespace frontdoor::tests {
namespace {

int draw(int below) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, below)); }
/// Seldom so, and never in what a failing case shrinks to.
bool one_in(int times) { return draw(times) == times - 1; }

template <class Range>
std::string one_of(const Range& range) {
  return range[static_cast<std::size_t>(draw(static_cast<int>(std::size(range))))];
}

constexpr std::array<const char*, 8> names = {
    "lives alone",    "GP visits",    "over 3 falls", "title",
    "don't know yet", "Self-neglect", "memory",       "a rather long name of something"};
constexpr std::array<const char*, 5> days = {"1 November 2026", "2026-11-20", "3 Mar 2026", "29 february 2028",
                                             "1 May 2026"};
constexpr std::array<const char*, 5> limits = {"now", "today", "within 2 working days", "within 1 week",
                                               "within 48 hours"};
constexpr std::array<const char*, 14> words_of_texts = {
    "Somebody", "lives", "alone,", "with", "{falls in the last year}", "and", "doesn't;", "like:", "\\\"it\\\"", "{{",
    "café.",    "#7",    "– no –", "|"};

std::string any_text() {
  std::string text = "\"Word";
  for (int left = draw(30); left > 0; --left) text += " " + one_of(words_of_texts);
  return text + "\"";
}

std::string list_of(const std::string& form, int most) {
  std::string list = form;
  for (int left = draw(most); left > 0; --left) list += ", " + form;
  return list;
}

/// Fills a form: ~n a name, ~N names, ~t a text, ~v values with labels, ~d a day, ~l a limit.
std::string filled(const std::string& form) {
  std::string result;
  for (std::size_t at = 0; at < form.size(); ++at) {
    if (form[at] != '~') {
      result += form[at];
      continue;
    }
    const char kind = form[++at];
    if (kind == 'n') result += one_of(names);
    if (kind == 'N') result += filled(list_of("~n", 9));
    if (kind == 't') result += any_text();
    if (kind == 'v') result += filled(list_of(one_in(2) ? "~n ~t" : "~n", 5));
    if (kind == 'd') result += one_of(days);
    if (kind == 'l') result += one_of(limits);
  }
  return result;
}

constexpr std::array<const char*, 17> tests_of_facts = {"always",
                                                        "~n",
                                                        "not ~n",
                                                        "~n is not ~n",
                                                        "~n is one of ~N",
                                                        "~n are at least 18 years",
                                                        "~n is between 3 and 5",
                                                        "~n includes ~n",
                                                        "~n include any of ~N",
                                                        "~n do not include ~n",
                                                        "~n is none",
                                                        "~n is never",
                                                        "~n is within the last 6 weeks",
                                                        "~n is more than 2 years ago",
                                                        "~n is before ~d",
                                                        "at least 2 of ~n is at least ~n",
                                                        "none of ~n are ~n"};
constexpr std::array<const char*, 4> heads_of_lists = {"all of", "any of", "none of", "at least 2 of"};
constexpr std::array<const char*, 5> forms_of_duty_effects = {"offer ~n ~l", "raise ~n", "arrange ~n ~l", "give ~n ~l",
                                                              "give ~n"};
constexpr std::array<const char*, 6> forms_of_effects = {"recommend ~n as ~n ~l", "recommend ~n", "consider ~n ~l",
                                                         "rule out ~n",           "advise ~t",    "do first ~t"};
constexpr std::array<const char*, 5> forms_of_row_effects = {"recommend ~n as ~n ~l", "recommend ~n", "consider ~n ~l",
                                                             "rule out ~n", "advise ~t"};
constexpr std::array<const char*, 9> forms_of_givens = {"~n",
                                                        "not ~n",
                                                        "~n is ~n",
                                                        "~n is ~N",
                                                        "all of ~n is ~n",
                                                        "~n is unknown",
                                                        "~n is 3 days ago",
                                                        "~n is declined by the person",
                                                        "~n includes ~N"};
constexpr std::array<const char*, 7> forms_of_expectations = {
    "~n is offered ~l",       "~n is not recommended",
    "duties are settled",     "the contact is not safe to close",
    "~n is asked next",       "~n is recommended or still open ~l",
    "advice from ~n is given"};

constexpr std::array<const char*, 9> forms_of_cells = {"any",
                                                       "~n",
                                                       "not ~n",
                                                       "at least 18 years",
                                                       "none",
                                                       "never",
                                                       "any of ~N",
                                                       "between 18 and 64",
                                                       "within the last 6 weeks"};

enum class Under { nothing, conditions, duty_effects, effects, givens, expectations, guaranteed, rows };

struct LineForm {
  const char* words;
  Under under = Under::nothing;
};

/// A kind of block: its head and the lines it may have, each once.
struct BlockForm {
  const char* head;
  std::vector<LineForm> lines;
};

const std::vector<BlockForm>& blocks() {
  static const std::vector<BlockForm> all = {
      {"pack ~n",
       {{"title ~t"},
        {"version 2026.11"},
        {"in force from ~d"},
        {"until ~d"},
        {"owner ~t"},
        {"include ~t"},
        {"avoid ~t"},
        {"avoid ~t, say ~t"}}},
      {"national outcomes", {{"- ~t"}, {"- ~t"}, {"- ~t"}}},
      {"principle ~n", {{"title ~t"}, {"says ~t"}, {"asks ~t"}}},
      {"fact ~n",
       {{"yes or no"},
        {"always ask"},
        {"a no counts only from the person, a professional"},
        {"ask ~t"},
        {"if it cannot be found out, follow up ~l ~t"},
        {"only when", Under::conditions}}},
      {"fact ~n", {{"number from 0 to 120 years"}, {"cannot change"}, {"ask ~t"}, {"ask about them ~t"}, {"help ~t"}}},
      {"fact ~n", {{"scale: ~v"}, {"about the carer"}, {"ask yourself ~t"}}},
      {"fact ~n", {{"one of: ~v"}, {"monitoring only"}, {"never in duties"}}},
      {"fact ~n", {{"any of: ~v"}, {"ask ~t"}}},
      {"fact ~n", {{"any of the routes"}, {"ask ~t"}}},
      {"group ~n: ~N", {{"ask ~t"}, {"ask about them ~t"}, {"if none, each is ~n"}}},
      {"define ~n", {{"", Under::conditions}}},
      {"conversation", {{"the person is speaking when ~n is ~n"}, {"- ~n: ~N"}, {"- ~n: ~N"}}},
      {"route ~n",
       {{"title ~t"},
        {"step 3"},
        {"say ~t"},
        {"find services tagged ~N within 15 miles"},
        {"forms: ~N"},
        {"national outcome ~t"},
        {"needs the person's agreement"},
        {"not for the caller"},
        {"for the carer"}}},
      {"menu ~n", {{"1. ~n"}, {"2. ~n"}}},
      {"duty ~n",
       {{"under ~t"},
        {"when", Under::conditions},
        {"then", Under::duty_effects},
        {"because ~t"},
        {"may be declined unless", Under::conditions},
        {"if it cannot be found out, follow up ~l ~t"}}},
      {"rule ~n",
       {{"upholds ~N"},
        {"under ~t"},
        {"when", Under::conditions},
        {"unless", Under::conditions},
        {"then", Under::effects},
        {"overrides ~N"},
        {"because ~t"},
        {"otherwise because ~t"}}},
      {"table ~n",
       {{"upholds ~N"},
        {"unless", Under::conditions},
        {"first row that fits"},
        {"", Under::rows},
        {"accept R0452 of 3f9a2c because ~t"}}},
      {"guarantee ~n", {{"whenever ~n is not no"}, {"then", Under::guaranteed}}},
      {"example ~n", {{"on ~d"}, {"given", Under::givens}, {"expect", Under::expectations}}},
  };
  return all;
}

class Writing {
 public:
  std::string run() {
    for (int left = 1 + draw(4); left > 0; --left)
      block(blocks()[static_cast<std::size_t>(draw(static_cast<int>(blocks().size())))]);
    return rough_.take();
  }

 private:
  void block(const BlockForm& form) {
    rough_.line(0, filled(form.head));
    // Why: in a conversation its bullets may be taken for bullets under the line above them.
    for (const LineForm& line : form.lines) {
      if (!one_in(4)) of_block(line);
    }
  }

  void of_block(const LineForm& line) {
    const std::string words = filled(line.words);
    switch (line.under) {
      case Under::nothing:
        return rough_.line(1, words);
      case Under::conditions:
        return condition(1, words + (words.empty() ? "" : " "));
      case Under::duty_effects:
        return list(words, forms_of_duty_effects);
      case Under::effects:
        return list(words, forms_of_effects);
      case Under::givens:
        return list(words, forms_of_givens);
      case Under::rows:
        return rows(1 + draw(3));
      case Under::guaranteed:
        return list(words, forms_of_expectations);
      case Under::expectations:
        return list(words, forms_of_expectations);
    }
  }

  void condition(std::size_t depth, const std::string& lead) {
    if (depth > 4 || one_in(2)) return rough_.line(depth, lead + filled(one_of(tests_of_facts)));
    rough_.line(depth, lead + one_of(heads_of_lists));
    for (int left = 1 + draw(3); left > 0; --left) condition(depth + 1, "- ");
  }

  template <class Range>
  void list(const std::string& keyword, const Range& items) {
    if (one_in(2)) return rough_.line(1, keyword + " " + filled(one_of(items)));
    rough_.line(1, keyword);
    for (int left = 1 + draw(3); left > 0; --left) rough_.line(2, "- " + filled(one_of(items)));
  }

  void rows(int columns) {
    std::string header = "|";
    for (int i = 0; i < columns; ++i) header += " " + filled("~n") + " |";
    rough_.line(1, header + " then | because |");
    for (int left = 1 + draw(4); left > 0; --left) {
      std::string row = "|";
      for (int i = 0; i < columns; ++i) row += " " + filled(one_of(forms_of_cells)) + " |";
      std::string then = filled(one_of(forms_of_row_effects));
      if (one_in(3)) then += "; " + filled(one_of(forms_of_row_effects));
      rough_.line(1, row + " " + then + " | " + any_text() + " |");
    }
  }

  RoughText rough_;
};

}  // namespace

std::string any_rules() { return Writing().run(); }

}  // namespace frontdoor::tests
