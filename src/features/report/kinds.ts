import type { CaseKind } from "@contract/request/life";

/** Kinds that may be reported for a reward: hazards and the environment. */
export const isReportable = (kind: CaseKind) => kind === "hazard" || kind === "environment";
