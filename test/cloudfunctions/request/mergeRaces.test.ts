import { answerTo, callAs } from "../../support/call";
import { type Offices, openOffices, submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a split while what it lies in is merged on", () => {
  const world = useWorld({ max: 8 });
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });

  async function threeCases() {
    const [a, b] = [await submitCase(world.resident), await submitCase(world.resident)];
    const under = await submitCase(await world.newResident());
    await callAs(offices.desk, "request", "merge", { caseId: under, intoId: a });
    return { a, b, under };
  }

  const apart = (caseId: string) => answerTo(offices.manager, "request", "split", { caseId, words: "不是一件事" });
  const together = (caseId: string, intoId: string) => answerTo(offices.desk, "request", "merge", { caseId, intoId });

  async function whereHeard(caseId: string) {
    const [row] = await world.database.sql<{ state: string; heard: string }>(
      `SELECT c.state, v.heard_in_id AS heard FROM cases c JOIN case_voices v USING (community_id, case_id)
         WHERE case_id = $1`,
      [caseId],
    );
    return row!;
  }

  it("leaves no running case in which nobody is heard, whichever comes first", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { a, b, under } = await threeCases();
      const answers = await Promise.all([together(a, b), apart(under)]);
      expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
      expect(await whereHeard(under)).toEqual({ state: "submitted", heard: under });
      expect((await whereHeard(a)).heard).toBe(b);
    }
  });

  it("waits for the other to be done, so that neither works on a tree that has changed", async () => {
    const { a, b, under } = await threeCases();
    const held = await world.database.connections.connect();
    await held.query("begin");
    await held.query("select 1 from case_voices where case_id = $1 for update", [under]);
    const first = apart(under);
    await pause(300);
    const second = together(a, b);
    await pause(300);
    await held.query("commit");
    held.release();
    expect((await Promise.all([first, second])).map(({ ok }) => ok)).toEqual([true, true]);
    expect(await whereHeard(under)).toEqual({ state: "submitted", heard: under });
  });
});
