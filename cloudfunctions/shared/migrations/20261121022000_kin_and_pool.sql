-- Who is kin of whom, by the word of both; and who asks the donation pool for time.

-- Two rows a pair, one for each of them; what has ended stays as a record.
CREATE TABLE kin (
  community_id uuid NOT NULL,
  member_id uuid NOT NULL,
  kin_id uuid NOT NULL,
  -- What the kin is to the member.
  relation text NOT NULL CHECK (relation IN ('spouse', 'parent', 'child', 'grandparent', 'grandchild')),
  linked_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_by_id uuid,
  PRIMARY KEY (community_id, member_id, kin_id, linked_at),
  FOREIGN KEY (community_id, member_id) REFERENCES members,
  FOREIGN KEY (community_id, kin_id) REFERENCES members,
  CHECK (member_id <> kin_id),
  CHECK ((ended_at IS NULL) = (ended_by_id IS NULL))
);
CREATE UNIQUE INDEX kin_standing ON kin (community_id, member_id, kin_id) WHERE ended_at IS NULL;

-- What one shows on the phone for kin to enter on theirs: one a member, used once, gone when used.
CREATE TABLE kin_codes (
  community_id uuid NOT NULL,
  member_id uuid NOT NULL,
  code text NOT NULL CHECK (code ~ '^\d{8}$'),
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, member_id),
  UNIQUE (community_id, code),
  FOREIGN KEY (community_id, member_id) REFERENCES members
);

ALTER TABLE attempts
  DROP CONSTRAINT attempts_purpose_check,
  ADD CONSTRAINT attempts_purpose_check CHECK (purpose IN ('visitCode', 'voucherCode', 'kinCode'));

CREATE TABLE pool_askings (
  community_id uuid NOT NULL,
  asking_id uuid NOT NULL,
  member_id uuid NOT NULL,
  -- Differs from the member when the desk asked for them.
  asked_by_id uuid NOT NULL,
  asked_minutes integer NOT NULL CHECK (asked_minutes BETWEEN 1 AND 6000),
  -- As the one who asks tells them.
  lives_alone boolean NOT NULL,
  low_income boolean NOT NULL,
  disabled boolean NOT NULL,
  words text NOT NULL CHECK (length(words) <= 200),
  asked_at timestamptz NOT NULL,
  -- As the desk has found them; none until it has looked.
  confirmed_lives_alone boolean,
  confirmed_low_income boolean,
  confirmed_disabled boolean,
  confirmed_by_id uuid,
  confirmed_at timestamptz,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'allocated', 'declined', 'withdrawn')),
  -- Who decided, why, and the tier of need it was decided in; who takes it back owes no reason.
  tier smallint CHECK (tier BETWEEN 1 AND 4),
  given_minutes integer CHECK (given_minutes BETWEEN 1 AND asked_minutes),
  reason text CHECK (length(reason) BETWEEN 2 AND 200),
  decided_by_id uuid,
  decided_at timestamptz,
  PRIMARY KEY (community_id, asking_id),
  FOREIGN KEY (community_id, member_id) REFERENCES members,
  FOREIGN KEY (community_id, asked_by_id) REFERENCES members,
  CHECK ((confirmed_at IS NULL) = (confirmed_by_id IS NULL)),
  CHECK (num_nulls(confirmed_at, confirmed_lives_alone, confirmed_low_income, confirmed_disabled) IN (0, 4)),
  CHECK ((state = 'waiting') = (decided_at IS NULL)),
  CHECK ((decided_at IS NULL) = (decided_by_id IS NULL)),
  CHECK ((state IN ('allocated', 'declined')) = (reason IS NOT NULL)),
  CHECK ((state = 'allocated') = (given_minutes IS NOT NULL) AND (state = 'allocated') = (tier IS NOT NULL))
);
-- One waits at a time; the queue is read whole.
CREATE UNIQUE INDEX pool_askings_waiting ON pool_askings (community_id, member_id) WHERE state = 'waiting';
CREATE INDEX pool_askings_of_member ON pool_askings (community_id, member_id, asked_at DESC);

GRANT SELECT, INSERT, UPDATE ON kin, pool_askings TO linli_app;
GRANT SELECT, INSERT, DELETE ON kin_codes TO linli_app;
