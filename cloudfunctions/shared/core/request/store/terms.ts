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

/** What the community has said of its kinds. */
export async function termsOf(tx: Tx, communityId: string): Promise<Map<CaseKind, Term>> {
  const rows = await tx
    .selectFrom("case_terms")
    .select(["kind", "contact_minutes as contactMinutes", "handle_minutes as handleMinutes", "calendar"])
    .where("community_id", "=", communityId)
    .$castTo<Term & { kind: CaseKind }>()
    .execute();
  return new Map(rows.map(({ kind, ...term }) => [kind, term]));
}

export async function putTerm(tx: Tx, communityId: string, kind: CaseKind, term: Term): Promise<void> {
  const values = {
    contact_minutes: term.contactMinutes,
    handle_minutes: term.handleMinutes,
    calendar: term.calendar,
  };
  await tx
    .insertInto("case_terms")
    .values({ community_id: communityId, kind, ...values })
    .onConflict((conflict) => conflict.columns(["community_id", "kind"]).doUpdateSet(values))
    .execute();
}
