-- Who asks the pool for another writes down how the other agreed; who wrote it down is who asked (asked_by_id).

ALTER TABLE pool_askings
  ADD COLUMN consent text CHECK (consent IN ('inPerson', 'byPhone', 'byRelative', 'unrecorded'));

-- Asked before consent was kept: it is not made up afterwards.
UPDATE pool_askings SET consent = 'unrecorded' WHERE asked_by_id <> member_id;

ALTER TABLE pool_askings ADD CHECK ((asked_by_id = member_id) = (consent IS NULL));

-- What was asked, and that the other agreed, stands as it was written.
REVOKE UPDATE ON pool_askings FROM linli_app;
GRANT UPDATE (
  confirmed_lives_alone, confirmed_low_income, confirmed_disabled, confirmed_by_id, confirmed_at,
  state, tier, given_minutes, reason, decided_by_id, decided_at
) ON pool_askings TO linli_app;
