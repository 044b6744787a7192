import type { Answer } from "@contract/envelope";
import fc from "fast-check";
import { answerTo, runJobs } from "./call";
import { book, wrongCode } from "./orders";
import type { Person } from "./people";
import type { World } from "./world";

type ResidentAct = "confirm" | "dispute" | "cancel";
type VolunteerAct = "accept" | "decline" | "claim" | "release" | "start" | "finish";

/** One thing somebody tries. Which order and who are picked by number from what there is; null is the one whose turn it is. */
export type Step =
  | { act: "book"; who: number; hours: number; minutes: number }
  | { act: "offer"; order: number; who: number }
  | { act: "open"; order: number }
  /** Whatever comes next when all goes well. */
  | { act: "proceed"; order: number; who: number }
  | { act: ResidentAct; order: number; who: number | null }
  | { act: VolunteerAct; order: number; who: number | null; rightCode: boolean }
  | { act: "resolve"; order: number; pays: number | null }
  | { act: "wait"; minutes: number }
  | { act: "jobs" };

const order = fc.nat(2);
const who = fc.nat(3);
const somebody = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: who });
const rightCode = fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });
const act = <Act extends string>(...acts: Act[]) => fc.constantFrom(...acts);

const booking = fc.record({
  act: act("book"),
  who,
  hours: fc.integer({ min: 1, max: 4 }),
  minutes: fc.constantFrom(10, 60, 240),
});
const dispatching = fc.oneof(fc.record({ act: act("offer"), order, who }), fc.record({ act: act("open"), order }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ act: act("proceed"), order, who }) },
  { weight: 1, arbitrary: booking },
  { weight: 2, arbitrary: dispatching },
  { weight: 5, arbitrary: fc.record({ act: act("accept", "claim"), order, who: somebody, rightCode }) },
  { weight: 1, arbitrary: fc.record({ act: act("decline"), order, who: somebody, rightCode }) },
  { weight: 1, arbitrary: fc.record({ act: act("release"), order, who: somebody, rightCode }) },
  { weight: 4, arbitrary: fc.record({ act: act("start", "finish"), order, who: somebody, rightCode }) },
  { weight: 2, arbitrary: fc.record({ act: act("confirm"), order, who: somebody }) },
  { weight: 2, arbitrary: fc.record({ act: act("dispute"), order, who: somebody }) },
  { weight: 1, arbitrary: fc.record({ act: act("cancel"), order, who: somebody }) },
  { weight: 4, arbitrary: fc.record({ act: act("resolve"), order, pays: fc.option(fc.constantFrom(1, 10, 60)) }) },
  { weight: 2, arbitrary: fc.record({ act: act("wait"), minutes: fc.constantFrom(1, 7, 20, 45) }) },
  { weight: 1, arbitrary: fc.record({ act: act("wait"), minutes: fc.constantFrom(45, 300, 1600, 4400) }) },
  { weight: 1, arbitrary: fc.record({ act: act("jobs") }) },
);

/** A booking or two on the desk, and then anything. */
export const programs: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.array(booking, { minLength: 1, maxLength: 3 }),
    fc.array(dispatching, { minLength: 1, maxLength: 2 }),
    fc.array(step, { minLength: 10, maxLength: 30 }),
  )
  .map(([bookings, dispatched, rest]) => [...bookings, ...dispatched, ...rest]);

/** Plays a program, each step through the functions; what is refused is refused. Returns what each ended in. */
export async function play(world: World, people: Person[], program: Step[]): Promise<string[]> {
  const orders: string[] = [];
  const outcomes: string[] = [];
  for (const one of program) {
    const answer = await tryStep(world, people, orders, one);
    if (answer) outcomes.push(answer.ok ? "ok" : answer.error.code);
  }
  return outcomes;
}

async function tryStep(world: World, people: Person[], orders: string[], one: Step): Promise<Answer | undefined> {
  if (one.act === "wait") return void world.clock.advance({ minutes: one.minutes });
  if (one.act === "jobs") return void (await runJobs());
  if (one.act === "book") {
    const { orderId } = await book(world, {
      resident: people[one.who]!,
      startsInHours: one.hours,
      durationMinutes: one.minutes,
    });
    return void orders.push(orderId);
  }
  const orderId = orders[one.order % orders.length]!;
  const desk = (input: object) => answerTo(world.dispatcher, "dispatch", one.act, { orderId, ...input });
  if (one.act === "offer") return desk({ volunteerId: people[one.who]!.memberId });
  if (one.act === "open") return desk({});
  const reason = "已经核实";
  if (one.act === "resolve")
    return desk(one.pays === null ? { outcome: "void", reason } : { outcome: "pay", paidMinutes: one.pays, reason });
  const now = await standingOf(world, orderId);
  if (one.act === "proceed") return tryStep(world, people, orders, nextStep(one.order, one.who, now));
  if ("rightCode" in one) {
    const anybodyElse = people.find((person) => person.memberId !== now.residentId)!;
    const itsVolunteer = people.find((person) => person.memberId === now.volunteerId) ?? anybodyElse;
    const person = one.who === null ? itsVolunteer : people[one.who]!;
    const code = one.act === "finish" ? now.finishCode : now.startCode;
    const input = { orderId, reason, code: one.rightCode ? code : wrongCode(code) };
    return answerTo(person, "dispatch", one.act, input);
  }
  const resident = people.find((person) => person.memberId === now.residentId)!;
  const person = one.who === null ? resident : people[one.who]!;
  return answerTo(person, "order", one.act, { orderId, reason, stars: 3, words: "" });
}

/** The step that leads an order on from where it is; one that has ended has none but to wait. */
function nextStep(order: number, who: number, { state, isOpen }: Now): Step {
  const act = { accepted: "start", started: "finish" }[state] as "start" | "finish" | undefined;
  if (state === "placed") return { act: "offer", order, who };
  if (state === "dispatching") return { act: isOpen ? "claim" : "accept", order, who: null, rightCode: true };
  if (act) return { act, order, who: null, rightCode: true };
  if (state === "disputed") return { act: "resolve", order, pays: who === 0 ? 1 : null };
  return state === "finished" ? { act: "confirm", order, who: null } : { act: "wait", minutes: 1 };
}

interface Now {
  state: string;
  isOpen: boolean;
  residentId: string;
  volunteerId: string | null;
  startCode: string;
  finishCode: string;
}

async function standingOf(world: World, orderId: string): Promise<Now> {
  const rows = await world.database.sql<Now>(
    `SELECT o.state, o.is_open AS "isOpen", o.resident_id AS "residentId", coalesce(v.volunteer_id, f.volunteer_id) AS "volunteerId",
        coalesce(c.start_code, '000000') AS "startCode", coalesce(c.finish_code, '000000') AS "finishCode"
      FROM orders o
      LEFT JOIN visits v ON v.order_id = o.order_id AND v.released_at IS NULL
      LEFT JOIN visit_codes c ON c.visit_id = v.visit_id
      LEFT JOIN offers f ON f.order_id = o.order_id AND f.state = 'pending'
      WHERE o.order_id = $1 LIMIT 1`,
    [orderId],
  );
  return rows[0]!;
}
