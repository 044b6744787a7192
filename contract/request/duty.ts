import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Id, Nothing } from "../common";
import { caseKinds } from "./life";

const uppers = ["communityManager", "streetManager", "districtManager"] as const;
const deskAndUppers = ["dispatcher", ...uppers] as const;

/** How long a kind may take, and whether it counts natural hours or working ones. */
export const CaseTerm = z.object({
  kind: z.enum(caseKinds),
  contactMinutes: z.int().min(5).max(10_080),
  handleMinutes: z.int().min(30).max(43_200),
  calendar: z.enum(["natural", "working"]),
});

/** What a community has settled about its cases: who must act, who leads, how long. */
export const dutyActions = {
  /** The leader on duty of each of the next days, and who may be one. */
  roster: read({
    admits: deskAndUppers,
    input: Nothing,
    output: z.object({
      items: z.array(z.object({ day: z.iso.date(), memberId: Id, name: z.string() })),
      leaders: z.array(z.object({ memberId: Id, name: z.string() })),
    }),
  }),

  setRoster: write({
    admits: ["communityManager"],
    input: z.object({ day: z.iso.date(), memberId: Id }),
    output: Nothing,
    errors: ["starts_in_past"],
  }),

  /** A new version of the community's responsibility list; lines left out fall to the list above. */
  publishDuties: write({
    admits: ["communityManager"],
    input: z.object({
      lines: z.array(z.object({ kind: z.enum(caseKinds), scopeId: Id, holderId: Id })).max(200),
    }),
    output: z.object({ versionNo: z.int() }),
  }),

  /** The newest list, and what a line of the next one may be made of. */
  duties: read({
    admits: [...deskAndUppers, "gridWorker", "dutyHolder"],
    input: Nothing,
    output: z.object({
      versionNo: z.int(),
      lines: z.array(
        z.object({
          kind: z.enum(caseKinds),
          scopeId: Id,
          scopeName: z.string(),
          holderId: Id,
          holderName: z.string(),
        }),
      ),
      /** With the holders whose area holds it. */
      scopes: z.array(z.object({ scopeId: Id, name: z.string(), holderIds: z.array(Id) })),
      holders: z.array(z.object({ holderId: Id, name: z.string(), areaName: z.string() })),
    }),
  }),

  /** How long each kind may take here, and whether the days off of the next two months have been published and entered. */
  terms: read({
    admits: [...deskAndUppers, "gridWorker", "dutyHolder"],
    input: Nothing,
    output: z.object({ items: z.array(CaseTerm), isCalendarKnown: z.boolean() }),
  }),

  /** Cases raised from now on go by it, and those under way once their kind or urgency changes or they begin anew. */
  setTerm: write({ admits: ["communityManager"], input: CaseTerm, output: CaseTerm }),
} satisfies FunctionContract;
