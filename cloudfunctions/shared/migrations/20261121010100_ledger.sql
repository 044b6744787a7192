-- The ledger. The application may read it and call the functions of functions/ledger_*.sql; it may write none of it.

CREATE TABLE accounts (
  community_id uuid NOT NULL REFERENCES communities,
  account_id uuid NOT NULL,
  unit text NOT NULL CHECK (unit IN ('minute', 'point')),
  kind text NOT NULL CHECK (kind IN ('member', 'fund', 'pool', 'expired', 'payable', 'clearing')),
  -- The member or merchant whose it is; none for the community's own.
  owner_id uuid,
  balance bigint NOT NULL DEFAULT 0,
  held bigint NOT NULL DEFAULT 0 CHECK (held >= 0),
  -- The fund may go down to its granted budget; nobody else goes below zero.
  floor bigint NOT NULL DEFAULT 0 CHECK (floor <= 0 AND (floor = 0 OR kind IN ('fund', 'clearing'))),
  last_line bigint NOT NULL DEFAULT 0,
  suspended_at timestamptz,
  PRIMARY KEY (community_id, account_id),
  UNIQUE NULLS NOT DISTINCT (community_id, kind, unit, owner_id),
  CONSTRAINT accounts_floor CHECK (balance - held >= floor),
  CHECK ((owner_id IS NOT NULL) = (kind IN ('member', 'payable')))
);

CREATE TABLE entries (
  community_id uuid NOT NULL REFERENCES communities,
  entry_id uuid NOT NULL,
  unit text NOT NULL CHECK (unit IN ('minute', 'point')),
  kind text NOT NULL CHECK (kind IN ('grant', 'service', 'award', 'redeem', 'reversal')),
  -- The order, voucher or member it is about.
  source_id uuid NOT NULL,
  -- The member who caused it; none when the timer did.
  actor_id uuid,
  idempotency_key text NOT NULL CHECK (length(idempotency_key) BETWEEN 1 AND 100),
  entered_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, entry_id),
  UNIQUE (community_id, idempotency_key)
);

CREATE TABLE postings (
  community_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  account_id uuid NOT NULL,
  -- Counts an account's lines from 1 without a gap.
  line_no bigint NOT NULL CHECK (line_no > 0),
  amount bigint NOT NULL CHECK (amount <> 0),
  balance_after bigint NOT NULL,
  PRIMARY KEY (community_id, entry_id, account_id),
  UNIQUE (community_id, account_id, line_no),
  FOREIGN KEY (community_id, entry_id) REFERENCES entries,
  FOREIGN KEY (community_id, account_id) REFERENCES accounts
);

CREATE TABLE holds (
  community_id uuid NOT NULL,
  hold_id uuid NOT NULL,
  account_id uuid NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  state text NOT NULL DEFAULT 'reserved' CHECK (state IN ('reserved', 'posted', 'voided', 'expired')),
  -- What of it was posted; the rest was released.
  posted_amount bigint CHECK (posted_amount BETWEEN 1 AND amount),
  source_id uuid NOT NULL,
  reserved_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (community_id, hold_id),
  FOREIGN KEY (community_id, account_id) REFERENCES accounts,
  CHECK ((state = 'reserved') = (ended_at IS NULL)),
  CHECK ((state = 'posted') = (posted_amount IS NOT NULL))
);
CREATE INDEX holds_reserved ON holds (community_id, account_id) WHERE state = 'reserved';

-- Points by the entry that brought them, so that the oldest are spent first and lapse in time.
CREATE TABLE point_lots (
  community_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  account_id uuid NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  remaining bigint NOT NULL CHECK (remaining BETWEEN 0 AND amount),
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, entry_id, account_id),
  FOREIGN KEY (community_id, entry_id, account_id) REFERENCES postings
);
CREATE INDEX point_lots_remaining ON point_lots (community_id, account_id, expires_at, entry_id) WHERE remaining > 0;

-- Which lots an entry took from, so that giving back finds its way home.
CREATE TABLE point_lot_uses (
  community_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  lot_entry_id uuid NOT NULL,
  account_id uuid NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  PRIMARY KEY (community_id, entry_id, lot_entry_id, account_id),
  FOREIGN KEY (community_id, entry_id, account_id) REFERENCES postings,
  FOREIGN KEY (community_id, lot_entry_id, account_id) REFERENCES point_lots
);

-- Points earned while the fund was short: owed whole, to be paid in order of time.
CREATE TABLE owed_points (
  community_id uuid NOT NULL,
  order_id uuid NOT NULL,
  account_id uuid NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  owed_since timestamptz NOT NULL,
  paid_at timestamptz,
  PRIMARY KEY (community_id, order_id, account_id),
  FOREIGN KEY (community_id, account_id) REFERENCES accounts
);
CREATE INDEX owed_points_unpaid ON owed_points (community_id, account_id) WHERE paid_at IS NULL;

GRANT SELECT ON accounts, entries, postings, holds, point_lots, point_lot_uses, owed_points TO linli_app;
