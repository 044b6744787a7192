import { parseContext } from "@cloudbase/node-sdk";
import { callerOf } from "../../../cloudfunctions/shared/runtime/identity";
import { main as jobs } from "../../../cloudfunctions/jobs";
import { answerTo, callAs, codeOf, contextOf, functions, refusalOf } from "../../support/call";
import { grant, joinCommunity, newOpenid } from "../../support/people";
import { useWorld } from "../../support/world";

/** As CloudBase calls a function for a mini-program: the context of a call, shortened. */
const contexts = [
  {
    environment: JSON.stringify({
      WX_OPENID: "oABC",
      WX_UNIONID: "u1",
      WX_APPID: "wx1",
      TCB_ENV: "e",
      TRIGGER_SRC: "wx_client",
    }),
  },
  { environment: JSON.stringify({ WX_OPENID: "oA;B=C,D", TCB_CONTEXT_KEYS: "TCB_ENV" }) },
  { environment: JSON.stringify({ TRIGGER_SRC: "timer", TCB_ENV: "e" }) },
  { environment: JSON.stringify({}) },
];

describe("who calls", () => {
  it.each(contexts)("is read from the context as the SDK reads it: %p", (context) => {
    const { environment } = parseContext({ ...context, memory_limit_in_mb: 256 } as never) as unknown as {
      environment: Record<string, string>;
    };
    expect(callerOf(context)).toEqual({
      openid: environment["WX_OPENID"] ?? null,
      isTimer: environment["TRIGGER_SRC"] === "timer",
    });
  });

  it.each([
    undefined,
    null,
    {},
    { environment: "" },
    { environment: "{" },
    { environment: "null" },
    { environment: "[]" },
    { environment: JSON.stringify({ WX_OPENID: "" }) },
    { environment: JSON.stringify({ WX_OPENID: 7 }) },
  ])("is nobody in a context without one: %p", (context) => {
    expect(callerOf(context)).toEqual({ openid: null, isTimer: false });
  });

  it("is not taken from the process, which may hold the caller before", () => {
    process.env["WX_OPENID"] = "oPREVIOUS";
    process.env["TRIGGER_SRC"] = "timer";
    try {
      expect(callerOf({ environment: "{}" })).toEqual({ openid: null, isTimer: false });
    } finally {
      delete process.env["WX_OPENID"];
      delete process.env["TRIGGER_SRC"];
    }
  });
});

describe("admission", () => {
  const world = useWorld();

  it("refuses a call without an OPENID", async () => {
    expect(codeOf(await functions.member({ action: "me", input: {} }, contextOf(null)))).toBe("unauthenticated");
    expect(codeOf(await functions.member({ action: "me", input: {} }, undefined))).toBe("unauthenticated");
  });

  it("takes no notice of a userInfo in the event", async () => {
    const { openid, communityId } = world.resident;
    const forged = {
      action: "home",
      communityId,
      input: {},
      userInfo: { openId: openid, appId: "wx1" },
      WX_OPENID: openid,
    };
    expect(codeOf(await functions.order(forged, contextOf(null)))).toBe("unauthenticated");
    expect(codeOf(await functions.order(forged, contextOf(newOpenid())))).toBe("not_a_member");
  });

  it("refuses a stranger, and a member of another community", async () => {
    const neighbour = await joinCommunity(world.elsewhere);
    expect(await refusalOf({ ...neighbour, communityId: world.community.communityId }, "order", "home", {})).toBe(
      "not_a_member",
    );
    expect(await refusalOf({ ...neighbour, openid: newOpenid() }, "order", "home", {})).toBe("not_a_member");
  });

  it("refuses a member whom the desk has not seen", async () => {
    const newcomer = await joinCommunity(world.community);
    expect(await refusalOf(newcomer, "order", "home", {})).toBe("forbidden");
    expect((await callAs(newcomer, "member", "me", {})).memberships).toMatchObject([{ verified: false, roles: [] }]);
  });

  it.each([
    ["resident", "dispatch", "desk", { which: "waiting" }],
    ["resident", "dispatch", "tasks", {}],
    ["resident", "member", "newcomers", {}],
    ["resident", "reward", "today", {}],
    ["resident", "request", "queue", { which: "new" }],
    ["resident", "request", "desk", { which: "new" }],
    ["gridWorker", "request", "unmasks", {}],
    ["volunteer", "dispatch", "desk", { which: "waiting" }],
    ["dispatcher", "order", "home", {}],
    ["dispatcher", "dispatch", "tasks", {}],
    ["gridWorker", "dispatch", "desk", { which: "waiting" }],
  ] as const)("refuses a %s what is for others: %s/%s", async (who, name, action, input) => {
    expect(codeOf(await answerTo(world[who], name, action, input))).toBe("forbidden");
  });

  it("admits one whose role was granted above the community", async () => {
    const manager = await joinCommunity(world.community);
    await grant(world.database, manager.openid, "dispatcher", world.community.streetId);
    await callAs(manager, "dispatch", "desk", { which: "waiting" });
  });

  it("does not take a role over a grid for one over the community", async () => {
    const helper = await world.newResident();
    await grant(world.database, helper.openid, "dispatcher", world.community.grids[0]!.gridId);
    await grant(world.database, helper.openid, "volunteer", world.community.grids[0]!.gridId);
    const { order } = await callAs(world.resident, "order", "book", {
      serviceId: world.community.serviceIds.meal,
      startsAt: world.clock.in(2),
      durationMinutes: 30,
      place: "1号楼",
      note: "",
    });
    expect(await refusalOf(helper, "dispatch", "desk", { which: "waiting" })).toBe("forbidden");
    expect(await refusalOf(helper, "order", "get", { orderId: order.orderId })).toBe("not_found");
    expect(await refusalOf(helper, "order", "cancel", { orderId: order.orderId, reason: "" })).toBe("not_found");
  });

  it("ends with the grant", async () => {
    const volunteer = await world.newVolunteer();
    await callAs(volunteer, "dispatch", "tasks", {});
    await world.database.sql(
      "UPDATE role_grants SET revoked_at = now() WHERE role = 'volunteer' AND person_id = (SELECT person_id FROM people WHERE openid = $1)",
      [volunteer.openid],
    );
    expect(await refusalOf(volunteer, "dispatch", "tasks", {})).toBe("forbidden");
  });

  it("lets the timer alone run the jobs", async () => {
    expect(await jobs({ TriggerName: "everyMinute" }, contextOf(world.dispatcher.openid))).toEqual({
      ok: false,
      done: {},
    });
    expect(await jobs({ TRIGGER_SRC: "timer", Type: "Timer" }, {})).toEqual({ ok: false, done: {} });
  });

  it("does not let the timer act as a person", async () => {
    const timer = { environment: JSON.stringify({ TRIGGER_SRC: "timer" }) };
    expect(codeOf(await functions.member({ action: "me", input: {} }, timer))).toBe("unauthenticated");
  });
});
