import fc from "fast-check";
import { advance, elapsed, isWorkingDay, WORKING_DAY_MS } from "../../../cloudfunctions/shared/core/calendar/working";

const HOUR = 3_600_000;
const at = (shanghai: string) => new Date(`${shanghai}+08:00`);

describe("the working calendar", () => {
  it.each([
    ["2026-11-20", true, "a Friday"],
    ["2026-11-21", false, "a Saturday"],
    ["2026-01-01", false, "New Year"],
    ["2026-01-04", true, "a Sunday worked for New Year"],
    ["2026-02-14", true, "a Saturday worked for the Spring Festival"],
    ["2026-02-17", false, "the Spring Festival"],
    ["2026-02-28", true, "a Saturday worked after it"],
    ["2026-09-20", true, "a Sunday worked for National Day"],
    ["2026-10-07", false, "the last day of National Day"],
    ["2026-10-10", true, "a Saturday worked after it"],
    ["2025-10-08", false, "National Day joined with Mid-Autumn"],
    ["2031-01-01", false, "New Year of a year whose list is not out"],
    ["2031-03-05", true, "a Wednesday of such a year"],
  ])("%s: working %s, %s", (day, isWorking) => {
    expect(isWorkingDay(day)).toBe(isWorking);
  });

  it("counts four hours from Friday's end over the weekend to Monday", () => {
    expect(advance("working", at("2026-11-20T17:00:00"), 4 * HOUR)).toEqual(at("2026-11-23T12:00:00"));
  });

  it("crosses the year's end, its holidays and the Sunday that makes up for them", () => {
    // Wednesday 31 December 16:30: an hour is left; Thursday to Saturday are off; Sunday 4 January is worked.
    expect(advance("working", at("2025-12-31T16:30:00"), 2 * HOUR)).toEqual(at("2026-01-04T09:30:00"));
  });

  it("stands still at midday and at night", () => {
    expect(elapsed("working", at("2026-11-23T12:00:00"), at("2026-11-23T14:00:00"))).toBe(0);
    expect(elapsed("working", at("2026-11-23T17:30:00"), at("2026-11-24T08:30:00"))).toBe(0);
    expect(elapsed("working", at("2026-11-23T00:00:00"), at("2026-11-24T00:00:00"))).toBe(WORKING_DAY_MS);
  });

  it("knows no summer time: a natural day is twenty-four hours all year", () => {
    for (const day of ["2026-03-29", "2026-04-12", "2026-09-13", "2026-10-25"]) {
      expect(advance("natural", at(`${day}T00:30:00`), 24 * HOUR).getTime() - at(`${day}T00:30:00`).getTime()).toBe(
        24 * HOUR,
      );
    }
  });

  it("has elapsed what it was advanced by, whenever it began", () => {
    const instants = fc.integer({ min: at("2025-01-01T00:00:00").getTime(), max: at("2027-12-31T00:00:00").getTime() });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 30 * WORKING_DAY_MS }), (from, ms) => {
        const start = new Date(from);
        expect(elapsed("working", start, advance("working", start, ms))).toBe(ms);
      }),
      { numRuns: 300 },
    );
  });

  it("agrees with the published list read day by day, hour by hour", () => {
    let counted = 0;
    for (let hour = at("2026-01-01T00:00:00").getTime(); hour < at("2027-01-01T00:00:00").getTime(); hour += HOUR / 2) {
      const day = new Date(hour + 8 * HOUR).toISOString();
      const minutes = Number(day.slice(11, 13)) * 60 + Number(day.slice(14, 16));
      const isOpen = (minutes >= 510 && minutes < 720) || (minutes >= 840 && minutes < 1050);
      if (isOpen && isWorkingDay(day.slice(0, 10))) counted += HOUR / 2;
    }
    expect(elapsed("working", at("2026-01-01T00:00:00"), at("2027-01-01T00:00:00"))).toBe(counted);
  });
});
