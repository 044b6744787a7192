import type { Tx } from "../../transaction";

/** What a mediation is about. Read in view.ts for the parties and the mediator of the moment, and nowhere else. */
export interface Papers {
  matter: string;
  otherName: string;
  otherAddress: string;
  /** Of the latest draft; none has been written at 0. */
  draftNo: number;
  agreement: string | null;
  isOral: boolean | null;
}

export async function insertPapers(
  tx: Tx,
  communityId: string,
  mediationId: string,
  papers: { matter: string; otherAddress: string; other: { name: string; buildingId: string; room: string } },
): Promise<void> {
  await tx
    .insertInto("mediation_papers")
    .values({
      community_id: communityId,
      mediation_id: mediationId,
      matter: papers.matter,
      other_name: papers.other.name,
      other_address: papers.otherAddress,
      other_building_id: papers.other.buildingId,
      other_room: papers.other.room,
    })
    .execute();
}

export async function papersOf(tx: Tx, communityId: string, mediationId: string): Promise<Papers> {
  return tx
    .selectFrom("mediation_papers")
    .select([
      ...(["matter", "other_name as otherName", "other_address as otherAddress"] as const),
      ...(["draft_no as draftNo", "agreement", "is_oral as isOral"] as const),
    ])
    .where("community_id", "=", communityId)
    .where("mediation_id", "=", mediationId)
    .executeTakeFirstOrThrow();
}

/** Writes a draft under the next number, in the place of an earlier one. */
export async function putDraft(
  tx: Tx,
  communityId: string,
  mediationId: string,
  { words, isOral }: { words: string; isOral: boolean },
): Promise<void> {
  await tx
    .updateTable("mediation_papers")
    .set((row) => ({ agreement: words, is_oral: isOral, draft_no: row("draft_no", "+", 1) }))
    .where("community_id", "=", communityId)
    .where("mediation_id", "=", mediationId)
    .execute();
}

/** Takes a draft away that nobody has agreed to. */
export async function dropDraft(tx: Tx, communityId: string, mediationId: string): Promise<void> {
  await tx
    .updateTable("mediation_papers")
    .set({ agreement: null, is_oral: null })
    .where("community_id", "=", communityId)
    .where("mediation_id", "=", mediationId)
    .execute();
}

const FORGOTTEN = "（本人已离开，内容删去）";
const LEFT = "已离开的邻居";
const NO_DOOR = "（已删去）";

/**
 * Takes away what a member wrote of their own quarrels, who they were in others', promises that no longer count, and where it came to
 * nothing the minutes and the draft.
 */
export async function forgetPapers(tx: Tx, communityId: string, memberId: string): Promise<void> {
  await tx
    .updateTable("mediation_papers")
    .set({ matter: FORGOTTEN })
    .where("community_id", "=", communityId)
    .where("mediation_id", "in", partyIn(tx, communityId, memberId, "asker_id"))
    .execute();
  await tx
    .updateTable("mediation_papers")
    .set({ other_name: LEFT, other_address: NO_DOOR, other_building_id: null, other_room: null })
    .where("community_id", "=", communityId)
    .where("mediation_id", "in", partyIn(tx, communityId, memberId, "other_id"))
    .execute();
  for (const part of ["asker_id", "other_id"] as const) {
    const all = partyIn(tx, communityId, memberId, part);
    // Before its end nothing is forgotten of what was agreed: it has no outcome then.
    const cameToNothing = all.where("outcome", "<>", "agreed");
    await tx
      .updateTable("mediation_sessions")
      .set({ minute: FORGOTTEN })
      .where("community_id", "=", communityId)
      .where("mediation_id", "in", cameToNothing)
      .where("minute", "is not", null)
      .execute();
    await tx
      .updateTable("mediation_papers")
      .set({ agreement: null, is_oral: null })
      .where("community_id", "=", communityId)
      .where("mediation_id", "in", cameToNothing)
      .execute();
    await tx
      .updateTable("mediation_promises")
      .set({ words: FORGOTTEN })
      .where("community_id", "=", communityId)
      .where("mediation_id", "in", all)
      .where("dropped_at", "is not", null)
      .execute();
  }
}

function partyIn(tx: Tx, communityId: string, memberId: string, part: "asker_id" | "other_id") {
  return tx
    .selectFrom("mediations")
    .select("mediation_id")
    .where("community_id", "=", communityId)
    .where(part, "=", memberId);
}
