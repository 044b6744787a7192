import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** Something one community has to tell another, said in the transaction that made it so. */
export interface Message {
  communityId: string;
  messageId: string;
  topic: "transfer" | "settlement";
  toCommunityId: string;
  body: Record<string, string | number>;
}

export async function enqueue(tx: Tx, message: Message, now: Instant): Promise<void> {
  await tx
    .insertInto("outbox")
    .values({
      community_id: message.communityId,
      message_id: message.messageId,
      topic: message.topic,
      to_community_id: message.toCommunityId,
      body: JSON.stringify(message.body),
      enqueued_at: now,
      due_at: now,
    })
    .execute();
}

/**
 * Takes messages that are due, the longest due first, and puts each off by a minute, twice as long each time and a day at most: whoever takes
 * one and dies has only delayed it.
 */
export async function takeDue(tx: Tx, now: Instant, most: number): Promise<Message[]> {
  const { rows } = await sql<Message>`
    update outbox o set attempts = attempts + 1,
        due_at = ${now}::timestamptz + least(interval '1 minute' * power(2, least(attempts, 11)), interval '1 day')
      from (
        select community_id, message_id from outbox where done_at is null and due_at <= ${now}
          order by due_at limit ${most} for update skip locked
      ) due
      where o.community_id = due.community_id and o.message_id = due.message_id
      returning o.community_id as "communityId", o.message_id as "messageId", o.topic,
        o.to_community_id as "toCommunityId", o.body`.execute(tx);
  return rows;
}

/** Locks a message taken; false when it has been dealt with meanwhile. */
export async function lockMessage(tx: Tx, { communityId, messageId }: Message): Promise<boolean> {
  const row = await tx
    .selectFrom("outbox")
    .select("message_id")
    .where("community_id", "=", communityId)
    .where("message_id", "=", messageId)
    .where("done_at", "is", null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export async function markDone(tx: Tx, { communityId, messageId }: Message, now: Instant): Promise<void> {
  await tx
    .updateTable("outbox")
    .set({ done_at: now })
    .where("community_id", "=", communityId)
    .where("message_id", "=", messageId)
    .execute();
}
