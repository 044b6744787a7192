import { clocksDue } from "../../../cloudfunctions/shared/core/request/store/clocks";
import { beat } from "../../../cloudfunctions/shared/core/request/sweep";
import { databaseOver, inTransaction } from "../../../cloudfunctions/shared/runtime/database";
import type { Connections } from "../../../cloudfunctions/shared/runtime/environment";
import type { Session } from "../../database/session";
import { START } from "../kit/clock";
import { against, type Figure } from "../kit/figures";
import { median, timed } from "../kit/measure";
import { makeDue } from "./fill";
import type { RequestTown } from "./town";

const LOOKS = 20;

/**
 * A minute's sweep over the clocks: finding that nothing is due, and finding and doing a few and many that are. Nothing due is the floor of
 * finding; many are held against the few as many times over, so that 1 is in proportion to what is due.
 */
export async function sweep(
  connections: Connections,
  session: Session,
  town: RequestTown,
  [few, many]: readonly [number, number],
  size: string,
): Promise<Figure[]> {
  const database = databaseOver(connections);
  const find = () => clocksDue(database, START, many * 2);
  const finding = async () => {
    const times: number[] = [];
    for (let look = 0; look < LOOKS; look += 1) times.push(await timed(find));
    return median(times);
  };
  const swept = async (count: number) => {
    await makeDue(session, town, count, START);
    const findMs = await finding();
    const due = await find();
    if (due.length !== count) throw new Error(`${due.length} clocks are due, not ${count}`);
    const doMs = await timed(async () => {
      for (const one of due) await inTransaction(database, (tx) => beat(tx, one, START));
    });
    if ((await find()).length !== 0) throw new Error("something is still due after its beat");
    return { findMs, doMs };
  };
  // The first beats of all find nothing prepared.
  await swept(few);
  const idleMs = await finding();
  const [some, all] = [await swept(few), await swept(many)];
  const times = many / few;
  return [
    against(`sweep · ${few} due found.${size}`, some.findMs, idleMs, "ms"),
    against(`sweep · ${many} due found.${size}`, all.findMs, idleMs, "ms"),
    against(`sweep · ${few} due done.${size}`, some.doMs, few * (all.doMs / many), "ms"),
    against(`sweep · ${many} due done.${size}`, all.doMs, times * some.doMs, "ms"),
  ];
}
