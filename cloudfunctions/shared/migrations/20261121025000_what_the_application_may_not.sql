-- What the application's role could still do to the ledger by ways of its own, and may not.

-- Transfers are written by the movement that sends; a message says which, and no amount of its own is believed.
DROP FUNCTION IF EXISTS ledger_send(uuid, uuid, uuid, uuid, bigint, timestamptz);
DROP FUNCTION IF EXISTS ledger_receive(uuid, uuid, uuid, uuid, bigint, timestamptz);
DROP FUNCTION IF EXISTS ledger_pass_excess(uuid, uuid, bigint, uuid, uuid, timestamptz);
REVOKE INSERT ON transfers FROM linli_app;
REVOKE UPDATE ON outbox FROM linli_app;
GRANT UPDATE (attempts, due_at, done_at) ON outbox TO linli_app;

-- The most one may store is a setting with a movement of its own.
REVOKE UPDATE ON communities FROM linli_app;

-- Which head of the seals the day's reconciliation met: the log must still hold it the next day.
ALTER TABLE reconciliations
  ADD COLUMN head_number bigint,
  ADD COLUMN head_hash text,
  ADD CHECK ((head_number IS NULL) = (head_hash IS NULL));
