import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { slotView } from "../shared/core/advice/day";
import { slotsAhead } from "../shared/core/advice/store/slots";
import { cutPage, readCursor } from "../shared/core/cursor";

export async function adviceSlots({ tx, actor, input, now }: HandlerCall<typeof contract.adviceSlots>) {
  const slots = await slotsAhead(tx, actor.communityId, input.trade ?? null, now, readCursor(input.after));
  const { items, next } = cutPage(slots, (slot) => ({ at: slot.startsAt, id: slot.slotId }));
  return { items: items.map((slot) => slotView(slot, actor)), next };
}
