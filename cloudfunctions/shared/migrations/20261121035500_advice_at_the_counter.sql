-- Hours of advice for those who ask at the counter or on the phone, and a reminder the day before.

ALTER TABLE advice_bookings
  -- None for one without the app: their name and number stand with the case.
  ALTER COLUMN member_id DROP NOT NULL,
  -- When to remind of it: the morning of the day before; none when that has been done or was past at booking.
  ADD COLUMN remind_at timestamptz,
  ADD CHECK (remind_at IS NULL OR cancelled_at IS NULL);
CREATE INDEX advice_bookings_to_remind ON advice_bookings (remind_at) WHERE remind_at IS NOT NULL;
CREATE INDEX advice_bookings_of_case ON advice_bookings (community_id, case_id) WHERE cancelled_at IS NULL;

UPDATE advice_bookings b
  SET remind_at = (date_trunc('day', s.starts_at AT TIME ZONE 'Asia/Shanghai') - interval '15 hours') AT TIME ZONE 'Asia/Shanghai'
  FROM advice_slots s
  WHERE s.community_id = b.community_id AND s.slot_id = b.slot_id AND b.cancelled_at IS NULL AND s.starts_at > now() + interval '2 days';
