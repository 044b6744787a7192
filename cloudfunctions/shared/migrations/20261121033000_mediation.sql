-- 微调处: confidential cases between neighbours. What is said lies apart from what is counted, and nobody but the parties and the mediator of the moment is shown it.

-- Neighbours who have offered to mediate, by where they live. Building leads, grid workers and managers are known by their roles.
CREATE TABLE mediators (
  community_id uuid NOT NULL,
  member_id uuid NOT NULL,
  building_id uuid NOT NULL REFERENCES areas,
  grid_id uuid NOT NULL REFERENCES areas,
  offered_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (community_id, member_id),
  FOREIGN KEY (community_id, member_id) REFERENCES members
);
CREATE INDEX mediators_by_building ON mediators (community_id, building_id, member_id) WHERE ended_at IS NULL;
CREATE INDEX mediators_by_grid ON mediators (community_id, grid_id, member_id) WHERE ended_at IS NULL;

-- The facts of a case, without a word of what it is about.
CREATE TABLE mediations (
  community_id uuid NOT NULL,
  mediation_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('asked', 'offered', 'talking', 'drafted', 'agreed', 'closed')),
  rung text NOT NULL CHECK (rung IN ('neighbours', 'building', 'grid', 'community')),
  outcome text CHECK (outcome IN ('agreed', 'failed', 'withdrawn', 'declined')),
  building_id uuid NOT NULL REFERENCES areas,
  grid_id uuid NOT NULL REFERENCES areas,
  asker_id uuid NOT NULL,
  -- None for one who is not in the app: the mediator speaks for them and says so in the minutes.
  other_id uuid,
  mediator_id uuid,
  invited_id uuid,
  -- The request it came out of.
  case_id uuid,
  asked_at timestamptz NOT NULL,
  month_ends_at timestamptz NOT NULL,
  invite_ends_at timestamptz,
  -- When the timer has to look: an invitation lapses, the month is over, or an agreement has rested long enough.
  next_at timestamptz,
  -- From when on the other party knows of it.
  other_told_at timestamptz,
  asker_consented_at timestamptz,
  other_consented_at timestamptz,
  asker_signed_at timestamptz,
  other_signed_at timestamptz,
  -- The first time both agreed to talk.
  started_at timestamptz,
  closed_at timestamptz,
  PRIMARY KEY (community_id, mediation_id),
  FOREIGN KEY (community_id, asker_id) REFERENCES members,
  FOREIGN KEY (community_id, other_id) REFERENCES members,
  FOREIGN KEY (community_id, case_id) REFERENCES cases,
  CHECK (other_id <> asker_id),
  CHECK (mediator_id NOT IN (asker_id, other_id) AND invited_id NOT IN (asker_id, other_id)),
  CHECK ((state = 'closed') = (outcome IS NOT NULL) AND (state = 'closed') = (closed_at IS NOT NULL)),
  CHECK (state NOT IN ('offered', 'talking', 'drafted', 'agreed') OR mediator_id IS NOT NULL),
  CHECK (state <> 'asked' OR mediator_id IS NULL),
  CHECK ((invited_id IS NULL) = (invite_ends_at IS NULL) AND (invited_id IS NULL OR state = 'asked'))
);
CREATE INDEX mediations_of_asker ON mediations (community_id, asker_id, asked_at DESC, mediation_id DESC);
CREATE INDEX mediations_of_other ON mediations (community_id, other_id, asked_at DESC, mediation_id DESC) WHERE other_told_at IS NOT NULL;
CREATE INDEX mediations_of_mediator ON mediations (community_id, mediator_id, asked_at DESC, mediation_id DESC) WHERE mediator_id IS NOT NULL;
CREATE INDEX mediations_of_invited ON mediations (community_id, invited_id, asked_at DESC, mediation_id DESC) WHERE invited_id IS NOT NULL;
CREATE INDEX mediations_open ON mediations (community_id, asked_at DESC, mediation_id DESC) WHERE state <> 'closed';
CREATE UNIQUE INDEX mediations_of_case ON mediations (community_id, case_id) WHERE case_id IS NOT NULL;
CREATE INDEX mediations_due ON mediations (next_at, community_id, mediation_id) WHERE next_at IS NOT NULL;
-- For the figures.
CREATE INDEX mediations_by_asking ON mediations (community_id, asked_at);
CREATE INDEX mediations_by_closing ON mediations (community_id, closed_at) WHERE started_at IS NOT NULL AND closed_at IS NOT NULL;

-- What it is about, and with whom.
CREATE TABLE mediation_papers (
  community_id uuid NOT NULL,
  mediation_id uuid NOT NULL,
  matter text NOT NULL CHECK (length(matter) BETWEEN 4 AND 500),
  other_name text NOT NULL CHECK (length(other_name) BETWEEN 1 AND 20),
  other_address text NOT NULL CHECK (length(other_address) BETWEEN 1 AND 100),
  agreement text CHECK (length(agreement) BETWEEN 4 AND 1000),
  is_oral boolean,
  -- Agreed and confirmed on a rung below, and not kept.
  past_agreement text CHECK (length(past_agreement) BETWEEN 4 AND 1000),
  PRIMARY KEY (community_id, mediation_id),
  FOREIGN KEY (community_id, mediation_id) REFERENCES mediations,
  CHECK ((agreement IS NULL) = (is_oral IS NULL))
);

-- Talks: when, where, and the minute of it. Nobody's words but the mediator's.
CREATE TABLE mediation_sessions (
  community_id uuid NOT NULL,
  mediation_id uuid NOT NULL,
  session_no integer NOT NULL,
  starts_at timestamptz NOT NULL,
  place text NOT NULL CHECK (length(place) BETWEEN 2 AND 60),
  minute text CHECK (length(minute) BETWEEN 4 AND 1000),
  minuted_at timestamptz,
  PRIMARY KEY (community_id, mediation_id, session_no),
  FOREIGN KEY (community_id, mediation_id) REFERENCES mediations,
  CHECK ((minute IS NULL) = (minuted_at IS NULL))
);

CREATE TABLE mediation_promises (
  community_id uuid NOT NULL,
  promise_id uuid NOT NULL,
  mediation_id uuid NOT NULL,
  by_part text NOT NULL CHECK (by_part IN ('asker', 'other')),
  words text NOT NULL CHECK (length(words) BETWEEN 2 AND 200),
  due_on date NOT NULL,
  kept_at timestamptz,
  -- No longer asked for: the agreement was drawn up anew, or has failed.
  dropped_at timestamptz,
  -- Reminders already given, and when the next one is.
  reminded integer NOT NULL DEFAULT 0,
  next_at timestamptz,
  PRIMARY KEY (community_id, promise_id),
  FOREIGN KEY (community_id, mediation_id) REFERENCES mediations,
  CHECK (next_at IS NULL OR (kept_at IS NULL AND dropped_at IS NULL))
);
CREATE INDEX mediation_promises_of ON mediation_promises (community_id, mediation_id);
CREATE INDEX mediation_promises_due ON mediation_promises (next_at, community_id, promise_id) WHERE next_at IS NOT NULL;

-- Who was invited to mediate, in turn, and what came of it.
CREATE TABLE mediation_tries (
  community_id uuid NOT NULL,
  mediation_id uuid NOT NULL,
  try_no integer NOT NULL,
  member_id uuid NOT NULL,
  rung text NOT NULL,
  invited_at timestamptz NOT NULL,
  result text CHECK (result IN ('steppedIn', 'passed', 'lapsed', 'refused', 'climbed')),
  -- Which party did not want this mediator: once each.
  refused_by text CHECK (refused_by IN ('asker', 'other')),
  PRIMARY KEY (community_id, mediation_id, try_no),
  FOREIGN KEY (community_id, mediation_id) REFERENCES mediations,
  FOREIGN KEY (community_id, member_id) REFERENCES members
);
CREATE UNIQUE INDEX mediation_tries_once ON mediation_tries (community_id, mediation_id, member_id);
CREATE UNIQUE INDEX mediation_refusals_once ON mediation_tries (community_id, mediation_id, refused_by) WHERE refused_by IS NOT NULL;

CREATE TABLE mediation_events (
  community_id uuid NOT NULL,
  mediation_id uuid NOT NULL,
  event_no integer NOT NULL,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  rung text NOT NULL,
  by_part text NOT NULL CHECK (by_part IN ('asker', 'other', 'mediator', 'community', 'clock')),
  actor_id uuid,
  happened_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, mediation_id, event_no),
  FOREIGN KEY (community_id, mediation_id) REFERENCES mediations
);

-- The desk has said that a dispute might better be mediated; whoever raised it decides.
CREATE TABLE mediation_proposals (
  community_id uuid NOT NULL,
  case_id uuid NOT NULL,
  proposed_by_id uuid NOT NULL,
  proposed_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, case_id),
  FOREIGN KEY (community_id, case_id) REFERENCES cases
);

-- Quarrels settled on the stairs, without the app: counted, and kept in a minute that whoever settled them wrote. No parties are named
-- but in the minute, which nobody else is shown.
CREATE TABLE oral_mediations (
  community_id uuid NOT NULL,
  record_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  rung text NOT NULL CHECK (rung IN ('neighbours', 'building', 'grid', 'community')),
  is_agreed boolean NOT NULL,
  held_on date NOT NULL,
  minute text NOT NULL CHECK (length(minute) BETWEEN 4 AND 1000),
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, record_id),
  FOREIGN KEY (community_id, mediator_id) REFERENCES members
);
CREATE INDEX oral_mediations_of_mediator ON oral_mediations (community_id, mediator_id, recorded_at DESC, record_id DESC);
CREATE INDEX oral_mediations_by_time ON oral_mediations (community_id, recorded_at);

GRANT SELECT, INSERT, UPDATE ON mediators, oral_mediations, mediations, mediation_papers, mediation_sessions, mediation_promises, mediation_tries TO linli_app;
GRANT DELETE ON mediators TO linli_app;
GRANT SELECT, INSERT ON mediation_events, mediation_proposals TO linli_app;
