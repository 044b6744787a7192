-- Minutes set aside for an order, and set free again.

-- Refuses insufficient_minutes, account_suspended, amount_invalid; request_reused when the hold is there with other content.
CREATE OR REPLACE FUNCTION ledger_reserve(
  p_community uuid, p_hold uuid, p_member uuid, p_minutes bigint, p_source uuid, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_account uuid := ledger_account('member', 'minute', p_member);
BEGIN
  PERFORM ledger_check_amount(p_minutes);
  INSERT INTO holds (community_id, hold_id, account_id, amount, source_id, reserved_at)
    VALUES (p_community, p_hold, v_account, p_minutes, p_source, p_at)
    ON CONFLICT (community_id, hold_id) DO NOTHING;
  IF NOT FOUND THEN
    IF NOT EXISTS (
      SELECT 1 FROM holds WHERE community_id = p_community AND hold_id = p_hold
        AND account_id = v_account AND amount = p_minutes AND source_id = p_source
    ) THEN
      PERFORM ledger_refuse('request_reused');
    END IF;
    RETURN;
  END IF;
  UPDATE accounts SET held = held + p_minutes
    WHERE community_id = p_community AND account_id = v_account
      AND suspended_at IS NULL AND balance - held - p_minutes >= floor;
  IF NOT FOUND THEN
    PERFORM ledger_refuse_move(p_community, v_account, v_account, 'minute', p_minutes, 'insufficient_minutes', false);
  END IF;
END $$;

-- Ends a hold without posting any of it: voided when called off, expired when its time ran out. May be repeated.
CREATE OR REPLACE FUNCTION ledger_release(p_community uuid, p_hold uuid, p_state text, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_hold holds;
BEGIN
  SELECT * INTO v_hold FROM holds WHERE community_id = p_community AND hold_id = p_hold FOR NO KEY UPDATE;
  IF v_hold.hold_id IS NULL THEN
    PERFORM ledger_refuse('not_found');
  END IF;
  IF v_hold.state = p_state THEN
    RETURN;
  END IF;
  IF v_hold.state <> 'reserved' OR p_state NOT IN ('voided', 'expired') THEN
    PERFORM ledger_refuse('order_moved_on');
  END IF;
  UPDATE holds SET state = p_state, ended_at = p_at WHERE community_id = p_community AND hold_id = p_hold;
  UPDATE accounts SET held = held - v_hold.amount
    WHERE community_id = p_community AND account_id = v_hold.account_id;
END $$;

REVOKE ALL ON FUNCTION ledger_reserve, ledger_release FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_reserve, ledger_release TO linli_app;
