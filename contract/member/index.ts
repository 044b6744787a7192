import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Id, Nothing, PageInput, pageOf, typed } from "../common";
import { kinActions } from "./kin";
import { Building, Community, JoinInput, Membership, Neighbour, Newcomer } from "./membership";
import { noticeActions } from "./notices";

export const member = {
  /** Who I am: the communities I belong to and what I may do there. */
  me: read({ admits: "everyone", input: Nothing, output: z.object({ memberships: z.array(Membership) }) }),

  /** Communities one may join. */
  communities: read({ admits: "everyone", input: PageInput, output: pageOf(Community) }),

  /** Buildings of a community, to say where one lives. */
  buildings: read({
    admits: "everyone",
    input: z.object({ communityId: Id }),
    output: z.object({ items: z.array(Building) }),
  }),

  /** Joins the community acted in. Booking waits until the desk has verified the person. */
  join: write({
    admits: "everyone",
    input: JoinInput,
    output: z.object({ membership: Membership }),
    errors: ["already_member"],
  }),

  /** Members waiting to be verified, longest waiting first. */
  newcomers: read({ admits: ["dispatcher"], input: PageInput, output: pageOf(Newcomer) }),

  /** The desk has seen the person and their papers. Gives the resident's role, the volunteer's when asked, and the starting grant from 60. */
  verify: write({
    admits: ["dispatcher"],
    input: z.object({ memberId: Id, asVolunteer: z.boolean() }),
    output: z.object({ grantedMinutes: z.int() }),
    errors: ["already_verified", "too_young", "budget_exhausted"],
  }),

  /** Verified neighbours by part of their name, for the desk to do something for one of them. */
  find: read({
    admits: ["dispatcher", "communityManager"],
    input: PageInput.extend({ query: typed(1, 20) }),
    output: pageOf(Neighbour),
  }),

  /**
   * Erases me from the community: name, birthday, address and WeChat identity. What I asked for goes on without me; minutes and points that
   * are left stay on the books under a number and can't be used any more.
   */
  leave: write({ admits: ["resident", "volunteer"], input: Nothing, output: Nothing, errors: ["orders_under_way"] }),

  ...kinActions,
  ...noticeActions,
} satisfies FunctionContract;

export type * from "./kin";
export type * from "./membership";
export type * from "./notices";
