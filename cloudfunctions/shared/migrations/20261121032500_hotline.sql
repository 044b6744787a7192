-- Files of the hotline, worked through in pieces; where a piece ends is kept with what came of it.
CREATE TABLE hotline_imports (
  community_id uuid NOT NULL REFERENCES communities,
  import_id uuid NOT NULL,
  -- The storage's own name for the file; a workbook is written out as text once, and that is read from then on.
  reference text NOT NULL,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 100),
  size_bytes bigint NOT NULL CHECK (size_bytes > 0),
  state text NOT NULL CHECK (state IN ('waiting', 'working', 'done', 'failed')),
  trouble text CHECK (trouble IN ('encoding', 'columns', 'workbook', 'tooLarge', 'unreadable')),
  encoding text CHECK (encoding IN ('utf-8', 'gb18030')),
  -- Which column holds which field; known once the heading has been read.
  columns jsonb,
  next_byte bigint NOT NULL DEFAULT 0 CHECK (next_byte BETWEEN 0 AND size_bytes),
  rows_count integer NOT NULL DEFAULT 0,
  taken_count integer NOT NULL DEFAULT 0,
  refused_count integer NOT NULL DEFAULT 0,
  -- Tries since it last came on, and when the next may take it up.
  tries_count integer NOT NULL DEFAULT 0,
  due_at timestamptz,
  started_by_id uuid NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (community_id, import_id),
  FOREIGN KEY (community_id, started_by_id) REFERENCES members,
  CHECK ((state IN ('done', 'failed')) = (finished_at IS NOT NULL)),
  CHECK ((state = 'failed') = (trouble IS NOT NULL)),
  CHECK ((state IN ('waiting', 'working')) = (due_at IS NOT NULL))
);
CREATE INDEX hotline_imports_newest ON hotline_imports (community_id, started_at DESC, import_id DESC);
CREATE INDEX hotline_imports_due ON hotline_imports (due_at) WHERE due_at IS NOT NULL;

-- Rows that were not taken, and why; nothing of what stood in them.
CREATE TABLE hotline_faults (
  community_id uuid NOT NULL,
  import_id uuid NOT NULL,
  row_no integer NOT NULL CHECK (row_no > 0),
  fault text NOT NULL,
  field text,
  PRIMARY KEY (community_id, import_id, row_no),
  FOREIGN KEY (community_id, import_id) REFERENCES hotline_imports
);

-- The hotline's own number of a case, once in a community, and what it was last told of it.
CREATE TABLE hotline_cases (
  community_id uuid NOT NULL,
  hotline_no text NOT NULL CHECK (length(hotline_no) BETWEEN 1 AND 40),
  case_id uuid NOT NULL,
  import_id uuid NOT NULL,
  row_no integer NOT NULL,
  told_mark text NOT NULL DEFAULT '',
  reported_at timestamptz,
  PRIMARY KEY (community_id, hotline_no),
  UNIQUE (community_id, case_id),
  FOREIGN KEY (community_id, case_id) REFERENCES cases,
  FOREIGN KEY (community_id, import_id) REFERENCES hotline_imports
);

GRANT SELECT, INSERT, UPDATE ON hotline_imports, hotline_cases TO linli_app;
GRANT SELECT, INSERT ON hotline_faults TO linli_app;
