-- Points spent and points lapsed. Lots are safe under the lock of their account, which every movement takes first.

-- Takes points of an account out of its lots for an entry already posted: out of p_first before all others, then oldest first.
-- Refuses insufficient_points when the lots that have not lapsed hold too little.
CREATE OR REPLACE FUNCTION ledger_take_lots(
  p_community uuid, p_entry uuid, p_account uuid, p_points bigint, p_first uuid, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_taken bigint;
BEGIN
  WITH queued AS (
    SELECT entry_id, remaining,
        sum(remaining) OVER (ORDER BY entry_id IS DISTINCT FROM p_first, expires_at, line_no) - remaining AS before
      FROM point_lots
      WHERE community_id = p_community AND account_id = p_account AND remaining > 0 AND expires_at > p_at
  ), taken AS (
    SELECT entry_id, least(remaining, p_points - before) AS amount FROM queued WHERE before < p_points
  ), used AS (
    UPDATE point_lots l SET remaining = l.remaining - t.amount FROM taken t
      WHERE l.community_id = p_community AND l.account_id = p_account AND l.entry_id = t.entry_id
  ), noted AS (
    INSERT INTO point_lot_uses (community_id, entry_id, lot_entry_id, account_id, amount)
      SELECT p_community, p_entry, entry_id, p_account, amount FROM taken
      RETURNING amount
  )
  SELECT coalesce(sum(amount), 0) INTO v_taken FROM noted;
  IF v_taken < p_points THEN
    PERFORM ledger_refuse('insufficient_points');
  END IF;
END $$;

-- Spends points at a merchant, oldest lots first. Refuses insufficient_points, account_suspended, amount_invalid.
CREATE OR REPLACE FUNCTION ledger_redeem(
  p_community uuid, p_member uuid, p_merchant uuid, p_points bigint, p_voucher uuid, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_from uuid := ledger_account('member', 'point', p_member);
  v_to uuid := ledger_account('payable', 'point', p_merchant);
  v_key text := 'redeem:' || p_voucher;
BEGIN
  IF ledger_post(p_community, v_key, 'point', 'redeem', p_voucher, p_member, v_from, v_to, p_points, 0, p_at, 'insufficient_points',
    false) IS NOT NULL THEN
    PERFORM ledger_take_lots(p_community, ledger_id(v_key), v_from, p_points, NULL, p_at);
  END IF;
END $$;

-- Lets points lapse whose day is over, at most p_most accounts of them, as one set: an entry an account. What lies on a stopped account
-- stays until it is lifted. Returns how many accounts had any.
CREATE OR REPLACE FUNCTION ledger_expire_points(p_community uuid, p_most integer, p_at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_from uuid[] := ARRAY(
    SELECT DISTINCT l.account_id FROM point_lots l JOIN accounts a USING (community_id, account_id)
      WHERE l.community_id = p_community AND l.remaining > 0 AND l.expires_at <= p_at AND a.suspended_at IS NULL
      LIMIT p_most);
BEGIN
  IF cardinality(v_from) > 0 THEN
    PERFORM ledger_expire_lots(p_community, v_from, p_at);
  END IF;
  RETURN cardinality(v_from);
END $$;

-- Lets what has lapsed on these accounts go to the expired account.
CREATE OR REPLACE FUNCTION ledger_expire_lots(p_community uuid, p_from uuid[], p_at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_to accounts;
  v_at timestamptz;
BEGIN
  SELECT * INTO v_to FROM accounts
    WHERE community_id = p_community AND kind = 'expired' AND unit = 'point' AND owner_id IS NULL FOR NO KEY UPDATE;
  PERFORM 1 FROM accounts WHERE community_id = p_community AND account_id = ANY (p_from) ORDER BY account_id FOR NO KEY UPDATE;
  SELECT greatest(date_trunc('milliseconds', p_at), v_to.last_at, max(last_at)) INTO v_at FROM accounts
    WHERE community_id = p_community AND account_id = ANY (p_from);
  IF v_at > p_at + INTERVAL '1 minute' THEN
    PERFORM ledger_refuse('clock_set_back');
  END IF;
  WITH lots AS (
    SELECT l.entry_id, account_id, l.remaining AS amount FROM point_lots l JOIN accounts a USING (community_id, account_id)
      WHERE community_id = p_community AND account_id = ANY (p_from) AND l.remaining > 0 AND l.expires_at <= p_at
        AND a.suspended_at IS NULL
  ), emptied AS (
    UPDATE point_lots l SET remaining = 0 FROM lots
      WHERE l.community_id = p_community AND l.entry_id = lots.entry_id AND l.account_id = lots.account_id
  ), debited AS (
    UPDATE accounts a SET balance = balance - s.amount, last_line = last_line + 1, last_at = v_at
      FROM (SELECT account_id, sum(amount)::bigint AS amount FROM lots GROUP BY account_id) s
      WHERE a.community_id = p_community AND a.account_id = s.account_id
      RETURNING a.account_id, a.owner_id, s.amount, a.balance, a.last_line
  ), entered AS (
    INSERT INTO entries (community_id, entry_id, idempotency_key, unit, kind, source_id, actor_id, entered_at, amount,
        from_account_id, to_account_id, from_line, from_balance, to_line, to_balance)
      SELECT p_community, ledger_id(key), key, 'point', 'expiry', owner_id, NULL, v_at, amount,
          account_id, v_to.account_id, last_line, balance,
          v_to.last_line + row_number() OVER line, v_to.balance + sum(amount) OVER line
        FROM (SELECT *, 'expiry:' || account_id || ':' || last_line AS key FROM debited) d WINDOW line AS (ORDER BY account_id)
      RETURNING entry_id, from_account_id, amount
  ), credited AS (
    UPDATE accounts SET balance = balance + t.amount, last_line = last_line + t.lines, last_at = v_at
      FROM (SELECT coalesce(sum(amount), 0)::bigint AS amount, count(*) AS lines FROM entered) t
      WHERE community_id = p_community AND account_id = v_to.account_id
  )
  INSERT INTO point_lot_uses (community_id, entry_id, lot_entry_id, account_id, amount)
    SELECT p_community, e.entry_id, l.entry_id, l.account_id, l.amount
      FROM lots l JOIN entered e ON e.from_account_id = l.account_id;
END $$;

REVOKE ALL ON FUNCTION ledger_take_lots, ledger_redeem, ledger_expire_points, ledger_expire_lots FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_redeem, ledger_expire_points TO linli_app;
