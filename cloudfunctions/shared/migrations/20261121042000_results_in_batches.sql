-- What the hotline is told is drawn into a batch, which can be fetched again however often its answer was lost.
CREATE TABLE hotline_batches (
  community_id uuid NOT NULL REFERENCES communities,
  batch_id uuid NOT NULL,
  lines_count integer NOT NULL CHECK (lines_count > 0),
  drawn_by_id uuid NOT NULL,
  drawn_at timestamptz NOT NULL,
  PRIMARY KEY (community_id, batch_id),
  FOREIGN KEY (community_id, drawn_by_id) REFERENCES members
);
CREATE INDEX hotline_batches_newest ON hotline_batches (community_id, drawn_at DESC, batch_id DESC);

-- How each case stood when it was drawn; the answer's words stay in the case's own history.
CREATE TABLE hotline_batch_lines (
  community_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  line_no integer NOT NULL CHECK (line_no > 0),
  hotline_no text NOT NULL,
  case_id uuid NOT NULL,
  state text NOT NULL,
  outcome text,
  is_satisfied boolean,
  answered_at timestamptz,
  answer_no integer,
  PRIMARY KEY (community_id, batch_id, line_no),
  UNIQUE (community_id, batch_id, hotline_no),
  FOREIGN KEY (community_id, batch_id) REFERENCES hotline_batches,
  FOREIGN KEY (community_id, hotline_no) REFERENCES hotline_cases,
  FOREIGN KEY (community_id, case_id, answer_no) REFERENCES case_events
);

GRANT SELECT, INSERT ON hotline_batches, hotline_batch_lines TO linli_app;
