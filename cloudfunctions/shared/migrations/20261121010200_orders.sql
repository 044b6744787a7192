-- The catalogue, orders and the visits that serve them.

CREATE TABLE services (
  community_id uuid NOT NULL REFERENCES communities,
  service_id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  summary text NOT NULL,
  duration_choices integer[] NOT NULL CHECK (cardinality(duration_choices) > 0),
  rank integer NOT NULL,
  PRIMARY KEY (community_id, service_id),
  UNIQUE (community_id, code)
);

CREATE TABLE orders (
  community_id uuid NOT NULL,
  order_id uuid NOT NULL,
  resident_id uuid NOT NULL,
  -- Differs from the resident once kin may act for one another.
  placed_by_id uuid NOT NULL,
  service_id uuid NOT NULL,
  grid_id uuid NOT NULL REFERENCES areas,
  place text NOT NULL CHECK (length(place) BETWEEN 2 AND 60),
  note text NOT NULL CHECK (length(note) <= 200),
  starts_at timestamptz NOT NULL,
  duration_minutes integer NOT NULL CHECK (duration_minutes BETWEEN 1 AND 480),
  state text NOT NULL CHECK (state IN (
    'placed', 'dispatching', 'accepted', 'started', 'finished', 'confirmed', 'cancelled', 'expired', 'disputed', 'voided'
  )),
  is_open boolean NOT NULL DEFAULT false,
  hold_id uuid NOT NULL,
  -- When the timer must next look at it.
  due_at timestamptz,
  dispute_reason text,
  placed_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, order_id),
  FOREIGN KEY (community_id, resident_id) REFERENCES members,
  FOREIGN KEY (community_id, placed_by_id) REFERENCES members,
  FOREIGN KEY (community_id, service_id) REFERENCES services,
  FOREIGN KEY (community_id, hold_id) REFERENCES holds,
  CHECK ((state IN ('confirmed', 'cancelled', 'expired', 'voided')) <= (due_at IS NULL)),
  CHECK (NOT is_open OR state = 'dispatching')
);
CREATE INDEX orders_of_resident ON orders (community_id, resident_id, placed_at DESC, order_id DESC);
CREATE INDEX orders_running ON orders (community_id, state, starts_at, order_id)
  WHERE state IN ('placed', 'dispatching', 'accepted', 'started', 'finished', 'disputed');
CREATE INDEX orders_open ON orders (community_id, starts_at, order_id) WHERE is_open;
CREATE INDEX orders_due ON orders (due_at, community_id, order_id) WHERE due_at IS NOT NULL;

CREATE TABLE order_events (
  community_id uuid NOT NULL,
  order_id uuid NOT NULL,
  event_no integer NOT NULL,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  by_role text NOT NULL CHECK (by_role IN ('resident', 'volunteer', 'dispatcher', 'timer')),
  actor_id uuid,
  note text,
  happened_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, order_id, event_no),
  FOREIGN KEY (community_id, order_id) REFERENCES orders
);

CREATE TABLE offers (
  community_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  order_id uuid NOT NULL,
  volunteer_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'accepted', 'declined', 'expired', 'withdrawn')),
  offered_by_id uuid NOT NULL,
  offered_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > offered_at),
  PRIMARY KEY (community_id, offer_id),
  FOREIGN KEY (community_id, order_id) REFERENCES orders,
  FOREIGN KEY (community_id, volunteer_id) REFERENCES members
);
CREATE UNIQUE INDEX offers_one_pending ON offers (community_id, order_id, volunteer_id) WHERE state = 'pending';
CREATE INDEX offers_pending ON offers (community_id, volunteer_id, expires_at) WHERE state = 'pending';
CREATE INDEX offers_due ON offers (expires_at, community_id, offer_id) WHERE state = 'pending';

-- A volunteer's part in an order, from acceptance on.
CREATE TABLE visits (
  community_id uuid NOT NULL,
  visit_id uuid NOT NULL,
  order_id uuid NOT NULL,
  volunteer_id uuid NOT NULL,
  -- The time it takes of the volunteer's day.
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  accepted_at timestamptz NOT NULL,
  released_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz CHECK (finished_at >= started_at),
  -- When it stopped taking the volunteer's time: released, called off or finished.
  ended_at timestamptz,
  served_minutes integer CHECK (served_minutes >= 0),
  paid_minutes integer CHECK (paid_minutes >= 0),
  earned_points integer CHECK (earned_points >= 0),
  PRIMARY KEY (community_id, visit_id),
  FOREIGN KEY (community_id, order_id) REFERENCES orders,
  FOREIGN KEY (community_id, volunteer_id) REFERENCES members,
  CHECK ((finished_at IS NULL) = (served_minutes IS NULL)),
  CHECK (released_at IS NULL OR ended_at IS NOT NULL)
);
CREATE UNIQUE INDEX visits_of_order ON visits (community_id, order_id) WHERE released_at IS NULL;
CREATE INDEX visits_taking_time ON visits (community_id, volunteer_id, starts_at) WHERE ended_at IS NULL;
CREATE INDEX visits_served ON visits (community_id, volunteer_id, finished_at DESC, visit_id DESC) WHERE finished_at IS NOT NULL;

-- Apart from the visit, so that nothing a volunteer reads can carry them.
CREATE TABLE visit_codes (
  community_id uuid NOT NULL,
  visit_id uuid NOT NULL,
  start_code text NOT NULL CHECK (start_code ~ '^[0-9]{6}$'),
  finish_code text NOT NULL CHECK (finish_code ~ '^[0-9]{6}$'),
  PRIMARY KEY (community_id, visit_id),
  FOREIGN KEY (community_id, visit_id) REFERENCES visits
);

CREATE TABLE ratings (
  community_id uuid NOT NULL,
  order_id uuid NOT NULL,
  stars integer NOT NULL CHECK (stars BETWEEN 1 AND 5),
  words text NOT NULL CHECK (length(words) <= 200),
  rated_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, order_id),
  FOREIGN KEY (community_id, order_id) REFERENCES orders
);

GRANT SELECT, INSERT, UPDATE ON services, orders, offers, visits TO linli_app;
GRANT SELECT, INSERT ON order_events, visit_codes, ratings TO linli_app;
