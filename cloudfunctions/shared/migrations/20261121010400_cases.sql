-- Requests 诉求. A case's key is case_id, because a request_id is that of a call.

CREATE TABLE cases (
  community_id uuid NOT NULL,
  case_id uuid NOT NULL,
  reporter_id uuid NOT NULL,
  grid_id uuid NOT NULL REFERENCES areas,
  words text NOT NULL CHECK (length(words) BETWEEN 4 AND 500),
  place text NOT NULL CHECK (length(place) BETWEEN 2 AND 60),
  state text NOT NULL CHECK (state IN (
    'submitted', 'registered', 'triaged', 'assigned', 'verified', 'handling', 'answered', 'closed',
    'merged', 'rejected', 'appealed', 'contested', 'reopened'
  )),
  submitted_at timestamptz NOT NULL,
  -- Since when the one whose turn it is has had it.
  waiting_since timestamptz NOT NULL,
  PRIMARY KEY (community_id, case_id),
  FOREIGN KEY (community_id, reporter_id) REFERENCES members
);
CREATE INDEX cases_of_reporter ON cases (community_id, reporter_id, submitted_at DESC, case_id DESC);
CREATE INDEX cases_waiting ON cases (community_id, grid_id, waiting_since, case_id)
  WHERE state IN ('submitted', 'handling');

CREATE TABLE case_events (
  community_id uuid NOT NULL,
  case_id uuid NOT NULL,
  event_no integer NOT NULL,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  by_role text NOT NULL CHECK (by_role IN ('resident', 'gridWorker')),
  actor_id uuid NOT NULL,
  words text NOT NULL,
  happened_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, case_id, event_no),
  FOREIGN KEY (community_id, case_id) REFERENCES cases
);

CREATE TABLE photos (
  community_id uuid NOT NULL,
  photo_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  -- The storage's own name for it.
  reference text NOT NULL,
  size_bytes integer NOT NULL CHECK (size_bytes > 0),
  case_id uuid,
  stored_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, photo_id),
  FOREIGN KEY (community_id, owner_id) REFERENCES members,
  FOREIGN KEY (community_id, case_id) REFERENCES cases
);
CREATE INDEX photos_of_case ON photos (community_id, case_id) WHERE case_id IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON cases, photos TO linli_app;
GRANT SELECT, INSERT ON case_events TO linli_app;
