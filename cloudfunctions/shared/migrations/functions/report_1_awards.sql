-- Rewards of reports. Who is behind one is known here and nowhere else; what comes out is for the one who asks about themselves.

-- Who made the report: the first voice of its case, masked or not; none who has no account here or has been forgotten.
CREATE OR REPLACE FUNCTION report_member(p_community uuid, p_case uuid) RETURNS uuid
LANGUAGE sql STABLE AS $$
  SELECT coalesce(v.member_id, m.member_id)
    FROM case_voices v LEFT JOIN masked_voices m USING (community_id, voice_id)
    WHERE v.community_id = p_community AND v.case_id = p_case AND v.is_first;
$$;

-- Grants the reward of a valid report, once: what the caps of the day and month of the report (Shanghai) leave of it. It is paid the
-- morning after, with all others of the day, so that the hour of an entry does not say which report it was for. Returns how many points.
CREATE OR REPLACE FUNCTION report_grant(p_community uuid, p_case uuid, p_at timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_member uuid := report_member(p_community, p_case);
  v_day date;
  v_points bigint;
  v_day_left bigint;
  v_month_left bigint;
BEGIN
  IF v_member IS NULL THEN
    RETURN 0;
  END IF;
  -- Two of one member's reports found valid at once take turns at the cap.
  PERFORM 1 FROM members WHERE community_id = p_community AND member_id = v_member FOR NO KEY UPDATE;
  SELECT (reported_at AT TIME ZONE INTERVAL '08:00')::date INTO v_day
    FROM reports WHERE community_id = p_community AND case_id = p_case AND state = 'valid';
  IF v_day IS NULL THEN
    PERFORM ledger_refuse('report_moved_on');
  END IF;
  SELECT c.report_points,
      c.report_day_cap - coalesce((SELECT sum(amount) FROM report_awards
        WHERE community_id = p_community AND member_id = v_member AND day = v_day), 0),
      c.report_month_cap - coalesce((SELECT sum(amount) FROM report_awards
        WHERE community_id = p_community AND member_id = v_member
          AND day >= date_trunc('month', v_day)::date AND day < (date_trunc('month', v_day) + INTERVAL '1 month')::date), 0)
    INTO v_points, v_day_left, v_month_left
    FROM communities c WHERE c.community_id = p_community;
  v_points := greatest(0, least(v_points, v_day_left, v_month_left));
  INSERT INTO report_awards (community_id, award_id, case_id, member_id, amount, day, pay_at)
    VALUES (p_community, gen_random_uuid(), p_case, v_member, v_points, v_day,
      (date_trunc('day', p_at AT TIME ZONE INTERVAL '08:00') + INTERVAL '1 day 8 hours') AT TIME ZONE INTERVAL '08:00')
    ON CONFLICT (community_id, case_id) DO NOTHING;
  RETURN v_points;
END $$;

-- What one member's own report was rewarded with; nothing about another's.
CREATE OR REPLACE FUNCTION report_reward_of(p_community uuid, p_case uuid, p_member uuid)
RETURNS TABLE (amount bigint, pay_at timestamptz, paid_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT amount, pay_at, paid_at FROM report_awards
    WHERE community_id = p_community AND case_id = p_case AND member_id = p_member;
$$;

-- Tells whoever made the report, without saying who it is.
CREATE OR REPLACE FUNCTION report_tell(p_community uuid, p_case uuid, p_words text, p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO notices (community_id, notice_id, member_id, about, about_id, words, told_at)
    SELECT p_community, gen_random_uuid(), m, 'report', p_case, p_words, p_at
      FROM report_member(p_community, p_case) m WHERE m IS NOT NULL;
$$;

-- What has been paid or is owed, for the auditor: to whom and how much, as the ledger has it, and never for which report.
CREATE OR REPLACE FUNCTION report_awards_made(p_community uuid) RETURNS TABLE (award_id uuid, member_id uuid, amount bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT award_id, member_id, amount FROM report_awards
    WHERE community_id = p_community AND paid_at IS NOT NULL AND amount > 0;
$$;

-- Forgets which reports a member's rewards were for: what was paid stays explained, under the number the ledger knows.
CREATE OR REPLACE FUNCTION report_forget(p_community uuid, p_member uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE report_awards SET case_id = NULL WHERE community_id = p_community AND member_id = p_member;
$$;

-- Communities with rewards to be paid.
CREATE OR REPLACE FUNCTION report_awards_due(p_at timestamptz, p_most integer) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT DISTINCT community_id FROM report_awards WHERE pay_at <= p_at AND paid_at IS NULL LIMIT p_most;
$$;

REVOKE ALL ON FUNCTION report_member, report_grant, report_reward_of, report_tell, report_awards_made, report_forget, report_awards_due FROM PUBLIC;
GRANT EXECUTE ON FUNCTION report_grant, report_reward_of, report_tell, report_awards_made, report_forget, report_awards_due TO linli_app;
