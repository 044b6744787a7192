-- The one way a head comes into the database, with all that it adds. What a call could get wrong about the past it is not asked:
-- where an account's run begins, where it stands in the log and which tile a hash falls into follow from what is there.

-- Hashes are joined end to end, 32 bytes each. Refuses
--   busy, when the head is not the next one: another sealer was first;
--   clock_set_back, when it is dated before the last.
-- Anything else that does not fit the past is a fault of the caller's.
CREATE OR REPLACE FUNCTION seal_publish(
  p_community uuid, p_head_no bigint, p_size bigint, p_root bytea, p_lasts bytea, p_sealed_at timestamptz, p_previous bytea,
  p_key bytea, p_next_key bytea, p_signature bytea,
  -- Accounts that are new or go on, in the order of the log: to which line, its instant and leaf, and the seed of the run's salts.
  p_accounts uuid[], p_last_lines bigint[], p_last_ats timestamptz[], p_leaves bytea, p_seeds bytea,
  p_branches smallint[], p_branch_counts integer[], p_branch_hashes bytea,
  -- What the log gains, by level.
  p_hashes bytea[]
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_last seal_heads;
BEGIN
  SELECT * INTO v_last FROM seal_heads WHERE community_id = p_community ORDER BY head_no DESC LIMIT 1;
  IF p_head_no IS DISTINCT FROM coalesce(v_last.head_no, 0) + 1 THEN
    PERFORM ledger_refuse('busy');
  END IF;
  IF p_sealed_at < v_last.sealed_at THEN
    PERFORM ledger_refuse('clock_set_back');
  END IF;
  IF p_previous IS DISTINCT FROM coalesce(seal_head_hash(v_last), decode(repeat('00', 32), 'hex'))
    OR p_key <> coalesce(v_last.next_key, v_last.key, p_key) THEN
    RAISE EXCEPTION 'the head does not follow the last one';
  END IF;
  -- From here on a second sealer waits; it is refused when this one commits.
  INSERT INTO seal_heads (community_id, head_no, size, root, lasts, sealed_at, previous, key, next_key, signature)
    VALUES (p_community, p_head_no, p_size, p_root, p_lasts, p_sealed_at, p_previous, p_key, p_next_key, p_signature)
    ON CONFLICT (community_id, head_no) DO NOTHING;
  IF NOT FOUND THEN
    PERFORM ledger_refuse('busy');
  END IF;
  PERFORM seal_add_runs(p_community, p_head_no, coalesce(v_last.size, 0), p_size,
    p_accounts, p_last_lines, p_last_ats, p_leaves, p_seeds);
  PERFORM seal_add_hashes(p_community, coalesce(v_last.size, 0), p_size, p_hashes);
  INSERT INTO seal_branches (community_id, branch, account_count, hash)
    SELECT p_community, b.branch, b.account_count, substring(p_branch_hashes FROM 32 * b.n::integer - 31 FOR 32)
      FROM unnest(p_branches, p_branch_counts) WITH ORDINALITY AS b (branch, account_count, n)
    ON CONFLICT (community_id, branch) DO UPDATE SET account_count = excluded.account_count, hash = excluded.hash;
END $$;

-- Every account goes on from its last sealed line to one that it has, once; together they fill the log to its new size.
CREATE OR REPLACE FUNCTION seal_add_runs(
  p_community uuid, p_head_no bigint, p_from bigint, p_to bigint,
  p_accounts uuid[], p_last_lines bigint[], p_last_ats timestamptz[], p_leaves bytea, p_seeds bytea
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_moved bigint;
  v_added numeric;
BEGIN
  WITH moved AS (
    SELECT r.n::integer AS n, r.account_id, r.last_line, r.last_at, coalesce(s.last_line, 0) AS sealed_line
      FROM unnest(p_accounts, p_last_lines, p_last_ats) WITH ORDINALITY AS r (account_id, last_line, last_at, n)
      JOIN accounts a ON a.community_id = p_community AND a.account_id = r.account_id AND a.last_line >= r.last_line
      LEFT JOIN seal_lasts s ON s.community_id = p_community AND s.account_id = r.account_id
      WHERE r.last_line > s.last_line OR s.last_line IS NULL
  ), added AS (
    INSERT INTO seal_runs (community_id, account_id, first_line, last_line, first_position, head_no, seed)
      SELECT p_community, account_id, sealed_line + 1, last_line,
          p_from + sum(last_line - sealed_line) OVER (ORDER BY n) - (last_line - sealed_line),
          p_head_no, substring(p_seeds FROM 32 * n - 31 FOR 32)
        FROM moved WHERE last_line > sealed_line
      RETURNING last_line - first_line + 1 AS lines
  ), stood AS (
    INSERT INTO seal_lasts (community_id, account_id, branch, last_line, last_at, leaf)
      SELECT p_community, account_id, get_byte(sha256(convert_to('linli.account.1|' || account_id, 'UTF8')), 0),
          last_line, last_at, substring(p_leaves FROM 32 * n - 31 FOR 32)
        FROM moved
      ON CONFLICT (community_id, account_id) DO UPDATE
        SET last_line = excluded.last_line, last_at = excluded.last_at, leaf = excluded.leaf
      RETURNING 1
  )
  SELECT (SELECT count(*) FROM stood), (SELECT coalesce(sum(lines), 0) FROM added) INTO v_moved, v_added;
  IF v_moved <> cardinality(p_accounts) OR v_added <> p_to - p_from THEN
    RAISE EXCEPTION 'the runs do not follow the last head';
  END IF;
END $$;

-- Appends to the tiles of each level just what its growth from one size to the other asks for.
CREATE OR REPLACE FUNCTION seal_add_hashes(p_community uuid, p_from bigint, p_to bigint, p_hashes bytea[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_from bigint;
  v_to bigint;
BEGIN
  FOR v_level IN 0 .. 6 LOOP
    v_from := p_from >> 8 * v_level;
    v_to := p_to >> 8 * v_level;
    IF coalesce(length(p_hashes[v_level + 1]), 0) <> 32 * (v_to - v_from) THEN
      RAISE EXCEPTION 'the hashes do not follow the last head';
    END IF;
    CONTINUE WHEN v_to = v_from;
    INSERT INTO seal_tiles (community_id, level, tile_no, hashes)
      SELECT p_community, v_level, t.tile_no, substring(p_hashes[v_level + 1]
          FROM (32 * (t.first - v_from))::integer + 1 FOR (32 * (least(256 * (t.tile_no + 1), v_to) - t.first))::integer)
        FROM (
          SELECT n AS tile_no, greatest(256 * n, v_from) AS first FROM generate_series(v_from >> 8, (v_to - 1) >> 8) AS n
        ) AS t
      ON CONFLICT (community_id, level, tile_no) DO UPDATE SET hashes = seal_tiles.hashes || excluded.hashes;
  END LOOP;
END $$;

-- The hash of a head's text; nothing for no head.
CREATE OR REPLACE FUNCTION seal_head_hash(p_head seal_heads) RETURNS bytea
LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(concat_ws('|', 'linli.head.1', p_head.community_id, p_head.head_no, p_head.size,
      encode(p_head.root, 'hex'), encode(p_head.lasts, 'hex'),
      to_char(p_head.sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      encode(p_head.previous, 'hex'), encode(p_head.key, 'hex'), coalesce(encode(p_head.next_key, 'hex'), '-')), 'UTF8'))
    WHERE p_head.head_no IS NOT NULL;
$$;

REVOKE ALL ON FUNCTION seal_publish, seal_add_runs, seal_add_hashes, seal_head_hash FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seal_publish TO linli_app;
