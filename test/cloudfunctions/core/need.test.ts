import { inOrderOfNeed, mayAsk, type Tier, tierOf, type Waiting } from "../../../cloudfunctions/shared/core/pool/need";

const nothing = { livesAlone: false, lowIncome: false, disabled: false };
const alone = { ...nothing, livesAlone: true };
const poor = { ...nothing, lowIncome: true };
const disabled = { ...nothing, disabled: true };
/** The last second of a Shanghai day and the first of the next. */
const eve = new Date("2026-11-21T15:59:59Z");
const midnight = new Date("2026-11-21T16:00:00Z");

describe("the tier of need", () => {
  it.each<[string, typeof nothing | null, Tier]>([
    ["1940-01-01", alone, 1],
    ["1940-01-01", { livesAlone: true, lowIncome: true, disabled: true }, 1],
    ["1960-01-01", alone, 2],
    ["1960-01-01", poor, 2],
    ["1960-01-01", disabled, 2],
    ["1940-01-01", poor, 3],
    ["1940-01-01", disabled, 3],
    ["1940-01-01", nothing, 3],
    ["1940-01-01", null, 3],
    ["1960-01-01", nothing, 4],
    ["1960-01-01", null, 4],
  ])("of one born on %s with %j is %i", (birthDay, confirmed, tier) => {
    expect(tierOf(birthDay, confirmed, eve)).toBe(tier);
  });

  it("changes at the midnight in Shanghai that begins the eightieth birthday", () => {
    expect([eve, midnight].map((at) => tierOf("1946-11-22", alone, at))).toEqual([2, 1]);
    expect([eve, midnight].map((at) => tierOf("1946-11-22", null, at))).toEqual([4, 3]);
  });

  it("is for those of sixty and over, from the day itself", () => {
    expect([eve, midnight].map((at) => mayAsk("1966-11-22", at))).toEqual([false, true]);
    expect(mayAsk(null, eve)).toBe(false);
  });

  it("of one born on 29 February changes on 1 March of a year that lacks the day", () => {
    const at = (day: string) => new Date(`${day}T04:00:00Z`);
    expect(tierOf("1948-02-29", alone, at("2028-02-28"))).toBe(2);
    expect(tierOf("1948-02-29", alone, at("2028-02-29"))).toBe(1);
    expect(tierOf("1944-02-29", alone, at("2023-02-28"))).toBe(2);
    expect(mayAsk("1964-02-29", at("2024-02-28"))).toBe(false);
  });
});

describe("the queue", () => {
  const waiting = (askingId: string, birthDay: string, confirmed: typeof nothing | null, minute: number): Waiting => ({
    ...{ askingId, memberId: askingId, askedMinutes: 60, birthDay, confirmed },
    askedAt: new Date(Date.UTC(2026, 9, 1, 0, minute)),
  });

  it("goes by tier, then by who has waited longest, then by id", () => {
    const queue = [
      waiting("g", "1960-01-01", null, 1),
      waiting("f", "1940-01-01", null, 2),
      waiting("e", "1960-01-01", poor, 3),
      waiting("d", "1960-01-01", poor, 3),
      waiting("c", "1940-01-01", alone, 9),
      waiting("b", "1940-01-01", alone, 8),
    ];
    expect(
      inOrderOfNeed(queue, eve)
        .map(({ askingId }) => askingId)
        .join(""),
    ).toBe("bcdefg");
  });
});
