-- A mistake is put right by a counter-entry that names it, once.

-- Takes back what an entry moved. With a visit's minutes comes back what of them had passed on to the pool, and points still owed for it
-- are owed no more. Points that go back to a member return to the lots they came from, last taken first, and lapse at once where
-- the lot has lapsed; points taken back leave the lot they brought first. Refuses not_found, reversal_of_reversal, already_reversed,
-- not_reversible (what lapsed, and what has another community's side), insufficient_minutes or insufficient_points when they are
-- no longer there, account_suspended.
CREATE OR REPLACE FUNCTION ledger_reverse(p_community uuid, p_entry uuid, p_actor uuid, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_entry entries;
  v_from uuid;
  v_line bigint;
BEGIN
  SELECT * INTO v_entry FROM entries WHERE community_id = p_community AND entry_id = p_entry;
  IF v_entry.entry_id IS NULL THEN
    PERFORM ledger_refuse('not_found');
  ELSIF v_entry.kind = 'reversal' THEN
    PERFORM ledger_refuse('reversal_of_reversal');
  ELSIF v_entry.kind IN ('expiry', 'sending', 'receipt', 'settlement') THEN
    PERFORM ledger_refuse('not_reversible');
  END IF;
  IF v_entry.kind = 'service' THEN
    PERFORM ledger_reverse_excess(p_community, v_entry.source_id, p_actor, p_at);
    DELETE FROM owed_points WHERE community_id = p_community AND order_id = v_entry.source_id AND paid_at IS NULL;
  END IF;
  v_from := ledger_lock_ahead(p_community, v_entry);
  v_line := ledger_post(p_community, 'reversal:' || p_entry, v_entry.unit, 'reversal', p_entry, p_actor,
    v_from, v_entry.from_account_id, v_entry.amount, 0, p_at,
    CASE v_entry.unit WHEN 'minute' THEN 'insufficient_minutes' ELSE 'insufficient_points' END, false);
  IF v_line IS NULL THEN
    PERFORM ledger_refuse('already_reversed');
  END IF;
  IF v_entry.unit = 'point' THEN
    PERFORM ledger_reverse_lots(p_community, v_entry, ledger_id('reversal:' || p_entry), v_from, p_at);
  END IF;
END $$;

-- Gives back what a visit had passed on to the pool, unless that has been taken back already.
CREATE OR REPLACE FUNCTION ledger_reverse_excess(p_community uuid, p_order uuid, p_actor uuid, p_at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_excess entries;
  v_line bigint;
BEGIN
  SELECT * INTO v_excess FROM entries WHERE community_id = p_community AND entry_id = ledger_id('excess:' || p_order);
  IF v_excess.entry_id IS NOT NULL THEN
    v_line := ledger_post(p_community, 'reversal:' || v_excess.entry_id, 'minute', 'reversal', v_excess.entry_id, p_actor,
      ledger_same_or_share(p_community, v_excess.to_account_id, v_excess.amount), v_excess.from_account_id,
      v_excess.amount, 0, p_at, 'insufficient_minutes', false);
  END IF;
END $$;

-- Locks what is the community's own before any member's account: the share that gives or gets back, and where points may lapse again the
-- account they lapse to. Returns the account that gives.
CREATE OR REPLACE FUNCTION ledger_lock_ahead(p_community uuid, p_entry entries) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_from uuid := ledger_same_or_share(p_community, p_entry.to_account_id, p_entry.amount);
BEGIN
  PERFORM 1 FROM accounts
    WHERE community_id = p_community AND owner_id IS NULL
      AND (account_id = p_entry.from_account_id OR kind = 'expired' AND unit = p_entry.unit AND p_entry.unit = 'point')
    ORDER BY account_id FOR NO KEY UPDATE;
  RETURN v_from;
END $$;

-- The account itself, or, where it is a share of the community's own, whichever share can give the amount.
CREATE OR REPLACE FUNCTION ledger_same_or_share(p_community uuid, p_account uuid, p_amount bigint) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_account accounts;
BEGIN
  SELECT * INTO v_account FROM accounts WHERE community_id = p_community AND account_id = p_account;
  IF v_account.kind NOT IN ('fund', 'pool') THEN
    RETURN p_account;
  END IF;
  RETURN coalesce(ledger_share(p_community, v_account.kind, v_account.unit, p_amount), p_account);
END $$;

CREATE OR REPLACE FUNCTION ledger_reverse_lots(
  p_community uuid, p_entry entries, p_reversal uuid, p_from uuid, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM point_lots WHERE community_id = p_community AND entry_id = p_entry.entry_id AND account_id = p_from) THEN
    PERFORM ledger_take_lots(p_community, p_reversal, p_from, p_entry.amount, p_entry.entry_id, p_at);
  END IF;
  WITH returned AS (
    INSERT INTO point_lot_uses (community_id, entry_id, lot_entry_id, account_id, amount)
      SELECT p_community, p_reversal, lot_entry_id, account_id, -amount FROM point_lot_uses
        WHERE community_id = p_community AND entry_id = p_entry.entry_id AND account_id = p_entry.from_account_id
      RETURNING lot_entry_id, account_id, -amount AS amount
  )
  UPDATE point_lots l SET remaining = l.remaining + r.amount FROM returned r
    WHERE l.community_id = p_community AND l.entry_id = r.lot_entry_id AND l.account_id = r.account_id;
  IF EXISTS (
    SELECT FROM point_lots
      WHERE community_id = p_community AND account_id = p_entry.from_account_id AND remaining > 0 AND expires_at <= p_at
  ) THEN
    PERFORM ledger_expire_lots(p_community, ARRAY[p_entry.from_account_id], p_at);
  END IF;
END $$;

REVOKE ALL ON FUNCTION ledger_reverse, ledger_reverse_excess, ledger_lock_ahead, ledger_same_or_share, ledger_reverse_lots FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_reverse TO linli_app;
