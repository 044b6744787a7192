import { read, write } from "@contract/action";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { serve } from "../../../cloudfunctions/shared/runtime/serve";
import { refuse } from "../../../cloudfunctions/shared/core/refusal";
import { codeOf, contextOf } from "../../support/call";
import { useWorld } from "../../support/world";

const Secret = z.object({ shown: z.string(), inner: z.object({ shown: z.int() }) });

/** A function of our own making, to see what the runtime does around any handler. */
const contract = {
  breaks: write({ admits: ["resident"], input: z.object({ how: z.string() }), output: z.object({}) }),
  says: read({ admits: ["resident"], input: z.object({}), output: Secret }),
  garbles: read({ admits: ["resident"], input: z.object({}), output: Secret }),
  invents: read({ admits: ["resident"], input: z.object({}), output: z.object({}) }),
};

const main = serve("trial", contract, {
  async breaks({ tx, actor, input, now }) {
    await tx.updateTable("members").set({ room: "改了" }).where("member_id", "=", actor.memberId).execute();
    await tx
      .insertInto("people")
      .values({ person_id: randomUUID(), openid: `o${randomUUID()}`, created_at: now })
      .execute();
    if (input.how === "query")
      await tx
        .selectFrom("members")
        .select("nothing" as "name")
        .execute();
    if (input.how === "nothing") throw undefined;
    if (input.how === "text") throw "王秀兰住在3单元502";
    throw new Error("王秀兰住在3单元502");
  },
  says: async () => ({ shown: "看得见", hidden: "密码123456", inner: { shown: 1, hidden: "密码123456" } }),
  garbles: async () => ({ shown: "密码123456", inner: { shown: "密码123456" as unknown as number } }),
  invents: async () => refuse("code_used"),
});

describe("a handler that goes wrong", () => {
  const world = useWorld();
  const call = (action: string, input: unknown = {}) =>
    main(
      { action, communityId: world.resident.communityId, requestId: randomUUID(), input },
      contextOf(world.resident.openid),
    );

  it.each(["error", "text", "nothing", "query"])(
    "answers internal, leaks nothing and writes nothing: %s",
    async (how) => {
      world.log.expectFaults();
      const answer = await call("breaks", { how });
      expect(codeOf(answer)).toBe("internal");
      const told = JSON.stringify(answer) + world.log.lines.join();
      for (const secret of ["王秀兰", "3单元", "nothing", "select"]) expect(told).not.toContain(secret);
      expect(await world.database.sql("SELECT FROM members WHERE room = '改了'")).toEqual([]);
      expect(await world.database.sql("SELECT FROM calls WHERE digest IS NOT NULL AND answer IS NULL")).toEqual([]);
    },
  );

  it("says in the log where it came from", async () => {
    world.log.expectFaults();
    await call("breaks", { how: "error" });
    expect(world.log.parsed()[0]).toMatchObject({
      function: "trial",
      action: "breaks",
      outcome: "internal",
      cause: expect.stringContaining("at ") as string,
    });
  });

  it("gives its connections back, so that the next calls are answered", async () => {
    world.log.expectFaults();
    await Promise.all(Array.from({ length: 30 }, () => call("breaks", { how: "query" })));
    expect((await call("says")).ok).toBe(true);
    expect(world.database.connections.idleCount).toBe(world.database.connections.totalCount);
  });

  it("drops what the contract doesn't name, at every depth", async () => {
    expect(await call("says")).toEqual({ ok: true, data: { shown: "看得见", inner: { shown: 1 } } });
  });

  it("answers internal rather than what breaks the contract, and keeps it out of the log", async () => {
    world.log.expectFaults();
    const answer = await call("garbles");
    expect(codeOf(answer)).toBe("internal");
    expect(JSON.stringify(answer) + world.log.lines.join()).not.toContain("123456");
  });

  it("marks a refusal the contract doesn't declare", async () => {
    world.log.expectFaults();
    expect(codeOf(await call("invents"))).toBe("code_used");
    expect(world.log.parsed()[0]).toMatchObject({ undeclared: true });
  });
});

describe("a database that went away", () => {
  const world = useWorld();

  it("is met again by the next call", async () => {
    const call = () =>
      main({ action: "says", communityId: world.resident.communityId, input: {} }, contextOf(world.resident.openid));
    expect((await call()).ok).toBe(true);
    await world.database.sql(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await call()).ok).toBe(true);
  });
});
