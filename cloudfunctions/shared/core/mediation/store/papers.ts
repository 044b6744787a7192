import type { Tx } from "../../transaction";

/** What a mediation is about. Read in view.ts for the parties and the mediator of the moment, and nowhere else. */
export interface Papers {
  matter: string;
  otherName: string;
  otherAddress: string;
  agreement: string | null;
  isOral: boolean | null;
}

export async function insertPapers(
  tx: Tx,
  communityId: string,
  mediationId: string,
  papers: Omit<Papers, "agreement" | "isOral">,
): Promise<void> {
  await tx
    .insertInto("mediation_papers")
    .values({
      community_id: communityId,
      mediation_id: mediationId,
      matter: papers.matter,
      other_name: papers.otherName,
      other_address: papers.otherAddress,
    })
    .execute();
}

export async function papersOf(tx: Tx, communityId: string, mediationId: string): Promise<Papers> {
  return tx
    .selectFrom("mediation_papers")
    .select(["matter", "other_name as otherName", "other_address as otherAddress", "agreement", "is_oral as isOral"])
    .where("community_id", "=", communityId)
    .where("mediation_id", "=", mediationId)
    .executeTakeFirstOrThrow();
}

/** Writes the agreement, in the place of an earlier draft; none takes it away. */
export async function putAgreement(
  tx: Tx,
  communityId: string,
  mediationId: string,
  agreement: { words: string; isOral: boolean } | null,
): Promise<void> {
  await tx
    .updateTable("mediation_papers")
    .set({ agreement: agreement?.words ?? null, is_oral: agreement?.isOral ?? null })
    .where("community_id", "=", communityId)
    .where("mediation_id", "=", mediationId)
    .execute();
}

const FORGOTTEN = "（本人已离开，内容删去）";

/** Takes away what a member wrote of their own quarrels. */
export async function forgetMatters(tx: Tx, communityId: string, askerId: string): Promise<void> {
  await tx
    .updateTable("mediation_papers")
    .set({ matter: FORGOTTEN })
    .where("community_id", "=", communityId)
    .where("mediation_id", "in", (from) =>
      from
        .selectFrom("mediations")
        .select("mediation_id")
        .where("community_id", "=", communityId)
        .where("asker_id", "=", askerId),
    )
    .execute();
}
