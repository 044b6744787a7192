-- What both had confirmed on a rung and was not kept: one a rung, each put by.
CREATE TABLE mediation_past_agreements (
  community_id uuid NOT NULL,
  mediation_id uuid NOT NULL,
  rung text NOT NULL CHECK (rung IN ('neighbours', 'building', 'grid', 'community')),
  words text NOT NULL CHECK (length(words) BETWEEN 4 AND 1000),
  is_oral boolean NOT NULL,
  failed_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, mediation_id, rung),
  FOREIGN KEY (community_id, mediation_id) REFERENCES mediations
);
GRANT SELECT, INSERT ON mediation_past_agreements TO linli_app;
-- Of the old column only the last is known, and not whether it was oral; its rung is the one below where it climbed to.
INSERT INTO mediation_past_agreements (community_id, mediation_id, rung, words, is_oral, failed_at)
  SELECT p.community_id, p.mediation_id,
      CASE WHEN e.to_state = 'closed' THEN e.rung WHEN e.rung = 'building' THEN 'neighbours' WHEN e.rung = 'grid' THEN 'building' ELSE 'grid' END,
      p.past_agreement, false, e.happened_at
    FROM mediation_papers p
    JOIN LATERAL (SELECT * FROM mediation_events e WHERE e.community_id = p.community_id AND e.mediation_id = p.mediation_id
      AND e.event = 'fail' AND e.from_state = 'agreed' ORDER BY e.event_no DESC LIMIT 1) e ON true
    WHERE p.past_agreement IS NOT NULL;
ALTER TABLE mediation_papers DROP COLUMN past_agreement;
