import { randomUUID } from "node:crypto";
import { provide } from "../../../cloudfunctions/shared/runtime/environment";
import { callAs, runJobs } from "../../support/call";
import { Clock } from "../../support/clock";
import { type OldSchema, schemaBefore } from "../../support/oldSchema";
import { type Person, newOpenid } from "../../support/people";
import { testKeys } from "../../support/sealKeys";
import { MemoryStorage } from "../../support/storage";
import { TestLog } from "../../support/log";

const SUBMITTED = "2026-11-01T02:00:00.000Z";
const ANSWERED = "2026-11-02T02:00:00.000Z";
const SENT_BACK = "2026-11-03T02:00:00.000Z";

/** What the short life knew: each state by the events that led there. */
const pasts = {
  submitted: [["submit", null, "submitted", "resident", SUBMITTED]],
  answered: [
    ["submit", null, "submitted", "resident", SUBMITTED],
    ["answer", "submitted", "answered", "gridWorker", ANSWERED],
  ],
  handling: [
    ["submit", null, "submitted", "resident", SUBMITTED],
    ["answer", "submitted", "answered", "gridWorker", ANSWERED],
    ["sendBack", "answered", "handling", "resident", SENT_BACK],
  ],
  closed: [
    ["submit", null, "submitted", "resident", SUBMITTED],
    ["answer", "submitted", "answered", "gridWorker", ANSWERED],
    ["close", "answered", "closed", "resident", SENT_BACK],
  ],
} as const;
type OldState = keyof typeof pasts;

describe("cases from before the ten steps", () => {
  let old: OldSchema;
  let resident: Person;
  let gridWorker: Person;
  let dispatcher: Person;
  const clock = new Clock(SENT_BACK);
  const log = new TestLog();
  const storage = new MemoryStorage();
  const cases = {} as Record<OldState, string>;
  const ids = { district: randomUUID(), street: randomUUID(), community: randomUUID(), grid: randomUUID() };

  const read = async (caseId: string, by = resident) => (await callAs(by, "request", "get", { caseId })).case;

  async function addPerson(name: string, role: string, areaId: string): Promise<Person> {
    const [openid, memberId, personId] = [newOpenid(), randomUUID(), randomUUID()];
    const { sql } = old.database;
    await sql("INSERT INTO people (person_id, openid, created_at) VALUES ($1, $2, $3)", [personId, openid, SUBMITTED]);
    await sql(
      `INSERT INTO members (community_id, member_id, person_id, name, birth_date, joined_at, verified_at)
        VALUES ($1, $2, $3, $4, '1950-05-01', $5, $5)`,
      [ids.community, memberId, personId, name, SUBMITTED],
    );
    await sql(
      "INSERT INTO role_grants (grant_id, person_id, area_id, role, granted_at) VALUES (gen_random_uuid(), $1, $2, $3, $4)",
      [personId, areaId, role, SUBMITTED],
    );
    return { openid, memberId, name, address: "", communityId: ids.community };
  }

  async function addCase(state: OldState): Promise<void> {
    const caseId = randomUUID();
    const { sql } = old.database;
    await sql(
      `INSERT INTO cases (community_id, case_id, reporter_id, grid_id, words, place, state, submitted_at, waiting_since)
        VALUES ($1, $2, $3, $4, '楼道灯坏了两天', '三单元门口', $5, $6, $6)`,
      [ids.community, caseId, resident.memberId, ids.grid, state, SUBMITTED],
    );
    for (const [index, [event, from, to, by, at]] of pasts[state].entries()) {
      await sql(
        `INSERT INTO case_events (community_id, case_id, event_no, event, from_state, to_state, by_role, actor_id, words, happened_at)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '说明', $9)`,
        [
          ...[ids.community, caseId, index + 1, event, from, to, by],
          ...[(by === "resident" ? resident : gridWorker).memberId, at],
        ],
      );
    }
    const reference = await storage.put(`${caseId}.jpg`, Buffer.from("photo"));
    await sql(
      `INSERT INTO photos (community_id, photo_id, owner_id, reference, size_bytes, case_id, stored_at)
        VALUES ($1, gen_random_uuid(), $2, $3, 5, $4, $5)`,
      [ids.community, resident.memberId, reference, caseId, SUBMITTED],
    );
    cases[state] = caseId;
  }

  beforeAll(async () => {
    old = await schemaBefore("20261121030000_notices.sql");
    provide({
      connections: () => old.database.connections,
      now: clock.now,
      storage: () => Promise.resolve(storage),
      sealKeys: () => testKeys,
      log: log.write,
    });
    const lineage: string[] = [];
    for (const kind of ["district", "street", "community", "grid"] as const) {
      const above = lineage.at(-1) ?? null;
      lineage.push(ids[kind]);
      await old.database.sql(
        "INSERT INTO areas (area_id, parent_id, kind, name, lineage) VALUES ($1, $2, $3, '槐树', $4)",
        [ids[kind], above, kind, lineage],
      );
    }
    await old.database.sql("INSERT INTO communities (community_id) VALUES ($1)", [ids.community]);
    resident = await addPerson("王秀兰", "resident", ids.community);
    gridWorker = await addPerson("网格员小李", "gridWorker", ids.grid);
    dispatcher = await addPerson("派单员小周", "dispatcher", ids.community);
    for (const state of Object.keys(pasts) as OldState[]) await addCase(state);
    await old.toNow();
    const [{ now }] = (await old.database.sql("SELECT now()")) as [{ now: Date }];
    clock.set(now);
  });
  afterEach(() => log.settle());
  afterAll(() => old.close());

  it("keep their pictures, their history and whose they are", async () => {
    for (const [state, caseId] of Object.entries(cases)) {
      const found = await read(caseId);
      expect(found).toMatchObject({ state, submittedAt: SUBMITTED, voices: 1 });
      expect(found.photoUrls).toHaveLength(1);
      expect(found.history.map((moment) => moment.event)).toEqual(pasts[state as OldState].map(([event]) => event));
    }
    expect((await callAs(resident, "request", "mine", {})).items).toHaveLength(4);
  });

  it("have the clocks of their state, which start with the new life", async () => {
    const clocks = async (state: OldState) =>
      (await read(cases[state])).clocks
        .filter((one) => !one.isOver)
        .map(({ clock: name, isBreached }) => [name, isBreached]);
    expect(await clocks("submitted")).toEqual([
      ["contact", false],
      ["handle", false],
    ]);
    expect(await clocks("handling")).toEqual([["handle", false]]);
    expect(await clocks("answered")).toEqual([["verdict", false]]);
    expect(await clocks("closed")).toEqual([]);
    const due = async (state: OldState) => (await read(cases[state])).dueClock;
    expect(await due("submitted")).toBe("contact");
    expect(await due("handling")).toBe("handle");
    expect(await due("answered")).toBe("verdict");
    expect(await due("closed")).toBeNull();
  });

  it("are on the lists of who must act, and go through the steps", async () => {
    const { items } = await callAs(gridWorker, "request", "queue", { which: "mine" });
    expect(items.map((one) => one.caseId)).toContain(cases.handling);
    await callAs(gridWorker, "request", "answer", { caseId: cases.handling, words: "又去修好了", photoIds: [] });
    await callAs(resident, "request", "close", { caseId: cases.handling });
    await callAs(dispatcher, "request", "register", { caseId: cases.submitted, kind: "facility", isPublic: false });
    expect(await read(cases.handling)).toMatchObject({ state: "closed", outcome: "solved" });
    expect(await read(cases.submitted)).toMatchObject({ state: "registered" });
  });

  it("can be opened again where they were closed lately", async () => {
    await callAs(resident, "request", "reopen", { caseId: cases.closed, words: "又坏了" });
    expect(await read(cases.closed)).toMatchObject({ state: "reopened", myVoice: "waiting" });
  });

  it("fall silent and climb like any other", async () => {
    for (let day = 0; day < 12; day += 1) {
      clock.advance({ hours: 24 });
      await runJobs();
    }
    expect(await read(cases.answered)).toMatchObject({ state: "closed", outcome: "noAnswer" });
    expect(await read(cases.submitted)).toMatchObject({ level: "district" });
  });
});
