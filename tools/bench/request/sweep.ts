import { clocksDue } from "../../../cloudfunctions/shared/core/request/store/clocks";
import { beat } from "../../../cloudfunctions/shared/core/request/sweep";
import { databaseOver, inTransaction } from "../../../cloudfunctions/shared/runtime/database";
import type { Connections } from "../../../cloudfunctions/shared/runtime/environment";
import type { Session } from "../../database/session";
import { START } from "../kit/clock";
import { median, timed } from "../kit/measure";
import { makeDue } from "./fill";
import type { RequestTown } from "./town";

const DUE = 100;
const LOOKS = 20;

export interface Swept {
  /** Finding that nothing is due, and finding a hundred that are. */
  idleMs: number;
  findMs: number;
  beatMs: number;
}

/** A minute's sweep over the clocks: what it costs to find what is due, and what each beat costs. */
export async function sweep(connections: Connections, session: Session, town: RequestTown): Promise<Swept> {
  const database = databaseOver(connections);
  const find = () => clocksDue(database, START, DUE * 2);
  const medianOf = async () => {
    const times: number[] = [];
    for (let look = 0; look < LOOKS; look += 1) times.push(await timed(find));
    return median(times);
  };
  const idleMs = await medianOf();
  await makeDue(session, town, DUE, START);
  const findMs = await medianOf();
  const due = await find();
  if (due.length !== DUE) throw new Error(`${due.length} clocks are due, not ${DUE}`);
  const times: number[] = [];
  for (const one of due) times.push(await timed(() => inTransaction(database, (tx) => beat(tx, one, START))));
  if ((await find()).length !== 0) throw new Error("something is still due after its beat");
  return { idleMs, findMs, beatMs: median(times) };
}
