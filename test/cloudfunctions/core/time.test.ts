import { ageOn, clockTime, dayOf, startOfDay, wholeMinutesBetween } from "../../../cloudfunctions/shared/core/time";

describe("a day in Shanghai", () => {
  it("turns at 16:00 UTC", () => {
    expect(dayOf(new Date("2026-11-21T15:59:59.999Z"))).toBe("2026-11-21");
    expect(dayOf(new Date("2026-11-21T16:00:00.000Z"))).toBe("2026-11-22");
  });

  it("turns into the new year at 16:00 UTC of 31 December", () => {
    expect(dayOf(new Date("2026-12-31T15:59:59Z"))).toBe("2026-12-31");
    expect(dayOf(new Date("2026-12-31T16:00:00Z"))).toBe("2027-01-01");
  });

  it("has no summer time, not even in the years China had", () => {
    expect(startOfDay(new Date("1988-07-01T12:00:00Z"))).toEqual(new Date("1988-06-30T16:00:00Z"));
  });

  it("begins at its midnight", () => {
    expect(startOfDay(new Date("2026-11-21T15:59:59.999Z"))).toEqual(new Date("2026-11-20T16:00:00Z"));
    expect(startOfDay(new Date("2026-11-21T16:00:00Z"))).toEqual(new Date("2026-11-21T16:00:00Z"));
    expect(clockTime(new Date("2026-11-21T16:00:00Z"))).toBe("00:00");
  });
});

describe("an age", () => {
  const at = (day: string) => new Date(`${day}T00:00:00+08:00`);

  it("grows on the birthday, in Shanghai", () => {
    expect(ageOn("1966-11-22", new Date("2026-11-21T15:59:59Z"))).toBe(59);
    expect(ageOn("1966-11-22", new Date("2026-11-21T16:00:00Z"))).toBe(60);
  });

  it("of one born on 29 February grows on 1 March of a common year, on the 29th of a leap year", () => {
    expect(ageOn("2004-02-29", at("2022-02-28"))).toBe(17);
    expect(ageOn("2004-02-29", at("2022-03-01"))).toBe(18);
    expect(ageOn("2004-02-29", at("2024-02-28"))).toBe(19);
    expect(ageOn("2004-02-29", at("2024-02-29"))).toBe(20);
  });
});

describe("whole minutes", () => {
  it("drop seconds and never go below zero", () => {
    const from = new Date("2026-11-21T01:00:00Z");
    expect(wholeMinutesBetween(from, new Date("2026-11-21T01:59:59.999Z"))).toBe(59);
    expect(wholeMinutesBetween(from, new Date("2026-11-21T02:00:00Z"))).toBe(60);
    expect(wholeMinutesBetween(from, new Date("2026-11-21T00:00:00Z"))).toBe(0);
  });
});
