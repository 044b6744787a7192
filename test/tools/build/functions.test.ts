import { createRequire } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { functionsDeclared } from "../../../tools/build/cloudbaserc";
import { type BuiltFunction, buildFunctions, functionNames } from "../../../tools/build/functions";
import { removeFolders, temporaryFolder } from "../support/folders";

let folder: string;
let built: BuiltFunction[];

beforeAll(async () => {
  folder = temporaryFolder();
  built = await buildFunctions(folder);
}, 60_000);

afterAll(removeFolders);

const load = createRequire(__filename);
const read = (name: string, file: string) => readFileSync(path.join(folder, name, file), "utf8");

test("bundles every function to a folder that can be uploaded", () => {
  expect(built.map(({ name }) => name)).toEqual(functionNames());
  for (const name of functionNames()) {
    const { main } = load(path.join(folder, name, "index.js")) as { main: unknown };
    expect(typeof main).toBe("function");
    expect(JSON.parse(read(name, "package.json"))).toMatchObject({ main: "index.js" });
  }
});

test("keeps the CloudBase SDK out of every index.js, in a file of its own where pictures are stored", () => {
  for (const { name, sizes } of built) {
    const refers = read(name, "index.js").includes("./cloudbaseSdk.js");
    expect(read(name, "index.js")).not.toContain("node_modules/@cloudbase/");
    expect("cloudbaseSdk.js" in sizes).toBe(refers);
    expect(readdirSync(path.join(folder, name)).includes("cloudbaseSdk.js")).toBe(refers);
  }
  expect(read("request", "cloudbaseSdk.js")).toContain("node_modules/@cloudbase/");
});

test("holds nothing of the preview", () => {
  for (const name of functionNames()) {
    expect(read(name, "index.js")).not.toMatch(/^\/\/ tools\//m);
    expect(read(name, "index.js")).not.toContain("x-linli-openid");
  }
});

test("declares every function to CloudBase, and the timer to the jobs alone", () => {
  expect(
    functionsDeclared()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(functionNames());
  for (const name of functionNames()) {
    const { triggers } = JSON.parse(read(name, "config.json")) as { triggers: { config: string }[] };
    expect(triggers.map(({ config }) => config)).toEqual(name === "jobs" ? ["0 * * * * * *"] : []);
  }
});
