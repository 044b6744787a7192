import { z } from "zod";
import { Id, Instant } from "../common";

export const orderStates = [
  "placed",
  "dispatching",
  "accepted",
  "started",
  "finished",
  "confirmed",
  "cancelled",
  "expired",
  "disputed",
  "voided",
] as const;

export const OrderState = z.enum(orderStates);

export const orderEvents = [
  "place",
  "offer",
  "open",
  "claim",
  "accept",
  "decline",
  "release",
  "start",
  "finish",
  "confirm",
  "autoConfirm",
  "dispute",
  "resolve",
  "cancel",
  "expire",
  "extend",
  "noShow",
  "lateRecord",
  "correct",
] as const;

export const OrderEvent = z.enum(orderEvents);

/** What one's own button may do to the order, in the server's judgement. */
export const AllowedActions = z.array(OrderEvent);

/** One line of an order's history, for everyone who may see it. */
export const OrderMoment = z.object({
  event: OrderEvent,
  at: Instant,
  /** 居民, 志愿者, 支行 or 系统: who did it, never whose phone number. */
  by: z.enum(["resident", "volunteer", "dispatcher", "timer"]),
  note: z.string().nullable(),
});

export const OrderSummary = z.object({
  orderId: Id,
  state: OrderState,
  serviceCode: z.string(),
  serviceName: z.string(),
  startsAt: Instant,
  durationMinutes: z.int(),
  residentName: z.string(),
  /** The volunteer who has accepted, if any. */
  volunteerName: z.string().nullable(),
  /** The grid and building, or, to whom the address is due, the full address. */
  place: z.string(),
  note: z.string(),
  /** Open to claiming. */
  open: z.boolean(),
  allowedActions: AllowedActions,
});

export const Order = OrderSummary.extend({
  /** What the volunteer asks for at the door: to the resident alone, to start when accepted and to finish when started. */
  visitCode: z.object({ purpose: z.enum(["start", "finish"]), code: z.string() }).nullable(),
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  servedMinutes: z.int().nullable(),
  paidMinutes: z.int().nullable(),
  earnedPoints: z.int().nullable(),
  /** When it confirms itself, while finished. */
  confirmsItselfAt: Instant.nullable(),
  stars: z.int().nullable(),
  /** The volunteer has served this resident before. */
  knownVolunteer: z.boolean(),
  history: z.array(OrderMoment),
});

export type OrderState = z.infer<typeof OrderState>;
export type OrderEvent = z.infer<typeof OrderEvent>;
export type OrderSummary = z.infer<typeof OrderSummary>;
export type Order = z.infer<typeof Order>;
export type OrderMoment = z.infer<typeof OrderMoment>;
