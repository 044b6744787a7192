import type { Head } from "@contract/points/passbook";
import type { Selectable } from "kysely";
import type { SealHeads } from "../../tables";
import type { Tx } from "../../transaction";
import { NO_NEXT } from "../heads";

const columns = ["head_no", "size", "root", "lasts", "sealed_at", "previous", "key", "next_key", "signature"] as const;

export type HeadRow = Pick<Selectable<SealHeads>, (typeof columns)[number]>;

export function headFrom(row: HeadRow): Head {
  return {
    number: row.head_no,
    size: row.size,
    root: row.root.toString("hex"),
    lasts: row.lasts.toString("hex"),
    at: row.sealed_at.toISOString(),
    previous: row.previous.toString("hex"),
    key: row.key.toString("hex"),
    next: row.next_key?.toString("hex") ?? NO_NEXT,
    signature: row.signature.toString("hex"),
  };
}

function heads(tx: Tx, communityId: string) {
  return tx.selectFrom("seal_heads").select(columns).where("community_id", "=", communityId);
}

export async function latestHead(tx: Tx, communityId: string): Promise<Head | null> {
  const row = await heads(tx, communityId).orderBy("head_no", "desc").limit(1).executeTakeFirst();
  return row ? headFrom(row) : null;
}

export async function findHead(tx: Tx, communityId: string, headNo: number): Promise<Head | undefined> {
  const row = await heads(tx, communityId).where("head_no", "=", headNo).executeTakeFirst();
  return row && headFrom(row);
}

/** Every public key a head was ever signed with. */
export async function keysUsed(tx: Tx, communityId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("seal_heads")
    .select("key")
    .distinct()
    .where("community_id", "=", communityId)
    .execute();
  return rows.map(({ key }) => key.toString("hex"));
}

/** Heads before a number that name a next key, oldest first. */
export async function rotationsBefore(tx: Tx, communityId: string, headNo: number): Promise<Head[]> {
  const rows = await heads(tx, communityId)
    .where("next_key", "is not", null)
    .where("head_no", "<", headNo)
    .orderBy("head_no")
    .execute();
  return rows.map(headFrom);
}

/** Heads beyond a number, in the order asked; from the beginning of it where no number is given. */
export async function headsBeyond(
  tx: Tx,
  communityId: string,
  order: "oldest" | "newest",
  after: number | undefined,
  limit: number,
): Promise<Head[]> {
  const rows = await heads(tx, communityId)
    .$if(after !== undefined, (query) => query.where("head_no", order === "oldest" ? ">" : "<", after!))
    .orderBy("head_no", order === "oldest" ? "asc" : "desc")
    .limit(limit)
    .execute();
  return rows.map(headFrom);
}
