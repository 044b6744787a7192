import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface News {
  about: "case" | "mediation" | "report" | "import" | "duty";
  aboutId: string;
  words: string;
}

/** As much as one is told of at once; the whole is where it leads to. */
const MOST_LETTERS = 300;

/** Words that fit a notice: what is too long ends in an ellipsis. */
export function inBrief(words: string): string {
  const letters = [...words];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join("")}…` : words;
}

/** Tells members of a community something, each once, in the transaction that made it so. */
export async function tell(tx: Tx, communityId: string, memberIds: string[], news: News, now: Instant): Promise<void> {
  const once = [...new Set(memberIds)];
  if (once.length === 0) return;
  const rows = once.map((memberId) => ({
    community_id: communityId,
    notice_id: randomUUID(),
    member_id: memberId,
    about: news.about,
    about_id: news.aboutId,
    words: inBrief(news.words),
    told_at: now,
  }));
  await tx.insertInto("notices").values(rows).execute();
}

/** Newest first, one more than a page. */
export async function noticesOf(tx: Tx, communityId: string, memberId: string, after: Key | null) {
  return tx
    .selectFrom("notices")
    .select([
      "notice_id as noticeId",
      "about",
      "about_id as aboutId",
      "words",
      "told_at as toldAt",
      "read_at as readAt",
    ])
    .where("community_id", "=", communityId)
    .where("member_id", "=", memberId)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(told_at, notice_id) < (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("told_at", "desc")
    .orderBy("notice_id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
}

/** How many are unread, counted up to a hundred. */
export async function unreadCount(tx: Tx, communityId: string, memberId: string): Promise<number> {
  const rows = await tx
    .selectFrom("notices")
    .select("notice_id")
    .where("community_id", "=", communityId)
    .where("member_id", "=", memberId)
    .where("read_at", "is", null)
    .limit(100)
    .execute();
  return rows.length;
}

/** Marks what was told up to an instant as read. */
export async function markRead(
  tx: Tx,
  communityId: string,
  memberId: string,
  until: Instant,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("notices")
    .set({ read_at: now })
    .where("community_id", "=", communityId)
    .where("member_id", "=", memberId)
    .where("read_at", "is", null)
    .where("told_at", "<=", until)
    .execute();
}
