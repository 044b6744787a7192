import type { Relation } from "@contract/member/kin";

/** What I am to one who is this to me. */
export const inverseOf: Record<Relation, Relation> = {
  spouse: "spouse",
  parent: "child",
  child: "parent",
  grandparent: "grandchild",
  grandchild: "grandparent",
};

/** How many one can have of each; of children and grandchildren a bound that no family meets. */
const MOST: Record<Relation, number> = { spouse: 1, parent: 2, child: 20, grandparent: 4, grandchild: 40 };

/** Whether one who has these kin has room for another of this relation. */
export function hasRoomFor(relation: Relation, standing: readonly { relation: Relation }[]): boolean {
  return standing.filter((one) => one.relation === relation).length < MOST[relation];
}
