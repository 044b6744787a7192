-- Who must act on what: duty holders, the responsibility list 事项清单 by versions, and the leader on duty of a day.
-- Areas above a community are shared, so these tables are too; what a community alone decides leads with it.

-- A grid's holder is its grid workers; any other is the people named.
CREATE TABLE duty_holders (
  holder_id uuid PRIMARY KEY,
  -- Where it has its duty: it may be given the cases of this area and below.
  area_id uuid NOT NULL REFERENCES areas,
  kind text NOT NULL CHECK (kind IN ('grid', 'community', 'department')),
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 40),
  closed_at timestamptz
);
CREATE UNIQUE INDEX duty_holders_of_grid ON duty_holders (area_id) WHERE kind = 'grid' AND closed_at IS NULL;
CREATE INDEX duty_holders_by_area ON duty_holders (area_id) WHERE closed_at IS NULL;

CREATE TABLE duty_holder_people (
  holder_id uuid NOT NULL REFERENCES duty_holders,
  person_id uuid NOT NULL REFERENCES people,
  -- Told when a clock runs out.
  is_leader boolean NOT NULL DEFAULT false,
  PRIMARY KEY (holder_id, person_id)
);
CREATE INDEX duty_holder_people_by_person ON duty_holder_people (person_id);

-- A list belongs to an area and holds there and below; the newest version counts, and a case keeps which one sent it.
CREATE TABLE duty_lists (
  area_id uuid NOT NULL REFERENCES areas,
  version_no integer NOT NULL CHECK (version_no > 0),
  published_by_id uuid NOT NULL REFERENCES people,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (area_id, version_no)
);
CREATE TABLE duty_lines (
  area_id uuid NOT NULL,
  version_no integer NOT NULL,
  kind text NOT NULL,
  -- The part of the list's area the line is for; the deepest that holds the place counts.
  scope_id uuid NOT NULL REFERENCES areas,
  holder_id uuid NOT NULL REFERENCES duty_holders,
  PRIMARY KEY (area_id, version_no, kind, scope_id),
  FOREIGN KEY (area_id, version_no) REFERENCES duty_lists
);

-- The leader on duty of a Shanghai day.
CREATE TABLE duty_roster (
  community_id uuid NOT NULL,
  day date NOT NULL,
  member_id uuid NOT NULL,
  PRIMARY KEY (community_id, day),
  FOREIGN KEY (community_id, member_id) REFERENCES members
);

-- Each grid has its holder from the start.
INSERT INTO duty_holders (holder_id, area_id, kind, name)
  SELECT gen_random_uuid(), area_id, 'grid', name FROM areas WHERE kind = 'grid';

GRANT SELECT, INSERT, UPDATE ON duty_holders, duty_roster TO linli_app;
GRANT SELECT, INSERT, DELETE ON duty_holder_people TO linli_app;
GRANT SELECT, INSERT ON duty_lists, duty_lines TO linli_app;
