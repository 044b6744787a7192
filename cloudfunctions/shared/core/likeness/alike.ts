import type { CaseSummary } from "@contract/request";
import type { Actor } from "../actor";
import { cellsAround } from "../request/place";
import { findCase } from "../request/store/cases";
import { caseTransitions } from "../request/transitions";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { LIKE_ENOUGH } from "./likeness";
import { byLikeness, comparedOf, shown, type Similar } from "./likest";
import { casesAround, casesSaying, openAmong } from "./store/near";

/** As many as a desk compares with one glance. */
const MOST = 5;
const MOST_OTHERS = 12;

const running = caseTransitions.find((way) => way.event === "merge")!.from;

interface Alike {
  items: Similar[];
  others: CaseSummary[];
}

/**
 * Cases still running that one of the desk's may be merged into: those near by, or of the whole community those that hold some text. First what
 * may be the same matter, then the others, the likest first; none for a case that is over. Refuses not_found.
 */
export async function alike(
  tx: Tx,
  actor: Actor,
  { caseId, text }: { caseId: string; text: string },
  now: Instant,
): Promise<Alike> {
  const { communityId } = actor;
  await findCase(tx, communityId, caseId);
  const [one] = await openAmong(tx, communityId, [caseId]);
  if (!one) return { items: [], others: [] };
  const compared = comparedOf(one);
  const { cell } = compared.spot;
  const cells = cell === null ? [] : cellsAround(cell);
  const found = text
    ? await casesSaying(tx, communityId, text)
    : await casesAround(tx, communityId, { ...compared.spot, cells, publicOnly: false });
  const candidates = found.filter((other) => other.caseId !== caseId && running.includes(other.state));
  const ranked = byLikeness(compared, candidates, new Set(cells));
  const like = ranked.filter(([, score]) => score >= LIKE_ENOUGH).slice(0, MOST);
  const others = ranked.filter((other) => !like.includes(other)).slice(0, MOST_OTHERS);
  const seen = await shown(tx, actor, new Map([...like, ...others]), now);
  return { items: seen.slice(0, like.length), others: seen.slice(like.length).map((other) => other.case) };
}
