import { provide } from "../../../cloudfunctions/shared/runtime/environment";
import { databaseOver, inTransaction } from "../../../cloudfunctions/shared/runtime/database";
import { workImport } from "../../../cloudfunctions/shared/core/hotline/workImport";
import type { Storage } from "../../../cloudfunctions/shared/core/storage";
import { callAs, runJobs } from "../../support/call";
import { gbk, hotlineHeading as heading, upload } from "../../support/hotline";
import { useWorld } from "../../support/world";

describe("an import that dies on the way", () => {
  const world = useWorld();
  const rows = Array.from(
    { length: 60 },
    (_, n) => `R${n % 50},张女士,13800000000,公共设施,"第${n}件，楼道灯\n坏了",10${(n % 2) + 1}号楼,一般`,
  );
  const file = gbk([heading, ...rows].join("\r\n"));

  const died = new Error("died");
  /** The storage, of which one read fails. */
  const dyingAt = (read: number): Storage => {
    let reads = 0;
    const dying = (...given: Parameters<Storage["read"]>) => {
      reads += 1;
      return reads === read ? Promise.reject(died) : world.storage.read(...given);
    };
    return Object.assign(Object.create(world.storage) as Storage, { read: dying });
  };

  it.each([96, 200, 1000, 4096])("takes every row once in parts of %s bytes, some of them lost", async (partBytes) => {
    await world.database.sql("TRUNCATE hotline_cases CASCADE");
    const started = await upload(world, file);
    await callAs(world.dispatcher, "request", "startImport", started);
    const due = { communityId: world.community.communityId, importId: started.importId };
    const database = databaseOver(world.database.connections);
    const state = async () => (await callAs(world.dispatcher, "request", "importFaults", due)).import;
    for (let turn = 0; (await state()).state !== "done"; turn += 1) {
      if (turn > 3000) throw new Error("never done");
      // Every third part's transaction is lost after its work.
      await inTransaction(database, async (tx) => {
        await workImport(tx, due, world.storage, world.clock.now(), partBytes);
        if (turn % 3 === 2) throw died;
      }).catch((error: unknown) => expect(error).toBe(died));
    }
    expect(await state()).toMatchObject({ rows: 61, taken: 50, refused: 10, doneBytes: file.length });
    const [{ count }] = (await world.database.sql("SELECT count(*)::int FROM hotline_cases")) as [{ count: number }];
    expect(count).toBe(50);
  });

  it("is taken up again by the timer when the storage fails, and given up after five tries", async () => {
    await world.database.sql("TRUNCATE hotline_cases CASCADE");
    world.log.expectFaults();
    const [first, second] = [await upload(world, file), await upload(world, file)];
    await callAs(world.dispatcher, "request", "startImport", first);
    const dying = dyingAt(1);
    provide({ storage: () => Promise.resolve(dying) });
    await runJobs();
    world.clock.advance({ minutes: 3 });
    await runJobs();
    const of = async ({ importId }: { importId: string }) =>
      (await callAs(world.dispatcher, "request", "importFaults", { importId })).import;
    expect(await of(first)).toMatchObject({ state: "done", taken: 50 });
    await callAs(world.dispatcher, "request", "startImport", second);
    provide({ storage: () => Promise.reject(died) });
    for (let minute = 0; minute < 6; minute += 1) {
      await runJobs();
      world.clock.advance({ minutes: 3 });
    }
    provide({ storage: () => Promise.resolve(world.storage) });
    await runJobs();
    expect(await of(second)).toMatchObject({ state: "failed", trouble: "unreadable" });
  });

  it("leaves a part as it was when the connection is cut in the middle of it, and goes on after the lease", async () => {
    await world.database.sql("TRUNCATE hotline_cases, cases CASCADE");
    const started = await upload(world, file);
    await callAs(world.dispatcher, "request", "startImport", started);
    // The second case of a part cuts the connection it is written on, once.
    await world.database.sql(`CREATE SEQUENCE cuts; GRANT USAGE ON cuts TO PUBLIC;
      CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF nextval('cuts') = 2 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NULL; END $$;
      CREATE TRIGGER cut AFTER INSERT ON hotline_cases FOR EACH ROW EXECUTE FUNCTION cut()`);
    const due = { communityId: world.community.communityId, importId: started.importId };
    const database = databaseOver(world.database.connections);
    await expect(
      inTransaction(database, (tx) => workImport(tx, due, world.storage, world.clock.now())),
    ).rejects.toThrow();
    const left = await world.database.sql(
      "SELECT (SELECT count(*)::int FROM cases) AS cases, next_byte FROM hotline_imports WHERE import_id = $1",
      [due.importId],
    );
    expect(left).toEqual([{ cases: 0, next_byte: "0" }]);
    await runJobs();
    const { import: done } = await callAs(world.dispatcher, "request", "importFaults", { importId: due.importId });
    expect(done).toMatchObject({ state: "done", taken: 50, refused: 10 });
  });
});
