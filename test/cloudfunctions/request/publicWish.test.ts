import { callAs } from "../../support/call";
import { bringTo, openOffices, submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

describe("whether neighbours may see a case", () => {
  const world = useWorld();

  it("is wished by who raised it, and the desk reads the wish before it decides", async () => {
    const { desk, street } = await openOffices(world);
    const wishOf = async (caseId: string, by = desk) =>
      (await callAs(by, "request", "get", { caseId })).case.asksPublic;
    const [open, quiet] = [await submitCase(world.resident), await submitCase(world.resident, { isPublic: false })];
    expect([await wishOf(open), await wishOf(quiet)]).toEqual([true, false]);
    expect([await wishOf(open, world.resident), await wishOf(quiet, world.resident)]).toEqual([true, false]);
    await bringTo(world, open, "registered");
    expect(await wishOf(open, street)).toBe(false);
    expect(await wishOf(open, await world.newResident())).toBe(false);
  });
});
