import type { DeskAsking } from "@contract/points";
import { cutPageById, PAGE_SIZE, readCursor } from "../cursor";
import { refuse } from "../refusal";
import { ageOn, type Instant } from "../time";
import type { Tx } from "../transaction";
import { before, inOrderOfNeed, type PlaceInQueue, type Placed, type Tier } from "./need";
import { askingDetails, waitingAskings } from "./store/askings";

/** A page of those who wait, in the order of need. */
export async function queuePage(tx: Tx, communityId: string, after: string | undefined, now: Instant) {
  const last = after === undefined ? null : readPlace(after);
  const placed = inOrderOfNeed(await waitingAskings(tx, communityId), now);
  const rest = last ? placed.filter((one) => before(last, one) < 0) : placed;
  const { items, next } = cutPageById(rest.slice(0, PAGE_SIZE + 1), placeOf);
  return { items: await withDetails(tx, communityId, items, now), next };
}

function placeOf({ tier, askedAt, askingId }: Placed): string {
  return `${tier}_${askedAt.getTime()}_${askingId}`;
}

function readPlace(cursor: string): PlaceInQueue {
  const [, tier, key] = /^([1-4])_(.*)$/.exec(cursor) ?? refuse("invalid_input");
  const { at, id } = readCursor(key) ?? refuse("invalid_input");
  return { tier: Number(tier) as Tier, askedAt: at, askingId: id };
}

async function withDetails(tx: Tx, communityId: string, placed: Placed[], now: Instant): Promise<DeskAsking[]> {
  const details = await askingDetails(
    tx,
    communityId,
    placed.map(({ askingId }) => askingId),
  );
  return placed.flatMap((one) => {
    const found = details.find(({ askingId }) => askingId === one.askingId);
    if (!found) return [];
    const { name, address, words, onBehalf, livesAlone, lowIncome, disabled } = found;
    return {
      askingId: one.askingId,
      name,
      ageYears: ageOn(one.birthDay, now),
      address,
      tier: one.tier,
      askedMinutes: one.askedMinutes,
      words,
      askedAt: one.askedAt.toISOString(),
      onBehalf,
      said: { livesAlone, lowIncome, disabled },
      confirmed: one.confirmed,
    };
  });
}
