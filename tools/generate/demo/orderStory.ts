import { minutesAfter } from "../../../cloudfunctions/shared/core/time";
import type { ServiceCode } from "../catalogue";
import { serviceIdOf } from "../community";
import type { Neighbour } from "../neighbours";
import { dispatchers } from "../staff";
import type { Company, Step } from "./company";

/** What happens to an order after it is placed. */
export type Turn = { at: Date } & (
  | { does: "offer"; to: Neighbour }
  | { does: "open" }
  | { does: "accept" | "decline" | "claim" | "start" | "finish"; by: Neighbour }
  | { does: "release"; by: Neighbour; reason: string }
  | { does: "confirm"; stars: number; words: string }
  | { does: "dispute"; reason: string }
  | { does: "resolve"; outcome: "pay" | "void"; paidMinutes?: number; reason: string }
  | { does: "cancel"; reason: string }
  /** Nothing but time passing: the timer must have looked by then. */
  | { does: "timer" }
);

export interface OrderStory {
  resident: Neighbour;
  service: ServiceCode;
  durationMinutes: number;
  note: string;
  placedAt: Date;
  startsAt: Date;
  turns: Turn[];
}

/** The steps of one order, each known by the same order id once it is booked. */
export function stepsOf(story: OrderStory, runJobs: () => Promise<unknown>): Step[] {
  let orderId = "";
  const book: Step = {
    at: story.placedAt,
    run: async (company) => {
      const { order } = await company.ask(story.resident.openid, "order", "book", {
        serviceId: serviceIdOf(story.service),
        startsAt: story.startsAt.toISOString(),
        durationMinutes: story.durationMinutes,
        place: `${story.resident.building}号楼${story.resident.room}`,
        note: story.note,
      });
      orderId = order.orderId;
    },
  };
  const turns = story.turns.map((turn) => ({
    at: turn.at,
    run: (company: Company) => (turn.does === "timer" ? runJobs() : play(company, story, turn, orderId)),
  }));
  return [book, ...turns];
}

async function play(
  company: Company,
  story: OrderStory,
  turn: Exclude<Turn, { does: "timer" }>,
  orderId: string,
): Promise<unknown> {
  const resident = story.resident.openid;
  const dispatcher = dispatchers[story.placedAt.getUTCDate() % dispatchers.length]!.openid;
  switch (turn.does) {
    case "offer":
      return company.ask(dispatcher, "dispatch", "offer", { orderId, volunteerId: company.memberIdOf(turn.to.openid) });
    case "open":
      return company.ask(dispatcher, "dispatch", "open", { orderId });
    case "accept":
    case "decline":
    case "claim":
      return company.ask(turn.by.openid, "dispatch", turn.does, { orderId });
    case "start":
    case "finish":
      return company.ask(turn.by.openid, "dispatch", turn.does, {
        orderId,
        code: await codeSaidBy(company, resident, orderId),
      });
    case "release":
      return company.ask(turn.by.openid, "dispatch", "release", { orderId, reason: turn.reason });
    case "confirm":
      return company.ask(resident, "order", "confirm", { orderId, stars: turn.stars, words: turn.words });
    case "dispute":
      return company.ask(resident, "order", "dispute", { orderId, reason: turn.reason });
    case "cancel":
      return company.ask(resident, "order", "cancel", { orderId, reason: turn.reason });
    case "resolve": {
      const { outcome, paidMinutes, reason } = turn;
      return company.ask(dispatcher, "dispatch", "resolve", { orderId, outcome, paidMinutes, reason });
    }
  }
}

/** The resident reads the code off their own phone. */
async function codeSaidBy(company: Company, resident: string, orderId: string): Promise<string> {
  const { order } = await company.ask(resident, "order", "get", { orderId });
  if (!order.visitCode) throw new Error(`demo: no visit code for an order that is ${order.state}`);
  return order.visitCode.code;
}

/** Checked in shortly after the hour, out after so many minutes; some seconds over, so that whole minutes are as told. */
export function visitTurns(by: Neighbour, startedAt: Date, servedMinutes: number): Turn[] {
  return [
    { at: startedAt, does: "start", by },
    { at: new Date(minutesAfter(startedAt, servedMinutes).getTime() + 20_000), does: "finish", by },
  ];
}
