import { type FixesDraft, draftOf, fixesIn, lackingIn } from "../../src/features/caseDesk/fixes";

/** Saturday, 01:38 in the night. */
const NIGHT = Date.parse("2026-11-20T17:38:00.000Z");
const HOUR = 3_600_000;

const draftAt = (now: number, hoursLeft: number, allowed: "take" | "assign" = "take") => {
  const dueAt = new Date(now + hoursLeft * HOUR).toISOString();
  const clocks = [{ clock: "handle", dueAt, isOver: false }];
  return draftOf({ fixes: null, clocks, allowedActions: [allowed] } as never, "小李", now);
};

test.each([
  ["the last that the clock leaves time for", NIGHT, 72, "2026-11-23", "17:00"],
  ["the clock itself where no working day ends before it", NIGHT, 24, "2026-11-22", "01:38"],
  ["the next when the clock has run out", NIGHT, -5, "2026-11-23", "17:00"],
  ["not the one that is nearly over", Date.parse("2026-11-23T08:30:00.000Z"), -5, "2026-11-24", "17:00"],
])("a case is promised for an end of a working day: %s", (_, now, hoursLeft, day, clock) => {
  expect(draftAt(now, hoursLeft)).toMatchObject({ day, clock });
});

test("whoever takes a case up does it, and is not taken for who leads it", () => {
  expect(draftAt(NIGHT, 72)).toMatchObject({ leader: "", person: "小李" });
  expect(draftAt(NIGHT, 72, "assign")).toMatchObject({ leader: "", person: "" });
});

test("the first of the five that is missing is named", () => {
  const whole: FixesDraft = { ...draftAt(NIGHT, 72), leader: "林主任" };
  expect(lackingIn(whole)).toBeUndefined();
  expect(fixesIn(whole)).toMatchObject({ leader: "林主任", deadlineAt: "2026-11-23T09:00:00.000Z" });
  expect(lackingIn({ ...whole, leader: " " })).toEqual({ id: "fix-leader", label: "牵头领导" });
  expect(lackingIn({ ...whole, clock: "9点" })).toMatchObject({ id: "fix-clock" });
  expect(fixesIn({ ...whole, duty: "" })).toBeUndefined();
});
