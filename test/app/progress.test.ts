import type { Case, CaseMoment } from "@contract/request/case";
import type { CaseEvent, CaseState } from "@contract/request/life";
import { isMet, whyOver } from "@/features/request/clockEnds";
import { stampsOf } from "@/features/request/look";
import { partOfDay, sayUntil } from "@/time";

const moment = (event: CaseEvent, state: CaseState, more: Partial<CaseMoment> = {}): CaseMoment => ({
  ...{ event, state, at: "2026-11-21T02:00:00Z", by: "desk", name: "", words: "", photoUrls: [] },
  ...{ level: null, holderName: null, rejectReason: null, pauseReason: null, pausedUntil: null },
  ...more,
});

const raised = moment("submit", "submitted");
const worked = [raised, moment("take", "assigned"), moment("verify", "verified"), moment("handle", "handling")];
const answered = [...worked, moment("answer", "answered")];
const sentBack = [...answered, moment("sendBack", "handling")];

const standing = (state: CaseState, history: CaseMoment[], outcome: Case["outcome"] = null) => ({
  state,
  outcome,
  history,
});
const steps = (state: CaseState, history: CaseMoment[]) =>
  stampsOf(standing(state, history)).map(({ step, isHere }) => (isHere ? `*${step}` : step));

describe("a clock that has stopped", () => {
  it.each([
    ["merged", [raised, moment("merge", "merged")], null, "已合并，不再计时"],
    ["rejected", [raised, moment("reject", "rejected")], null, "没有受理，不再计时"],
    ["closed", [raised, moment("withdraw", "closed")], "withdrawn", "已撤回，不再计时"],
    ["closed", [...sentBack, moment("hear", "closed")], "afterHearing", "已评议，不再计时"],
  ] as const)("was not met by being %s", (state, history, outcome, words) => {
    const item = standing(state, [...history], outcome);
    expect(isMet("handle", item)).toBe(false);
    expect(whyOver(item)).toBe(words);
  });

  it("was met by what it ran for, and a booked hour is a first contact", () => {
    expect(isMet("handle", standing("answered", answered))).toBe(true);
    expect(isMet("contact", standing("answered", answered))).toBe(true);
    const booked = [raised, moment("pause", "submitted", { by: "clock", pauseReason: "hour" })];
    expect(isMet("contact", standing("submitted", booked))).toBe(true);
    expect(isMet("contact", standing("submitted", [raised]))).toBe(false);
  });

  it("is not taken as met by silence", () => {
    const item = standing("closed", [...answered, moment("fallSilent", "closed")], "noAnswer");
    expect(isMet("verdict", item)).toBe(false);
    expect(whyOver(item)).toBe("没有等到评价");
  });
});

describe("what went back", () => {
  it("keeps the answer among its steps, and says how often", () => {
    expect(steps("handling", sentBack).slice(-3)).toEqual(["调处", "反馈", "*居民不满意，退回再办"]);
    const again = [...sentBack, moment("answer", "answered"), moment("sendBack", "handling")];
    expect(steps("handling", again).at(-1)).toBe("*居民不满意，退回再办（第2次）");
  });

  it("stands at its step again once it is answered or given to another", () => {
    expect(steps("answered", [...sentBack, moment("answer", "answered")]).at(-1)).toBe("*反馈");
    expect(steps("assigned", [...sentBack, moment("assign", "assigned")]).at(-1)).toBe("*分办");
  });
});

test("never more time is said to be left than there is", () => {
  const now = Date.parse("2026-11-21T02:00:00Z");
  const after = (minutes: number) => sayUntil(new Date(now + minutes * 60_000).toISOString(), now);
  expect([0.5, 59, 119, 60 * 60, 60 * 71].map(after)).toEqual(["不到1分钟", "59分钟", "1小时", "2天", "2天"]);
});

test.each([
  ["2026-11-20T17:38:00Z", "晚上"],
  ["2026-11-20T21:00:00Z", "上午"],
  ["2026-11-21T04:00:00Z", "下午"],
  ["2026-11-21T10:00:00Z", "晚上"],
])("%s is greeted with %s", (at, part) => {
  expect(partOfDay(at)).toBe(part);
});
