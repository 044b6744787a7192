import type { Actor } from "../../../cloudfunctions/shared/core/actor";
import * as assigning from "../../../cloudfunctions/shared/core/request/assign";
import * as desk from "../../../cloudfunctions/shared/core/request/desk";
import { clocksDue } from "../../../cloudfunctions/shared/core/request/store/clocks";
import { submit } from "../../../cloudfunctions/shared/core/request/submit";
import { beat } from "../../../cloudfunctions/shared/core/request/sweep";
import * as verdict from "../../../cloudfunctions/shared/core/request/verdict";
import * as work from "../../../cloudfunctions/shared/core/request/work";
import type { Tx } from "../../../cloudfunctions/shared/core/transaction";
import { databaseOver, inTransaction } from "../../../cloudfunctions/shared/runtime/database";
import type { TestDatabase } from "../database";
import { type Act, lifeOf } from "./life";
import type { Played } from "./model";
import { DAY, HOUR, type Plan } from "./plan";

/** Everyone in the quarter, as the use cases know them. */
export interface Cast {
  reporters: Actor[];
  desk: Actor;
  manager: Actor;
  street: Actor;
  gridWorkers: Actor[];
  property: Actor;
  propertyId: string;
  water: Actor;
  waterId: string;
  buildings: string[];
}

const AT_ONCE = 8;

/** Plays plans by the set clock, half hour by half hour; the use cases are those the functions call. */
export async function playQuarter(database: TestDatabase, cast: Cast, plans: Plan[], end: number): Promise<Played[]> {
  const connection = databaseOver(database.connections);
  const waiting = new Map<number, Play[]>();
  const played: Played[] = [];
  const wait = (play: Play, now: number) => {
    const at = Math.max(play.next.at, now);
    waiting.set(at, [...(waiting.get(at) ?? []), play]);
  };
  for (const plan of plans) {
    const life = lifeOf(plan);
    wait({ plan, life, next: life.next().value as Act, caseId: "", acts: [] }, 0);
  }
  for (let now = plans[0]!.submittedAt; now <= end; now += HOUR / 2) {
    await sweep(connection, new Date(now));
    for (let due = waiting.get(now); due; due = waiting.get(now)) {
      waiting.delete(now);
      await inBatches(due, async (play) => {
        await inTransaction(connection, (tx) => perform(tx, cast, play, new Date(now)));
        if (play.acts.length === 0) played.push(play);
        play.acts.push({ ...play.next, at: now });
        const { value, done } = play.life.next(now);
        if (done) return;
        play.next = value;
        wait(play, now);
      });
    }
  }
  return played;
}

interface Play extends Played {
  life: Generator<Act, void, number>;
  next: Act;
}

async function sweep(connection: Tx, now: Date): Promise<void> {
  for (let due = await clocksDue(connection, now, 500); due.length > 0; due = await clocksDue(connection, now, 500)) {
    await inBatches(due, (one) => inTransaction(connection as never, (tx) => beat(tx, one, now)));
  }
}

async function inBatches<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
    }),
  );
}

async function perform(tx: Tx, cast: Cast, play: Play, now: Date): Promise<void> {
  const { plan, caseId } = play;
  const reporter = cast.reporters[plan.reporterNo % cast.reporters.length]!;
  const handler = plan.fate === "bounced" ? cast.water : cast.gridWorkers[plan.gridNo]!;
  const said = { caseId, words: "照实办理" };
  const fixes = {
    ...{ leader: "林主任", person: "经办人", measure: "上门处理", duty: "按期办结" },
    deadlineAt: new Date(now.getTime() + 3 * DAY).toISOString(),
  };
  switch (play.next.does) {
    case "submit":
      play.caseId = await submit(tx, reporter, complaintOf(cast, plan), now);
      return;
    case "register":
      return desk.register(tx, cast.desk, { caseId, kind: "facility", isPublic: true }, now);
    case "triage":
      return desk.triage(tx, cast.desk, { ...said, isUrgent: plan.isUrgent }, now);
    case "contact":
      return work.contact(tx, cast.gridWorkers[plan.gridNo]!, said, now);
    case "take":
      return assigning.take(tx, handler, { caseId, fixes }, now);
    case "give":
      return assigning.assign(tx, cast.manager, { caseId, holderId: cast.propertyId, fixes }, now);
    case "contest":
      return assigning.contest(tx, cast.property, said, now);
    case "rule":
      return assigning.rule(tx, cast.street, { caseId, holderId: cast.waterId, fixes, reason: said.words }, now);
    case "verify":
      return work.verify(tx, handler, said, now);
    case "handle":
      return work.handle(tx, handler, said, now);
    case "pause":
      return work.pause(
        tx,
        handler,
        { ...said, reason: "weather", until: new Date(now.getTime() + 3 * DAY).toISOString() },
        now,
      );
    case "resume":
      return work.resume(tx, handler, said, now);
    case "extend":
      return desk.extend(tx, cast.desk, said, now);
    case "answer":
      return work.answer(tx, handler, { ...said, photoIds: [] }, now);
    case "close":
      return verdict.close(tx, reporter, caseId, now);
    case "sendBack":
      return verdict.sendBack(tx, reporter, { ...said, isSolved: false }, now);
    case "reject":
      return desk.reject(tx, cast.desk, { ...said, reason: "notOurs" }, now);
    case "appeal":
      return verdict.appeal(tx, reporter, said, now);
    case "uphold":
      return verdict.uphold(tx, cast.street, said, now);
    case "withdraw":
      return verdict.withdraw(tx, reporter, said, now);
    case "reopen":
      return verdict.reopen(tx, reporter, said, now);
  }
}

function complaintOf(cast: Cast, plan: Plan) {
  return {
    kind: "facility" as const,
    words: `第${plan.no}件，楼道灯不亮`,
    place: "楼道",
    buildingId: cast.buildings[plan.gridNo]!,
    photoIds: [],
    isUrgent: plan.isUrgent,
    isPublic: true,
    isAnonymous: plan.isAnonymous,
  };
}
