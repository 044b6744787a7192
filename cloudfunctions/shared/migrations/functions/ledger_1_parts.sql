-- Parts of the movements; the application may call none of them.
-- A refusal is raised with SQLSTATE LINLI and the error code of the contract as its message.

CREATE OR REPLACE FUNCTION ledger_refuse(p_code text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'LINLI', MESSAGE = p_code;
END $$;

CREATE OR REPLACE FUNCTION ledger_account(p_community uuid, p_kind text, p_unit text, p_owner uuid) RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public AS $$
DECLARE
  v_account uuid;
BEGIN
  IF p_owner IS NULL THEN
    SELECT account_id INTO v_account FROM accounts
      WHERE community_id = p_community AND kind = p_kind AND unit = p_unit AND owner_id IS NULL;
  ELSE
    SELECT account_id INTO v_account FROM accounts
      WHERE community_id = p_community AND kind = p_kind AND unit = p_unit AND owner_id = p_owner;
  END IF;
  IF v_account IS NULL THEN
    PERFORM ledger_refuse('not_found');
  END IF;
  RETURN v_account;
END $$;

-- Locks accounts in the order of their ids, so that two movements never wait for each other.
CREATE OR REPLACE FUNCTION ledger_lock(p_community uuid, p_accounts uuid[]) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, public AS $$
  SELECT count(*) FROM (
    SELECT 1 FROM accounts
      WHERE community_id = p_community AND account_id = ANY (p_accounts)
      ORDER BY account_id
      FOR NO KEY UPDATE
  ) AS locked;
$$;

-- Writes the entry's head. False when the key has been used for the same thing; a refusal when for another.
CREATE OR REPLACE FUNCTION ledger_enter(
  p_community uuid, p_entry uuid, p_unit text, p_kind text, p_source uuid, p_actor uuid, p_key text, p_at timestamptz,
  p_to uuid, p_amount bigint
) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF p_amount IS NULL OR p_amount < 1 OR p_amount > 2147483647 THEN
    PERFORM ledger_refuse('amount_invalid');
  END IF;
  INSERT INTO entries (community_id, entry_id, unit, kind, source_id, actor_id, idempotency_key, entered_at)
    VALUES (p_community, p_entry, p_unit, p_kind, p_source, p_actor, p_key, p_at)
    ON CONFLICT (community_id, idempotency_key) DO NOTHING;
  IF FOUND THEN
    RETURN true;
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM entries JOIN postings USING (community_id, entry_id)
      WHERE community_id = p_community AND idempotency_key = p_key
        AND unit = p_unit AND kind = p_kind AND source_id = p_source
        AND account_id = p_to AND amount = p_amount
  ) THEN
    PERFORM ledger_refuse('request_reused');
  END IF;
  RETURN false;
END $$;

-- Moves an amount between two accounts already locked, both of the entry's unit, and releases what was held for it.
CREATE OR REPLACE FUNCTION ledger_move(
  p_community uuid, p_entry uuid, p_unit text, p_from uuid, p_to uuid, p_amount bigint, p_released bigint
) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  v_moved integer;
BEGIN
  WITH moved AS (
    UPDATE accounts SET
        balance = balance + CASE account_id WHEN p_to THEN p_amount ELSE -p_amount END,
        held = held - CASE account_id WHEN p_from THEN p_released ELSE 0 END,
        last_line = last_line + 1
      WHERE community_id = p_community AND account_id IN (p_from, p_to) AND unit = p_unit
      RETURNING account_id, last_line, balance
  )
  INSERT INTO postings (community_id, entry_id, account_id, line_no, amount, balance_after)
    SELECT p_community, p_entry, account_id, last_line, CASE account_id WHEN p_to THEN p_amount ELSE -p_amount END, balance
      FROM moved;
  GET DIAGNOSTICS v_moved = ROW_COUNT;
  IF v_moved <> 2 THEN
    RAISE EXCEPTION 'an entry needs two accounts of one unit';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION ledger_refuse_suspended(p_community uuid, p_account uuid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM accounts
      WHERE community_id = p_community AND account_id = p_account AND suspended_at IS NOT NULL
  ) THEN
    PERFORM ledger_refuse('account_suspended');
  END IF;
END $$;

CREATE OR REPLACE FUNCTION ledger_available(p_community uuid, p_account uuid) RETURNS bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT balance - held - floor FROM accounts WHERE community_id = p_community AND account_id = p_account;
$$;

-- The end of the next calendar year in Shanghai: when points earned at an instant lapse.
CREATE OR REPLACE FUNCTION ledger_points_lapse(p_at timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT (date_trunc('year', p_at AT TIME ZONE INTERVAL '08:00') + INTERVAL '2 years') AT TIME ZONE INTERVAL '08:00';
$$;

REVOKE ALL ON FUNCTION ledger_refuse, ledger_account, ledger_lock, ledger_enter, ledger_move,
  ledger_refuse_suspended, ledger_available, ledger_points_lapse FROM PUBLIC;
