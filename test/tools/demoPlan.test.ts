import { planHistory } from "../../tools/generate/demo/history";
import { planScene } from "../../tools/generate/demo/scene";

describe("the plan of the demo", () => {
  const hours = Array.from({ length: 24 }, (_, hour) => new Date(Date.UTC(2026, 10, 21, hour, 7)));

  it("is the same for the same day", () => {
    expect(planHistory(hours[9]!)).toEqual(planHistory(hours[9]!));
  });

  it.each(hours)("puts nothing after the present, nor anything before its order was placed, at %s", (now) => {
    for (const { placedAt, startsAt, turns } of [...planHistory(now), ...planScene(now)]) {
      const times = [placedAt, ...turns.map(({ at }) => at)].map((at) => at.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(Math.max(...times)).toBeLessThanOrEqual(now.getTime());
      expect(startsAt.getTime()).toBeGreaterThan(placedAt.getTime());
    }
  });
});
