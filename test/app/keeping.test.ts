import { judge } from "@/features/passbook/judge";
import { groupsOf, knownKey, readKey, rememberKey, writeKey } from "@/features/passbook/keys";
import { forgetPassbook, keepPassbook, lastPassbook } from "@/features/passbook/lastPassbook";
import { utf8 } from "@/features/passbook/utf8";

const mockKept = new Map<string, string>();
let mockIsFull = false;

jest.mock("@/api/scope", () => ({
  kept: (name: string) => mockKept.get(name) ?? "",
  keep: (name: string, value: string) => {
    if (mockIsFull) throw new Error("no room");
    mockKept.set(name, value);
  },
}));

beforeEach(() => {
  mockKept.clear();
  mockIsFull = false;
});

const key = "0123456789abcdef".repeat(4);

describe("a public key", () => {
  test("is remembered for its community alone", () => {
    expect(knownKey("one")).toBeUndefined();
    rememberKey("one", key);
    expect(knownKey("one")).toBe(key);
    expect(knownKey("other")).toBeUndefined();
  });

  test.each([
    ["as it is", key],
    ["in capitals and groups", groupsOf(key.toUpperCase()).join(" ")],
    ["from the notice board's code", writeKey(key)],
  ])("is read %s", (_, text) => expect(readKey(text)).toBe(key));

  test.each(["", key.slice(1), `${key}0`, key.replace("a", "g")])("is not read from %s", (text) =>
    expect(readKey(text)).toBeUndefined(),
  );
});

describe("the passbook of last time", () => {
  test("is kept, and forgotten when asked", () => {
    expect(lastPassbook("one")).toBeUndefined();
    expect(keepPassbook("one", "{}")).toBe(true);
    expect(lastPassbook("one")).toBe("{}");
    forgetPassbook("one");
    expect(lastPassbook("one")).toBeUndefined();
  });

  test("stays where there is no room for the new one", () => {
    keepPassbook("one", "{}");
    expect(keepPassbook("one", "存".repeat(400_000))).toBe(false);
    mockIsFull = true;
    expect(keepPassbook("one", "[]")).toBe(false);
    expect(lastPassbook("one")).toBe("{}");
  });
});

test("text becomes the bytes of UTF-8", () => {
  const text = "a é 存折 😀";
  expect([...utf8(text)]).toEqual([...Buffer.from(text)]);
});

describe("a downloaded passbook", () => {
  const right = { ok: true, kind: "passbook" } as never;
  const wrong = (fault: object) => ({ ok: false, fault }) as never;

  function device(given: { knownKey?: string; older?: string }, ...answers: never[]) {
    const check = jest.fn<never, [string, string | undefined]>(() => answers.shift()!);
    return { knownKey: given.knownKey, older: given.older, check, rememberKey: jest.fn(), keep: jest.fn(() => true) };
  }

  test("has its key remembered the first time", () => {
    const phone = device({}, right);
    expect(judge("new", phone)).toMatchObject({ right: true, isKeyNew: true, isKept: true });
    expect(phone.rememberKey).toHaveBeenCalledWith("new");
  });

  test("is checked with the key seen first, which stays", () => {
    const phone = device({ knownKey: "first", older: "{}" }, right);
    expect(judge("new", phone)).toMatchObject({ right: true, isKeyNew: false });
    expect(phone.check).toHaveBeenCalledWith("first", "{}");
    expect(phone.rememberKey).not.toHaveBeenCalled();
  });

  test.each(["other_key", "line_rewritten", "older_is_newer"])(
    "does not replace the evidence when it has %s",
    (code) => {
      const phone = device({ knownKey: "first", older: "{}" }, wrong({ code }));
      expect(judge("new", phone)).toMatchObject({ right: false, isOtherKey: code === "other_key" });
      expect(phone.rememberKey).not.toHaveBeenCalled();
      expect(phone.keep).not.toHaveBeenCalled();
    },
  );

  test("is judged alone when the one on this device was damaged", () => {
    const phone = device({ knownKey: "first", older: "{" }, wrong({ code: "cut_short", file: "older" }), right);
    expect(judge("new", phone)).toMatchObject({ right: true });
    expect(phone.check).toHaveBeenLastCalledWith("first", undefined);
  });
});
