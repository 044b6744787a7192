import type { Head } from "@contract/points/passbook";
import { sql } from "kysely";
import type { Tx } from "../../transaction";
import { headFrom, type HeadRow } from "./heads";

/** An account as `seal_lasts` has it. */
export interface LastRow {
  accountId: string;
  branch: number;
  lastLine: number;
  /** ISO, as PostgreSQL writes it; null where there is no line. */
  lastAt: string | null;
  leaf: string;
}

export interface BranchRow {
  branch: number;
  accounts: number;
  hash: string;
}

/** All that stands beside the log, as of the latest head. */
export interface Beside {
  head: Head;
  accounts: LastRow[];
  branches: BranchRow[];
  runCount: number;
  /** Tiles that are longer or shorter than a log of the head's size has them. */
  oddTiles: string[];
}

/** Nothing when there is no head. By one statement: sealing may go on between two. */
export async function readBeside(tx: Tx, communityId: string): Promise<Beside | null> {
  const { rows } = await sql<HeadRow & Omit<Beside, "head">>`
    select h.head_no, h.size, h.root, h.lasts, h.sealed_at, h.previous, h.key, h.next_key, h.signature,
        (select coalesce(json_agg(json_build_object('accountId', account_id, 'branch', branch, 'lastLine', last_line,
            'lastAt', last_at, 'leaf', encode(leaf, 'hex'))), '[]')
          from seal_lasts where community_id = h.community_id) as accounts,
        (select coalesce(json_agg(json_build_object('branch', branch, 'accounts', account_count, 'hash', encode(hash, 'hex'))), '[]')
          from seal_branches where community_id = h.community_id) as branches,
        (select count(*) from seal_runs where community_id = h.community_id) as "runCount",
        (select coalesce(json_agg(level || '/' || tile_no), '[]') from seal_tiles
          where community_id = h.community_id
            and length(hashes) <> 32 * least(256, (h.size >> 8 * level) - 256 * tile_no)) as "oddTiles"
      from seal_heads h
      where h.community_id = ${communityId}
      order by h.head_no desc
      limit 1`.execute(tx);
  return rows[0] ? { ...rows[0], head: headFrom(rows[0]) } : null;
}

/** Accounts that have not just one line for each number up to the last sealed one, or one that is not in whole milliseconds. */
export async function accountsMiscounted(tx: Tx, communityId: string): Promise<string[]> {
  const { rows } = await sql<{ accountId: string }>`
    select s.account_id as "accountId"
      from seal_lasts s
      left join (
        select p.account_id, count(*) as lines, count(distinct p.line_no) as numbers,
            bool_or(p.entered_at <> date_trunc('milliseconds', p.entered_at)) as is_finer
          from postings p
          join seal_lasts l on l.community_id = p.community_id and l.account_id = p.account_id
          where p.community_id = ${communityId} and p.line_no <= l.last_line
          group by p.account_id
      ) p on p.account_id = s.account_id
      where s.community_id = ${communityId}
        and (coalesce(p.lines, 0) <> s.last_line or p.numbers <> s.last_line or p.is_finer)
      limit 100`.execute(tx);
  return rows.map((row) => row.accountId);
}

/** Whether anything stands in the seals' tables of a community that has no head. */
export async function hasLoosePieces(tx: Tx, communityId: string): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from seal_runs where community_id = ${communityId})
        or exists (select from seal_lasts where community_id = ${communityId})
        or exists (select from seal_branches where community_id = ${communityId})
        or exists (select from seal_tiles where community_id = ${communityId}) as any`.execute(tx);
  return rows[0]!.any;
}
