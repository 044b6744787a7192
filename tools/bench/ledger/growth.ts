import { databaseOver } from "../../../cloudfunctions/shared/runtime/database";
import type { Connections } from "../../../cloudfunctions/shared/runtime/environment";
import { balancesOf } from "../../../cloudfunctions/shared/core/ledger/store/balances";
import { linesOf } from "../../../cloudfunctions/shared/core/ledger/store/statement";
import type { Session } from "../../database/session";
import { against, type Figure } from "../kit/figures";
import { median, rate, timed } from "../kit/measure";
import { movementsOf, withClients } from "./clients";
import { addGifts, addPair } from "./history";
import type { Town } from "./town";

const SIZES = [10_000, 100_000, 1_000_000];
const LOOKS = 60;
const CLIENTS = 8;

/**
 * What a reader and a writer meet as one account comes to have a million lines: a page of its statement at the end and in the middle, its
 * balance, and postings of others beside it. The baseline of each is the same at ten thousand.
 */
export async function growth(
  url: string,
  connections: Connections,
  session: Session,
  town: Town,
  say: (doing: string) => void,
): Promise<Figure[]> {
  const pair = await addPair(session, town, 2_000_000_000);
  const first: Record<string, number> = {};
  const figures: Figure[] = [];
  let lines = 0;
  for (const size of SIZES) {
    say(`an account of ${size} lines`);
    await addGifts(session, town, pair, size - lines);
    lines = size;
    const measured = await look(url, connections, session, town, pair.takerId, size);
    for (const [name, { value, unit }] of Object.entries(measured)) {
      first[name] ??= value;
      figures.push(against(`${name}.1e${Math.log10(size)}`, value, first[name], unit));
    }
  }
  return figures;
}

async function look(
  url: string,
  connections: Connections,
  session: Session,
  town: Town,
  memberId: string,
  size: number,
): Promise<Record<string, { value: number; unit: string }>> {
  const tx = databaseOver(connections);
  const { communityId } = town;
  const { accountId } = (await balancesOf(tx, communityId, memberId)).minute;
  const { rows } = await session.query<{ at: Date }>(
    `SELECT entered_at AS at FROM postings WHERE community_id = $1 AND account_id = $2 ORDER BY entered_at, line_no LIMIT 1`,
    [communityId, accountId],
  );
  const middle = { at: rows[0]!.at, lineNo: size / 2 };
  const ms = async (work: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let count = 0; count < LOOKS; count += 1) times.push(await timed(work));
    return { value: median(times), unit: "ms" };
  };
  return {
    statement: await ms(() => linesOf(tx, communityId, accountId, {})),
    statementMiddle: await ms(() => linesOf(tx, communityId, accountId, { before: middle })),
    balance: await ms(() => balancesOf(tx, communityId, memberId)),
    posting: await withClients(url, CLIENTS, async (clients) => {
      const rates = [];
      for (let round = 0; round < 5; round += 1) rates.push(await rate(clients, 500, movementsOf(town).spread.ours));
      return { value: median(rates), unit: "postings/s" };
    }),
  };
}
