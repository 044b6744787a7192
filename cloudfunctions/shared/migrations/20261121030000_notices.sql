-- What a member is to be told. It is written in the transaction of what happened, read in the app, and sent on from here by whoever can send.

CREATE TABLE notices (
  community_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  member_id uuid NOT NULL,
  -- What it is about, so that a tap leads there.
  about text NOT NULL CHECK (about IN ('case', 'mediation', 'report', 'import', 'duty')),
  about_id uuid NOT NULL,
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 300),
  told_at timestamptz NOT NULL,
  read_at timestamptz,
  PRIMARY KEY (community_id, notice_id),
  FOREIGN KEY (community_id, member_id) REFERENCES members
);
CREATE INDEX notices_of_member ON notices (community_id, member_id, told_at DESC, notice_id DESC);
CREATE INDEX notices_unread ON notices (community_id, member_id) WHERE read_at IS NULL;

GRANT SELECT, INSERT, UPDATE ON notices TO linli_app;
