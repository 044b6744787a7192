-- Opening accounts, raising budgets, stopping accounts. Each may be repeated.

CREATE OR REPLACE FUNCTION ledger_open_member(p_community uuid, p_member uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO accounts (community_id, account_id, unit, kind, owner_id, ceiling)
    SELECT p_community, ledger_account('member', unit, p_member), unit, 'member', p_member,
        CASE unit WHEN 'minute' THEN cap_minutes END
      FROM (VALUES ('minute'::ledger_unit), ('point')) AS u (unit), communities WHERE community_id = p_community
    ON CONFLICT (community_id, account_id) DO NOTHING;
$$;

CREATE OR REPLACE FUNCTION ledger_open_merchant(p_community uuid, p_merchant uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO accounts (community_id, account_id, unit, kind, owner_id)
    VALUES (p_community, ledger_account('payable', 'point', p_merchant), 'point', 'payable', p_merchant)
    ON CONFLICT (community_id, account_id) DO NOTHING;
$$;

-- Sets the most minutes a member may store; who has more keeps them.
CREATE OR REPLACE FUNCTION ledger_set_cap(p_community uuid, p_minutes integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM ledger_check_amount(p_minutes);
  UPDATE communities SET cap_minutes = p_minutes WHERE community_id = p_community;
  UPDATE accounts SET ceiling = p_minutes WHERE community_id = p_community AND kind = 'member' AND unit = 'minute';
END $$;

-- A community's own accounts: fund and pool of each unit in 32 shares, as many as serve at once; expired.
CREATE OR REPLACE FUNCTION ledger_open_community(p_community uuid, p_minutes_budget bigint, p_points_budget bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO accounts (community_id, account_id, unit, kind, share_no)
    SELECT p_community, gen_random_uuid(), u.unit, k.kind, n
      FROM (VALUES ('minute'::ledger_unit), ('point')) AS u (unit),
           (VALUES ('fund'::account_kind, 32), ('pool', 32), ('expired', 1)) AS k (kind, shares),
           generate_series(0, k.shares - 1) AS n
    ON CONFLICT (community_id, owner_id, unit, kind, share_no) DO NOTHING;
  IF p_minutes_budget > 0 THEN
    PERFORM ledger_add_budget(p_community, ledger_id('opening:minute'), 'minute', p_minutes_budget, '开户预算', NULL, NULL);
  END IF;
  IF p_points_budget > 0 THEN
    PERFORM ledger_add_budget(p_community, ledger_id('opening:point'), 'point', p_points_budget, '开户预算', NULL, NULL);
  END IF;
END $$;

-- Writes a raise down and lets each share of the fund go down by as much of it. False when it was there before.
CREATE OR REPLACE FUNCTION ledger_add_budget(
  p_community uuid, p_raise uuid, p_unit ledger_unit, p_amount bigint, p_reason text, p_actor uuid, p_at timestamptz
) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ledger_lock_shares(p_community, 'fund', p_unit);
  INSERT INTO budgets (community_id, raise_id, unit, amount, reason, actor_id, raised_at)
    VALUES (p_community, p_raise, p_unit, p_amount, p_reason, p_actor, p_at)
    ON CONFLICT (community_id, raise_id) DO NOTHING;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  UPDATE accounts SET floor = floor - p_amount / 32 - CASE share_no WHEN 0 THEN p_amount % 32 ELSE 0 END
    WHERE community_id = p_community AND kind = 'fund' AND unit = p_unit;
  RETURN true;
END $$;

-- Lets the fund of a unit give more. Refuses amount_invalid; request_reused when the raise is there with other content.
CREATE OR REPLACE FUNCTION ledger_raise_budget(
  p_community uuid, p_raise uuid, p_unit ledger_unit, p_amount bigint, p_reason text, p_actor uuid, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_is_new boolean;
BEGIN
  PERFORM ledger_check_amount(p_amount);
  -- Apart from the question below, which must see what this may have waited for.
  v_is_new := ledger_add_budget(p_community, p_raise, p_unit, p_amount, p_reason, p_actor, p_at);
  IF NOT v_is_new AND NOT EXISTS (
    SELECT FROM budgets WHERE community_id = p_community AND raise_id = p_raise AND unit = p_unit AND amount = p_amount
  ) THEN
    PERFORM ledger_refuse('request_reused');
  END IF;
END $$;

-- 止付: nothing leaves a member's or merchant's account; what comes may come, and what was held before is still paid out.
-- Refuses already_suspended, not_found; request_reused when the stop has been lifted since, or was another's.
CREATE OR REPLACE FUNCTION ledger_suspend(
  p_community uuid, p_suspension uuid, p_account uuid, p_reason text, p_actor uuid, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_account accounts;
BEGIN
  SELECT * INTO v_account FROM accounts
    WHERE community_id = p_community AND account_id = p_account AND kind IN ('member', 'payable') FOR NO KEY UPDATE;
  IF v_account.account_id IS NULL THEN
    PERFORM ledger_refuse('not_found');
  ELSIF EXISTS (
    SELECT FROM suspensions
      WHERE community_id = p_community AND suspension_id = p_suspension AND (account_id <> p_account OR lifted_at IS NOT NULL)
  ) THEN
    PERFORM ledger_refuse('request_reused');
  ELSIF v_account.suspended_at IS NULL THEN
    UPDATE accounts SET suspended_at = p_at WHERE community_id = p_community AND account_id = p_account;
    INSERT INTO suspensions (community_id, suspension_id, account_id, reason, suspended_by_id, suspended_at)
      VALUES (p_community, p_suspension, p_account, p_reason, p_actor, p_at);
  ELSIF NOT EXISTS (SELECT FROM suspensions WHERE community_id = p_community AND suspension_id = p_suspension) THEN
    PERFORM ledger_refuse('already_suspended');
  END IF;
END $$;

-- Lifts what stops an account. Refuses not_suspended.
CREATE OR REPLACE FUNCTION ledger_lift(
  p_community uuid, p_account uuid, p_reason text, p_actor uuid, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE accounts SET suspended_at = NULL
    WHERE community_id = p_community AND account_id = p_account AND suspended_at IS NOT NULL;
  IF NOT FOUND THEN
    PERFORM ledger_refuse('not_suspended');
  END IF;
  UPDATE suspensions SET lifted_at = p_at, lifted_by_id = p_actor, lift_reason = p_reason
    WHERE community_id = p_community AND account_id = p_account AND lifted_at IS NULL;
END $$;

REVOKE ALL ON FUNCTION ledger_open_member, ledger_open_merchant, ledger_set_cap, ledger_open_community, ledger_add_budget, ledger_raise_budget,
  ledger_suspend, ledger_lift FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_open_member, ledger_open_merchant, ledger_set_cap, ledger_open_community, ledger_raise_budget,
  ledger_suspend, ledger_lift TO linli_app;
