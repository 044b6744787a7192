import { lockMessage, markDone, type Message } from "../outbox/store/outbox";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { receiveMinutes, settleSide } from "./store/movements";

/** Does what another community's message asks, once: a message that comes again finds its entry there. */
export async function deliver(tx: Tx, message: Message, now: Instant): Promise<void> {
  if (!(await lockMessage(tx, message))) return;
  const { communityId, toCommunityId, topic, body } = message;
  if (topic === "transfer") {
    await receiveMinutes(tx, { communityId, toCommunityId, transferId: String(body["transferId"]) }, now);
  } else {
    const [settlementId, amountMinutes] = [String(body["settlementId"]), Number(body["amountMinutes"])];
    const side = { communityId: toCommunityId, otherCommunityId: communityId, settlementId, amountMinutes };
    await settleSide(tx, side, false, now);
  }
  await markDone(tx, message, now);
}
