// The words of everything wrong with names (R02): not declared, declared twice, of another kind, not allowed.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/nearest.h"
#include "engine/check/names.h"

namespace frontdoor::check {

/// "fact", "group", "definition", "route", "principle", "duty", "rule", "example".
std::string_view word_for(Kind kind);

/// The code of an unknown name: one for facts however they are wanted, one each for the rest.
std::string_view code_of_unknown(Wanted wanted);
/// A name that nothing has; `places` holds every place where it stands, the first one first.
base::Diagnostic unknown_name(Wanted wanted, std::string_view name, std::span<const base::SourceSpan> places,
                              const base::Near& near);
/// A name that several places spell alike, and the one declaration near it, that none of them names, another way.
base::Diagnostic misspelt_declaration(Wanted wanted, std::string_view name, std::span<const base::SourceSpan> places,
                                      const Declared& declared);
/// Words that begin with a fact's name and go on without `is`.
base::Diagnostic words_after_a_fact(const syntax::Name& words, std::string_view fact, std::string_view fitting);
/// Words that begin with a route's name and go on.
base::Diagnostic words_after_a_route(const syntax::Name& words, std::string_view route);
/// A group that is told without saying of which of its facts.
base::Diagnostic group_is_told(const Declared& group, const syntax::Name& name, bool with_comparison);
/// A value where a fact is wanted.
base::Diagnostic value_not_fact(std::string_view value, base::SourceSpan where, std::string_view fact);
/// A name of something else than what is wanted.
base::Diagnostic wrong_kind(Wanted wanted, const Declared& declared, base::SourceSpan where);
/// Two tests joined by `and` or `or` in one line; `bullets` is how to write it.
base::Diagnostic joined_in_one_line(std::string_view joiner, base::SourceSpan where, std::string_view bullets);

/// A name declared where the name space has it already.
base::Diagnostic declared_twice(Kind kind, const syntax::Name& again, const Declared& first);
/// A name that breaks the naming rules; `suggestion` may be empty.
base::Diagnostic bad_name(std::string_view what, const syntax::Name& name, std::string_view why,
                          std::string_view suggestion);

/// A value that a fact does not have.
base::Diagnostic unknown_value(std::string_view value, base::SourceSpan where, std::string_view fact,
                               std::string_view values, const base::Near& near);
/// The same for a value: `declared` is where the fact has it, spelt `as_declared`.
base::Diagnostic misspelt_value_declaration(std::string_view value, std::span<const base::SourceSpan> places,
                                            std::string_view fact, std::string_view as_declared,
                                            base::SourceSpan declared);
/// The first place's diagnostic, with the other places and the same fix for each.
base::Diagnostic at_every_place(base::Diagnostic first, std::span<const base::SourceSpan> places);
/// The help for a value of another fact.
std::string is_a_value_of(std::string_view value, std::string_view fact);
/// A label where a value's name belongs.
base::Diagnostic label_not_name(std::string_view label, base::SourceSpan where, std::string_view name);
base::Diagnostic unknown_form(const syntax::Name& form, std::string_view route, std::string_view forms,
                              const base::Near& near);
base::Diagnostic route_without_forms(const syntax::Name& form, std::string_view route, base::SourceSpan declared);
base::Diagnostic unknown_outcome(std::string_view outcome, base::SourceSpan where, const base::Near& near);
base::Diagnostic unknown_sayer(const syntax::Name& sayer);

/// The same thing twice in one list.
/// The second of two in a list with commas: with its comma it can go.
base::Edit without_item(const base::Sources& sources, base::SourceSpan item);
base::Diagnostic stands_twice(std::string_view what, std::string_view name, base::SourceSpan again,
                              base::SourceSpan first);
base::Diagnostic in_two_groups(std::string_view fact, base::SourceSpan again, base::SourceSpan first,
                               std::string_view first_group);
/// A second block of a kind of which a pack has one.
base::Diagnostic only_one_block(std::string_view kind, base::SourceSpan again, base::SourceSpan first);
/// Two pack blocks in two files, each a pack by itself.
base::Diagnostic two_packs(const syntax::Name& again, const syntax::Name& first);
/// `{a fact}` where no contact is known yet.
base::Diagnostic nothing_to_fill_in(const syntax::Name& fact);

}  // namespace frontdoor::check
