/** A case's whole life 诉求的一生. The ten steps 十步 are in `tenSteps`; core/request/transitions.ts says who leads from where to where. */
export const caseStates = [
  "submitted",
  "registered",
  "triaged",
  "assigned",
  "contested",
  "verified",
  "handling",
  "answered",
  "closed",
  "merged",
  "rejected",
  "appealed",
  "reopened",
] as const;

/** What moves a case on. */
export const caseSteps = [
  "submit",
  "register",
  "triage",
  "assign",
  "take",
  "contest",
  "rule",
  "verify",
  "handle",
  "answer",
  "advise",
  "close",
  "sendBack",
  "fallSilent",
  "hear",
  "withdraw",
  "reject",
  "appeal",
  "uphold",
  "letRest",
  "reopen",
  "merge",
  "split",
] as const;

/** What is put on record beside its state. */
export const caseMarks = [
  "join",
  "contact",
  "note",
  "urge",
  "climb",
  "whistle",
  "arrive",
  "pause",
  "resume",
  "extend",
  "remind",
  "askHearing",
  "askUnmask",
  "unmask",
  "refuseUnmask",
  "forget",
] as const;

export const caseEvents = [...caseSteps, ...caseMarks] as const;

/** As what someone acts on a case; `called` is a department whistled for. */
export const caseParties = ["voice", "gridWorker", "desk", "handler", "called", "upper", "clock"] as const;

/** Daily needs, facilities, environment, safety hazards 随手拍, neighbour disputes, advice (a slot with an adviser), errands. */
export const caseKinds = ["daily", "facility", "environment", "hazard", "dispute", "advice", "errand"] as const;

export const caseChannels = ["app", "counter", "phone", "visitLog", "hotline"] as const;

/** The lowest that can solve it first. */
export const caseLevels = ["grid", "community", "street", "district"] as const;

export const caseOutcomes = ["solved", "noAnswer", "afterHearing", "withdrawn", "rejected"] as const;

export const rejectReasons = ["notOurs", "notFound", "private", "inCourt", "alreadyAnswered", "unlawful"] as const;

/** What waits for the desk and the levels above it. */
export const deskPiles = ["new", "toAssign", "rulings", "hearings", "toCall", "climbed", "running"] as const;

/** What waits for those who handle cases. */
export const queuePiles = ["new", "mine", "called", "answered"] as const;

/** Outside reasons for which a clock may stand still. */
export const pauseReasons = ["weather", "parts", "approval", "resident", "court", "season"] as const;
/** Those, and an hour that was booked, which nobody has to state. */
export const stillReasons = [...pauseReasons, "hour"] as const;

export const consents = ["inPerson", "byPhone", "inWriting", "guardian"] as const;

/** What the desk writes down for someone without the app, beside their word on the answer. */
export const callerWishes = ["withdraw", "appeal", "reopen"] as const;

export const caseClocks = ["contact", "handle", "verdict", "appeal", "ruling", "arrive"] as const;

export type CaseState = (typeof caseStates)[number];
export type CaseEvent = (typeof caseEvents)[number];
export type CaseParty = (typeof caseParties)[number];
export type CaseKind = (typeof caseKinds)[number];
export type CaseChannel = (typeof caseChannels)[number];
export type CaseLevel = (typeof caseLevels)[number];
export type CaseOutcome = (typeof caseOutcomes)[number];
export type CaseClock = (typeof caseClocks)[number];
export type DeskPile = (typeof deskPiles)[number];
export type CallerWish = (typeof callerWishes)[number];
export type Consent = (typeof consents)[number];
