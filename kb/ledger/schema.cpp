#include "kb/ledger/schema.h"

#include <array>

namespace frontdoor::ledger {
namespace {

constexpr std::string_view ledger_1 = R"sql(
CREATE TABLE ledger (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  id TEXT NOT NULL,
  public_key TEXT NOT NULL,                               -- of the key that signs heads, in digits
  made TEXT NOT NULL
) STRICT;

CREATE TABLE entries (                                    -- never changed, never deleted
  number INTEGER PRIMARY KEY,
  entry TEXT NOT NULL,                                    -- the bytes that the tree is built over
  kind TEXT NOT NULL,                                     -- from the entry, to find it by; so are those below
  subject TEXT NOT NULL,
  carer TEXT NOT NULL,
  contact TEXT NOT NULL,
  refers_to INTEGER NOT NULL,
  corrects INTEGER NOT NULL
) STRICT;
CREATE INDEX entries_by_subject ON entries (subject) WHERE subject <> '';
CREATE INDEX entries_by_carer ON entries (carer) WHERE carer <> '';
CREATE INDEX entries_by_contact ON entries (contact) WHERE contact <> '';
CREATE INDEX entries_by_reference ON entries (refers_to) WHERE refers_to <> 0;
CREATE INDEX entries_by_correction ON entries (corrects) WHERE corrects <> 0;
CREATE INDEX entries_by_kind ON entries (kind) WHERE kind IN ('erasure', 'key copy');

CREATE TABLE bodies (                                     -- sealed
  number INTEGER PRIMARY KEY REFERENCES entries,
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE edge (                                       -- the roots of the tree's whole subtrees
  height INTEGER PRIMARY KEY,                             -- of a subtree of 2^height entries
  root BLOB NOT NULL
) STRICT;

CREATE TABLE packs (                                      -- whole, on first use
  hash TEXT NOT NULL,
  place INTEGER NOT NULL,
  path TEXT NOT NULL,
  bytes BLOB NOT NULL,
  included_from TEXT NOT NULL,                            -- the file with the include line; empty: the pack's own
  included_as TEXT NOT NULL,                              -- what that line says
  PRIMARY KEY (hash, place)
) STRICT;

CREATE TABLE directories (                                -- one snapshot each, on first use
  hash TEXT PRIMARY KEY,
  number INTEGER NOT NULL,                                -- what the directory called it
  image BLOB NOT NULL                                     -- a directory database that holds this snapshot only
) STRICT;

CREATE TABLE heads (
  size INTEGER NOT NULL,
  head TEXT NOT NULL,                                     -- signed
  PRIMARY KEY (size, head)
) STRICT;
)sql";

// Each body that is read or added asks whether its subject's keys were erased.
constexpr std::string_view ledger_2 = R"sql(
CREATE INDEX erasures_by_subject ON entries (subject) WHERE kind = 'erasure';
)sql";

constexpr std::string_view keys_1 = R"sql(
CREATE TABLE ledger (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  id TEXT NOT NULL,
  until TEXT NOT NULL                                     -- of a copy: the day it expires; else empty
) STRICT;

CREATE TABLE keys (
  id TEXT PRIMARY KEY,
  subject TEXT NOT NULL,                                  -- the tag of whom it is for
  sealed BLOB NOT NULL                                    -- under the key file's key
) STRICT;
CREATE UNIQUE INDEX keys_by_subject ON keys (subject);
)sql";

constexpr std::array<std::string_view, 2> ledger_steps = {ledger_1, ledger_2};
constexpr std::array<std::string_view, 1> keys_steps = {keys_1};
constexpr store::Schema ledger_layout = {
    .kind = "decision ledger", .application_id = 0x46444C47, .steps = ledger_steps, .readable_from = 1};
constexpr store::Schema keys_layout = {
    .kind = "file of a ledger's person keys", .application_id = 0x46444B59, .steps = keys_steps};

}  // namespace

const store::Schema& ledger_schema() { return ledger_layout; }
const store::Schema& keys_schema() { return keys_layout; }

}  // namespace frontdoor::ledger
