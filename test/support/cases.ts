import { randomUUID } from "node:crypto";
import type { CaseSummary } from "@contract/request";
import { type Caller, callAs } from "./call";
import { appointed, type Person } from "./people";
import type { World } from "./world";

/** Everyone a case may pass through. */
export interface Offices {
  desk: Person;
  manager: Person;
  street: Person;
  district: Person;
  auditor: Person;
  /** A department of the street. */
  water: Person;
  waterId: string;
  /** The community's own property office. */
  property: Person;
  propertyId: string;
  gridHolderId: string;
}

export async function openOffices(world: World): Promise<Offices> {
  const { database, community } = world;
  const { communityId, streetId, grids } = community;
  const [{ parent_id: districtId }] = (await database.sql("SELECT parent_id FROM areas WHERE area_id = $1", [
    streetId,
  ])) as [{ parent_id: string }];
  const office = (name: string, role: Parameters<typeof appointed>[3][number]["role"], areaId: string) =>
    appointed(database, communityId, name, [{ role, areaId }]);
  const waterId = await addHolder(world, "department", "水务所", streetId);
  const propertyId = await addHolder(world, "community", "物业服务处", communityId);
  const water = await office("水务小郑", "dutyHolder", streetId);
  const property = await office("物业老徐", "dutyHolder", communityId);
  await joinHolder(world, waterId, water);
  await joinHolder(world, propertyId, property);
  const [{ holder_id: gridHolderId }] = (await database.sql("SELECT holder_id FROM duty_holders WHERE area_id = $1", [
    grids[0]!.gridId,
  ])) as [{ holder_id: string }];
  return {
    desk: world.dispatcher,
    manager: await office("社区林主任", "communityManager", communityId),
    street: await office("街道何主任", "streetManager", streetId),
    district: await office("区里方主任", "districtManager", districtId),
    auditor: await office("审计小郑", "auditor", communityId),
    ...{ water, waterId, property, propertyId, gridHolderId },
  };
}

export async function addHolder(
  { database }: World,
  kind: "grid" | "community" | "department",
  name: string,
  areaId: string,
): Promise<string> {
  const holderId = randomUUID();
  await database.sql("INSERT INTO duty_holders (holder_id, area_id, kind, name) VALUES ($1, $2, $3, $4)", [
    ...[holderId, areaId, kind, name],
  ]);
  return holderId;
}

/** Makes a person one of a holder's leaders. */
export async function joinHolder({ database }: World, holderId: string, person: Caller): Promise<void> {
  await database.sql(
    `INSERT INTO duty_holder_people (holder_id, person_id, is_leader)
       SELECT $1, person_id, true FROM people WHERE openid = $2`,
    [holderId, person.openid],
  );
}

export const complaint = {
  kind: "facility" as const,
  words: "三单元楼道灯坏了两天",
  place: "三单元门口",
  photoIds: [] as string[],
  isUrgent: false,
  isPublic: true,
  isAnonymous: false,
};

export async function submitCase(by: Caller, input: Partial<typeof complaint> = {}): Promise<string> {
  const { case: submitted } = await callAs(by, "request", "submit", { ...complaint, ...input });
  return submitted.caseId;
}

/** Five fixes that hold for two days. */
export function fixesFrom(world: World) {
  return {
    leader: "林主任",
    person: "小李",
    measure: "换灯并检查线路",
    deadlineAt: world.clock.in(48),
    duty: "保证楼道照明",
  };
}

const ways = ["submitted", "registered", "triaged", "assigned", "verified", "handling", "answered"] as const;

/** A case brought as far as this state, by the grid worker of the place. */
export async function caseAt(
  world: World,
  state: (typeof ways)[number],
  input: Partial<typeof complaint> = {},
  by: Caller = world.resident,
): Promise<string> {
  const caseId = await submitCase(by, input);
  await bringTo(world, caseId, state);
  return caseId;
}

export async function bringTo(world: World, caseId: string, state: (typeof ways)[number]): Promise<CaseSummary> {
  const { dispatcher, gridWorker } = world;
  const steps: (() => Promise<{ case: CaseSummary }>)[] = [
    async () => ({ case: (await callAs(gridWorker, "request", "get", { caseId })).case }),
    () => callAs(dispatcher, "request", "register", { caseId, kind: "facility", isPublic: true }),
    () => callAs(dispatcher, "request", "triage", { caseId, isUrgent: false, words: "先看线路" }),
    () => callAs(gridWorker, "request", "take", { caseId, fixes: fixesFrom(world) }),
    () => callAs(gridWorker, "request", "verify", { caseId, words: "到现场看过" }),
    () => callAs(gridWorker, "request", "handle", { caseId, words: "已约电工" }),
    () => callAs(gridWorker, "request", "answer", { caseId, words: "灯已换好", photoIds: [] }),
  ];
  let last: CaseSummary | undefined;
  for (const step of steps.slice(0, ways.indexOf(state) + 1)) last = (await step()).case;
  return last!;
}
