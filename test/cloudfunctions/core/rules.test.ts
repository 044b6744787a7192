import fc from "fast-check";
import { rankCandidates } from "../../../cloudfunctions/shared/core/dispatch/candidates";
import { pointsFor } from "../../../cloudfunctions/shared/core/ledger/rules";
import { checkBooking, dueAt, maskedName, payableMinutes } from "../../../cloudfunctions/shared/core/order/rules";
import { Refusal } from "../../../cloudfunctions/shared/core/refusal";

describe("points for a visit", () => {
  it.each([
    [60, 10, 10],
    [59, 10, 9],
    [6, 10, 1],
    [5, 10, 0],
    [0, 10, 0],
    [90, 7, 10],
    [480, 1000, 8000],
    [60, 0, 0],
  ])("%i minutes at %i an hour earn %i", (minutes, rate, points) => {
    expect(pointsFor(minutes, rate)).toBe(points);
  });

  it("are whole and never more than the rate gives", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 480 }), fc.integer({ min: 0, max: 1000 }), (minutes, rate) => {
        const points = pointsFor(minutes, rate);
        expect(Number.isInteger(points)).toBe(true);
        expect(points * 60).toBeLessThanOrEqual(minutes * rate);
        expect((points + 1) * 60).toBeGreaterThan(minutes * rate);
      }),
    );
  });
});

describe("when the timer must look at an order", () => {
  const startsAt = new Date("2026-11-21T06:00:00Z");
  const order = { startsAt, durationMinutes: 90 };
  const finishedAt = new Date("2026-11-21T07:20:00Z");

  it("is its start while nobody has taken it", () => {
    expect(dueAt({ ...order, state: "placed" }, null, 72)).toEqual(startsAt);
    expect(dueAt({ ...order, state: "dispatching" }, null, 72)).toEqual(startsAt);
  });

  it("is a day after its planned end while the visit has not begun", () => {
    expect(dueAt({ ...order, state: "accepted" }, null, 72)).toEqual(new Date("2026-11-22T07:30:00Z"));
  });

  it("is 72 hours after the check-out while the resident is silent", () => {
    expect(dueAt({ ...order, state: "finished" }, finishedAt, 72)).toEqual(new Date("2026-11-24T07:20:00Z"));
  });

  it.each(["disputed", "confirmed", "cancelled", "expired", "voided"] as const)("is never in %s", (state) => {
    expect(dueAt({ ...order, state }, finishedAt, 72)).toBeNull();
  });
});

describe("a booking", () => {
  const now = new Date("2026-11-21T01:00:00Z");
  const service = { durationChoices: [30, 60] };
  const at =
    (startsAt: string, durationMinutes = 60) =>
    () =>
      checkBooking(service, { startsAt: new Date(startsAt), durationMinutes }, now);

  it("may start from the next instant until thirty days ahead", () => {
    expect(at("2026-11-21T01:00:00.001Z")).not.toThrow();
    expect(at("2026-12-21T01:00:00Z")).not.toThrow();
  });

  it("is refused when its start has come", () => {
    expect(at("2026-11-21T01:00:00Z")).toThrow(new Refusal("starts_in_past"));
    expect(at("2025-11-21T01:00:00Z")).toThrow(new Refusal("starts_in_past"));
  });

  it("is refused when it is too far ahead or of a length the service does not have", () => {
    expect(at("2026-12-21T01:00:00.001Z")).toThrow(new Refusal("invalid_input"));
    expect(at("2026-11-22T01:00:00Z", 45)).toThrow(new Refusal("invalid_input"));
  });
});

describe("minutes to pay", () => {
  it("are those served, never more than those booked", () => {
    expect(payableMinutes(30, 60)).toBe(30);
    expect(payableMinutes(75, 60)).toBe(60);
    expect(payableMinutes(0, 60)).toBe(0);
  });
});

describe("a masked name", () => {
  it.each([
    ["王秀兰", "王**"],
    ["王伟", "王*"],
    ["欧阳文静", "欧***"],
    ["𠮷田", "𠮷*"],
    ["王", "王*"],
  ])("of %s is %s", (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });
});

describe("candidates for an order", () => {
  const row = {
    name: "某某",
    gridId: "far",
    gridName: "第2网格",
    servedMinutes: 0,
    recentVisits: 0,
    visitsHere: 0,
    lastOffer: null,
  };

  it("come as known, then near, then asked least lately", () => {
    const ranked = rankCandidates(
      [
        { ...row, volunteerId: "busy", recentVisits: 9 },
        { ...row, volunteerId: "idle" },
        { ...row, volunteerId: "near", gridId: "here", recentVisits: 9 },
        { ...row, volunteerId: "known", visitsHere: 2, recentVisits: 9 },
      ],
      "here",
    );
    expect(ranked.map((one) => one.volunteerId)).toEqual(["known", "near", "idle", "busy"]);
    expect(ranked[0]!.reasons).toEqual(["去过这家2次", "近一月接了9单"]);
    expect(ranked[2]!.reasons).toEqual(["近一月接单少"]);
  });

  it("say who has been asked, and are at most twenty", () => {
    const asked = rankCandidates(
      [
        { ...row, volunteerId: "a", lastOffer: "declined" },
        { ...row, volunteerId: "b", lastOffer: "expired" },
      ],
      "here",
    );
    expect(asked.map((one) => one.asked)).toEqual(["declined", "no"]);
    expect(
      rankCandidates(
        Array.from({ length: 30 }, (_, at) => ({ ...row, volunteerId: `v${at}` })),
        "here",
      ),
    ).toHaveLength(20);
  });
});
