-- A report or its appeal that waits is brought to mind: after three days to whose turn it is, after seven and each week to a level higher too.
ALTER TABLE reports
  ADD COLUMN reminded integer NOT NULL DEFAULT 0 CHECK (reminded >= 0),
  ADD COLUMN remind_at timestamptz;
UPDATE reports SET remind_at = now() + interval '3 days' WHERE state IN ('waiting', 'appealed');
ALTER TABLE reports ADD CONSTRAINT reports_reminded CHECK ((remind_at IS NOT NULL) = (state IN ('waiting', 'appealed')));
CREATE INDEX reports_to_remind ON reports (remind_at) WHERE remind_at IS NOT NULL;
