#include <catch2/catch.hpp>

#include "engine/model/contact.h"
#include "engine/model/group_answer.h"
#include "tests/engine/model/small_vocabulary.h"

using namespace frontdoor::model;
using namespace frontdoor::tests;
using frontdoor::base::SourceSpan;

namespace {

/// A contact built line by line, as people talk.
class Telling {
 public:
  Telling() { contact_.date = read_iso_date("2026-11-20").value(); }

  Telling& says(std::string_view name, std::string_view value, std::optional<Sayer> by = {}) {
    const Fact& fact = vocabulary_[id_of(vocabulary_, name)];
    return leaves(name, one_value(fact, std::get<std::int64_t>(read_value(fact, value))), by);
  }
  Telling& between(std::string_view name, std::int64_t least, std::int64_t most) {
    Values values = all_values(vocabulary_[id_of(vocabulary_, name)]);
    values.least = least;
    values.most = most;
    return leaves(name, values, {});
  }
  Telling& leaves(std::string_view name, std::optional<Values> values, std::optional<Sayer> by) {
    Saying saying;
    saying.fact = id_of(vocabulary_, name);
    saying.values = values;
    saying.said_by = by;
    saying.span.begin = static_cast<std::uint32_t>(contact_.sayings.size());
    contact_.sayings.push_back(saying);
    return *this;
  }
  Telling& not_found_out(std::string_view name, Asked why) {
    leaves(name, {}, {});
    contact_.sayings.back().asked = why;
    return *this;
  }
  Telling& cleared(std::string_view name, std::optional<std::string_view> value = {}) {
    if (value) says(name, *value);
    if (!value) not_found_out(name, Asked::not_asked);
    contact_.sayings.back().cleared_by = "J Smith";
    return *this;
  }
  Telling& group(std::string_view name, const std::vector<std::string>& named) {
    std::vector<FactId> members;
    for (const std::string& member : named) members.push_back(id_of(vocabulary_, member));
    return add(group_answer(vocabulary_, vocabulary_.find_group(name).value(), members, {}, here()));
  }
  Telling& group_not_found_out(std::string_view name, Asked why) {
    return add(
        frontdoor::model::group_not_found_out(vocabulary_, vocabulary_.find_group(name).value(), why, {}, here()));
  }

  /// "2 falls, answered"; asked twice, so that resolving again must change nothing.
  std::string known(std::string_view name) {
    const FactId fact = id_of(vocabulary_, name);
    contradictions_ = resolve(vocabulary_, contact_);
    const std::vector<Known> once = contact_.known;
    const std::size_t contradictions = contradictions_.size();
    contradictions_ = resolve(vocabulary_, contact_);
    CHECK(contact_.known == once);
    CHECK(contradictions_.size() == contradictions);
    const Known& known = contact_[fact];
    CHECK(known.told == (known.values != all_values(vocabulary_[fact])));
    return words_for(vocabulary_[fact], known.values) + ", " + std::string(word_for(known.asked));
  }
  /// "told/contrary@saying" of every contradiction.
  std::string contradictions() {
    std::string all;
    for (const Contradiction& each : resolve(vocabulary_, contact_)) {
      if (!all.empty()) all += " ";
      all +=
          vocabulary_[each.told].name + "/" + vocabulary_[each.contrary].name + "@" + std::to_string(each.span.begin);
    }
    return all;
  }
  Contact& contact() { return contact_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  [[nodiscard]] SourceSpan here() const {
    SourceSpan span;
    span.begin = static_cast<std::uint32_t>(contact_.sayings.size());
    return span;
  }
  Telling& add(const std::vector<Saying>& sayings) {
    contact_.sayings.insert(contact_.sayings.end(), sayings.begin(), sayings.end());
    return *this;
  }

  Vocabulary vocabulary_ = small_vocabulary();
  Contact contact_;
  std::vector<Contradiction> contradictions_;
};

}  // namespace

TEST_CASE("nothing told: every value, not asked") {
  Telling telling;
  CHECK(telling.known("age") == "not known, not asked");
  CHECK(telling.known("worry about abuse") == "not known, not asked");
  CHECK(telling.contact().known.size() == telling.vocabulary().facts.size());
  CHECK(telling.contact().person_is_speaking == Truth::unknown);
}

TEST_CASE("what several people say narrows together; where they contradict, the last holds") {
  CHECK(Telling().between("age", 65, 120).known("age") == "at least 65 years, answered in part");
  CHECK(Telling().between("age", 65, 120).between("age", 0, 79).known("age") == "65 to 79 years, answered in part");
  CHECK(Telling().between("age", 65, 120).between("age", 0, 65).known("age") == "65 years, answered");
  Telling telling;
  telling.between("age", 65, 80).says("age", "50").between("age", 40, 60);
  CHECK(telling.known("age") == "50 years, answered");
  CHECK(telling.contradictions() == "age/age@1");
  telling.between("age", 70, 72);
  CHECK(telling.known("age") == "70 to 72 years, answered in part");
  CHECK(telling.contradictions() == "age/age@1 age/age@3");
}

TEST_CASE("asked is the last word, unless the value is known") {
  CHECK(Telling().not_found_out("age", Asked::not_known).known("age") == "not known, not known");
  CHECK(Telling().not_found_out("age", Asked::would_not_say).known("age") == "not known, would not say");
  CHECK(Telling().between("age", 65, 120).not_found_out("age", Asked::could_not_ask).known("age") ==
        "at least 65 years, could not ask");
  CHECK(Telling().not_found_out("age", Asked::not_known).between("age", 65, 120).known("age") ==
        "at least 65 years, answered in part");
  CHECK(Telling().says("age", "70").not_found_out("age", Asked::not_known).known("age") == "70 years, answered");
  CHECK(Telling().between("age", 0, 120).known("age") == "not known, answered in part");
}

TEST_CASE("text is kept as it was told") {
  Telling telling;
  telling.leaves("notes", {}, {}).leaves("notes", {}, {});
  telling.contact().sayings[0].text = "key safe";
  telling.contact().sayings[1].text = "dog";
  CHECK(telling.known("notes") == "told, answered");
  CHECK(telling.contact().texts.at(id_of(telling.vocabulary(), "notes")) == "key safe; dog");
}

TEST_CASE("a no counts only from whom the fact says, and never replaces a yes") {
  const std::string_view abuse = "worry about abuse";
  using enum Sayer;
  CHECK(Telling().says(abuse, "no", caller).known(abuse) == "not known, answered in part");
  CHECK(Telling().says(abuse, "no").known(abuse) == "not known, answered in part");
  CHECK(Telling().says(abuse, "no", carer).known(abuse) == "not known, answered in part");
  CHECK(Telling().says(abuse, "no", record).known(abuse) == "not known, answered in part");
  CHECK(Telling().says(abuse, "no", person).known(abuse) == "no, answered");
  CHECK(Telling().says(abuse, "no", professional).known(abuse) == "no, answered");
  CHECK(Telling().says(abuse, "yes", caller).known(abuse) == "yes, answered");
  CHECK(Telling().says(abuse, "yes", caller).says(abuse, "no", person).known(abuse) == "yes, answered");
  CHECK(Telling().says(abuse, "no", person).says(abuse, "no", caller).known(abuse) == "no, answered");
  CHECK(Telling().not_found_out(abuse, Asked::could_not_ask).known(abuse) == "not known, could not ask");
}

TEST_CASE("a yes after a no that counted is a correction; a no after a yes is not") {
  const std::string_view abuse = "worry about abuse";
  Telling corrected;
  corrected.says(abuse, "no", Sayer::person).says(abuse, "yes", Sayer::caller);
  CHECK(corrected.known(abuse) == "yes, answered");
  CHECK(corrected.contradictions() == "worry about abuse/worry about abuse@1");
  CHECK(Telling().says(abuse, "no", Sayer::caller).says(abuse, "yes").contradictions().empty());
  CHECK(Telling().says(abuse, "yes").says(abuse, "no", Sayer::person).contradictions().empty());
}

TEST_CASE("only a practitioner clears a yes") {
  const std::string_view abuse = "worry about abuse";
  CHECK(Telling().says(abuse, "yes").cleared(abuse, "no").known(abuse) == "no, answered");
  CHECK(Telling().says(abuse, "yes").cleared(abuse).known(abuse) == "not known, not asked");
  CHECK(Telling().says(abuse, "yes").cleared(abuse).says(abuse, "yes").known(abuse) == "yes, answered");
  CHECK(Telling().says(abuse, "yes").cleared(abuse).says(abuse, "no", Sayer::person).known(abuse) == "no, answered");
  CHECK(Telling().says(abuse, "no", Sayer::person).says(abuse, "yes").cleared(abuse).known(abuse) ==
        "not known, not asked");
  CHECK(Telling().cleared(abuse, "no").says(abuse, "yes").known(abuse) == "yes, answered");
}

TEST_CASE("of a fact about the carer, the person in the mark is the carer") {
  CHECK(Telling().says("carer afraid", "no", Sayer::carer).known("carer afraid") == "no, answered");
  CHECK(Telling().says("carer afraid", "no", Sayer::person).known("carer afraid") == "not known, answered in part");
  CHECK(Telling().says("caller", "the person").says("carer afraid", "no").known("carer afraid") ==
        "not known, answered in part");
}

TEST_CASE("who is speaking decides whose word an unnamed word is") {
  struct Case {
    std::string_view caller;
    Truth speaking;
    Sayer sayer;
    std::string_view abuse;
  };
  const Case cases[] = {
      {"the person", Truth::yes, Sayer::person, "no, answered"},
      {"neighbour", Truth::no, Sayer::caller, "not known, answered in part"},
      {"", Truth::unknown, Sayer::caller, "not known, answered in part"},
  };
  for (const Case& each : cases) {
    INFO(each.caller);
    Telling telling;
    telling.says("worry about abuse", "no");
    if (!each.caller.empty()) telling.says("caller", each.caller);
    CHECK(telling.known("worry about abuse") == each.abuse);
    const Contact& contact = telling.contact();
    CHECK(contact.person_is_speaking == each.speaking);
    CHECK(default_sayer(contact) == each.sayer);
    CHECK(said_by_whom(contact, {}, Whom::person) == (each.speaking == Truth::yes));
    CHECK(said_by_whom(contact, Sayer::caller, Whom::person) == (each.speaking == Truth::yes));
    CHECK(said_by_whom(contact, Sayer::person, Whom::person));
    CHECK_FALSE(said_by_whom(contact, Sayer::professional, Whom::person));
    CHECK_FALSE(said_by_whom(contact, {}, Whom::carer));
    CHECK(said_by_whom(contact, Sayer::carer, Whom::carer));
  }
}

TEST_CASE("where several callers are still possible, somebody else is taken to speak") {
  Telling telling;
  Values callers;
  callers.may.add(0);
  callers.may.add(1);
  telling.leaves("caller", callers, {}).says("worry about abuse", "no");
  CHECK(telling.known("worry about abuse") == "not known, answered in part");
  CHECK(telling.contact().person_is_speaking == Truth::unknown);
  callers.may.remove(0);
  callers.may.add(2);
  Telling other;
  other.leaves("caller", callers, {}).known("age");
  CHECK(other.contact().person_is_speaking == Truth::no);
}

TEST_CASE("without a line on who is speaking, it is somebody else") {
  Vocabulary vocabulary = small_vocabulary();
  vocabulary.person_is_speaking.reset();
  Contact contact;
  resolve(vocabulary, contact);
  CHECK(contact.person_is_speaking == Truth::no);
}

TEST_CASE("a told value tells its `only when`") {
  Telling telling;
  telling.says("carer strain", "fine");
  CHECK(telling.known("unpaid carer") == "yes, answered");
  CHECK(telling.contradictions().empty());
  CHECK(Telling().not_found_out("carer strain", Asked::not_known).known("unpaid carer") == "not known, not asked");
  CHECK(Telling().between("carer strain", 1, 3).known("unpaid carer") == "yes, answered");
}

TEST_CASE("the contact's own word on the other fact stands against a told value") {
  Telling telling;
  telling.says("unpaid carer", "no").says("carer strain", "fine");
  CHECK(telling.known("unpaid carer") == "no, answered");
  CHECK(telling.known("carer strain") == "fine, answered");
  CHECK(telling.contradictions() == "carer strain/unpaid carer@1");
}

TEST_CASE("telling goes on from fact to fact, and narrows without asking") {
  Vocabulary vocabulary = small_vocabulary();
  const FactId alone = id_of(vocabulary, "lives alone");
  const FactId age = id_of(vocabulary, "age");
  const FactId strain = id_of(vocabulary, "carer strain");
  const FactId carer = id_of(vocabulary, "unpaid carer");
  Values adult = all_values(vocabulary[age]);
  adult.least = 18;
  vocabulary.facts[carer.index].tells = Tells{alone, one_value(vocabulary[alone], 0)};
  vocabulary.facts[alone.index].tells = Tells{age, adult};
  Contact contact;
  Saying saying;
  saying.fact = strain;
  saying.values = one_value(vocabulary[strain], 2);
  contact.sayings = {saying};
  CHECK(resolve(vocabulary, contact).empty());
  CHECK(words_for(vocabulary[alone], contact[alone].values) == "no");
  CHECK(words_for(vocabulary[age], contact[age].values) == "at least 18 years");
  CHECK(contact[age].told);
  CHECK(contact[age].asked == Asked::not_asked);
}

TEST_CASE("what is only implied is nobody's no") {
  Vocabulary vocabulary = small_vocabulary();
  const FactId abuse = id_of(vocabulary, "worry about abuse");
  const FactId alone = id_of(vocabulary, "lives alone");
  Contact contact;
  Saying saying;
  saying.fact = alone;
  saying.values = one_value(vocabulary[alone], 1);
  contact.sayings = {saying};
  for (const std::int64_t value : {0, 1}) {
    vocabulary.facts[alone.index].tells = Tells{abuse, one_value(vocabulary[abuse], value)};
    CHECK(resolve(vocabulary, contact).empty());
    CHECK(contact[abuse].told == (value == 1));
  }
}

TEST_CASE("the answer to a group: named members are not that value, the others are") {
  Telling telling;
  telling.group("care act outcomes", {"washing"}).group("circumstances", {"unpaid carer"});
  CHECK(telling.known("washing") == "some difficulty or unable, not asked");
  CHECK(telling.known("nutrition") == "manages, answered");
  CHECK(telling.known("unpaid carer") == "yes, answered");
  CHECK(telling.known("moving to another council") == "no, answered");
  CHECK(telling.contradictions().empty());
  telling.says("washing", "unable");
  CHECK(telling.known("washing") == "unable, answered");
}

TEST_CASE("a group's none does not touch what is told already") {
  Telling told;
  told.says("washing", "unable").between("nutrition", 0, 1).group("care act outcomes", {});
  CHECK(told.known("washing") == "unable, answered");
  CHECK(told.known("nutrition") == "manages or some difficulty, answered in part");
  CHECK(told.contradictions().empty());
}

TEST_CASE("a word after the group's answer narrows it, or corrects it") {
  Telling narrowed;
  narrowed.group("care act outcomes", {"nutrition"}).between("nutrition", 0, 1);
  CHECK(narrowed.known("nutrition") == "some difficulty, answered");
  Telling corrected;
  corrected.group("care act outcomes", {}).says("washing", "unable");
  CHECK(corrected.known("washing") == "unable, answered");
  CHECK(corrected.contradictions() == "washing/washing@2");
  Telling answered_again;
  answered_again.group("care act outcomes", {"washing"}).group("care act outcomes", {});
  CHECK(answered_again.known("washing") == "manages, answered");
}

TEST_CASE("don't know to a group marks only members of which nothing is told") {
  Telling telling;
  telling.group_not_found_out("care act outcomes", Asked::not_known);
  CHECK(telling.known("washing") == "not known, not known");
  telling.between("nutrition", 1, 2);
  CHECK(telling.known("nutrition") == "some difficulty or unable, answered in part");
  Telling named;
  named.group("care act outcomes", {"washing"}).group_not_found_out("care act outcomes", Asked::would_not_say);
  CHECK(named.known("washing") == "some difficulty or unable, not asked");
}
