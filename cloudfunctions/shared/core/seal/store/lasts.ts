import type { Head } from "@contract/points/passbook";
import { sql } from "kysely";
import type { Tx } from "../../transaction";
import type { Last, Subtree } from "../lasts";
import { headFrom, type HeadRow } from "./heads";

/** The latest head with what is committed by it of the tree of last lines. */
export interface LatestLasts {
  head: Head;
  branches: Map<number, Subtree>;
  /** All accounts of the branches asked for. */
  lasts: Last[];
}

/** Head, branches and accounts are read by one statement: sealing may go on between two. */
export async function latestLasts(
  tx: Tx,
  communityId: string,
  branchesAsked: number[],
): Promise<LatestLasts | undefined> {
  const { rows } = await sql<HeadRow & { branches: BranchRow[] | null; accounts: Last[] | null }>`
    select h.head_no, h.size, h.root, h.lasts, h.sealed_at, h.previous, h.key, h.next_key, h.signature,
        (select json_agg(json_build_object('branch', b.branch, 'accounts', b.account_count, 'hash', encode(b.hash, 'hex')))
          from seal_branches b where b.community_id = h.community_id) as branches,
        (select json_agg(json_build_object('accountId', l.account_id, 'lastLine', l.last_line, 'leaf', encode(l.leaf, 'hex')))
          from seal_lasts l where l.community_id = h.community_id and l.branch = any (${branchesAsked}::smallint[])) as accounts
      from seal_heads h
      where h.community_id = ${communityId}
      order by h.head_no desc
      limit 1`.execute(tx);
  const row = rows[0];
  if (!row) return undefined;
  const branches = (row.branches ?? []).map(subtreeFrom);
  return { head: headFrom(row), branches: new Map(branches), lasts: row.accounts ?? [] };
}

interface BranchRow {
  branch: number;
  accounts: number;
  hash: string;
}

function subtreeFrom({ branch, accounts, hash }: BranchRow): [number, Subtree] {
  return [branch, { accounts, hash: Buffer.from(hash, "hex") }];
}
