import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Id, Instant, Nothing, PageInput, pageOf, typed } from "../common";
import { Service } from "./catalogue";
import { Order, OrderSummary } from "./order";

const OneOrder = z.object({ orderId: Id });
const OrderAnswer = z.object({ order: Order });

export const order = {
  /** All the resident's first page needs, in one call. */
  home: read({
    admits: ["resident"],
    input: Nothing,
    output: z.object({
      /** Orders of mine that are not over, soonest first. */
      orders: z.array(OrderSummary),
      /** Visits I have accepted as a volunteer, soonest first. */
      visits: z.array(OrderSummary),
      /** Orders offered to me as a volunteer and still unanswered. */
      offeredCount: z.int(),
      /** My cases that wait for my word. */
      answeredRequests: z.array(z.object({ caseId: Id, words: z.string() })),
      services: z.array(Service),
      availableMinutes: z.int(),
      points: z.int(),
    }),
  }),

  catalogue: read({
    admits: ["resident"],
    input: Nothing,
    output: z.object({ services: z.array(Service), availableMinutes: z.int(), address: z.string() }),
  }),

  /** Books a service for oneself and holds the minutes. */
  book: write({
    admits: ["resident"],
    input: z.object({
      serviceId: Id,
      startsAt: Instant,
      durationMinutes: z.int().min(1).max(480),
      place: typed(2, 60),
      note: typed(0, 200),
    }),
    output: OrderAnswer,
    errors: ["starts_in_past", "insufficient_minutes", "account_suspended"],
  }),

  /** My orders, newest first. */
  mine: read({
    admits: ["resident"],
    input: PageInput.extend({ which: z.enum(["open", "over"]) }),
    output: pageOf(OrderSummary),
  }),

  /** One order, as much of it as the one who asks may see. */
  get: read({ admits: ["resident", "volunteer", "dispatcher"], input: OneOrder, output: OrderAnswer }),

  cancel: write({
    admits: ["resident", "dispatcher"],
    input: OneOrder.extend({ reason: typed(0, 100) }),
    output: OrderAnswer,
    errors: ["order_moved_on"],
  }),

  /** The resident confirms the help was given: minutes and points go to the volunteer. */
  confirm: write({
    admits: ["resident"],
    input: OneOrder.extend({ stars: z.int().min(1).max(5), words: typed(0, 200) }),
    output: OrderAnswer,
    errors: ["order_moved_on", "account_suspended"],
  }),

  /** The resident says something is wrong; nothing is paid until the branch has resolved it. */
  dispute: write({
    admits: ["resident"],
    input: OneOrder.extend({ reason: typed(2, 200) }),
    output: OrderAnswer,
    errors: ["order_moved_on"],
  }),
} satisfies FunctionContract;

export type * from "./catalogue";
export type * from "./order";
