-- Who led a talk: its minute is theirs to write and to put right, and no later mediator's.
ALTER TABLE mediation_sessions ADD COLUMN led_by_id uuid;
UPDATE mediation_sessions s SET led_by_id = (
  SELECT e.actor_id FROM mediation_events e WHERE e.community_id = s.community_id AND e.mediation_id = s.mediation_id AND e.event = 'meet'
    ORDER BY e.event_no OFFSET s.session_no - 1 LIMIT 1);
ALTER TABLE mediation_sessions
  ALTER COLUMN led_by_id SET NOT NULL,
  ADD FOREIGN KEY (community_id, led_by_id) REFERENCES members;
