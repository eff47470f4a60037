#include "kb/directory/schema.h"

#include <array>
#include <string_view>

namespace frontdoor::directory {
namespace {

constexpr std::string_view version_1 = R"sql(
CREATE TABLE snapshots (
  number INTEGER PRIMARY KEY,
  hash TEXT NOT NULL,                                     -- of everything a listing depends on: content_hash.h
  services INTEGER NOT NULL,
  postcodes INTEGER NOT NULL
) STRICT;

CREATE TABLE origins (                                    -- where the latest snapshot came from: one row
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  origin TEXT NOT NULL,                                   -- 'sample' or 'import'
  files_stamp TEXT NOT NULL,                              -- sizes and times of the files, to see a change cheaply
  files_hash TEXT NOT NULL                                -- of their bytes
) STRICT;

CREATE TABLE organisations (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  email TEXT NOT NULL,
  website TEXT NOT NULL,
  UNIQUE (id, name, description, email, website)
) STRICT;

CREATE TABLE services (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  hash TEXT NOT NULL,
  since INTEGER NOT NULL REFERENCES snapshots,            -- the first snapshot that has it
  until INTEGER REFERENCES snapshots,                     -- the first that has it no longer; null: still listed
  organisation INTEGER NOT NULL REFERENCES organisations,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  description TEXT NOT NULL,
  url TEXT NOT NULL,
  email TEXT NOT NULL,
  fees TEXT NOT NULL,
  alert TEXT NOT NULL,
  least_age INTEGER,
  most_age INTEGER,
  assured INTEGER,                                        -- days since 1 January 1970
  assurer TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX services_listed ON services (id) WHERE until IS NULL;
CREATE INDEX services_by_id ON services (id);

CREATE TABLE tags (
  tag TEXT NOT NULL,
  service INTEGER NOT NULL REFERENCES services ON DELETE CASCADE,
  PRIMARY KEY (tag, service)
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_by_service ON tags (service);

CREATE TABLE phones (
  service INTEGER NOT NULL REFERENCES services ON DELETE CASCADE,
  place INTEGER NOT NULL,                                 -- in the order given, here and below
  number TEXT NOT NULL,
  description TEXT NOT NULL,
  PRIMARY KEY (service, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE locations (
  service INTEGER NOT NULL REFERENCES services ON DELETE CASCADE,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  postcode TEXT NOT NULL,
  PRIMARY KEY (service, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE schedules (
  service INTEGER NOT NULL REFERENCES services ON DELETE CASCADE,
  place INTEGER NOT NULL,
  frequency TEXT NOT NULL,
  every INTEGER NOT NULL,
  days TEXT NOT NULL,                                     -- 'MO,TU', '1TU'
  month_days TEXT NOT NULL,
  opens INTEGER,                                          -- minutes after midnight
  closes INTEGER,
  description TEXT NOT NULL,
  valid_from INTEGER,
  valid_until INTEGER,
  PRIMARY KEY (service, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE costs (
  service INTEGER NOT NULL REFERENCES services ON DELETE CASCADE,
  place INTEGER NOT NULL,
  option TEXT NOT NULL,
  pence INTEGER,
  description TEXT NOT NULL,
  valid_from INTEGER,
  valid_until INTEGER,
  PRIMARY KEY (service, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE areas (
  service INTEGER NOT NULL REFERENCES services ON DELETE CASCADE,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (service, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE postcodes (
  row INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  since INTEGER NOT NULL REFERENCES snapshots,
  until INTEGER REFERENCES snapshots,
  easting INTEGER NOT NULL,                               -- metres on the National Grid
  northing INTEGER NOT NULL,
  town TEXT NOT NULL,
  district TEXT NOT NULL,
  county TEXT NOT NULL
) STRICT;
CREATE INDEX postcodes_by_code ON postcodes (code);
)sql";

constexpr std::array<std::string_view, 1> steps = {version_1};
constexpr store::Schema directory_schema = {.kind = "service directory", .application_id = 0x46444B42, .steps = steps};

}  // namespace

const store::Schema& schema() { return directory_schema; }

}  // namespace frontdoor::directory
