import type { CaseKind } from "@contract/request";
import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface Named {
  holderId: string;
  holderName: string;
  listAreaId: string;
  listVersionNo: number;
}

/**
 * Who the responsibility lists name for a kind at a place: the list nearest to the place that has a line, and in it the line for the
 * smallest part that holds the place. None when nobody is named.
 */
export async function namedFor(tx: Tx, kind: CaseKind, lineage: string[]): Promise<Named | undefined> {
  const [named] = await namedForEach(tx, [{ kind, lineage }]);
  return named;
}

/** The same for several kinds and places at once, each with its answer. */
export async function namedForEach(
  tx: Tx,
  asked: readonly { kind: CaseKind; lineage: string[] }[],
): Promise<(Named | undefined)[]> {
  if (asked.length === 0) return [];
  const numbered = JSON.stringify(asked.map((one, at) => ({ at, ...one })));
  const { rows } = await sql<Named & { at: number }>`
    select a.at, n.* from jsonb_to_recordset(${numbered}::jsonb) as a (at integer, kind text, lineage uuid[]),
      lateral (
        select d.holder_id as "holderId", h.name as "holderName", d.area_id as "listAreaId", d.version_no as "listVersionNo"
          from duty_lines d
            join areas list on list.area_id = d.area_id
            join areas scope on scope.area_id = d.scope_id
            join duty_holders h on h.holder_id = d.holder_id
          where d.area_id = any (a.lineage) and d.scope_id = any (a.lineage) and d.kind = a.kind and h.closed_at is null
            and d.version_no = (select max(version_no) from duty_lists where duty_lists.area_id = d.area_id)
          order by cardinality(list.lineage) desc, cardinality(scope.lineage) desc limit 1) n`.execute(tx);
  const named = new Map(rows.map(({ at, ...one }) => [at, one]));
  return asked.map((_, at) => named.get(at));
}

export interface DutyLine {
  kind: CaseKind;
  scopeId: string;
  holderId: string;
}

/** Publishes a list as the next version; versions before it stay as they were. */
export async function insertList(
  tx: Tx,
  areaId: string,
  lines: DutyLine[],
  publishedBy: string,
  now: Instant,
): Promise<number> {
  // Two who publish at once come one after the other.
  await tx.selectFrom("areas").select("area_id").where("area_id", "=", areaId).forUpdate().execute();
  const versionNo = (await newestVersion(tx, areaId)) + 1;
  await tx
    .insertInto("duty_lists")
    .values({ area_id: areaId, version_no: versionNo, published_by_id: publishedBy, published_at: now })
    .execute();
  if (lines.length > 0) {
    await tx
      .insertInto("duty_lines")
      .values(
        lines.map(({ kind, scopeId, holderId }) => ({
          area_id: areaId,
          version_no: versionNo,
          kind,
          scope_id: scopeId,
          holder_id: holderId,
        })),
      )
      .execute();
  }
  return versionNo;
}

/** The number of an area's newest list; nothing published is version 0. */
export async function newestVersion(tx: Tx, areaId: string): Promise<number> {
  const row = await tx
    .selectFrom("duty_lists")
    .select(sql<number>`coalesce(max(version_no), 0)`.as("versionNo"))
    .where("area_id", "=", areaId)
    .executeTakeFirstOrThrow();
  return row.versionNo;
}

export async function linesOf(tx: Tx, areaId: string, versionNo: number) {
  return tx
    .selectFrom("duty_lines as d")
    .innerJoin("areas as scope", "scope.area_id", "d.scope_id")
    .innerJoin("duty_holders as h", "h.holder_id", "d.holder_id")
    .select([
      sql<CaseKind>`d.kind`.as("kind"),
      "d.scope_id as scopeId",
      "scope.name as scopeName",
      "d.holder_id as holderId",
      "h.name as holderName",
    ])
    .where("d.area_id", "=", areaId)
    .where("d.version_no", "=", versionNo)
    .orderBy("d.kind")
    .orderBy(sql`cardinality(scope.lineage)`)
    .orderBy("scope.name")
    .execute();
}
