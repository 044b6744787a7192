import type { MediationRung } from "@contract/request/mediationLife";
import fc from "fast-check";
import { hideSmall, quartersBefore } from "../../../cloudfunctions/shared/core/mediation/figures";
import { firstReminder, monthAfter } from "../../../cloudfunctions/shared/core/mediation/terms";

const rungs: MediationRung[] = ["neighbours", "building", "grid", "community"];

describe("public figures of mediation", () => {
  it("show what is large enough", () => {
    const shown = hideSmall([
      { rung: "neighbours", ended: 20, agreed: 14 },
      { rung: "building", ended: 12, agreed: 6 },
    ]);
    expect(shown).toMatchObject({ ended: 32, agreed: 20 });
    expect(shown.rungs[0]).toEqual({ rung: "neighbours", ended: 20, agreed: 14 });
  });

  it("never show a cell under five, nor what would let one compute it", () => {
    const count = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, fc.nat(12)), { minLength: 4, maxLength: 4 }), (cells) => {
        const given = cells.map(([ended, part], index) => ({
          ...{ rung: rungs[index]!, ended, agreed: Math.min(ended, part) },
        }));
        const shown = hideSmall(given);
        for (const key of ["ended", "agreed"] as const) {
          for (const one of [shown, ...shown.rungs]) expect([1, 2, 3, 4]).not.toContain(one[key]);
          const hidden = given.filter((_, index) => shown.rungs[index]![key] === null);
          const isOne = hidden.length === 1 && shown[key] !== null;
          expect(isOne).toBe(false);
        }
        for (const one of [shown, ...shown.rungs]) {
          if (one.ended !== null && one.agreed !== null) expect([1, 2, 3, 4]).not.toContain(one.ended - one.agreed);
          if (one.ended === null) expect(one.agreed).toBeNull();
        }
      }),
    );
  });

  it("are of whole quarters in Shanghai", () => {
    expect(quartersBefore(new Date("2026-12-31T15:59:59Z"), 4)).toEqual(["2026-07", "2026-04", "2026-01", "2025-10"]);
    expect(quartersBefore(new Date("2026-12-31T16:00:00Z"), 1)).toEqual(["2026-10"]);
  });
});

describe("a mediation's terms", () => {
  it.each([
    ["2027-01-31T02:00:00Z", "2027-02-28T02:00:00.000Z"],
    ["2028-01-30T02:00:00Z", "2028-02-29T02:00:00.000Z"],
    ["2026-12-15T02:00:00Z", "2027-01-15T02:00:00.000Z"],
    // The last evening of January in UTC is February in Shanghai already.
    ["2027-01-31T17:00:00Z", "2027-02-28T17:00:00.000Z"],
  ])("a month from %s is %s", (from, to) => {
    expect(monthAfter(new Date(from)).toISOString()).toBe(to);
  });

  it("remind at nine in the morning, and say nothing late", () => {
    const at = new Date("2026-12-05T02:00:00Z");
    expect(firstReminder("2026-12-05", 0, at)).toEqual({ number: 2, at: new Date("2026-12-06T01:00:00Z") });
    expect(firstReminder("2026-12-01", 0, at).at).toBeNull();
  });
});
