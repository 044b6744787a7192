import type { Answer } from "@contract/envelope";
import { randomUUID } from "node:crypto";
import { answerTo, callAs, codeOf, contextOf, functions } from "../../support/call";
import { useWorld } from "../../support/world";

describe("input that does not fit", () => {
  const world = useWorld();
  const bookAs = (input: unknown) => answerTo(world.resident, "order", "book", input);
  const goodBooking = () => ({
    serviceId: world.community.serviceIds.meal,
    startsAt: world.clock.in(2),
    durationMinutes: 60,
    place: "1号楼",
    note: "",
  });

  afterEach(async () => {
    expect(await world.database.sql("SELECT FROM orders")).toEqual([]);
    expect(await world.database.sql("SELECT FROM holds")).toEqual([]);
  });

  it.each(["nothing", "toString", "__proto__", "constructor", ""])(
    "refuses an action that isn't there: %p",
    async (action) => {
      const code = codeOf(await answerTo(world.resident, "order", action, {}));
      expect(code).toBe(action === "" ? "invalid_input" : "unknown_action");
    },
  );

  it("names every field that is wrong", async () => {
    const answer = await bookAs({ serviceId: "x", startsAt: "tomorrow", durationMinutes: "60", place: 7, note: null });
    expect(fieldsOf(answer)).toEqual(["durationMinutes", "note", "place", "serviceId", "startsAt"]);
  });

  it("names the field that is missing", async () => {
    const { place: _place, ...rest } = goodBooking();
    expect(fieldsOf(await bookAs(rest))).toEqual(["place"]);
  });

  it.each([
    ["too long a note", { note: "长".repeat(201) }, "note"],
    ["too short a place", { place: " 一 " }, "place"],
    ["a place of one drawn character", { place: "😀" }, "place"],
    ["a bell in the note", { note: "请\u0007来" }, "note"],
    ["a NUL in the note", { note: "请\u0000来" }, "note"],
    ["a C1 control in the note", { note: "请\u0085来" }, "note"],
    ["half a character in the note", { note: "请\ud800来" }, "note"],
    ["a mark that turns the writing", { note: "请\u202e来" }, "note"],
    ["no minutes", { durationMinutes: 0 }, "durationMinutes"],
    ["minutes below zero", { durationMinutes: -60 }, "durationMinutes"],
    ["half a minute", { durationMinutes: 30.5 }, "durationMinutes"],
    ["too many minutes", { durationMinutes: 481 }, "durationMinutes"],
    ["minutes beyond counting", { durationMinutes: 1e300 }, "durationMinutes"],
    ["a day that does not exist", { startsAt: "2026-02-30T01:00:00Z" }, "startsAt"],
    ["a time without its zone", { startsAt: "2026-11-22T01:00:00" }, "startsAt"],
  ])("refuses %s and names the field", async (_what, wrong, field) => {
    const answer = await bookAs({ ...goodBooking(), ...wrong });
    expect(codeOf(answer)).toBe("invalid_input");
    expect(fieldsOf(answer)).toEqual([field]);
  });

  it.each([
    ["a length the service doesn't have", { durationMinutes: 61 }],
    ["a start more than thirty days ahead", { startsAt: "2027-11-21T01:00:00Z" }],
  ])("refuses %s with a sentence", async (_what, wrong) => {
    const answer = await bookAs({ ...goodBooking(), ...wrong });
    expect(codeOf(answer)).toBe("invalid_input");
    expect(!answer.ok && answer.error.message).toMatch(/请/);
  });

  it("refuses five megabytes as too large, and goes on", async () => {
    expect(codeOf(await bookAs({ ...goodBooking(), note: "长".repeat(5 << 20) }))).toBe("too_large");
    expect(
      codeOf(
        await answerTo(world.resident, "request", "addPhoto", { photoId: randomUUID(), base64: "A".repeat(5 << 20) }),
      ),
    ).toBe("too_large");
    await callAs(world.resident, "order", "home", {});
  });

  it("refuses a write without its request id or its community", async () => {
    const input = goodBooking();
    const { communityId, openid } = world.resident;
    expect(codeOf(await functions.order({ action: "book", communityId, input }, contextOf(openid)))).toBe(
      "invalid_input",
    );
    expect(codeOf(await functions.order({ action: "book", requestId: randomUUID(), input }, contextOf(openid)))).toBe(
      "not_a_member",
    );
    expect(
      codeOf(await functions.order({ action: "book", communityId, requestId: "1", input }, contextOf(openid))),
    ).toBe("invalid_input");
  });

  it.each([
    null,
    undefined,
    "book",
    7,
    true,
    [],
    ["book"],
    { action: 7 },
    { action: { toString: "book" } },
    { Action: "book" },
  ])("refuses an event of the wrong shape: %p", async (event) => {
    expect(codeOf(await functions.order(event, contextOf(world.resident.openid)))).toBe("invalid_input");
  });
});

function fieldsOf(answer: Answer): string[] {
  return answer.ok ? [] : Object.keys(answer.error.fields ?? {}).sort();
}
