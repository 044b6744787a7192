-- Points for reports: out of the fund, or owed while it is short, as a visit's.

-- Pays a community's rewards that are due, at most p_most, in no order that says anything; each under an id that leads to no report.
-- Nobody is the actor. Returns how many were paid or are now owed.
CREATE OR REPLACE FUNCTION ledger_pay_reports(p_community uuid, p_most integer, p_at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_award report_awards;
  v_done integer := 0;
  v_is_paid boolean;
BEGIN
  FOR v_award IN
    SELECT * FROM report_awards WHERE community_id = p_community AND pay_at <= p_at AND paid_at IS NULL
      ORDER BY award_id LIMIT p_most FOR NO KEY UPDATE
  LOOP
    IF v_award.amount > 0 THEN
      v_is_paid := ledger_award(p_community, ledger_account('member', 'point', v_award.member_id), v_award.amount,
        v_award.award_id, NULL, p_at, p_at, false);
    END IF;
    UPDATE report_awards SET paid_at = p_at WHERE community_id = p_community AND award_id = v_award.award_id;
    v_done := v_done + 1;
  END LOOP;
  RETURN v_done;
END $$;

REVOKE ALL ON FUNCTION ledger_pay_reports FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_pay_reports TO linli_app;
