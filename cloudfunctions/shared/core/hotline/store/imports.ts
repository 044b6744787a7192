import type { ImportTrouble } from "@contract/request/hotline";
import { sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import type { Columns } from "../columns";
import type { Encoding } from "../encoding";

export interface Import {
  communityId: string;
  importId: string;
  reference: string;
  fileName: string;
  sizeBytes: number;
  state: "waiting" | "working" | "done" | "failed";
  trouble: ImportTrouble | null;
  encoding: Encoding | null;
  columns: Columns | null;
  nextByte: number;
  rows: number;
  taken: number;
  refused: number;
  tries: number;
  startedById: string;
  startedBy: string;
  startedAt: Instant;
  finishedAt: Instant | null;
}

function imports(tx: Tx, communityId: string) {
  return tx
    .selectFrom("hotline_imports as i")
    .innerJoin("members as m", (join) =>
      join.onRef("m.community_id", "=", "i.community_id").onRef("m.member_id", "=", "i.started_by_id"),
    )
    .select([
      "i.community_id as communityId",
      "i.import_id as importId",
      "i.reference",
      "i.file_name as fileName",
      "i.size_bytes as sizeBytes",
      "i.state",
      "i.trouble",
      "i.encoding",
      "i.columns",
      "i.next_byte as nextByte",
      "i.rows_count as rows",
      "i.taken_count as taken",
      "i.refused_count as refused",
      "i.tries_count as tries",
      "i.started_by_id as startedById",
      "m.name as startedBy",
      "i.started_at as startedAt",
      "i.finished_at as finishedAt",
    ])
    .where("i.community_id", "=", communityId)
    .$castTo<Import>();
}

export async function findImport(tx: Tx, communityId: string, importId: string): Promise<Import | undefined> {
  return imports(tx, communityId).where("i.import_id", "=", importId).executeTakeFirst();
}

/** Newest first, one more than a page. */
export async function importsOf(tx: Tx, communityId: string, after: Key | null): Promise<Import[]> {
  return imports(tx, communityId)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(i.started_at, i.import_id) < (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("i.started_at", "desc")
    .orderBy("i.import_id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
}

/** Holds an import that is still to be worked on; nothing when it is over or another run has it. */
export async function lockImport(tx: Tx, communityId: string, importId: string): Promise<Import | undefined> {
  const locked = await tx
    .selectFrom("hotline_imports")
    .select("import_id")
    .where("community_id", "=", communityId)
    .where("import_id", "=", importId)
    .where("due_at", "is not", null)
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst();
  return locked && findImport(tx, communityId, importId);
}

/** False when there is one of this id already. */
export async function insertImport(
  tx: Tx,
  started: Pick<Import, "communityId" | "importId" | "reference" | "fileName" | "sizeBytes" | "startedById">,
  now: Instant,
): Promise<boolean> {
  const inserted = await tx
    .insertInto("hotline_imports")
    .values({
      community_id: started.communityId,
      import_id: started.importId,
      reference: started.reference,
      file_name: started.fileName,
      size_bytes: started.sizeBytes,
      state: "waiting",
      due_at: now,
      started_by_id: started.startedById,
      started_at: now,
    })
    .onConflict((conflict) => conflict.columns(["community_id", "import_id"]).doNothing())
    .returning("import_id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export interface DueImport {
  communityId: string;
  importId: string;
}

/** Takes imports to work on, the longest waiting first, and puts each off for a while: whoever takes one and dies has only delayed it. */
export async function takeDueImports(tx: Tx, now: Instant, most: number): Promise<DueImport[]> {
  const { rows } = await sql<DueImport>`
    update hotline_imports i set tries_count = tries_count + 1, due_at = ${now}::timestamptz + interval '2 minutes'
      from (
        select community_id, import_id from hotline_imports where due_at is not null and due_at <= ${now}
          order by due_at limit ${most} for update skip locked
      ) due
      where i.community_id = due.community_id and i.import_id = due.import_id
      returning i.community_id as "communityId", i.import_id as "importId"`.execute(tx);
  return rows;
}

export interface ImportChanges {
  state?: Import["state"];
  trouble?: ImportTrouble;
  reference?: string;
  size_bytes?: number;
  encoding?: Encoding;
  columns?: string;
  next_byte?: number;
  rows_count?: number;
  taken_count?: number;
  refused_count?: number;
  tries_count?: number;
  due_at?: Instant | null;
  finished_at?: Instant;
}

export async function updateImport(
  tx: Tx,
  { communityId, importId }: DueImport,
  changes: ImportChanges,
): Promise<void> {
  await tx
    .updateTable("hotline_imports")
    .set(changes)
    .where("community_id", "=", communityId)
    .where("import_id", "=", importId)
    .execute();
}
