-- Hours of advice: a legal adviser, a police officer or a doctor sees one resident at a time.

-- Who sees residents. Two who publish hours of one at once take turns here.
CREATE TABLE advisers (
  community_id uuid NOT NULL REFERENCES communities,
  trade text NOT NULL CHECK (trade IN ('legal', 'police', 'doctor')),
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 20),
  published_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, trade, name)
);

CREATE TABLE advice_slots (
  community_id uuid NOT NULL REFERENCES communities,
  slot_id uuid NOT NULL,
  trade text NOT NULL,
  adviser_name text NOT NULL,
  -- The adviser's own membership, when they have one.
  adviser_id uuid,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  -- Where, or the number that is called.
  place text NOT NULL CHECK (length(place) BETWEEN 2 AND 60),
  published_by_id uuid NOT NULL,
  -- Taken back by the desk: the adviser can't come.
  withdrawn_at timestamptz,
  PRIMARY KEY (community_id, slot_id),
  FOREIGN KEY (community_id, adviser_id) REFERENCES members,
  FOREIGN KEY (community_id, trade, adviser_name) REFERENCES advisers,
  CHECK (ends_at > starts_at)
);
-- Published twice it is still one hour.
CREATE UNIQUE INDEX advice_slots_once ON advice_slots (community_id, trade, adviser_name, starts_at) WHERE withdrawn_at IS NULL;
CREATE INDEX advice_slots_ahead ON advice_slots (community_id, starts_at, slot_id) WHERE withdrawn_at IS NULL;

CREATE TABLE advice_bookings (
  community_id uuid NOT NULL,
  booking_id uuid NOT NULL,
  slot_id uuid NOT NULL,
  member_id uuid NOT NULL,
  case_id uuid NOT NULL,
  booked_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  PRIMARY KEY (community_id, booking_id),
  FOREIGN KEY (community_id, slot_id) REFERENCES advice_slots,
  FOREIGN KEY (community_id, member_id) REFERENCES members,
  FOREIGN KEY (community_id, case_id) REFERENCES cases
);
-- One resident an hour: of two who press at once one has it.
CREATE UNIQUE INDEX advice_bookings_one ON advice_bookings (community_id, slot_id) WHERE cancelled_at IS NULL;
CREATE INDEX advice_bookings_of_member ON advice_bookings (community_id, member_id) WHERE cancelled_at IS NULL;

GRANT SELECT, INSERT, UPDATE ON advisers, advice_slots, advice_bookings TO linli_app;
