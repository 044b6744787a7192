-- The auditor's desk: reversals asked for and decided, the daily reconciliation and what it found.

CREATE TABLE corrections (
  community_id uuid NOT NULL,
  correction_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 2 AND 200),
  asked_by_id uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'approved', 'refused')),
  decided_by_id uuid,
  decided_at timestamptz,
  refusal_reason text CHECK (length(refusal_reason) BETWEEN 2 AND 200),
  PRIMARY KEY (community_id, correction_id),
  FOREIGN KEY (community_id, entry_id) REFERENCES entries,
  FOREIGN KEY (community_id, asked_by_id) REFERENCES members,
  CONSTRAINT corrections_two_people CHECK (decided_by_id <> asked_by_id),
  CHECK ((state = 'asked') = (decided_by_id IS NULL) AND (state = 'asked') = (decided_at IS NULL)),
  CHECK ((state = 'refused') = (refusal_reason IS NOT NULL))
);
CREATE UNIQUE INDEX corrections_standing ON corrections (community_id, entry_id) WHERE state = 'asked';
CREATE INDEX corrections_of_entry ON corrections (community_id, entry_id, asked_at);
CREATE INDEX corrections_newest ON corrections (community_id, asked_at DESC, correction_id DESC);

CREATE INDEX suspensions_newest ON suspensions (community_id, suspended_at DESC, suspension_id DESC);

-- One a day (Shanghai), as it was found; never changed.
CREATE TABLE reconciliations (
  community_id uuid NOT NULL REFERENCES communities,
  day date NOT NULL,
  ran_at timestamptz NOT NULL,
  -- A list of { check, ruleCount, breachCount, breaches }.
  results jsonb NOT NULL,
  PRIMARY KEY (community_id, day)
);

-- What differs stands as one incident until somebody says what it was.
CREATE TABLE incidents (
  community_id uuid NOT NULL REFERENCES communities,
  incident_id uuid NOT NULL,
  check_name text NOT NULL,
  raised_at timestamptz NOT NULL,
  last_found_at timestamptz NOT NULL,
  breach_count integer NOT NULL CHECK (breach_count > 0),
  breaches jsonb NOT NULL,
  resolution text CHECK (length(resolution) BETWEEN 2 AND 200),
  resolved_by_id uuid,
  resolved_at timestamptz,
  PRIMARY KEY (community_id, incident_id),
  CHECK ((resolution IS NULL) = (resolved_at IS NULL) AND (resolution IS NULL) = (resolved_by_id IS NULL))
);
CREATE UNIQUE INDEX incidents_open ON incidents (community_id, check_name) WHERE resolved_at IS NULL;
CREATE INDEX incidents_newest ON incidents (community_id, raised_at DESC, incident_id DESC);

GRANT SELECT ON corrections, reconciliations, incidents TO linli_app;
-- Nobody asks and decides in one; what was found and decided stays as it is.
GRANT INSERT (community_id, correction_id, entry_id, reason, asked_by_id, asked_at),
  UPDATE (state, decided_by_id, decided_at, refusal_reason) ON corrections TO linli_app;
GRANT INSERT ON reconciliations TO linli_app;
GRANT INSERT (community_id, incident_id, check_name, raised_at, last_found_at, breach_count, breaches),
  UPDATE (last_found_at, breach_count, breaches, resolution, resolved_by_id, resolved_at) ON incidents TO linli_app;
