import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** Lines of an account to be read: those after a number, up to another. */
export interface Stretch {
  accountId: string;
  after: number;
  to: number;
  /** The instant of line `after`; null where it is not known, or 0. It finds the lines in the index. */
  since: Instant | null;
}

export interface Line {
  /** Which of the stretches it belongs to, from 0. */
  stretch: number;
  lineNo: number;
  unit: string;
  kind: string;
  amount: number;
  balanceAfter: number;
  /** In whole milliseconds since 1970: there are millions. */
  atMs: number;
  entryId: string;
}

/** Few enough that a batch fits in memory beside the one being hashed, many enough that round trips don't count. */
const LINES_AT_ONCE = 5_000;

interface Part extends Stretch {
  stretch: number;
}

/** The lines of all stretches in their order, in batches; the next is fetched while one is used. */
export async function* linesOf(tx: Tx, communityId: string, stretches: Stretch[]): AsyncGenerator<Line[]> {
  const batches = [...batchesOf(stretches)];
  let coming = read(tx, communityId, batches[0] ?? []);
  for (let at = 0; at < batches.length; at += 1) {
    const lines = await coming;
    const next = batches[at + 1] ?? [];
    // A long stretch goes on where the batch before left it.
    const last = lines[lines.length - 1];
    if (last && next[0]?.stretch === last.stretch) next[0].since = new Date(last.atMs);
    coming = read(tx, communityId, next);
    // Whoever stops early leaves this one unread.
    coming.catch(() => undefined);
    yield lines;
  }
}

function* batchesOf(stretches: Stretch[]): Generator<Part[]> {
  let batch: Part[] = [];
  let room = LINES_AT_ONCE;
  for (const [stretch, { accountId, after, to, since }] of stretches.entries()) {
    for (let from = after; from < to;) {
      const upTo = Math.min(to, from + room);
      batch.push({ stretch, accountId, after: from, to: upTo, since });
      room -= upTo - from;
      from = upTo;
      if (room > 0) continue;
      yield batch;
      batch = [];
      room = LINES_AT_ONCE;
    }
  }
  if (batch.length > 0) yield batch;
}

async function read(tx: Tx, communityId: string, parts: Part[]): Promise<Line[]> {
  if (parts.length === 0) return [];
  const { rows } = await sql<Line>`
    select s.stretch, p.line_no as "lineNo", p.unit, p.kind, p.amount, p.balance_after as "balanceAfter",
        round(date_part('epoch', p.entered_at) * 1000) as "atMs", p.entry_id as "entryId"
      from unnest(${parts.map((part) => part.stretch)}::int[], ${parts.map((part) => part.accountId)}::uuid[],
          ${parts.map((part) => part.after)}::bigint[], ${parts.map((part) => part.to)}::bigint[],
          ${parts.map((part) => part.since)}::timestamptz[]) as s (stretch, account_id, after_line, to_line, since),
        lateral (
          select * from postings
            where community_id = ${communityId} and account_id = s.account_id
              and entered_at >= coalesce(s.since, '-infinity') and line_no > s.after_line and line_no <= s.to_line
            order by entered_at, line_no limit s.to_line - s.after_line
        ) p
      order by s.stretch, p.entered_at, p.line_no`.execute(tx);
  return rows;
}
