-- Seals of the ledger, as docs/passbook-format.md has them. The application reads them and publishes a head whole
-- (functions/seal_1_publish.sql); it can change nothing that is there.

ALTER TABLE communities
  -- How long lines may wait for a head: the fewer heads, the shorter the list that everyone can keep.
  ADD COLUMN seal_minutes smallint NOT NULL DEFAULT 10 CHECK (seal_minutes BETWEEN 1 AND 1440);

-- The signed heads of each community's log.
CREATE TABLE seal_heads (
  community_id uuid NOT NULL REFERENCES communities,
  head_no bigint NOT NULL CHECK (head_no > 0),
  size bigint NOT NULL CHECK (size >= 0),
  root bytea NOT NULL CHECK (length(root) = 32),
  lasts bytea NOT NULL CHECK (length(lasts) = 32),
  sealed_at timestamptz NOT NULL CHECK (sealed_at = date_trunc('milliseconds', sealed_at)),
  previous bytea NOT NULL CHECK (length(previous) = 32),
  key bytea NOT NULL CHECK (length(key) = 32),
  -- The key that signs all heads after this one, where it changes.
  next_key bytea CHECK (length(next_key) = 32 AND next_key <> key),
  signature bytea NOT NULL CHECK (length(signature) = 64),
  PRIMARY KEY (community_id, head_no)
);
CREATE INDEX seal_heads_rotating ON seal_heads (community_id, head_no) WHERE next_key IS NOT NULL;

-- What one head added of one account: lines without a gap, at positions of the log without a gap. The salt of a line follows from the
-- seed and its number. No foreign key to accounts: checking it would write to rows that many are waiting to post to.
CREATE TABLE seal_runs (
  community_id uuid NOT NULL,
  account_id uuid NOT NULL,
  first_line bigint NOT NULL CHECK (first_line > 0),
  last_line bigint NOT NULL CHECK (last_line >= first_line),
  first_position bigint NOT NULL CHECK (first_position >= 0),
  head_no bigint NOT NULL,
  seed bytea NOT NULL CHECK (length(seed) = 32),
  PRIMARY KEY (community_id, account_id, first_line)
);
CREATE UNIQUE INDEX seal_runs_in_log ON seal_runs (community_id, first_position);

-- Where each account's sealed chain stands, in the branch of the tree of last lines that the account's key begins with.
CREATE TABLE seal_lasts (
  community_id uuid NOT NULL,
  account_id uuid NOT NULL,
  branch smallint NOT NULL CHECK (branch BETWEEN 0 AND 255),
  last_line bigint NOT NULL CHECK (last_line >= 0),
  last_at timestamptz,
  leaf bytea NOT NULL CHECK (length(leaf) = 32),
  PRIMARY KEY (community_id, account_id),
  CHECK ((last_line = 0) = (last_at IS NULL))
);
CREATE INDEX seal_lasts_by_branch ON seal_lasts (community_id, branch);

-- The hash of each branch, so that a seal or a proof reads one branch and not every account.
CREATE TABLE seal_branches (
  community_id uuid NOT NULL,
  branch smallint NOT NULL CHECK (branch BETWEEN 0 AND 255),
  account_count integer NOT NULL CHECK (account_count > 0),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (community_id, branch)
);

-- The log's hashes, 256 a tile: those of level L are of 256^L leaves each. The last tile of a level grows by appending.
CREATE TABLE seal_tiles (
  community_id uuid NOT NULL,
  level smallint NOT NULL CHECK (level BETWEEN 0 AND 6),
  tile_no bigint NOT NULL CHECK (tile_no >= 0),
  -- Hashes don't compress.
  hashes bytea STORAGE EXTERNAL NOT NULL CHECK (length(hashes) % 32 = 0 AND length(hashes) BETWEEN 32 AND 8192),
  PRIMARY KEY (community_id, level, tile_no)
);

GRANT SELECT ON seal_heads, seal_runs, seal_lasts, seal_branches, seal_tiles TO linli_app;
