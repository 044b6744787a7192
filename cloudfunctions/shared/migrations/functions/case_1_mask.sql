-- Who a masked voice is, is asked here or nowhere: about oneself, or with two offices and a reason.

-- Keeps who a masked voice is.
CREATE OR REPLACE FUNCTION case_mask(p_community uuid, p_voice uuid, p_member uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO masked_voices (community_id, voice_id, member_id) VALUES (p_community, p_voice, p_member);
$$;

-- The masked voices of one member: what they may call their own.
CREATE OR REPLACE FUNCTION case_voices_behind(p_community uuid, p_member uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT voice_id FROM masked_voices WHERE community_id = p_community AND member_id = p_member;
$$;

-- Tells whoever is behind the masked voices heard in a case, without saying who it is.
CREATE OR REPLACE FUNCTION case_tell_masked(p_community uuid, p_case uuid, p_states text[], p_words text, p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO notices (community_id, notice_id, member_id, about, about_id, words, told_at)
    SELECT p_community, gen_random_uuid(), m.member_id, 'case', v.case_id, p_words, p_at
      FROM case_voices v JOIN masked_voices m USING (community_id, voice_id)
      WHERE v.community_id = p_community AND v.heard_in_id = p_case AND v.state = ANY (p_states);
$$;

-- One office asks to know, with a reason; asking again puts the new reason in the place of the old.
CREATE OR REPLACE FUNCTION case_ask_unmask(p_community uuid, p_voice uuid, p_actor uuid, p_reason text, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE masked_voices SET asked_by_id = p_actor, ask_reason = p_reason, asked_at = p_at
    WHERE community_id = p_community AND voice_id = p_voice AND granted_at IS NULL;
  RETURN FOUND;
END $$;

-- The other office agrees, and the person behind is told at once. Gives the member; nothing unless another asked before.
CREATE OR REPLACE FUNCTION case_unmask(p_community uuid, p_voice uuid, p_actor uuid, p_words text, p_at timestamptz) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_member uuid;
BEGIN
  UPDATE masked_voices SET granted_by_id = p_actor, granted_at = p_at
    WHERE community_id = p_community AND voice_id = p_voice AND granted_at IS NULL
      AND asked_by_id IS NOT NULL AND asked_by_id <> p_actor
    RETURNING member_id INTO v_member;
  IF v_member IS NOT NULL THEN
    INSERT INTO notices (community_id, notice_id, member_id, about, about_id, words, told_at)
      SELECT p_community, gen_random_uuid(), v_member, 'case', case_id, p_words, p_at
        FROM case_voices WHERE community_id = p_community AND voice_id = p_voice;
  END IF;
  RETURN v_member;
END $$;

-- The other office does not agree: what was asked is as if it never had been, but for the history.
CREATE OR REPLACE FUNCTION case_refuse_unmask(p_community uuid, p_voice uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE masked_voices SET asked_by_id = NULL, ask_reason = NULL, asked_at = NULL
    WHERE community_id = p_community AND voice_id = p_voice AND asked_at IS NOT NULL AND granted_at IS NULL;
  RETURN FOUND;
END $$;

-- Who asked for a name and waits for the other office's word; nothing where nobody does.
CREATE OR REPLACE FUNCTION case_unmask_asked(p_community uuid, p_voice uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT asked_by_id FROM masked_voices
    WHERE community_id = p_community AND voice_id = p_voice AND asked_at IS NOT NULL AND granted_at IS NULL;
$$;

-- What is waiting for the other office's word, the longest first: which case, why, and who asked.
CREATE OR REPLACE FUNCTION case_unmasks_asked(p_community uuid, p_after timestamptz, p_after_voice uuid, p_most integer)
RETURNS TABLE (voice_id uuid, case_id uuid, reason text, asked_by_id uuid, asked_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT m.voice_id, v.case_id, m.ask_reason, m.asked_by_id, m.asked_at
    FROM masked_voices m JOIN case_voices v USING (community_id, voice_id)
    WHERE m.community_id = p_community AND m.asked_at IS NOT NULL AND m.granted_at IS NULL
      AND (p_after IS NULL OR (m.asked_at, m.voice_id) > (p_after, p_after_voice))
    ORDER BY m.asked_at, m.voice_id
    LIMIT p_most;
$$;

-- Forgets a member in the community's cases: their voices go on without them, and history keeps what was done but not by whom.
-- The history may be changed here and nowhere else.
CREATE OR REPLACE FUNCTION case_forget(p_community uuid, p_member uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE case_voices SET behalf_name = NULL, behalf_consent = NULL
    WHERE community_id = p_community
      AND voice_id IN (SELECT voice_id FROM masked_voices WHERE community_id = p_community AND member_id = p_member);
  DELETE FROM masked_voices WHERE community_id = p_community AND member_id = p_member;
  UPDATE case_events SET actor_id = NULL
    WHERE community_id = p_community AND actor_id = p_member AND by_role = 'voice'
      AND case_id IN (SELECT heard_in_id FROM case_voices WHERE community_id = p_community AND member_id = p_member
        UNION SELECT case_id FROM case_voices WHERE community_id = p_community AND member_id = p_member);
  UPDATE case_voices SET member_id = NULL, behalf_name = NULL, behalf_consent = NULL
    WHERE community_id = p_community AND member_id = p_member;
  DELETE FROM notices WHERE community_id = p_community AND member_id = p_member;
$$;

REVOKE ALL ON FUNCTION case_mask, case_voices_behind, case_tell_masked, case_ask_unmask, case_unmask, case_refuse_unmask, case_unmask_asked, case_unmasks_asked, case_forget FROM PUBLIC;
GRANT EXECUTE ON FUNCTION case_mask, case_voices_behind, case_tell_masked, case_ask_unmask, case_unmask, case_refuse_unmask, case_unmask_asked, case_unmasks_asked, case_forget
  TO linli_app;
