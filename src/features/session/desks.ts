import type { Role } from "@contract/action";
import type { Membership } from "@contract/member/membership";
import type { PageName } from "@/routes";
import { words } from "@/words/member";
import { holds } from "./session";

interface Desk {
  page: PageName;
  role: Role;
  /** Another role that works there. */
  alsoRole?: Role;
  word: string;
  hint: string;
}

const { desks } = words;

const all: Desk[] = [
  { page: "tasks", role: "volunteer", word: desks.tasks, hint: desks.tasksHint },
  { page: "hours", role: "volunteer", word: desks.hours, hint: desks.hoursHint },
  { page: "desk", role: "dispatcher", word: desks.desk, hint: desks.deskHint },
  {
    page: "poolDesk",
    role: "dispatcher",
    alsoRole: "communityManager",
    word: desks.poolDesk,
    hint: desks.poolDeskHint,
  },
  { page: "cases", role: "gridWorker", word: desks.cases, hint: desks.casesHint },
  { page: "audit", role: "auditor", word: desks.audit, hint: desks.auditHint },
  { page: "budget", role: "communityManager", alsoRole: "streetManager", word: desks.budget, hint: desks.budgetHint },
  {
    page: "clearing",
    role: "communityManager",
    alsoRole: "streetManager",
    word: desks.clearing,
    hint: desks.clearingHint,
  },
  {
    page: "corrections",
    role: "communityManager",
    alsoRole: "dispatcher",
    word: desks.corrections,
    hint: desks.correctionsHint,
  },
  { page: "verify", role: "merchant", word: desks.verify, hint: desks.verifyHint },
  { page: "today", role: "merchant", word: desks.today, hint: desks.todayHint },
];

/** The places where one works for others, by the roles one holds. */
export const desksOf = (membership: Membership) =>
  all.filter(({ role, alsoRole = role }) => holds(membership, role, alsoRole));
