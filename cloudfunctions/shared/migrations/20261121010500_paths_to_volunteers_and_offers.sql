-- What the desk looks up for each order it shows, and for each volunteer it weighs.

CREATE INDEX offers_of_order ON offers (community_id, order_id, offered_at DESC);
CREATE INDEX visits_of_volunteer ON visits (community_id, volunteer_id, accepted_at DESC);
