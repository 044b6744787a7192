import type { Actor } from "../actor";
import { cellsAround } from "../request/place";
import { findCase } from "../request/store/cases";
import { caseTransitions } from "../request/transitions";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { comparedOf, likest, shown, type Similar } from "./likest";
import { casesAround, openAmong } from "./store/near";

/** As many as a desk compares with one glance. */
const MOST = 5;

const running = caseTransitions.find((way) => way.event === "merge")!.from;

/** Cases still running that may be the same matter as one of the desk's, the likest first; none for one that is over. Refuses not_found. */
export async function alike(tx: Tx, actor: Actor, caseId: string, now: Instant): Promise<Similar[]> {
  const { communityId } = actor;
  await findCase(tx, communityId, caseId);
  const [one] = await openAmong(tx, communityId, [caseId]);
  if (!one) return [];
  const compared = comparedOf(one);
  const { cell } = compared.spot;
  const cells = cell === null ? [] : cellsAround(cell);
  const near = await casesAround(tx, communityId, { ...compared.spot, cells, publicOnly: false });
  const others = near.filter((other) => other.caseId !== caseId && running.includes(other.state));
  return shown(tx, actor, likest(compared, others, new Set(cells), MOST), now);
}
