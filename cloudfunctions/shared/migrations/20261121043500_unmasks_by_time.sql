-- What waits for the other office is read along an index and a page at once, however many have been decided.
CREATE INDEX masked_voices_asked ON masked_voices (community_id, asked_at, voice_id) WHERE asked_at IS NOT NULL AND granted_at IS NULL;
-- Its pages, and who asked for one, are in functions/case_1_mask.sql.
DROP FUNCTION IF EXISTS case_unmasks_asked(uuid);
