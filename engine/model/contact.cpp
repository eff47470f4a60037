#include "engine/model/contact.h"

namespace frontdoor::model {

Sayer default_sayer(const Contact& contact) {
  return contact.person_is_speaking == Truth::yes ? Sayer::person : Sayer::caller;
}

bool said_by_whom(const Contact& contact, std::optional<Sayer> said_by, Whom whom) {
  const Sayer sayer = said_by.value_or(default_sayer(contact));
  if (whom == Whom::carer) return sayer == Sayer::carer;
  return sayer == Sayer::person || (sayer == Sayer::caller && contact.person_is_speaking == Truth::yes);
}

}  // namespace frontdoor::model
