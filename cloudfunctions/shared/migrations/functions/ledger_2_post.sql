-- The one place where an entry is written.

-- Moves an amount from one account to another of the same unit, releasing what was held for it, under a key that is used once.
-- Accounts are locked in the order of their ids, shares of the community's own before all others (ledger_share).
-- Returns the line it made in the receiving account; nothing when the key was used before for just this. Refuses
--   amount_invalid;
--   p_short, when the giving account would go below its floor; with none named the movement is due whatever the account's state;
--   account_suspended, unless the amount was held before the account was stopped;
--   cap_reached, when what is given and not earned (p_is_given) would go beyond what the receiving account may store;
--   clock_set_back, when the accounts have lines more than a minute later: clocks of two machines differ by less;
--   request_reused, when the key was used for something else.
CREATE OR REPLACE FUNCTION ledger_post(
  p_community uuid, p_key text, p_unit ledger_unit, p_kind entry_kind, p_source uuid, p_actor uuid,
  p_from uuid, p_to uuid, p_amount bigint, p_released bigint, p_at timestamptz, p_short text, p_is_given boolean
) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
  v_entry uuid := ledger_id(p_key);
  -- Lines are dated in whole milliseconds, as they are sealed.
  v_at timestamptz := date_trunc('milliseconds', p_at);
  v_from_line bigint;
  v_from_balance bigint;
  v_from_at timestamptz;
  v_to_line bigint;
  v_to_balance bigint;
  v_to_at timestamptz;
BEGIN
  IF p_amount IS NULL OR p_amount < 1 OR p_amount > 2147483647 THEN
    PERFORM ledger_refuse('amount_invalid');
  ELSIF NOT isfinite(p_at) THEN
    PERFORM ledger_refuse('invalid_input');
  END IF;
  IF p_to < p_from THEN
    UPDATE accounts SET balance = balance + p_amount, last_line = last_line + 1, last_at = greatest(last_at, v_at)
      WHERE community_id = p_community AND account_id = p_to AND unit = p_unit
        AND (NOT p_is_given OR balance + p_amount <= ceiling)
      RETURNING last_line, balance, last_at INTO v_to_line, v_to_balance, v_to_at;
    v_at := v_to_at;
  END IF;
  IF p_from < p_to OR v_to_line IS NOT NULL THEN
    UPDATE accounts SET balance = balance - p_amount, held = held - p_released,
        last_line = last_line + 1, last_at = greatest(last_at, v_at)
      WHERE community_id = p_community AND account_id = p_from AND unit = p_unit
        AND balance - p_amount - held + p_released >= floor
        AND (suspended_at IS NULL OR p_released > 0 OR p_short IS NULL)
      RETURNING last_line, balance, last_at INTO v_from_line, v_from_balance, v_from_at;
  END IF;
  IF v_to_line IS NULL AND v_from_line IS NOT NULL THEN
    UPDATE accounts SET balance = balance + p_amount, last_line = last_line + 1, last_at = greatest(last_at, v_from_at)
      WHERE community_id = p_community AND account_id = p_to AND unit = p_unit
        AND (NOT p_is_given OR balance + p_amount <= ceiling)
      RETURNING last_line, balance, last_at INTO v_to_line, v_to_balance, v_to_at;
  END IF;
  IF v_from_line IS NOT NULL AND v_to_line IS NOT NULL THEN
    v_at := greatest(v_from_at, v_to_at);
    IF v_at > p_at THEN
      PERFORM ledger_keep_time(p_community, p_from, p_to, p_at, v_at);
    END IF;
    INSERT INTO entries (community_id, entry_id, idempotency_key, unit, kind, source_id, actor_id, entered_at, amount,
        from_account_id, to_account_id, from_line, from_balance, to_line, to_balance)
      VALUES (p_community, v_entry, p_key, p_unit, p_kind, p_source, p_actor, v_at, p_amount,
        p_from, p_to, v_from_line, v_from_balance, v_to_line, v_to_balance)
      ON CONFLICT (community_id, entry_id) DO NOTHING;
    IF FOUND THEN
      RETURN v_to_line;
    END IF;
  END IF;
  -- Nothing was entered: what the accounts were moved by is taken back, and found out whether the call was a repeated one.
  IF v_to_line IS NOT NULL THEN
    UPDATE accounts SET balance = balance - p_amount, last_line = last_line - 1
      WHERE community_id = p_community AND account_id = p_to;
  END IF;
  IF v_from_line IS NOT NULL THEN
    UPDATE accounts SET balance = balance + p_amount, held = held + p_released, last_line = last_line - 1
      WHERE community_id = p_community AND account_id = p_from;
  END IF;
  IF NOT ledger_was_posted(p_community, p_key, p_unit, p_kind, p_source, p_from, p_to, p_amount) THEN
    PERFORM ledger_refuse_move(p_community, p_from, p_to, p_unit, p_amount, p_short, p_is_given);
  END IF;
  RETURN NULL;
END $$;

-- Says why an amount did not move. When the reason has gone meanwhile, the call begins anew.
CREATE OR REPLACE FUNCTION ledger_refuse_move(
  p_community uuid, p_from uuid, p_to uuid, p_unit ledger_unit, p_amount bigint, p_short text, p_is_given boolean
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_from accounts;
  v_to accounts;
BEGIN
  SELECT * INTO v_from FROM accounts WHERE community_id = p_community AND account_id = p_from;
  SELECT * INTO v_to FROM accounts WHERE community_id = p_community AND account_id = p_to;
  IF v_from.unit IS DISTINCT FROM p_unit OR v_to.unit IS DISTINCT FROM p_unit THEN
    PERFORM ledger_refuse('not_found');
  ELSIF v_from.suspended_at IS NOT NULL AND p_short IS NOT NULL THEN
    PERFORM ledger_refuse('account_suspended');
  ELSIF v_from.balance - v_from.held - p_amount < v_from.floor THEN
    PERFORM ledger_refuse(coalesce(p_short, 'internal'));
  ELSIF p_is_given AND v_to.balance + p_amount > v_to.ceiling THEN
    PERFORM ledger_refuse(CASE v_to.kind WHEN 'clearing' THEN 'clearing_limit' ELSE 'cap_reached' END);
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'serialization_failure', MESSAGE = 'what stood in the way has gone';
END $$;

-- Two calls of one moment may come in the other order: they share the later instant. A clock set back is refused.
CREATE OR REPLACE FUNCTION ledger_keep_time(
  p_community uuid, p_from uuid, p_to uuid, p_asked timestamptz, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF p_at > p_asked + INTERVAL '1 minute' THEN
    PERFORM ledger_refuse('clock_set_back');
  END IF;
  UPDATE accounts SET last_at = p_at
    WHERE community_id = p_community AND account_id IN (p_from, p_to) AND last_at < p_at;
END $$;

REVOKE ALL ON FUNCTION ledger_post, ledger_refuse_move, ledger_keep_time FROM PUBLIC;
