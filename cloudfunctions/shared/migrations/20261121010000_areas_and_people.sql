-- Small tables shared by all communities: the tree of areas, who a WeChat identity is, and who holds which role where.

CREATE TABLE areas (
  area_id uuid PRIMARY KEY,
  parent_id uuid REFERENCES areas,
  kind text NOT NULL CHECK (kind IN ('district', 'street', 'community', 'grid', 'microGrid', 'building')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  -- From the top of the tree down to the area itself.
  lineage uuid[] NOT NULL CHECK (lineage[cardinality(lineage)] = area_id),
  CHECK ((parent_id IS NULL) = (cardinality(lineage) = 1)),
  CHECK (parent_id IS NULL OR lineage[cardinality(lineage) - 1] = parent_id)
);
CREATE INDEX areas_by_lineage ON areas USING gin (lineage);
CREATE INDEX areas_by_kind ON areas (kind, area_id);

CREATE TABLE people (
  person_id uuid PRIMARY KEY,
  openid text NOT NULL UNIQUE CHECK (length(openid) BETWEEN 1 AND 128),
  created_at timestamptz NOT NULL
);

CREATE TABLE role_grants (
  grant_id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people,
  area_id uuid NOT NULL REFERENCES areas,
  role text NOT NULL CHECK (role IN (
    'resident', 'volunteer', 'buildingLead', 'gridWorker', 'dispatcher', 'dutyHolder', 'merchant',
    'communityManager', 'streetManager', 'districtManager', 'auditor'
  )),
  granted_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE UNIQUE INDEX role_grants_standing ON role_grants (person_id, area_id, role) WHERE revoked_at IS NULL;
CREATE INDEX role_grants_by_area ON role_grants (area_id, role) WHERE revoked_at IS NULL;

-- The settings of a community; its id is its area's.
CREATE TABLE communities (
  community_id uuid PRIMARY KEY REFERENCES areas,
  points_per_hour integer NOT NULL DEFAULT 10 CHECK (points_per_hour BETWEEN 0 AND 1000),
  starting_grant_minutes integer NOT NULL DEFAULT 600 CHECK (starting_grant_minutes BETWEEN 0 AND 6000),
  elder_age_years integer NOT NULL DEFAULT 60,
  offer_minutes integer NOT NULL DEFAULT 30 CHECK (offer_minutes > 0),
  auto_confirm_hours integer NOT NULL DEFAULT 72 CHECK (auto_confirm_hours > 0),
  voucher_days integer NOT NULL DEFAULT 90 CHECK (voucher_days > 0)
);

CREATE TABLE members (
  community_id uuid NOT NULL REFERENCES communities,
  member_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES people,
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 20),
  -- Absent for a member who does not live here, such as shop staff.
  birth_date date,
  building_id uuid REFERENCES areas,
  room text NOT NULL DEFAULT '' CHECK (length(room) <= 20),
  joined_at timestamptz NOT NULL,
  verified_at timestamptz,
  verified_by_id uuid,
  PRIMARY KEY (community_id, member_id),
  UNIQUE (community_id, person_id)
);
CREATE INDEX members_by_person ON members (person_id);
CREATE INDEX members_unverified ON members (community_id, joined_at, member_id) WHERE verified_at IS NULL;

-- The first answer to each write, so that a retry gets it again. Claimed before anything is known of the community named.
CREATE TABLE calls (
  community_id uuid NOT NULL,
  request_id uuid NOT NULL,
  -- SHA-256 of who called, function, action and input.
  digest text NOT NULL,
  answer jsonb,
  called_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, request_id)
);

-- Wrong codes lately tried, by whom or at what.
CREATE TABLE attempts (
  community_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('visitCode', 'voucherCode')),
  subject_id uuid NOT NULL,
  tried_count integer NOT NULL,
  window_ends_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, purpose, subject_id)
);

GRANT SELECT, INSERT, UPDATE ON areas, people, role_grants, communities, members, calls TO linli_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON attempts TO linli_app;
