/** A mediation's life 调解的一生; core/mediation/transitions.ts says who leads from where to where. */
export const mediationStates = ["asked", "offered", "talking", "drafted", "agreed", "closed"] as const;

export const mediationEvents = [
  "ask",
  "invite",
  "lapse",
  "stepIn",
  "pass",
  "consent",
  "refuse",
  "meet",
  "minute",
  "draft",
  "sign",
  "redo",
  "keep",
  "fail",
  "climb",
  "rest",
  "withdraw",
] as const;

/** As what someone acts: the one who asked, the other party, the mediator (from the invitation on), the community, the timer. */
export const mediationParts = ["asker", "other", "mediator", "community", "clock"] as const;

/** The ladder 邻里 → 楼栋 → 网格 → 社区. */
export const mediationRungs = ["neighbours", "building", "grid", "community"] as const;

export const mediationOutcomes = ["agreed", "failed", "withdrawn", "declined"] as const;

export type MediationState = (typeof mediationStates)[number];
export type MediationEvent = (typeof mediationEvents)[number];
export type MediationPart = (typeof mediationParts)[number];
export type MediationRung = (typeof mediationRungs)[number];
export type MediationOutcome = (typeof mediationOutcomes)[number];
