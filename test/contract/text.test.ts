import { contract } from "@contract";
import type { Action } from "@contract/action";
import { typed } from "@contract/common";
import { commonErrors, errorSentences } from "@contract/errors";
import { VoucherCode } from "@contract/reward/voucher";
import fc from "fast-check";

describe("typed text", () => {
  const text = typed(2, 5);

  it.each([
    ["  王秀兰  ", "王秀兰"],
    ["第一\n第二", "第一\n第二"],
    ["👨‍👩‍👧", "👨‍👩‍👧"],
    ["\u3000王兰\u3000", "王兰"],
  ])("takes %j as %j", (given, taken) => {
    expect(text.parse(given)).toBe(taken);
  });

  it.each([
    "王",
    " 王 ",
    "😀",
    "一二三四五六",
    "王\t兰",
    "王\r兰",
    "王\u0000",
    "王\u001b[31m",
    "王\u007f",
    "王\u009f",
    "王\u202e兰",
    "王\ud83d",
    7,
    null,
  ])("refuses %j", (given) => {
    expect(text.safeParse(given).success).toBe(false);
  });

  it("is never longer or shorter than the database will take", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 12 }), (given) => {
        const parsed = text.safeParse(given);
        if (!parsed.success) return;
        const length = [...parsed.data].length;
        expect(length).toBeGreaterThanOrEqual(2);
        expect(length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a voucher's code", () => {
  it.each([
    ["0000-1111-ABCD", "00001111ABCD"],
    [" 0000 1111 abcd ", "00001111ABCD"],
    ["oOoO iIlL abcd", "00001111ABCD"],
  ])("is read from %s as %s", (typedIn, code) => {
    expect(VoucherCode.parse(typedIn)).toBe(code);
  });

  it.each(["", "0000-1111-ABC", "0000-1111-ABCDE", "0000-1111-ABCU", "٠٠٠٠-1111-ABCD", " ".repeat(41)])(
    "is not read from %j",
    (typedIn) => {
      expect(VoucherCode.safeParse(typedIn).success).toBe(false);
    },
  );
});

describe("the contract", () => {
  const actions = Object.entries(contract).flatMap(([name, actionsOf]) =>
    Object.entries(actionsOf as Record<string, Action>).map(([action, declared]) => ({
      path: `${name}/${action}`,
      ...declared,
    })),
  );

  it("has a sentence for every refusal an action declares, and declares none twice", () => {
    for (const { errors } of actions) {
      for (const code of errors) expect(errorSentences[code]).toMatch(/[。]$/);
      expect(new Set([...commonErrors, ...errors]).size).toBe(commonErrors.length + errors.length);
    }
  });

  it("has no refusal that nothing declares", () => {
    const declared = new Set<string>([...commonErrors, ...actions.flatMap((action) => action.errors)]);
    expect(Object.keys(errorSentences).filter((code) => !declared.has(code))).toEqual([]);
  });

  it("opens to everyone only what a stranger needs", () => {
    const open = actions.filter((action) => action.admits === "everyone").map((action) => action.path);
    expect(open).toEqual([
      "member/me",
      "member/communities",
      "member/buildings",
      "member/join",
      // What shows a member that theirs is the log everybody has.
      "points/heads",
      "points/consistency",
    ]);
  });
});
