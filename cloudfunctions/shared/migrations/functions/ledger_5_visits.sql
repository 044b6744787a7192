-- What a visit pays: minutes out of the hold, points from the fund, or owed while the fund is short.

-- Pays a visit: posts the served minutes out of the hold to the volunteer and releases the rest; what goes beyond the most one may store
-- passes on to the pool; points are awarded, or owed whole. May be repeated with the same amounts.
-- Refuses amount_invalid when more is paid than is held, own_order when it would pay the one who asked, order_moved_on when the hold has ended
-- otherwise, request_reused when another hold of the order was paid.
CREATE OR REPLACE FUNCTION ledger_pay_visit(
  p_community uuid, p_hold uuid, p_volunteer uuid, p_minutes bigint, p_points bigint, p_order uuid, p_actor uuid, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_hold holds;
  v_to uuid := ledger_account('member', 'minute', p_volunteer);
  v_points_to uuid := ledger_account('member', 'point', p_volunteer);
  v_is_paid boolean;
  v_pool uuid;
  v_line bigint;
BEGIN
  SELECT * INTO v_hold FROM holds WHERE community_id = p_community AND hold_id = p_hold FOR NO KEY UPDATE;
  IF v_hold.hold_id IS NULL OR v_hold.source_id <> p_order THEN
    PERFORM ledger_refuse('not_found');
  END IF;
  IF p_minutes IS NULL OR p_minutes < 1 OR p_minutes > v_hold.amount
    OR p_points IS NULL OR p_points < 0 OR p_points > 2147483647 THEN
    PERFORM ledger_refuse('amount_invalid');
  ELSIF v_hold.account_id = v_to THEN
    PERFORM ledger_refuse('own_order');
  END IF;
  IF v_hold.state = 'posted' THEN
    IF v_hold.posted_amount <> p_minutes OR NOT ledger_was_posted(
      p_community, 'service:' || p_order, 'minute', 'service', p_order, v_hold.account_id, v_to, p_minutes
    ) THEN
      PERFORM ledger_refuse('request_reused');
    END IF;
    RETURN;
  ELSIF v_hold.state <> 'reserved' THEN
    PERFORM ledger_refuse('order_moved_on');
  END IF;
  UPDATE holds SET state = 'posted', posted_amount = p_minutes, ended_at = p_at
    WHERE community_id = p_community AND hold_id = p_hold;
  IF p_points > 0 THEN
    v_is_paid := ledger_award(p_community, v_points_to, p_points, p_order, p_actor, p_at, p_at, false);
  END IF;
  v_pool := ledger_pool_beyond(p_community, v_to, p_minutes);
  v_line := ledger_post(p_community, 'service:' || p_order, 'minute', 'service', p_order, p_actor,
    v_hold.account_id, v_to, p_minutes, v_hold.amount, p_at, NULL, false);
  -- Another hold of this order was paid before: this one must not end as if it had been.
  IF v_line IS NULL THEN
    PERFORM ledger_refuse('request_reused');
  END IF;
  PERFORM ledger_pass_excess(p_community, v_to, v_pool, p_minutes, p_order, p_actor, p_at);
END $$;

-- A share of the pool for what would go beyond the most one may store, locked before any member's account; none when it will fit.
CREATE OR REPLACE FUNCTION ledger_pool_beyond(p_community uuid, p_account uuid, p_minutes bigint) RETURNS uuid
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM accounts WHERE community_id = p_community AND account_id = p_account AND balance + p_minutes > ceiling
  ) THEN
    RETURN ledger_share(p_community, 'pool', 'minute', 0);
  END IF;
  RETURN NULL;
END $$;

-- Credits points from the fund into a new lot, or writes them down as owed while the fund is short or others have waited longer.
-- Returns whether they were paid.
CREATE OR REPLACE FUNCTION ledger_award(
  p_community uuid, p_to uuid, p_points bigint, p_order uuid, p_actor uuid, p_at timestamptz, p_since timestamptz, p_is_owed boolean
) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  v_fund uuid;
  v_line bigint;
  v_key text := 'award:' || p_order;
  v_others_wait boolean := NOT p_is_owed AND ledger_owes(p_community);
BEGIN
  IF v_others_wait THEN
    -- They may be paid this moment: who pays them holds all shares.
    PERFORM ledger_lock_shares(p_community, 'fund', 'point');
    v_others_wait := ledger_owes(p_community);
  END IF;
  IF NOT v_others_wait THEN
    v_fund := ledger_share(p_community, 'fund', 'point', p_points);
    IF v_fund IS NOT NULL AND NOT p_is_owed AND ledger_owes(p_community) THEN
      -- Someone came to wait meanwhile: the call begins anew.
      RAISE EXCEPTION USING ERRCODE = 'serialization_failure', MESSAGE = 'others have come to wait for points';
    END IF;
  END IF;
  IF v_fund IS NULL THEN
    IF NOT p_is_owed THEN
      INSERT INTO owed_points (community_id, order_id, account_id, amount, owed_since)
        VALUES (p_community, p_order, p_to, p_points, p_since);
    END IF;
    RETURN false;
  END IF;
  v_line := ledger_post(p_community, v_key, 'point', 'award', p_order, p_actor, v_fund, p_to, p_points, 0, p_at, 'budget_exhausted', false);
  INSERT INTO point_lots (community_id, entry_id, account_id, amount, remaining, expires_at, line_no)
    SELECT p_community, entry_id, p_to, p_points, p_points, ledger_points_lapse(entered_at), v_line
      FROM entries WHERE community_id = p_community AND entry_id = ledger_id(v_key) AND v_line IS NOT NULL;
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION ledger_owes(p_community uuid) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM owed_points WHERE community_id = p_community AND paid_at IS NULL);
END $$;

-- Minutes beyond what one may store go on to the pool, at most as many as have just come.
CREATE OR REPLACE FUNCTION ledger_pass_excess(
  p_community uuid, p_account uuid, p_pool uuid, p_minutes bigint, p_order uuid, p_actor uuid, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_excess bigint;
BEGIN
  SELECT least(p_minutes, balance - ceiling) INTO v_excess
    FROM accounts WHERE community_id = p_community AND account_id = p_account;
  IF v_excess > 0 AND p_pool IS NULL THEN
    -- It came to the brim meanwhile: the call begins anew, with the pool before the members.
    RAISE EXCEPTION USING ERRCODE = 'serialization_failure', MESSAGE = 'the account has filled up';
  ELSIF v_excess > 0 THEN
    PERFORM ledger_post(p_community, 'excess:' || p_order, 'minute', 'excess', p_order, p_actor,
      p_account, p_pool, v_excess, 0, p_at, NULL, false);
  END IF;
END $$;

-- Pays points owed, the longest owed first, until the fund is short again or p_most are paid. Returns how many were.
CREATE OR REPLACE FUNCTION ledger_pay_owed(p_community uuid, p_most integer, p_at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_owed owed_points;
  v_paid integer := 0;
BEGIN
  PERFORM ledger_lock_shares(p_community, 'fund', 'point');
  FOR v_owed IN
    SELECT * FROM owed_points WHERE community_id = p_community AND paid_at IS NULL
      ORDER BY owed_since, order_id, account_id LIMIT p_most FOR NO KEY UPDATE
  LOOP
    EXIT WHEN NOT ledger_award(p_community, v_owed.account_id, v_owed.amount, v_owed.order_id, NULL, p_at, v_owed.owed_since, true);
    UPDATE owed_points SET paid_at = p_at
      WHERE community_id = p_community AND order_id = v_owed.order_id AND account_id = v_owed.account_id;
    v_paid := v_paid + 1;
  END LOOP;
  RETURN v_paid;
END $$;

REVOKE ALL ON FUNCTION ledger_pay_visit, ledger_award, ledger_owes, ledger_pool_beyond, ledger_pass_excess, ledger_pay_owed FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_pay_visit, ledger_pay_owed TO linli_app;
