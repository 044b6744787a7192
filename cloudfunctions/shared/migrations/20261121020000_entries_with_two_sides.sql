-- An entry becomes one row that takes an amount from one account and gives it to another: it cannot fail to balance, and it costs one
-- insert instead of three. A community's own accounts become shares, so that many can post at once.

-- Movements are called otherwise from now on.
DO $$
DECLARE
  v_function regprocedure;
BEGIN
  FOR v_function IN SELECT oid FROM pg_proc WHERE proname LIKE 'ledger\_%' AND pronamespace = 'public'::regnamespace LOOP
    EXECUTE 'DROP FUNCTION ' || v_function;
  END LOOP;
END $$;

ALTER TABLE communities
  -- Minutes one may store; what a visit earns beyond them goes to the pool.
  ADD COLUMN cap_minutes integer NOT NULL DEFAULT 90000 CHECK (cap_minutes > 0);

CREATE TYPE ledger_unit AS ENUM ('minute', 'point');
CREATE TYPE account_kind AS ENUM ('member', 'fund', 'pool', 'expired', 'payable', 'clearing');
CREATE TYPE entry_kind AS ENUM (
  'grant', 'service', 'award', 'excess', 'gift', 'donation', 'allocation', 'redeem', 'expiry', 'reversal', 'sending', 'receipt', 'settlement'
);

-- Clearing stands between two communities from now on; what was opened for none was never used.
DELETE FROM accounts WHERE kind = 'clearing' AND last_line = 0;
-- PostgreSQL reads each CHECK anew for every statement: they were half of what a movement cost. What an update of a balance can break stays a
-- constraint; the rest is set once, by the functions that open accounts, and is looked at by the daily reconciliation.
ALTER TABLE accounts
  DROP CONSTRAINT accounts_community_id_kind_unit_owner_id_key,
  DROP CONSTRAINT accounts_check,
  DROP CONSTRAINT accounts_check1,
  DROP CONSTRAINT accounts_floor,
  DROP CONSTRAINT accounts_held_check,
  DROP CONSTRAINT accounts_kind_check,
  DROP CONSTRAINT accounts_unit_check,
  ALTER COLUMN unit TYPE ledger_unit USING unit::ledger_unit,
  ALTER COLUMN kind TYPE account_kind USING kind::account_kind,
  -- A community's own account is the sum of its shares. A share's floor may be anything; together they come to what the account may go
  -- down to: minus the budget for a fund, nothing for a pool.
  ADD COLUMN share_no smallint NOT NULL DEFAULT 0,
  -- The instant of the last line: the next is never dated before it.
  ADD COLUMN last_at timestamptz,
  -- The most minutes a member may store; none for others.
  ADD COLUMN ceiling bigint,
  ADD CONSTRAINT accounts_floor CHECK (balance - held >= floor AND held >= 0),
  ADD CONSTRAINT accounts_once UNIQUE NULLS NOT DISTINCT (community_id, owner_id, unit, kind, share_no);
-- Balances change in place: no index holds what changes, and a page keeps room for the next version.
ALTER TABLE accounts SET (fillfactor = 60);

UPDATE accounts a SET last_at = l.last_at
  FROM (SELECT community_id, account_id, max(entered_at) AS last_at FROM postings JOIN entries USING (community_id, entry_id) GROUP BY 1, 2) l
  WHERE l.community_id = a.community_id AND l.account_id = a.account_id;

INSERT INTO accounts (community_id, account_id, unit, kind, share_no)
  SELECT community_id, gen_random_uuid(), unit, kind, n FROM accounts, generate_series(1, 31) AS n WHERE kind IN ('fund', 'pool');

-- Accounts of members, merchants and other communities get ids that follow from whose they are (ledger_account): a movement need not look for them.
CREATE TEMP TABLE renamed ON COMMIT DROP AS
  SELECT community_id, account_id AS old_id,
      overlay(overlay(encode(substring(sha256(('account:' || kind || ':' || unit || ':' || owner_id)::bytea) FOR 16), 'hex') PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid AS new_id
    FROM accounts WHERE owner_id IS NOT NULL;
ALTER TABLE postings DROP CONSTRAINT postings_community_id_account_id_fkey;
ALTER TABLE holds DROP CONSTRAINT holds_community_id_account_id_fkey;
ALTER TABLE owed_points DROP CONSTRAINT owed_points_community_id_account_id_fkey;
UPDATE accounts a SET account_id = new_id, ceiling = CASE WHEN kind = 'member' AND unit = 'minute' THEN 90000 END
  FROM renamed r WHERE r.community_id = a.community_id AND old_id = account_id;
UPDATE holds h SET account_id = new_id FROM renamed r WHERE r.community_id = h.community_id AND old_id = account_id;
UPDATE owed_points o SET account_id = new_id FROM renamed r WHERE r.community_id = o.community_id AND old_id = account_id;
ALTER TABLE holds ADD FOREIGN KEY (community_id, account_id) REFERENCES accounts;
ALTER TABLE owed_points ADD FOREIGN KEY (community_id, account_id) REFERENCES accounts;

CREATE TEMP TABLE old_entries ON COMMIT DROP AS SELECT * FROM entries;
CREATE TEMP TABLE old_postings ON COMMIT DROP AS
  SELECT p.community_id, p.entry_id, coalesce(r.new_id, p.account_id) AS account_id, p.line_no, p.amount, p.balance_after
    FROM postings p LEFT JOIN renamed r ON r.community_id = p.community_id AND r.old_id = p.account_id;
DROP TABLE postings CASCADE;
DROP TABLE entries;

CREATE TABLE entries (
  community_id uuid NOT NULL,
  -- What was done for the key, once: a second use of the key is the same entry or a refusal.
  idempotency_key text NOT NULL,
  -- A UUID made of the key (ledger_id).
  entry_id uuid NOT NULL,
  unit ledger_unit NOT NULL,
  kind entry_kind NOT NULL,
  -- The order, voucher, member, gift or entry it is about.
  source_id uuid NOT NULL,
  -- The member who caused it; none when the timer did.
  actor_id uuid,
  entered_at timestamptz NOT NULL,
  amount bigint NOT NULL,
  from_account_id uuid NOT NULL,
  to_account_id uuid NOT NULL,
  -- Each side is a line of its account: lines count from 1 without a gap, and carry the balance after them.
  from_line bigint NOT NULL,
  from_balance bigint NOT NULL,
  to_line bigint NOT NULL,
  to_balance bigint NOT NULL,
  PRIMARY KEY (community_id, entry_id),
  CONSTRAINT entries_move CHECK (amount > 0 AND from_account_id <> to_account_id)
);

INSERT INTO entries (community_id, entry_id, idempotency_key, unit, kind, source_id, actor_id, entered_at, amount,
    from_account_id, to_account_id, from_line, from_balance, to_line, to_balance)
  SELECT e.community_id,
      overlay(overlay(encode(substring(sha256(e.idempotency_key::bytea) FOR 16), 'hex') PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid,
      e.idempotency_key, e.unit::ledger_unit, e.kind::entry_kind, e.source_id, e.actor_id, date_trunc('milliseconds', e.entered_at), t.amount,
      f.account_id, t.account_id, f.line_no, f.balance_after, t.line_no, t.balance_after
    FROM old_entries e
    JOIN old_postings f ON f.community_id = e.community_id AND f.entry_id = e.entry_id AND f.amount < 0
    JOIN old_postings t ON t.community_id = e.community_id AND t.entry_id = e.entry_id AND t.amount > 0;

-- An account's lines in the order of time, which is the order of their numbers too: a statement, a month, a balance at an instant.
CREATE UNIQUE INDEX entries_from ON entries (community_id, from_account_id, entered_at, from_line);
CREATE UNIQUE INDEX entries_to ON entries (community_id, to_account_id, entered_at, to_line);

-- Each entry seen from its two accounts.
CREATE VIEW postings AS
  SELECT community_id, from_account_id AS account_id, from_line AS line_no, entry_id, unit, kind, -amount AS amount,
      from_balance AS balance_after, entered_at, source_id, actor_id, to_account_id AS other_account_id
    FROM entries
  UNION ALL
  SELECT community_id, to_account_id, to_line, entry_id, unit, kind, amount, to_balance, entered_at, source_id, actor_id, from_account_id
    FROM entries;

-- Lots and their uses under the ids that follow from the keys; the line that brought a lot says which of two is the older.
ALTER TABLE point_lot_uses DROP CONSTRAINT point_lot_uses_community_id_lot_entry_id_account_id_fkey;
ALTER TABLE point_lots ADD COLUMN line_no bigint;
UPDATE point_lots l SET entry_id = e.entry_id, account_id = e.to_account_id, line_no = e.to_line
  FROM old_entries o JOIN entries e ON e.community_id = o.community_id AND e.idempotency_key = o.idempotency_key
  WHERE o.community_id = l.community_id AND o.entry_id = l.entry_id;
UPDATE point_lot_uses u SET entry_id = e.entry_id, account_id = e.from_account_id
  FROM old_entries o JOIN entries e ON e.community_id = o.community_id AND e.idempotency_key = o.idempotency_key
  WHERE o.community_id = u.community_id AND o.entry_id = u.entry_id;
UPDATE point_lot_uses u SET lot_entry_id = e.entry_id
  FROM old_entries o JOIN entries e ON e.community_id = o.community_id AND e.idempotency_key = o.idempotency_key
  WHERE o.community_id = u.community_id AND o.entry_id = u.lot_entry_id;
DROP INDEX point_lots_remaining;
ALTER TABLE point_lots
  ALTER COLUMN line_no SET NOT NULL,
  ADD FOREIGN KEY (community_id, entry_id) REFERENCES entries;
CREATE INDEX point_lots_remaining ON point_lots (community_id, account_id, expires_at, line_no) WHERE remaining > 0;
CREATE INDEX point_lots_lapsing ON point_lots (community_id, expires_at) WHERE remaining > 0;
ALTER TABLE point_lot_uses
  DROP CONSTRAINT point_lot_uses_amount_check,
  -- Below zero is given back, by the reversal of what took it.
  ADD CHECK (amount <> 0),
  ADD FOREIGN KEY (community_id, entry_id) REFERENCES entries,
  ADD FOREIGN KEY (community_id, lot_entry_id, account_id) REFERENCES point_lots;

-- What the fund of a unit has been allowed to give, raise by raise.
CREATE TABLE budgets (
  community_id uuid NOT NULL REFERENCES communities,
  raise_id uuid NOT NULL,
  unit ledger_unit NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
  -- None for the one a community opens with.
  actor_id uuid,
  raised_at timestamptz,
  PRIMARY KEY (community_id, raise_id)
);
INSERT INTO budgets (community_id, raise_id, unit, amount, reason)
  SELECT community_id,
      overlay(overlay(encode(substring(sha256(('opening:' || unit)::bytea) FOR 16), 'hex') PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid,
      unit, -floor, '开户预算'
    FROM accounts WHERE kind = 'fund' AND share_no = 0 AND floor < 0;

-- 止付: who stopped an account and why, and who lifted it.
CREATE TABLE suspensions (
  community_id uuid NOT NULL,
  suspension_id uuid NOT NULL,
  account_id uuid NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 2 AND 200),
  suspended_by_id uuid NOT NULL,
  suspended_at timestamptz NOT NULL,
  lift_reason text CHECK (length(lift_reason) BETWEEN 2 AND 200),
  lifted_by_id uuid,
  lifted_at timestamptz,
  PRIMARY KEY (community_id, suspension_id),
  FOREIGN KEY (community_id, account_id) REFERENCES accounts,
  CHECK ((lifted_at IS NULL) = (lifted_by_id IS NULL) AND (lifted_at IS NULL) = (lift_reason IS NULL))
);
CREATE UNIQUE INDEX suspensions_standing ON suspensions (community_id, account_id) WHERE lifted_at IS NULL;

CREATE INDEX owed_points_in_turn ON owed_points (community_id, owed_since, order_id, account_id) WHERE paid_at IS NULL;

GRANT SELECT ON entries, postings, budgets, suspensions TO linli_app;
