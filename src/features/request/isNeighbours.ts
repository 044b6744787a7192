import type { CaseKind } from "@contract/request/life";

const ownAffairs: readonly CaseKind[] = ["dispute", "advice", "errand"];

/** Whether neighbours have a part in such a thing. A quarrel, a question and an errand stay between oneself and the office unless one says otherwise. */
export const isNeighbours = (kind: CaseKind) => !ownAffairs.includes(kind);
