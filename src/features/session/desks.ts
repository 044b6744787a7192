import type { Role } from "@contract/action";
import type { Membership } from "@contract/member/membership";
import type { PageName } from "@/routes";
import { words } from "@/words/member";
import { holds } from "./session";

interface Desk {
  page: PageName;
  role: Role;
  /** Other roles that work there. */
  alsoRoles?: readonly Role[];
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
    alsoRoles: ["communityManager"],
    word: desks.poolDesk,
    hint: desks.poolDeskHint,
  },
  {
    page: "caseQueue",
    role: "gridWorker",
    alsoRoles: ["dutyHolder"],
    word: desks.caseQueue,
    hint: desks.caseQueueHint,
  },
  {
    page: "caseDesk",
    role: "dispatcher",
    alsoRoles: ["communityManager", "streetManager", "districtManager"],
    word: desks.caseDesk,
    hint: desks.caseDeskHint,
  },
  {
    page: "imports",
    role: "dispatcher",
    alsoRoles: ["communityManager"],
    word: desks.imports,
    hint: desks.importsHint,
  },
  { page: "duties", role: "communityManager", alsoRoles: ["dispatcher"], word: desks.duties, hint: desks.dutiesHint },
  { page: "roster", role: "communityManager", alsoRoles: ["dispatcher"], word: desks.roster, hint: desks.rosterHint },
  {
    page: "figures",
    role: "communityManager",
    alsoRoles: ["dispatcher", "gridWorker", "streetManager", "districtManager"],
    word: desks.figures,
    hint: desks.figuresHint,
  },
  {
    page: "reports",
    role: "gridWorker",
    alsoRoles: ["dispatcher", "communityManager", "streetManager"],
    word: desks.reports,
    hint: desks.reportsHint,
  },
  {
    page: "mediations",
    role: "buildingLead",
    alsoRoles: ["gridWorker", "communityManager"],
    word: desks.mediations,
    hint: desks.mediationsHint,
  },
  {
    page: "adviceDay",
    role: "dispatcher",
    alsoRoles: ["communityManager"],
    word: desks.adviceDay,
    hint: desks.adviceDayHint,
  },
  { page: "unmasks", role: "auditor", word: desks.unmasks, hint: desks.unmasksHint },
  { page: "audit", role: "auditor", word: desks.audit, hint: desks.auditHint },
  {
    page: "budget",
    role: "communityManager",
    alsoRoles: ["streetManager"],
    word: desks.budget,
    hint: desks.budgetHint,
  },
  {
    page: "clearing",
    role: "communityManager",
    alsoRoles: ["streetManager"],
    word: desks.clearing,
    hint: desks.clearingHint,
  },
  {
    page: "corrections",
    role: "communityManager",
    alsoRoles: ["dispatcher"],
    word: desks.corrections,
    hint: desks.correctionsHint,
  },
  { page: "verify", role: "merchant", word: desks.verify, hint: desks.verifyHint },
  { page: "today", role: "merchant", word: desks.today, hint: desks.todayHint },
];

/** The places where one works for others, by the roles one holds. */
export const desksOf = (membership: Membership) =>
  all.filter(({ role, alsoRoles = [] }) => holds(membership, role, ...alsoRoles));
