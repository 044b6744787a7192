import { callAs, runJobs } from "../../support/call";
import { bringTo, submitCase } from "../../support/cases";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("silence and leaving, where more than one asks", () => {
  const world = useWorld();
  let neighbour: Person;

  beforeEach(async () => {
    neighbour = await world.newResident();
  });

  const read = async (caseId: string, by: Person = world.resident) =>
    (await callAs(by, "request", "get", { caseId })).case;
  const answer = (caseId: string) =>
    callAs(world.gridWorker, "request", "answer", { caseId, words: "又去办了一次", photoIds: [] });
  const sendBack = (caseId: string) =>
    callAs(neighbour, "request", "sendBack", { caseId, isSolved: false, words: "根本没修" });

  /** Answered, and asked of two. */
  async function answeredForTwo(): Promise<string> {
    const caseId = await submitCase(world.resident);
    await callAs(world.dispatcher, "request", "register", { caseId, kind: "facility", isPublic: true });
    await callAs(neighbour, "request", "join", { caseId, words: "我家也是", isAnonymous: false });
    const { dispatcher, gridWorker } = world;
    await callAs(dispatcher, "request", "triage", { caseId, isUrgent: false, words: "先看线路" });
    const fixes = { leader: "林主任", person: "小李", measure: "换灯", deadlineAt: world.clock.in(48), duty: "照明" };
    await callAs(gridWorker, "request", "take", { caseId, fixes });
    await callAs(gridWorker, "request", "verify", { caseId, words: "看过" });
    await callAs(gridWorker, "request", "handle", { caseId, words: "在办" });
    await answer(caseId);
    return caseId;
  }

  async function tenDaysOn() {
    for (let day = 0; day < 11; day += 1) {
      world.clock.advance({ hours: 24 });
      await runJobs();
    }
  }

  it("close as no answer although a neighbour was satisfied", async () => {
    const caseId = await answeredForTwo();
    await callAs(neighbour, "request", "close", { caseId });
    await tenDaysOn();
    expect(await read(caseId)).toMatchObject({ state: "closed", outcome: "noAnswer", myVoice: "silent" });
    expect(await read(caseId, neighbour)).toMatchObject({ myVoice: "satisfied" });
  });

  it("never turn a no into a yes, nor renew it: it keeps the hour at which it was said", async () => {
    const caseId = await answeredForTwo();
    await callAs(world.resident, "request", "close", { caseId });
    const saidAt = world.clock.now();
    await sendBack(caseId);
    await answer(caseId);
    await tenDaysOn();
    expect(await read(caseId, neighbour)).toMatchObject({ state: "closed", outcome: "noAnswer", myVoice: "silent" });
    const voices = await world.database.sql(
      "SELECT spoke_at FROM case_voices WHERE case_id = $1 AND state = 'silent'",
      [caseId],
    );
    expect(voices).toEqual([{ spoke_at: saidAt }]);
  });

  it("close a case that is being handled once all who still ask are satisfied", async () => {
    const caseId = await answeredForTwo();
    await callAs(world.resident, "request", "close", { caseId });
    await sendBack(caseId);
    await callAs(neighbour, "request", "withdraw", { caseId, words: "算了" });
    expect(await read(caseId)).toMatchObject({ state: "closed", outcome: "solved", myVoice: "satisfied" });
  });

  it("leave a case open while one who stays still waits", async () => {
    const caseId = await submitCase(world.resident);
    await bringTo(world, caseId, "handling");
    await callAs(neighbour, "request", "join", { caseId, words: "我家也是", isAnonymous: false });
    await callAs(world.resident, "request", "withdraw", { caseId, words: "算了" });
    expect(await read(caseId, neighbour)).toMatchObject({ state: "handling", outcome: null });
  });
});
