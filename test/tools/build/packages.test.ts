import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageSizes } from "../../../tools/build/packages";
import { removeFolders, temporaryFolder } from "../support/folders";

afterAll(removeFolders);

test("counts a subpackage's files to it and the rest to the main package, source maps to neither", () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, "packages/branch/desk"), { recursive: true });
  const app = JSON.stringify({ pages: [], subPackages: [{ root: "packages/branch/", pages: [] }] });
  writeFileSync(path.join(folder, "app.json"), app);
  writeFileSync(path.join(folder, "app.js.map"), "x".repeat(500));
  writeFileSync(path.join(folder, "packages/branch/desk/index.js"), "x".repeat(100));
  expect(packageSizes(folder)).toEqual([
    { name: "main", bytes: app.length },
    { name: "packages/branch", bytes: 100 },
  ]);
});
