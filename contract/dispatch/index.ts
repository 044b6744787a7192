import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Id, Instant, Nothing, PageInput, pageOf, typed } from "../common";
import { Order, OrderSummary } from "../order/order";
import { Candidate, DeskOrder, Task } from "./desk";

const OneOrder = z.object({ orderId: Id });
const OrderAnswer = z.object({ order: Order });
const Code = z.string().regex(/^\d{6}$/);

export const dispatch = {
  /** Orders that want the branch: waiting for a volunteer, soonest first, or disputed. */
  desk: read({
    admits: ["dispatcher"],
    input: PageInput.extend({ which: z.enum(["waiting", "running", "disputed"]) }),
    output: pageOf(DeskOrder).extend({
      counts: z.object({ waiting: z.int(), running: z.int(), disputed: z.int(), newcomers: z.int() }),
    }),
  }),

  /** Volunteers free at the order's time, best first, each with the reasons in words. */
  candidates: read({
    admits: ["dispatcher"],
    input: OneOrder,
    output: z.object({ order: OrderSummary, items: z.array(Candidate) }),
  }),

  offer: write({
    admits: ["dispatcher"],
    input: OneOrder.extend({ volunteerId: Id }),
    output: OrderAnswer,
    errors: ["order_moved_on", "slot_taken", "own_order", "own_kin", "not_a_volunteer", "starts_in_past"],
  }),

  /** Lets every volunteer of the community claim the order. */
  open: write({
    admits: ["dispatcher"],
    input: OneOrder,
    output: OrderAnswer,
    errors: ["order_moved_on", "starts_in_past"],
  }),

  /** What a volunteer can do now: offered to me, open to all, and my own visits. */
  tasks: read({
    admits: ["volunteer"],
    input: Nothing,
    output: z.object({ offered: z.array(Task), open: z.array(Task), mine: z.array(Task) }),
  }),

  accept: write({
    admits: ["volunteer"],
    input: OneOrder,
    output: OrderAnswer,
    errors: ["order_moved_on", "offer_ended", "already_taken", "slot_taken", "own_order", "own_kin"],
  }),

  decline: write({
    admits: ["volunteer"],
    input: OneOrder,
    output: z.object({}),
    errors: ["order_moved_on", "offer_ended"],
  }),

  /** Takes an open order; the first one has it. */
  claim: write({
    admits: ["volunteer"],
    input: OneOrder,
    output: OrderAnswer,
    errors: ["order_moved_on", "already_taken", "slot_taken", "own_order", "own_kin"],
  }),

  /** Gives an accepted order back to the branch. */
  release: write({
    admits: ["volunteer", "dispatcher"],
    input: OneOrder.extend({ reason: typed(2, 100) }),
    output: OrderAnswer,
    errors: ["order_moved_on"],
  }),

  /** Checks in at the door with the code on the resident's phone. */
  start: write({
    admits: ["volunteer"],
    input: OneOrder.extend({ code: Code }),
    output: OrderAnswer,
    errors: ["order_moved_on", "wrong_code", "too_many_attempts", "slot_taken"],
  }),

  /** Checks out with the second code. */
  finish: write({
    admits: ["volunteer"],
    input: OneOrder.extend({ code: Code }),
    output: OrderAnswer,
    errors: ["order_moved_on", "wrong_code", "too_many_attempts"],
  }),

  /** Ends a dispute: pays the served minutes, or a part, or nothing. */
  resolve: write({
    admits: ["dispatcher"],
    input: OneOrder.extend({
      outcome: z.enum(["pay", "void"]),
      /** With `pay`: minutes to pay, at most what was served and what is held. */
      paidMinutes: z.int().min(1).max(480).optional(),
      reason: typed(2, 200),
    }),
    output: OrderAnswer,
    errors: ["order_moved_on", "visit_unfinished", "account_suspended"],
  }),

  /** What I have served, newest first, and the sum. */
  hours: read({
    admits: ["volunteer"],
    input: PageInput,
    output: pageOf(
      z.object({
        orderId: Id,
        serviceName: z.string(),
        residentName: z.string(),
        finishedAt: Instant,
        servedMinutes: z.int(),
        stars: z.int().nullable(),
      }),
    ).extend({ totalMinutes: z.int(), visitCount: z.int() }),
  }),
} satisfies FunctionContract;

export type * from "./desk";
