/** A change done straight in the database to what is sealed: to a row that the number $1 picks, of the community $2. */
export interface Tampering {
  name: string;
  sql: string;
}

const FLIPPED = (column: string) =>
  `set_byte(${column}, $1::int % length(${column}), get_byte(${column}, $1::int % length(${column})) # 1)`;
const ANOTHER = "gen_random_uuid()";

/** Values by column; each differs from what is there. */
const columns: Record<string, Record<string, string>> = {
  entries: {
    unit: "CASE unit WHEN 'minute' THEN 'point' ELSE 'minute' END::ledger_unit",
    kind: "CASE kind WHEN 'service' THEN 'gift' ELSE 'service' END::entry_kind",
    amount: "amount + 1",
    entered_at:
      "entered_at + CASE $1::int % 4 WHEN 0 THEN '1 ms' WHEN 1 THEN '-1 ms' WHEN 2 THEN '1 day' ELSE '-1 year' END::interval",
    from_balance: "from_balance - 1",
    to_balance: "to_balance + 1",
    from_line: "from_line + 1",
    to_line: "to_line + 1",
    from_account_id: ANOTHER,
    to_account_id: ANOTHER,
    community_id: ANOTHER,
  },
  seal_heads: {
    size: "size + CASE $1::int % 2 WHEN 0 THEN 1 ELSE -1 END",
    root: FLIPPED("root"),
    lasts: FLIPPED("lasts"),
    sealed_at: "sealed_at + CASE $1::int % 2 WHEN 0 THEN '1 ms' ELSE '-1 hour' END::interval",
    previous: FLIPPED("previous"),
    key: FLIPPED("key"),
    next_key: "CASE WHEN next_key IS NULL THEN root END",
    signature: FLIPPED("signature"),
    head_no: "head_no + 1000",
    community_id: ANOTHER,
  },
  seal_runs: {
    account_id: ANOTHER,
    first_line: "first_line + 1",
    last_line: "last_line + 1",
    first_position: "first_position + 100000",
    head_no: "head_no + CASE head_no WHEN 1 THEN 1 ELSE -1 END",
    seed: FLIPPED("seed"),
    community_id: ANOTHER,
  },
  seal_lasts: {
    account_id: ANOTHER,
    branch: "(branch + 1) % 256",
    last_line: "last_line + 1",
    last_at: "CASE WHEN last_at IS NULL THEN now() ELSE last_at - interval '1 s' END",
    leaf: FLIPPED("leaf"),
    community_id: ANOTHER,
  },
  seal_branches: {
    branch: "(branch + 1) % 256",
    account_count: "account_count + 1",
    hash: FLIPPED("hash"),
    community_id: ANOTHER,
  },
  seal_tiles: {
    hashes: FLIPPED("hashes"),
    level: "level + 1",
    tile_no: "tile_no + 10",
    community_id: ANOTHER,
  },
};

const pick = (table: string) =>
  `(SELECT ctid FROM ${table} WHERE community_id = $2 ORDER BY md5(ctid::text || $1::int) LIMIT 1)`;

const entryLike = (changed: string) => `
    INSERT INTO entries
      SELECT (jsonb_populate_record(e, jsonb_build_object('entry_id', gen_random_uuid(), ${changed}))).*
        FROM entries e WHERE ctid = ${pick("entries")}`;

/** Rows put beside what is there. */
const added: Record<string, string> = {
  "an entry with sealed numbers, later than all": entryLike(
    "'entered_at', entered_at + interval '1 year' * (1 + 0 * $1::int)",
  ),
  "an entry with numbers below the first": entryLike("'from_line', 0, 'to_line', -$1::int"),
  "a run beyond the log": `
    INSERT INTO seal_runs
      SELECT community_id, account_id, last_line + 1, last_line + 1, 1000000, head_no, seed
        FROM seal_runs WHERE ctid = ${pick("seal_runs")}`,
  "a run over itself": `INSERT INTO seal_runs SELECT * FROM seal_runs WHERE ctid = ${pick("seal_runs")}`,
  "an account of nobody": `
    INSERT INTO seal_lasts
      SELECT community_id, gen_random_uuid(), branch, 0, NULL, decode(repeat('00', 32), 'hex')
        FROM seal_lasts WHERE ctid = ${pick("seal_lasts")}`,
  "a branch of nobody": `
    INSERT INTO seal_branches
      SELECT $2, n, 1, sha256($1::int::text::bytea) FROM generate_series(0, 255) n
        WHERE NOT EXISTS (SELECT FROM seal_branches WHERE community_id = $2 AND branch = n) LIMIT 1`,
  "a hash after a tile's last": `
    UPDATE seal_tiles SET hashes = hashes || sha256($1::int::text::bytea) WHERE ctid = ${pick("seal_tiles")}`,
  "a tile after the log's last": `
    INSERT INTO seal_tiles SELECT community_id, level, 1000, hashes FROM seal_tiles WHERE ctid = ${pick("seal_tiles")}`,
  "a head after the last": `
    INSERT INTO seal_heads
      SELECT community_id, head_no + 1, size, root, lasts, sealed_at, previous, key, next_key, signature
        FROM seal_heads WHERE community_id = $2 ORDER BY head_no DESC LIMIT 1 + 0 * $1::int`,
};

export const tamperings: Tampering[] = [
  ...Object.entries(columns).flatMap(([table, values]) =>
    Object.entries(values).map(([column, value]) => ({
      name: `${column} of ${table} changed`,
      sql: `UPDATE ${table} SET ${column} = ${value} WHERE ctid = ${pick(table)}`,
    })),
  ),
  ...Object.keys(columns).map((table) => ({
    name: `a row of ${table} taken away`,
    sql: `DELETE FROM ${table} WHERE ctid = ${pick(table)}`,
  })),
  ...Object.entries(added).map(([what, sql]) => ({ name: `${what} added`, sql })),
];

/** Leaves nothing in a superuser's way. */
export const WITHOUT_CONSTRAINTS = `
  DO $$
  DECLARE
    v record;
  BEGIN
    FOR v IN SELECT conname, conrelid::regclass AS name FROM pg_constraint
      WHERE contype IN ('c', 'p', 'u') AND conrelid::regclass::text = ANY ('{${Object.keys(columns).join(",")}}')
    LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', v.name, v.conname);
    END LOOP;
  END $$;
  DROP INDEX entries_from, entries_to, seal_runs_in_log;`;
