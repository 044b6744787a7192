import type { CaseKind } from "@contract/request";
import type { Tx } from "../../transaction";
import { type Term, usualTerm } from "../clocks";

/** How long a kind may take here; the usual where the community has not said. */
export async function termOf(tx: Tx, communityId: string, kind: CaseKind): Promise<Term> {
  const row = await tx
    .selectFrom("case_terms")
    .select(["contact_minutes as contactMinutes", "handle_minutes as handleMinutes", "calendar"])
    .where("community_id", "=", communityId)
    .where("kind", "=", kind)
    .$castTo<Term>()
    .executeTakeFirst();
  return row ?? usualTerm;
}
