-- Parts of the movements; the application may call none of them. Movements set the search path, parts run in it. Temporary tables are
-- named last in it: unnamed they would come first, and whoever calls could put one of its own in the place of the ledger's.
-- On the way of every movement a part is called by assignment: PERFORM would run a query for it, at a tenth of the whole.
-- A refusal is raised with SQLSTATE LINLI and the error code of the contract as its message.

CREATE OR REPLACE FUNCTION ledger_refuse(p_code text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'LINLI', MESSAGE = p_code;
END $$;

-- Amounts are whole, above zero and below 2^31.
CREATE OR REPLACE FUNCTION ledger_check_amount(p_amount bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF p_amount IS NULL OR p_amount < 1 OR p_amount > 2147483647 THEN
    PERFORM ledger_refuse('amount_invalid');
  END IF;
END $$;

-- The id made of a name: a UUID of version 8. An entry's is made of its key.
CREATE OR REPLACE FUNCTION ledger_id(p_name text) RETURNS uuid
LANGUAGE sql IMMUTABLE AS $$
  SELECT overlay(overlay(encode(substring(sha256(convert_to(p_name, 'UTF8')) FOR 16), 'hex') PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid;
$$;

-- The account of a member, a merchant or another community, whether it has been opened or not.
CREATE OR REPLACE FUNCTION ledger_account(p_kind account_kind, p_unit ledger_unit, p_owner uuid) RETURNS uuid
LANGUAGE sql STABLE AS $$
  SELECT ledger_id('account:' || p_kind || ':' || p_unit || ':' || p_owner);
$$;

-- A share of the community's own account that can give an amount, locked; none when all together cannot.
-- Each connection has a share of its own to begin with. Taken before any member's account, so that nobody waits in a circle.
CREATE OR REPLACE FUNCTION ledger_share(p_community uuid, p_kind account_kind, p_unit ledger_unit, p_amount bigint) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_share uuid;
  v_count bigint;
  v_total numeric;
BEGIN
  SELECT account_id INTO v_share FROM accounts
    WHERE community_id = p_community AND kind = p_kind AND unit = p_unit AND owner_id IS NULL
      AND share_no = pg_backend_pid() % 32 AND balance - held - floor >= p_amount
    FOR NO KEY UPDATE SKIP LOCKED;
  IF FOUND THEN
    RETURN v_share;
  END IF;
  SELECT account_id INTO v_share FROM accounts
    WHERE community_id = p_community AND kind = p_kind AND unit = p_unit AND owner_id IS NULL
      AND balance - held - floor >= p_amount
    LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED;
  IF FOUND THEN
    RETURN v_share;
  END IF;
  PERFORM ledger_lock_shares(p_community, p_kind, p_unit);
  SELECT count(*), sum(balance - held - floor) INTO v_count, v_total FROM accounts
    WHERE community_id = p_community AND kind = p_kind AND unit = p_unit AND owner_id IS NULL;
  IF v_count = 0 THEN
    PERFORM ledger_refuse('not_found');
  END IF;
  IF v_total < p_amount THEN
    RETURN NULL;
  END IF;
  -- Even: the first gets what is asked for, and all get the same of the rest.
  UPDATE accounts SET floor = balance - held - CASE share_no
      WHEN 0 THEN p_amount + (v_total - p_amount) - (v_count - 1) * div(v_total - p_amount, v_count)
      ELSE div(v_total - p_amount, v_count) END
    WHERE community_id = p_community AND kind = p_kind AND unit = p_unit AND owner_id IS NULL;
  SELECT account_id INTO v_share FROM accounts
    WHERE community_id = p_community AND kind = p_kind AND unit = p_unit AND owner_id IS NULL AND share_no = 0;
  RETURN v_share;
END $$;

CREATE OR REPLACE FUNCTION ledger_lock_shares(p_community uuid, p_kind account_kind, p_unit ledger_unit) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM accounts
    WHERE community_id = p_community AND kind = p_kind AND unit = p_unit AND owner_id IS NULL
    ORDER BY share_no FOR NO KEY UPDATE;
END $$;

-- A share that can give an amount, or the first, which will then refuse it.
CREATE OR REPLACE FUNCTION ledger_any_share(p_community uuid, p_kind account_kind, p_unit ledger_unit, p_amount bigint) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_share uuid := ledger_share(p_community, p_kind, p_unit, p_amount);
BEGIN
  IF v_share IS NULL THEN
    SELECT account_id INTO v_share FROM accounts
      WHERE community_id = p_community AND kind = p_kind AND unit = p_unit AND owner_id IS NULL AND share_no = 0;
  END IF;
  RETURN v_share;
END $$;

-- Whether the key was used before for just this; refuses request_reused when it was for something else.
CREATE OR REPLACE FUNCTION ledger_was_posted(
  p_community uuid, p_key text, p_unit ledger_unit, p_kind entry_kind, p_source uuid, p_from uuid, p_to uuid, p_amount bigint
) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  v_entry entries;
BEGIN
  SELECT * INTO v_entry FROM entries
    WHERE community_id = p_community
      AND entry_id = ledger_id(p_key);
  IF v_entry.entry_id IS NULL THEN
    RETURN false;
  END IF;
  -- Which share of the community's own account it was is no part of what was asked.
  IF (v_entry.unit, v_entry.kind, v_entry.source_id, v_entry.amount) IS DISTINCT FROM (p_unit, p_kind, p_source, p_amount)
    OR NOT ledger_is_same(p_community, v_entry.from_account_id, p_from)
    OR NOT ledger_is_same(p_community, v_entry.to_account_id, p_to) THEN
    PERFORM ledger_refuse('request_reused');
  END IF;
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION ledger_is_same(p_community uuid, p_one uuid, p_other uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT p_one = p_other OR EXISTS (
    SELECT FROM accounts a JOIN accounts b USING (community_id, kind, unit)
      WHERE community_id = p_community AND a.account_id = p_one AND b.account_id = p_other
        AND a.owner_id IS NULL AND b.owner_id IS NULL);
$$;

-- The end of the next calendar year in Shanghai: when points earned at an instant lapse.
CREATE OR REPLACE FUNCTION ledger_points_lapse(p_at timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT (date_trunc('year', p_at AT TIME ZONE INTERVAL '08:00') + INTERVAL '2 years') AT TIME ZONE INTERVAL '08:00';
$$;

REVOKE ALL ON FUNCTION ledger_refuse, ledger_check_amount, ledger_id, ledger_account, ledger_share, ledger_lock_shares, ledger_any_share,
  ledger_was_posted, ledger_is_same, ledger_points_lapse FROM PUBLIC;
