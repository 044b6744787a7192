-- Minutes given: from the fund, to kin, to the pool and out of it. Keys say what for, so that each is given once.

-- Gives minutes from the fund to a member. Refuses budget_exhausted, cap_reached, amount_invalid.
CREATE OR REPLACE FUNCTION ledger_grant_minutes(
  p_community uuid, p_member uuid, p_minutes bigint, p_actor uuid, p_key text, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_fund uuid;
  v_line bigint;
BEGIN
  PERFORM ledger_check_amount(p_minutes);
  v_fund := ledger_any_share(p_community, 'fund', 'minute', p_minutes);
  v_line := ledger_post(p_community, p_key, 'minute', 'grant', p_member, p_actor,
    v_fund, ledger_account('member', 'minute', p_member), p_minutes, 0, p_at, 'budget_exhausted', true);
END $$;

-- Gives minutes to spouse or direct kin; who is kin was asked before. Refuses gift_to_self, insufficient_minutes, cap_reached,
-- account_suspended, amount_invalid.
CREATE OR REPLACE FUNCTION ledger_gift(
  p_community uuid, p_gift uuid, p_from uuid, p_to uuid, p_minutes bigint, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_line bigint;
BEGIN
  IF p_from = p_to THEN
    PERFORM ledger_refuse('gift_to_self');
  END IF;
  v_line := ledger_post(p_community, 'gift:' || p_gift, 'minute', 'gift', p_gift, p_from,
    ledger_account('member', 'minute', p_from), ledger_account('member', 'minute', p_to), p_minutes, 0, p_at,
    'insufficient_minutes', true);
END $$;

-- Gives minutes to the pool. Refuses insufficient_minutes, account_suspended, amount_invalid.
CREATE OR REPLACE FUNCTION ledger_donate(p_community uuid, p_gift uuid, p_from uuid, p_minutes bigint, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM ledger_post(p_community, 'donation:' || p_gift, 'minute', 'donation', p_gift, p_from,
    ledger_account('member', 'minute', p_from), ledger_share(p_community, 'pool', 'minute', 0), p_minutes, 0, p_at,
    'insufficient_minutes', false);
END $$;

-- Gives minutes out of the pool to one who asked; whose turn it is was decided before. Refuses pool_short, cap_reached, amount_invalid.
CREATE OR REPLACE FUNCTION ledger_allocate(
  p_community uuid, p_asking uuid, p_member uuid, p_minutes bigint, p_actor uuid, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_pool uuid;
  v_line bigint;
BEGIN
  PERFORM ledger_check_amount(p_minutes);
  v_pool := ledger_any_share(p_community, 'pool', 'minute', p_minutes);
  v_line := ledger_post(p_community, 'allocation:' || p_asking, 'minute', 'allocation', p_asking, p_actor,
    v_pool, ledger_account('member', 'minute', p_member), p_minutes, 0, p_at, 'pool_short', true);
END $$;

-- Gives the same from the fund to many at once, all or none; one who has it already under this grant, or has no room for it, is passed over.
-- Returns how many were given. Refuses budget_exhausted, amount_invalid, clock_set_back.
CREATE OR REPLACE FUNCTION ledger_grant_many(
  p_community uuid, p_grant uuid, p_members uuid[], p_minutes bigint, p_actor uuid, p_at timestamptz
) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_share uuid;
  v_fund accounts;
  v_to uuid[];
  v_at timestamptz;
BEGIN
  PERFORM ledger_check_amount(p_minutes);
  IF ledger_has_granted(p_community, p_grant, p_members) THEN
    RETURN 0;
  END IF;
  v_share := ledger_share(p_community, 'fund', 'minute', p_minutes * cardinality(p_members));
  IF v_share IS NULL THEN
    -- Perhaps it was this very grant, made meanwhile, that emptied the fund.
    IF ledger_has_granted(p_community, p_grant, p_members) THEN
      RETURN 0;
    END IF;
    PERFORM ledger_refuse('budget_exhausted');
  END IF;
  SELECT * INTO v_fund FROM accounts WHERE community_id = p_community AND account_id = v_share;
  PERFORM 1 FROM accounts
    WHERE community_id = p_community AND kind = 'member' AND unit = 'minute' AND owner_id = ANY (p_members)
    ORDER BY account_id FOR NO KEY UPDATE;
  SELECT array_agg(account_id), greatest(date_trunc('milliseconds', p_at), v_fund.last_at, max(last_at)) INTO v_to, v_at
    FROM accounts
    WHERE community_id = p_community AND kind = 'member' AND unit = 'minute' AND owner_id = ANY (p_members)
      AND balance + p_minutes <= ceiling
      AND NOT EXISTS (
        SELECT FROM entries WHERE community_id = p_community AND entry_id = ledger_id('grant:' || p_grant || ':' || owner_id));
  IF v_to IS NULL THEN
    RETURN 0;
  END IF;
  IF v_at > p_at + INTERVAL '1 minute' THEN
    PERFORM ledger_refuse('clock_set_back');
  END IF;
  WITH given AS (
    UPDATE accounts SET balance = balance + p_minutes, last_line = last_line + 1, last_at = v_at
      WHERE community_id = p_community AND account_id = ANY (v_to)
      RETURNING account_id, owner_id, balance, last_line
  )
  INSERT INTO entries (community_id, entry_id, idempotency_key, unit, kind, source_id, actor_id, entered_at, amount,
      from_account_id, to_account_id, from_line, from_balance, to_line, to_balance)
    SELECT p_community, ledger_id(key), key, 'minute', 'grant', owner_id, p_actor, v_at, p_minutes,
        v_fund.account_id, account_id, v_fund.last_line + nth, v_fund.balance - p_minutes * nth, last_line, balance
      FROM (SELECT *, row_number() OVER (ORDER BY account_id) AS nth, 'grant:' || p_grant || ':' || owner_id AS key FROM given) g;
  UPDATE accounts SET balance = balance - p_minutes * cardinality(v_to), last_line = last_line + cardinality(v_to), last_at = v_at
    WHERE community_id = p_community AND account_id = v_fund.account_id;
  RETURN cardinality(v_to);
END $$;

CREATE OR REPLACE FUNCTION ledger_has_granted(p_community uuid, p_grant uuid, p_members uuid[]) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  RETURN NOT EXISTS (
    SELECT FROM unnest(p_members) AS m (member_id) WHERE NOT EXISTS (
      SELECT FROM entries WHERE community_id = p_community AND entry_id = ledger_id('grant:' || p_grant || ':' || m.member_id)));
END $$;

REVOKE ALL ON FUNCTION ledger_has_granted, ledger_grant_minutes, ledger_gift, ledger_donate, ledger_allocate, ledger_grant_many
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_grant_minutes, ledger_gift, ledger_donate, ledger_allocate, ledger_grant_many TO linli_app;
