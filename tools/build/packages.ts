import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { dist } from "../paths";

const AppJson = z.object({
  subPackages: z.array(z.object({ root: z.string() })).optional(),
  subpackages: z.array(z.object({ root: z.string() })).optional(),
});

export interface PackageSize {
  name: string;
  bytes: number;
}

/** Sizes of the mini-program's packages, the main one first. */
export function packageSizes(folder = path.join(dist, "weapp")): PackageSize[] {
  const app = AppJson.parse(JSON.parse(readFileSync(path.join(folder, "app.json"), "utf8")));
  const roots = [...(app.subPackages ?? []), ...(app.subpackages ?? [])].map(({ root }) => root.replace(/\/$/, ""));
  const subpackages = roots.map((name) => ({ name, bytes: bytesUnder(path.join(folder, name)) }));
  const parts = subpackages.reduce((sum, { bytes }) => sum + bytes, 0);
  return [{ name: "main", bytes: bytesUnder(folder) - parts }, ...subpackages];
}

/** Source maps are not uploaded. */
function bytesUnder(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.endsWith(".map"))
    .map((name) => statSync(path.join(folder, name)))
    .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);
}
