-- Who leaves after it was agreed: what is not kept then climbs no further, for it takes two to talk. Where the mediator has left nobody
-- mediates, and the community asks after what was promised.
ALTER TABLE mediations
  ADD COLUMN asker_left_at timestamptz,
  ADD COLUMN other_left_at timestamptz,
  DROP CONSTRAINT mediations_check3,
  ADD CONSTRAINT mediations_seated CHECK (state NOT IN ('offered', 'talking', 'drafted') OR mediator_id IS NOT NULL),
  ADD CONSTRAINT mediations_left CHECK (state IN ('agreed', 'closed') OR (asker_left_at IS NULL AND other_left_at IS NULL)),
  ADD CONSTRAINT mediations_other_left CHECK (other_left_at IS NULL OR other_id IS NOT NULL);
WITH gone AS (
  SELECT m.community_id, m.member_id FROM members m JOIN people p USING (person_id) WHERE p.openid LIKE 'nobody:%'
), of AS (
  SELECT d.community_id, d.mediation_id, bool_or(g.member_id = d.asker_id) AS asker, bool_or(g.member_id = d.other_id) AS other,
      bool_or(g.member_id = d.mediator_id) AS mediator
    FROM mediations d JOIN gone g ON g.community_id = d.community_id AND g.member_id IN (d.asker_id, d.other_id, d.mediator_id)
    WHERE d.state = 'agreed' GROUP BY d.community_id, d.mediation_id
)
UPDATE mediations d SET asker_left_at = CASE WHEN of.asker THEN now() END, other_left_at = CASE WHEN of.other THEN now() END,
    mediator_id = CASE WHEN of.mediator THEN NULL ELSE d.mediator_id END
  FROM of WHERE (of.community_id, of.mediation_id) = (d.community_id, d.mediation_id);
