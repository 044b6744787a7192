import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { unmasksAsked } from "../shared/core/request/store/masks";
import { withoutNumbers } from "../shared/core/request/words";

export async function unmasks({ tx, actor, input }: HandlerCall<typeof contract.unmasks>) {
  const rows = await unmasksAsked(tx, actor.communityId, readCursor(input.after));
  const { items, next } = cutPage(rows, ({ askedAt, voiceId }) => ({ at: askedAt, id: voiceId }));
  const shown = items.map(({ askedAt, words, place, ...item }) => ({
    ...item,
    words: withoutNumbers(words),
    place: withoutNumbers(place),
    askedAt: askedAt.toISOString(),
  }));
  return { items: shown, next };
}
