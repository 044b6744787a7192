import { type Engine, openPostgresEngine } from "../../tools/bench/kit/engines";
import { measured, qualities } from "../../tools/bench/request/measured";
import { openTestDatabase, type TestDatabase } from "../support/database";

describe("the bench of requests", () => {
  let database: TestDatabase;
  let engine: Engine;

  beforeAll(async () => {
    database = await openTestDatabase({ max: 1 });
    engine = await openPostgresEngine(database.url, 2);
  });
  afterAll(async () => {
    await engine?.close();
    await database?.close();
  });

  it("finds more of what is the same than place and kind would, and is right far more often", () => {
    const figures = qualities();
    for (const { ratio } of figures.filter(({ name }) => name.includes("precision"))) expect(ratio).toBeGreaterThan(3);
    for (const { ratio } of figures.filter(({ name }) => name.includes("recall"))) expect(ratio).toBeGreaterThan(1);
  });

  it("measures everything at each size, beside its floor and beside the smaller size", async () => {
    const figures = await measured(engine, { sizes: [1000, 2000], due: [5, 20], rows: 40, looks: 3 }, () => undefined);
    const names = figures.map(({ name }) => name);
    const what = [
      ...[
        "similar · resident · median",
        "similar · resident · p95",
        "similar · staff · median",
        "similar · staff · p95",
      ],
      ...["queue · a page · median", "sweep · 5 due found", "sweep · 20 due found", "sweep · 5 due done"],
      ...["sweep · 20 due done", "disk · bytes a case", "hotline · 40 rows imported"],
      "hotline · 40 results given back",
    ];
    expect(names).toEqual([
      ...what.map((name) => `${name}.1e3`),
      ...what.map((name) => `${name}.2e3`),
      ...what.map((name) => `growth · ${name}`),
    ]);
    const bare = figures.filter(({ baseline }) => baseline === null).map(({ name }) => name);
    expect(bare).toEqual(["disk · bytes a case.1e3", "disk · bytes a case.2e3"]);
    for (const { value } of figures) expect(value).toBeGreaterThan(0);
    const [{ taken }] = (await database.sql("SELECT sum(taken_count)::int AS taken FROM hotline_imports")) as [
      { taken: number },
    ];
    expect(taken).toBe(80);
  });
});
