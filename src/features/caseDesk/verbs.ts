import type { Case } from "@contract/request/case";
import type { CaseState } from "@contract/request/life";

/** What comes next in each state, the first that the server allows. */
const leads: Partial<Record<CaseState, readonly CaseVerb[]>> = {
  submitted: ["register", "take"],
  registered: ["triage", "take"],
  triaged: ["assign", "take", "rule"],
  reopened: ["assign", "take"],
  assigned: ["verify"],
  contested: ["rule"],
  verified: ["handle"],
  handling: ["hear", "answer"],
  appealed: ["assign"],
};

/** The rest, in the order they stand in. */
const rest = [
  ...(["take", "assign", "contact", "arrive", "note", "pause", "resume", "rule", "uphold", "hear", "answer"] as const),
  ...([
    "contest",
    "climb",
    "whistle",
    "urge",
    "extend",
    "merge",
    "split",
    "reject",
    "askHearing",
    "askUnmask",
  ] as const),
] as const;

/** What the staff's pages have a form for. */
export type CaseVerb = (typeof rest)[number] | "register" | "triage" | "verify" | "handle";

type Standing = Pick<Case, "state" | "allowedActions" | "whistles">;

/** Calls to one's own department that it has not followed yet. */
export const callsOn = ({ whistles }: Pick<Case, "whistles">) =>
  whistles.filter(({ isMine, arrivedAt }) => isMine && arrivedAt === null);

export const may = (item: Standing, verb: CaseVerb) =>
  item.allowedActions.includes(verb) && (verb !== "arrive" || callsOn(item).length > 0);

/** The one main action on a case, if there is one: to come when one is called, then what the state asks for. */
export function leadOf(item: Standing): CaseVerb | undefined {
  if (may(item, "arrive")) return "arrive";
  return leads[item.state]?.find((verb) => may(item, verb));
}

/** What else may be done with it. */
export function restOf(item: Standing): CaseVerb[] {
  const lead = leadOf(item);
  return rest.filter((verb) => verb !== lead && may(item, verb));
}
