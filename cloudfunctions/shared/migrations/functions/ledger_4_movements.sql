-- Movements: each decides, locks and posts in one call.

-- Gives minutes from the fund to a member. Refuses budget_exhausted, amount_invalid.
CREATE OR REPLACE FUNCTION ledger_grant_minutes(
  p_community uuid, p_entry uuid, p_member uuid, p_minutes bigint, p_actor uuid, p_key text, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  v_fund uuid := ledger_account(p_community, 'fund', 'minute', NULL);
  v_to uuid := ledger_account(p_community, 'member', 'minute', p_member);
BEGIN
  IF NOT ledger_enter(p_community, p_entry, 'minute', 'grant', p_member, p_actor, p_key, p_at, v_to, p_minutes) THEN
    RETURN;
  END IF;
  PERFORM ledger_lock(p_community, ARRAY[v_fund, v_to]);
  IF ledger_available(p_community, v_fund) < p_minutes THEN
    PERFORM ledger_refuse('budget_exhausted');
  END IF;
  PERFORM ledger_move(p_community, p_entry, 'minute', v_fund, v_to, p_minutes, 0);
END $$;

-- Credits points from the fund into a new lot of an account already locked together with the fund.
-- When the fund is short the whole is owed instead; returns whether it was paid.
CREATE OR REPLACE FUNCTION ledger_award(
  p_community uuid, p_entry uuid, p_fund uuid, p_to uuid, p_points bigint, p_order uuid, p_actor uuid, p_at timestamptz
) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF ledger_available(p_community, p_fund) < p_points THEN
    INSERT INTO owed_points (community_id, order_id, account_id, amount, owed_since)
      VALUES (p_community, p_order, p_to, p_points, p_at);
    RETURN false;
  END IF;
  PERFORM ledger_enter(p_community, p_entry, 'point', 'award', p_order, p_actor, 'award:' || p_order, p_at, p_to, p_points);
  PERFORM ledger_move(p_community, p_entry, 'point', p_fund, p_to, p_points, 0);
  INSERT INTO point_lots (community_id, entry_id, account_id, amount, remaining, expires_at)
    VALUES (p_community, p_entry, p_to, p_points, p_points, ledger_points_lapse(p_at));
  RETURN true;
END $$;

-- Pays a visit: posts the served minutes out of the hold to the volunteer, releases the rest, and awards the points.
-- Minutes are credited always; points are owed whole while the fund is short. May be repeated with the same amounts.
-- Refuses amount_invalid when more is paid than is held, order_moved_on when the hold has ended otherwise.
CREATE OR REPLACE FUNCTION ledger_pay_visit(
  p_community uuid, p_hold uuid, p_volunteer uuid, p_minutes bigint, p_points bigint, p_order uuid, p_actor uuid,
  p_minute_entry uuid, p_point_entry uuid, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  v_hold holds;
  v_to uuid := ledger_account(p_community, 'member', 'minute', p_volunteer);
  v_points_to uuid := ledger_account(p_community, 'member', 'point', p_volunteer);
  v_fund uuid := ledger_account(p_community, 'fund', 'point', NULL);
BEGIN
  SELECT * INTO v_hold FROM holds WHERE community_id = p_community AND hold_id = p_hold FOR NO KEY UPDATE;
  IF v_hold.hold_id IS NULL OR v_hold.source_id <> p_order THEN
    PERFORM ledger_refuse('not_found');
  END IF;
  IF p_minutes > v_hold.amount OR p_points IS NULL OR p_points < 0 OR p_points > 2147483647 THEN
    PERFORM ledger_refuse('amount_invalid');
  END IF;
  IF NOT ledger_enter(p_community, p_minute_entry, 'minute', 'service', p_order, p_actor, 'service:' || p_order, p_at, v_to, p_minutes) THEN
    RETURN;
  END IF;
  IF v_hold.state <> 'reserved' THEN
    PERFORM ledger_refuse('order_moved_on');
  END IF;
  PERFORM ledger_lock(p_community, ARRAY[v_hold.account_id, v_to]
    || CASE WHEN p_points > 0 THEN ARRAY[v_points_to, v_fund] ELSE '{}'::uuid[] END);
  UPDATE holds SET state = 'posted', posted_amount = p_minutes, ended_at = p_at
    WHERE community_id = p_community AND hold_id = p_hold;
  PERFORM ledger_move(p_community, p_minute_entry, 'minute', v_hold.account_id, v_to, p_minutes, v_hold.amount);
  IF p_points > 0 THEN
    PERFORM ledger_award(p_community, p_point_entry, v_fund, v_points_to, p_points, p_order, p_actor, p_at);
  END IF;
END $$;

-- Spends points at a merchant, oldest lots first. Refuses insufficient_points, account_suspended, amount_invalid.
CREATE OR REPLACE FUNCTION ledger_redeem(
  p_community uuid, p_entry uuid, p_member uuid, p_merchant uuid, p_points bigint, p_voucher uuid, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  v_from uuid := ledger_account(p_community, 'member', 'point', p_member);
  v_to uuid := ledger_account(p_community, 'payable', 'point', p_merchant);
  v_lot point_lots;
  v_left bigint := p_points;
  v_taken bigint;
BEGIN
  IF NOT ledger_enter(p_community, p_entry, 'point', 'redeem', p_voucher, p_member, 'redeem:' || p_voucher, p_at, v_to, p_points) THEN
    RETURN;
  END IF;
  PERFORM ledger_lock(p_community, ARRAY[v_from, v_to]);
  PERFORM ledger_refuse_suspended(p_community, v_from);
  IF ledger_available(p_community, v_from) < p_points THEN
    PERFORM ledger_refuse('insufficient_points');
  END IF;
  PERFORM ledger_move(p_community, p_entry, 'point', v_from, v_to, p_points, 0);
  FOR v_lot IN
    SELECT * FROM point_lots
      WHERE community_id = p_community AND account_id = v_from AND remaining > 0 AND expires_at > p_at
      ORDER BY expires_at, entry_id
      FOR NO KEY UPDATE
  LOOP
    EXIT WHEN v_left = 0;
    v_taken := least(v_left, v_lot.remaining);
    UPDATE point_lots SET remaining = remaining - v_taken
      WHERE community_id = p_community AND entry_id = v_lot.entry_id AND account_id = v_from;
    INSERT INTO point_lot_uses (community_id, entry_id, lot_entry_id, account_id, amount)
      VALUES (p_community, p_entry, v_lot.entry_id, v_from, v_taken);
    v_left := v_left - v_taken;
  END LOOP;
  IF v_left > 0 THEN
    PERFORM ledger_refuse('insufficient_points');
  END IF;
END $$;

REVOKE ALL ON FUNCTION ledger_grant_minutes, ledger_award, ledger_pay_visit, ledger_redeem FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_grant_minutes, ledger_pay_visit, ledger_redeem TO linli_app;
