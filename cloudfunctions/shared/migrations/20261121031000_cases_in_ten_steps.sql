-- A case's whole life: who speaks for it, who has it, which clocks run, and where each step is on record.

ALTER TABLE areas
  -- WGS or GCJ as the map gives it; the same for all.
  ADD COLUMN latitude double precision CHECK (latitude BETWEEN -90 AND 90),
  ADD COLUMN longitude double precision CHECK (longitude BETWEEN -180 AND 180),
  -- Corners [longitude, latitude] of its outline; none where nobody has drawn it.
  ADD COLUMN outline jsonb;

ALTER TABLE cases
  ADD COLUMN kind text NOT NULL DEFAULT 'facility' CHECK (kind IN ('daily', 'facility', 'environment', 'hazard', 'dispute', 'advice', 'errand')),
  ADD COLUMN channel text NOT NULL DEFAULT 'app' CHECK (channel IN ('app', 'counter', 'phone', 'visitLog', 'hotline')),
  ADD COLUMN building_id uuid REFERENCES areas,
  ADD COLUMN latitude double precision,
  ADD COLUMN longitude double precision,
  -- The square of about a hundred metres it lies in (core/request/place.ts); none without coordinates.
  ADD COLUMN cell bigint,
  -- What the resident wants, and what the desk has let be seen.
  ADD COLUMN asks_public boolean NOT NULL DEFAULT false,
  ADD COLUMN is_public boolean NOT NULL DEFAULT false,
  ADD COLUMN is_anonymous boolean NOT NULL DEFAULT false,
  ADD COLUMN is_urgent boolean NOT NULL DEFAULT false,
  ADD COLUMN is_complex boolean NOT NULL DEFAULT false,
  -- The highest level that has it in view: it climbs and never comes down.
  ADD COLUMN level text NOT NULL DEFAULT 'grid' CHECK (level IN ('grid', 'community', 'street', 'district')),
  ADD COLUMN outcome text CHECK (outcome IN ('solved', 'noAnswer', 'afterHearing', 'withdrawn', 'rejected')),
  -- How often the resident was not satisfied.
  ADD COLUMN rounds integer NOT NULL DEFAULT 0,
  ADD COLUMN assignment_no integer NOT NULL DEFAULT 0,
  ADD COLUMN holder_id uuid REFERENCES duty_holders,
  ADD COLUMN merged_into_id uuid,
  ADD COLUMN is_appealed boolean NOT NULL DEFAULT false,
  ADD COLUMN hearing_asked_by text CHECK (hearing_asked_by IN ('voice', 'handler')),
  -- When the handling clock runs out; what a handler's list is sorted by.
  ADD COLUMN due_at timestamptz,
  ADD COLUMN contacted_at timestamptz,
  ADD COLUMN is_contacted_in_time boolean,
  ADD COLUMN assigned_at timestamptz,
  ADD COLUMN answered_at timestamptz,
  ADD COLUMN closed_at timestamptz,
  ADD FOREIGN KEY (community_id, merged_into_id) REFERENCES cases,
  ADD CONSTRAINT cases_merged CHECK ((state = 'merged') = (merged_into_id IS NOT NULL)),
  ADD CONSTRAINT cases_not_into_itself CHECK (merged_into_id <> case_id);

-- What was answered or closed before goes on in the new life: the grid has it.
UPDATE cases SET outcome = 'solved' WHERE state = 'closed';
UPDATE cases c SET closed_at = (SELECT max(happened_at) FROM case_events e WHERE e.community_id = c.community_id AND e.case_id = c.case_id)
  WHERE state = 'closed';
ALTER TABLE cases ADD CONSTRAINT cases_closed CHECK ((state = 'closed') = (outcome IS NOT NULL) AND (state = 'closed') = (closed_at IS NOT NULL));

-- Everyone who asks: the one who raised the case and whoever said "me too". Each says for themselves whether it is solved.
CREATE TABLE case_voices (
  community_id uuid NOT NULL,
  voice_id uuid NOT NULL,
  -- The case it was raised in, and the one that it has been merged into.
  case_id uuid NOT NULL,
  heard_in_id uuid NOT NULL,
  -- None for one who is masked, has no phone here, or has been forgotten.
  member_id uuid,
  is_masked boolean NOT NULL DEFAULT false,
  is_first boolean NOT NULL,
  -- What a joining voice added.
  words text NOT NULL DEFAULT '' CHECK (length(words) <= 200),
  -- Someone without the app: how to reach them is for the desk and the handler.
  caller_name text CHECK (length(caller_name) BETWEEN 1 AND 20),
  caller_phone text CHECK (length(caller_phone) BETWEEN 5 AND 20),
  -- The one it is for, when that is another, and how they agreed.
  behalf_name text CHECK (length(behalf_name) BETWEEN 1 AND 20),
  behalf_consent text CHECK (behalf_consent IN ('inPerson', 'byPhone', 'inWriting', 'guardian')),
  -- Waits while the case is worked on, is asked when it is answered; then their own word, or silence.
  state text NOT NULL CHECK (state IN ('waiting', 'asked', 'satisfied', 'notSatisfied', 'silent', 'withdrawn', 'heard')),
  is_solved boolean,
  is_satisfied boolean,
  spoke_at timestamptz,
  joined_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, voice_id),
  FOREIGN KEY (community_id, case_id) REFERENCES cases,
  FOREIGN KEY (community_id, heard_in_id) REFERENCES cases,
  FOREIGN KEY (community_id, member_id) REFERENCES members,
  CHECK ((behalf_name IS NULL) = (behalf_consent IS NULL)),
  CHECK (NOT is_masked OR member_id IS NULL)
);
CREATE UNIQUE INDEX case_voices_first ON case_voices (community_id, case_id) WHERE is_first;
CREATE UNIQUE INDEX case_voices_once ON case_voices (community_id, case_id, member_id) WHERE member_id IS NOT NULL;
CREATE INDEX case_voices_heard ON case_voices (community_id, heard_in_id, joined_at);
-- Whom the desk has to call: those without the app who are asked about an answer.
CREATE INDEX case_voices_to_call ON case_voices (community_id, heard_in_id) WHERE state = 'asked' AND caller_name IS NOT NULL;
CREATE INDEX case_voices_of_member ON case_voices (community_id, member_id, joined_at DESC, voice_id DESC) WHERE member_id IS NOT NULL;

INSERT INTO case_voices (community_id, voice_id, case_id, heard_in_id, member_id, is_first, state, is_solved, is_satisfied, spoke_at, joined_at)
  SELECT community_id, gen_random_uuid(), case_id, case_id, reporter_id, true,
      CASE state WHEN 'closed' THEN 'satisfied' WHEN 'answered' THEN 'asked' ELSE 'waiting' END,
      CASE WHEN state = 'closed' THEN true END, CASE WHEN state = 'closed' THEN true END, closed_at, submitted_at
    FROM cases;
DROP INDEX cases_of_reporter;
ALTER TABLE cases DROP COLUMN reporter_id;

-- Who a masked voice is: apart, under its own key. The application may not read it; it may ask about one person (case_2_mask.sql).
CREATE TABLE masked_voices (
  community_id uuid NOT NULL,
  voice_id uuid NOT NULL,
  member_id uuid NOT NULL,
  -- Two offices and a reason open it.
  asked_by_id uuid,
  ask_reason text CHECK (length(ask_reason) BETWEEN 4 AND 200),
  asked_at timestamptz,
  granted_by_id uuid,
  granted_at timestamptz,
  PRIMARY KEY (community_id, voice_id),
  FOREIGN KEY (community_id, voice_id) REFERENCES case_voices,
  CHECK (granted_by_id <> asked_by_id),
  CHECK ((asked_by_id IS NULL) = (asked_at IS NULL) AND (granted_by_id IS NULL) = (granted_at IS NULL))
);
CREATE INDEX masked_voices_of_member ON masked_voices (community_id, member_id);

ALTER TABLE case_events
  DROP CONSTRAINT case_events_by_role_check,
  -- None for the clock and for one who is masked.
  ALTER COLUMN actor_id DROP NOT NULL,
  ADD COLUMN details jsonb NOT NULL DEFAULT '{}';
UPDATE case_events SET by_role = CASE by_role WHEN 'resident' THEN 'voice' ELSE 'handler' END;
ALTER TABLE case_events ADD CHECK (by_role IN ('voice', 'gridWorker', 'desk', 'handler', 'called', 'upper', 'clock'));

-- 五定: leader, person, measure, deadline and duty are fixed whenever a case is given to somebody.
CREATE TABLE case_assignments (
  community_id uuid NOT NULL,
  case_id uuid NOT NULL,
  assignment_no integer NOT NULL,
  holder_id uuid NOT NULL REFERENCES duty_holders,
  leader text NOT NULL CHECK (length(leader) BETWEEN 1 AND 40),
  person text NOT NULL CHECK (length(person) BETWEEN 1 AND 40),
  measure text NOT NULL CHECK (length(measure) BETWEEN 2 AND 200),
  deadline_at timestamptz NOT NULL,
  duty text NOT NULL CHECK (length(duty) BETWEEN 2 AND 200),
  -- The version of the list that named the holder; none where somebody ruled.
  list_area_id uuid,
  list_version_no integer,
  assigned_at timestamptz NOT NULL,
  contested_at timestamptz,
  PRIMARY KEY (community_id, case_id, assignment_no),
  FOREIGN KEY (community_id, case_id) REFERENCES cases
);

-- One row a clock that runs over a case. Its next beat is a reminder, the breach, or a further climb; a sweep reads only what is due.
CREATE TABLE case_clocks (
  community_id uuid NOT NULL,
  case_id uuid NOT NULL,
  clock text NOT NULL CHECK (clock IN ('contact', 'handle', 'verdict', 'appeal', 'ruling', 'arrive')),
  -- The whistle an arrival is for; else the case.
  subject_id uuid NOT NULL,
  calendar text NOT NULL CHECK (calendar IN ('natural', 'working')),
  length_ms bigint NOT NULL CHECK (length_ms > 0),
  -- Time used up before it last began to run; it stands still without a run_since.
  spent_ms bigint NOT NULL DEFAULT 0 CHECK (spent_ms >= 0),
  -- The same by the other calendar, for the day the case is given to a kind that runs by that.
  spent_other_ms bigint NOT NULL DEFAULT 0 CHECK (spent_other_ms >= 0),
  run_since timestamptz,
  due_at timestamptz NOT NULL,
  beat_no integer NOT NULL DEFAULT 0,
  next_at timestamptz,
  breached_at timestamptz,
  stopped_at timestamptz,
  PRIMARY KEY (community_id, case_id, clock, subject_id),
  FOREIGN KEY (community_id, case_id) REFERENCES cases,
  CHECK (next_at IS NULL OR stopped_at IS NULL)
);
CREATE INDEX case_clocks_due ON case_clocks (next_at, community_id, case_id) WHERE next_at IS NOT NULL;

-- 责任哨: a department is called and has to arrive.
CREATE TABLE case_whistles (
  community_id uuid NOT NULL,
  whistle_id uuid NOT NULL,
  case_id uuid NOT NULL,
  holder_id uuid NOT NULL REFERENCES duty_holders,
  words text NOT NULL CHECK (length(words) BETWEEN 2 AND 200),
  called_by_id uuid NOT NULL,
  called_at timestamptz NOT NULL,
  arrived_at timestamptz,
  arrived_by_id uuid,
  PRIMARY KEY (community_id, whistle_id),
  FOREIGN KEY (community_id, case_id) REFERENCES cases
);
CREATE INDEX case_whistles_of_case ON case_whistles (community_id, case_id);
CREATE INDEX case_whistles_waiting ON case_whistles (community_id, holder_id, called_at) WHERE arrived_at IS NULL;

-- How long each kind may take, and by which calendar.
CREATE TABLE case_terms (
  community_id uuid NOT NULL REFERENCES communities,
  kind text NOT NULL,
  contact_minutes integer NOT NULL CHECK (contact_minutes BETWEEN 5 AND 10080),
  handle_minutes integer NOT NULL CHECK (handle_minutes BETWEEN 30 AND 43200),
  calendar text NOT NULL CHECK (calendar IN ('natural', 'working')),
  PRIMARY KEY (community_id, kind)
);

DROP INDEX cases_waiting;
ALTER TABLE cases DROP COLUMN waiting_since;
-- The desk's list and a handler's, by the clock: what has none comes last. What is public, newest first.
CREATE INDEX cases_at_desk ON cases (community_id, (coalesce(due_at, timestamptz '9999-01-01 00:00:00+00')), case_id)
  WHERE state IN ('submitted', 'registered', 'triaged', 'appealed', 'contested', 'reopened', 'rejected');
CREATE INDEX cases_at_work ON cases (community_id, (coalesce(due_at, timestamptz '9999-01-01 00:00:00+00')), case_id)
  WHERE state IN ('assigned', 'contested', 'verified', 'handling', 'answered', 'appealed', 'reopened');
-- The few that wait for a ruling or a hearing, among the many that are worked on.
CREATE INDEX cases_to_rule ON cases (community_id, (coalesce(due_at, timestamptz '9999-01-01 00:00:00+00')), case_id)
  WHERE state IN ('contested', 'appealed');
CREATE INDEX cases_to_hear ON cases (community_id, (coalesce(due_at, timestamptz '9999-01-01 00:00:00+00')), case_id)
  WHERE state IN ('handling') AND hearing_asked_by IS NOT NULL;
CREATE INDEX cases_of_holder ON cases (community_id, holder_id, (coalesce(due_at, timestamptz '9999-01-01 00:00:00+00')), case_id)
  WHERE state IN ('assigned', 'verified', 'handling', 'answered');
CREATE INDEX cases_new_of_grid ON cases (community_id, grid_id, (coalesce(due_at, timestamptz '9999-01-01 00:00:00+00')), case_id)
  WHERE state IN ('submitted', 'registered', 'triaged', 'reopened');
CREATE INDEX cases_public ON cases (community_id, submitted_at DESC, case_id DESC) WHERE is_public;
CREATE INDEX cases_public_of_grid ON cases (community_id, grid_id, submitted_at DESC, case_id DESC) WHERE is_public;
-- A month's cases, for its figures.
CREATE INDEX cases_by_time ON cases (community_id, submitted_at, case_id);
CREATE INDEX cases_merged_into ON cases (community_id, merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX cases_by_level ON cases (community_id, (coalesce(due_at, timestamptz '9999-01-01 00:00:00+00')), case_id)
  WHERE level <> 'grid' AND state NOT IN ('closed', 'merged');

-- Photos of what was done, beside those of what was asked.
ALTER TABLE photos
  ALTER COLUMN owner_id DROP NOT NULL,
  ADD COLUMN event_no integer;

GRANT SELECT, INSERT, UPDATE ON case_voices, case_assignments, case_clocks, case_whistles, case_terms TO linli_app;
