-- 微举报: a hazard reported with pictures; the first valid report of a thing is rewarded from the fund, within caps.

ALTER TABLE communities
  ADD COLUMN report_points integer NOT NULL DEFAULT 10 CHECK (report_points BETWEEN 0 AND 1000),
  ADD COLUMN report_day_cap integer NOT NULL DEFAULT 45 CHECK (report_day_cap BETWEEN 0 AND 100000),
  ADD COLUMN report_month_cap integer NOT NULL DEFAULT 1350 CHECK (report_month_cap BETWEEN 0 AND 100000);

-- What a picture looks like in 64 bits, whole and without its rim (core/report/likeness.ts); none for one that can't be told apart, or
-- can't be read.
ALTER TABLE photos ADD COLUMN likenesses bigint[] NOT NULL DEFAULT '{}';

CREATE TABLE reports (
  community_id uuid NOT NULL,
  -- The case's own id: a case is one report at most.
  case_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'valid', 'notFirst', 'invalid', 'appealed', 'upheld')),
  reported_at timestamptz NOT NULL,
  -- An earlier report with the same picture, for the desk to look at. Never a punishment by itself.
  flagged_id uuid,
  -- The earlier report of the same thing.
  same_as_id uuid,
  reason text CHECK (reason IN ('notFound', 'notHazard', 'staged', 'unclear')),
  words text NOT NULL DEFAULT '' CHECK (length(words) <= 200),
  judged_by_id uuid,
  judged_at timestamptz,
  appeal_words text CHECK (length(appeal_words) BETWEEN 2 AND 200),
  appealed_at timestamptz,
  decided_by_id uuid,
  decided_at timestamptz,
  PRIMARY KEY (community_id, case_id),
  FOREIGN KEY (community_id, case_id) REFERENCES cases,
  FOREIGN KEY (community_id, flagged_id) REFERENCES cases,
  FOREIGN KEY (community_id, same_as_id) REFERENCES cases,
  CHECK ((judged_at IS NULL) = (state = 'waiting')),
  CHECK ((appealed_at IS NULL) = (appeal_words IS NULL)),
  CHECK (decided_by_id <> judged_by_id)
);
CREATE INDEX reports_waiting ON reports (community_id, reported_at, case_id) WHERE state IN ('waiting', 'appealed');
-- What was reported within days of another report.
CREATE INDEX reports_by_time ON reports (community_id, reported_at, case_id);

-- The pictures of reports, in four bands of 16 bits each: two that differ in at most seven bits differ in at most one within a band.
CREATE TABLE report_pictures (
  community_id uuid NOT NULL,
  photo_id uuid NOT NULL,
  -- The whole picture, or without its rim.
  view_no integer NOT NULL CHECK (view_no BETWEEN 1 AND 2),
  case_id uuid NOT NULL,
  likeness bigint NOT NULL,
  band_1 integer NOT NULL GENERATED ALWAYS AS ((likeness & 65535)::integer) STORED,
  band_2 integer NOT NULL GENERATED ALWAYS AS (((likeness >> 16) & 65535)::integer) STORED,
  band_3 integer NOT NULL GENERATED ALWAYS AS (((likeness >> 32) & 65535)::integer) STORED,
  band_4 integer NOT NULL GENERATED ALWAYS AS (((likeness >> 48) & 65535)::integer) STORED,
  reported_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, photo_id, view_no),
  FOREIGN KEY (community_id, case_id) REFERENCES reports
);
CREATE INDEX report_pictures_1 ON report_pictures (community_id, band_1);
CREATE INDEX report_pictures_2 ON report_pictures (community_id, band_2);
CREATE INDEX report_pictures_3 ON report_pictures (community_id, band_3);
CREATE INDEX report_pictures_4 ON report_pictures (community_id, band_4);

-- Who is rewarded for what: apart, as who a masked voice is. The ledger knows the award by its own id, which leads nowhere else.
-- The application may not read it (functions/report_1_awards.sql).
CREATE TABLE report_awards (
  community_id uuid NOT NULL,
  award_id uuid NOT NULL,
  -- None once the member has left.
  case_id uuid,
  member_id uuid NOT NULL,
  -- None of it is left where a cap was reached.
  amount bigint NOT NULL CHECK (amount >= 0),
  day date NOT NULL,
  pay_at timestamptz NOT NULL,
  paid_at timestamptz,
  PRIMARY KEY (community_id, award_id),
  UNIQUE (community_id, case_id),
  FOREIGN KEY (community_id, case_id) REFERENCES reports
);
CREATE INDEX report_awards_of_member ON report_awards (community_id, member_id, day);
CREATE INDEX report_awards_due ON report_awards (pay_at, community_id) WHERE paid_at IS NULL;

GRANT SELECT, INSERT, UPDATE ON reports TO linli_app;
GRANT SELECT, INSERT ON report_pictures TO linli_app;
