// How old a reader has to be for a reason: the grade of Flesch and Kincaid (Kincaid, Fishburne, Rogers and Chissom,
// "Derivation of new readability formulas", US Navy Research Branch Report 8-75, 1975), 0.39 words a sentence + 11.8
// syllables a word - 15.59, and five years. As in Flesch's own count, a semicolon or colon ends a sentence. The formula
// was made for a page, and a reason is a line, in which one long name would decide; so the words of the pack's own
// names, and facts that are filled in, count as everyday words of 1.4 syllables. In whole numbers throughout.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/author/plain_words/sentences.h"
#include "engine/check/pack.h"

namespace frontdoor::author::plain_words {

/// The age that reasons are written for.
inline constexpr int oldest_reading_age = 11;

using NameWords = std::set<std::string, std::less<>>;

/// The words of the names of facts, their values, groups, definitions and routes, in small letters.
NameWords name_words(const check::Pack& pack);

/// Syllables by groups of vowels, without a silent e.
int syllables_in(std::string_view small_word);

/// In whole years, rounded up; 0 for nothing.
int reading_age(const std::vector<Sentence>& sentences, const NameWords& names);

/// The words that make it hard, hardest first: at most `most` of three syllables or more.
std::vector<std::string> hardest_words(const std::vector<Sentence>& sentences, const NameWords& names,
                                       std::size_t most);

}  // namespace frontdoor::author::plain_words
