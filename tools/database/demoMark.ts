import { ownerRole } from "./roles";
import type { Session } from "./session";

/** A PostgreSQL that holds something we did not put there. */
export class NotADemo extends Error {
  constructor() {
    super(
      "这个 PostgreSQL 里已有数据，而且不是演示库，为免误改已停止。请换一个空库。\n" +
        "This PostgreSQL is neither empty nor marked as a demo. Give an empty database.",
    );
  }
}

/**
 * Marks a database as a preview's own, before anything else is put in it. A table, not the database's comment,
 * because a user who may create tables need not own the database.
 */
export async function markAsDemo(session: Session): Promise<void> {
  if (await isMarked(session)) return;
  const { rows } = await session.query<{ filled: boolean }>(`
    SELECT EXISTS (
      SELECT FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
      WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
    ) AS filled`);
  if (rows[0]?.filled) throw new NotADemo();
  await session.query(
    "CREATE TABLE linli_demo_mark (marked_at timestamptz NOT NULL, loading_since timestamptz, loaded_at timestamptz)",
  );
  await session.query("INSERT INTO linli_demo_mark (marked_at) VALUES (clock_timestamp())");
}

/** How far the demo community has come. `cut` is a load that was interrupted; `none` may still hold somebody's own data. */
export type Loading = "none" | "cut" | "whole";

export async function loadingOf(session: Session): Promise<Loading> {
  const { rows } = await session.query<{ loading: Loading }>(`
    SELECT CASE WHEN loaded_at IS NOT NULL THEN 'whole' WHEN loading_since IS NOT NULL THEN 'cut' ELSE 'none' END AS loading
    FROM linli_demo_mark`);
  return rows[0]?.loading ?? "none";
}

export async function markLoading(session: Session): Promise<void> {
  await session.query("UPDATE linli_demo_mark SET loading_since = clock_timestamp(), loaded_at = NULL");
}

export async function markLoaded(session: Session): Promise<void> {
  await session.query("UPDATE linli_demo_mark SET loaded_at = clock_timestamp()");
}

/** Whether anything lives in the migrated database. */
export async function hasCommunities(session: Session): Promise<boolean> {
  const { rows } = await session.query<{ some: boolean }>("SELECT EXISTS (SELECT FROM communities) AS some");
  return rows[0]?.some ?? false;
}

/** Empties a marked database of all that migrations made. */
export async function wipe(session: Session): Promise<void> {
  if (!(await isMarked(session))) throw new NotADemo();
  await session.query(`DROP OWNED BY ${ownerRole} CASCADE`);
}

async function isMarked(session: Session): Promise<boolean> {
  const { rows } = await session.query<{ marked: boolean }>(
    "SELECT to_regclass('linli_demo_mark') IS NOT NULL AS marked",
  );
  return rows[0]?.marked ?? false;
}
