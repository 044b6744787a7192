-- Between communities. A clearing account has the other community for its owner: above zero this one owes the other, below zero the other
-- owes this one, at most the limit both ways. Since a debt is entered before the claim that answers it, no claim ever passes the limit.

-- Opens the account of each with the other, or changes their limit. Refuses clearing_limit when more is owed already.
CREATE OR REPLACE FUNCTION ledger_open_clearing(p_one uuid, p_other uuid, p_limit bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM ledger_check_amount(p_limit);
  PERFORM 1 FROM accounts
    WHERE (community_id, account_id) IN (
      (p_one, ledger_account('clearing', 'minute', p_other)), (p_other, ledger_account('clearing', 'minute', p_one)))
    ORDER BY community_id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM accounts WHERE (community_id, account_id) IN (
        (p_one, ledger_account('clearing', 'minute', p_other)), (p_other, ledger_account('clearing', 'minute', p_one)))
      AND abs(balance) > p_limit
  ) THEN
    PERFORM ledger_refuse('clearing_limit');
  END IF;
  INSERT INTO accounts (community_id, account_id, unit, kind, owner_id, floor, ceiling)
    SELECT one, ledger_account('clearing', 'minute', other), 'minute', 'clearing', other, -p_limit, p_limit
      FROM (VALUES (p_one, p_other), (p_other, p_one)) AS pair (one, other)
    ON CONFLICT (community_id, account_id) DO UPDATE SET floor = -p_limit, ceiling = p_limit;
END $$;

-- Sends a member's minutes to a member of another community, and writes the transfer down. Refuses no_clearing, clearing_limit, insufficient_minutes, account_suspended, amount_invalid.
CREATE OR REPLACE FUNCTION ledger_send(
  p_community uuid, p_transfer uuid, p_other uuid, p_member uuid, p_to_member uuid, p_minutes bigint, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_to uuid := ledger_account('clearing', 'minute', p_other);
  v_line bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM accounts WHERE community_id = p_community AND account_id = v_to) THEN
    PERFORM ledger_refuse('no_clearing');
  END IF;
  v_line := ledger_post(p_community, 'sending:' || p_transfer, 'minute', 'sending', p_transfer, p_member,
    ledger_account('member', 'minute', p_member), v_to, p_minutes, 0, p_at, 'insufficient_minutes', true);
  IF v_line IS NOT NULL THEN
    INSERT INTO transfers (community_id, transfer_id, to_community_id, from_member_id, to_member_id, amount, sent_at)
      VALUES (p_community, p_transfer, p_other, p_member, p_to_member, p_minutes, p_at);
  END IF;
END $$;

-- Credits what another community sent, once, as its transfer says; what goes beyond the most one may store passes on to the pool.
-- Refuses not_found when nothing was sent here under this transfer.
CREATE OR REPLACE FUNCTION ledger_receive(p_community uuid, p_transfer uuid, p_other uuid, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_sent transfers;
  v_to uuid;
  v_pool uuid;
BEGIN
  SELECT * INTO v_sent FROM transfers
    WHERE community_id = p_other AND transfer_id = p_transfer AND to_community_id = p_community;
  IF v_sent.transfer_id IS NULL THEN
    PERFORM ledger_refuse('not_found');
  END IF;
  v_to := ledger_account('member', 'minute', v_sent.to_member_id);
  v_pool := ledger_pool_beyond(p_community, v_to, v_sent.amount);
  IF ledger_post(p_community, 'receipt:' || p_transfer, 'minute', 'receipt', p_transfer, NULL,
    ledger_account('clearing', 'minute', p_other), v_to, v_sent.amount, 0, p_at, 'clearing_limit', false) IS NOT NULL THEN
    PERFORM ledger_pass_excess(p_community, v_to, v_pool, v_sent.amount, p_transfer, NULL, p_at);
  END IF;
END $$;

-- One side of a settlement: the fund of the one that is owed takes the claim over, then the fund of the one that owes takes the debt.
-- False when the fund is short of it; then the claim stays, and with it what it takes of the limit.
-- Refuses not_found for a debt whose claim has not been taken over.
CREATE OR REPLACE FUNCTION ledger_settle(
  p_community uuid, p_settlement uuid, p_other uuid, p_minutes bigint, p_is_owed boolean, p_at timestamptz
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_clearing uuid := ledger_account('clearing', 'minute', p_other);
  v_fund uuid;
  v_line bigint;
BEGIN
  PERFORM ledger_check_amount(p_minutes);
  IF NOT p_is_owed AND NOT EXISTS (
    SELECT FROM entries
      WHERE community_id = p_other AND entry_id = ledger_id('settlement:' || p_settlement) AND kind = 'settlement'
        AND to_account_id = ledger_account('clearing', 'minute', p_community) AND amount = p_minutes
  ) THEN
    PERFORM ledger_refuse('not_found');
  END IF;
  v_fund := ledger_share(p_community, 'fund', 'minute', CASE WHEN p_is_owed THEN p_minutes ELSE 0 END);
  IF v_fund IS NULL THEN
    RETURN false;
  END IF;
  v_line := ledger_post(p_community, 'settlement:' || p_settlement, 'minute', 'settlement', p_settlement, NULL,
    CASE WHEN p_is_owed THEN v_fund ELSE v_clearing END, CASE WHEN p_is_owed THEN v_clearing ELSE v_fund END,
    p_minutes, 0, p_at, 'clearing_limit', false);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION ledger_open_clearing, ledger_send, ledger_receive, ledger_settle FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_open_clearing, ledger_send, ledger_receive, ledger_settle TO linli_app;
