-- Minutes that go from one community to another: two entries through clearing accounts, the second by the outbox, netted month by month.

-- What is to be done after the transaction that wanted it, at least once; whoever does it makes it once.
CREATE TABLE outbox (
  community_id uuid NOT NULL REFERENCES communities,
  message_id uuid NOT NULL,
  topic text NOT NULL CHECK (topic IN ('transfer', 'settlement')),
  -- The community it is for; keys and amounts alone, nothing personal.
  to_community_id uuid NOT NULL REFERENCES communities,
  body jsonb NOT NULL,
  enqueued_at timestamptz NOT NULL,
  -- When it may be taken; whoever takes it puts it off, so that nobody else does meanwhile.
  due_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  done_at timestamptz,
  PRIMARY KEY (community_id, message_id)
);
CREATE INDEX outbox_due ON outbox (due_at) WHERE done_at IS NULL;

-- Minutes a member sent to another community, as the sending one has it.
CREATE TABLE transfers (
  community_id uuid NOT NULL REFERENCES communities,
  transfer_id uuid NOT NULL,
  to_community_id uuid NOT NULL REFERENCES communities,
  from_member_id uuid NOT NULL,
  to_member_id uuid NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, transfer_id),
  CHECK (to_community_id <> community_id),
  FOREIGN KEY (community_id, from_member_id) REFERENCES members
);

-- A month between two communities as the one sees it: above zero it owes the other, below zero the other owes it.
CREATE TABLE clearing_statements (
  community_id uuid NOT NULL REFERENCES communities,
  other_community_id uuid NOT NULL REFERENCES communities,
  -- Its first day in Shanghai.
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  opening bigint NOT NULL,
  sent bigint NOT NULL CHECK (sent >= 0),
  received bigint NOT NULL CHECK (received >= 0),
  settled bigint NOT NULL,
  closing bigint NOT NULL,
  closed_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, other_community_id, month),
  CHECK (closing = opening + sent - received + settled)
);

CREATE INDEX accounts_clearing ON accounts (community_id) WHERE kind = 'clearing';

GRANT SELECT, INSERT ON transfers, clearing_statements TO linli_app;
GRANT SELECT, INSERT, UPDATE ON outbox TO linli_app;
