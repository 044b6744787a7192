import { randomUUID } from "node:crypto";
import type { Persona } from "../../tools/host/personas";
import { type Caller, callAs } from "./call";
import { addHolder, complaint, joinHolder } from "./cases";
import type { PersonKey } from "./hostTown";
import type { World } from "./world";

/** What the staff of the town has before it: an anonymous case someone wants a name for, and a department that is called. */
export async function raiseForStaff(world: World, people: Record<PersonKey, Persona>): Promise<void> {
  const { communityId } = world.community;
  const as = (key: PersonKey): Caller => ({ openid: people[key].openid, communityId });

  const { case: quiet } = await callAs(as("neighbour"), "request", "submit", {
    ...complaint,
    ...{ kind: "environment", words: "夜里有人在楼下放音响，睡不好", place: "小广场", isAnonymous: true },
  });
  await callAs(as("manager"), "request", "askUnmask", { caseId: quiet.caseId, reason: "要当面核实情况" });

  const holderId = await addHolder(world, "community", "物业服务处", communityId);
  await joinHolder(world, holderId, as("dutyHolder"));
  const lines = [{ kind: "hazard" as const, scopeId: communityId, holderId }];
  await callAs(as("manager"), "request", "publishDuties", { lines });
  const { case: risky } = await callAs(as("neighbour"), "request", "submit", {
    ...complaint,
    ...{ kind: "hazard", words: "围墙开裂，石块往下掉", place: "北门围墙" },
  });
  const whistle = { caseId: risky.caseId, whistleId: randomUUID(), holderId, words: "请马上来人围挡" };
  await callAs(as("dispatcher"), "request", "whistle", whistle);
}
