-- What points buy, and the vouchers that prove it at the shop.

CREATE TABLE merchants (
  community_id uuid NOT NULL REFERENCES communities,
  merchant_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  address text NOT NULL,
  PRIMARY KEY (community_id, merchant_id)
);

CREATE TABLE merchant_staff (
  community_id uuid NOT NULL,
  member_id uuid NOT NULL,
  merchant_id uuid NOT NULL,
  PRIMARY KEY (community_id, member_id),
  FOREIGN KEY (community_id, member_id) REFERENCES members,
  FOREIGN KEY (community_id, merchant_id) REFERENCES merchants
);

CREATE TABLE rewards (
  community_id uuid NOT NULL,
  reward_id uuid NOT NULL,
  merchant_id uuid NOT NULL,
  name text NOT NULL,
  summary text NOT NULL,
  price_points integer NOT NULL CHECK (price_points > 0),
  stock_left integer NOT NULL CHECK (stock_left >= 0),
  PRIMARY KEY (community_id, reward_id),
  FOREIGN KEY (community_id, merchant_id) REFERENCES merchants
);
CREATE INDEX rewards_by_price ON rewards (community_id, price_points, reward_id);

CREATE TABLE vouchers (
  community_id uuid NOT NULL,
  voucher_id uuid NOT NULL,
  -- Twelve characters of Crockford's base 32: sixty random bits.
  code text NOT NULL CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  reward_id uuid NOT NULL,
  merchant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  price_points integer NOT NULL CHECK (price_points > 0),
  state text NOT NULL DEFAULT 'issued' CHECK (state IN ('issued', 'verified', 'settled', 'expired', 'refunded', 'revoked')),
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > issued_at),
  verified_at timestamptz,
  verified_by_id uuid,
  PRIMARY KEY (community_id, voucher_id),
  UNIQUE (community_id, code),
  FOREIGN KEY (community_id, reward_id) REFERENCES rewards,
  FOREIGN KEY (community_id, merchant_id) REFERENCES merchants,
  FOREIGN KEY (community_id, member_id) REFERENCES members,
  CHECK ((state IN ('verified', 'settled')) <= (verified_at IS NOT NULL))
);
CREATE INDEX vouchers_of_member ON vouchers (community_id, member_id, issued_at DESC, voucher_id DESC);
CREATE INDEX vouchers_verified ON vouchers (community_id, merchant_id, verified_at DESC) WHERE verified_at IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON merchants, merchant_staff, rewards, vouchers TO linli_app;
