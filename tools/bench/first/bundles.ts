import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type BuiltFunction, buildFunctions } from "../../build/functions";
import { alone, against, type Figure } from "../kit/figures";
import { alternate, median, quantile, timed } from "../kit/measure";

const ROUNDS = 11;
const KILOBYTE = 1024;

/** Size of every function's bundle, and what a fresh process needs to load it beyond being there. */
export async function bundles(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "linli-bench-functions-"));
  try {
    const built = await buildFunctions(folder);
    const figures: Figure[] = [];
    for (const { name } of built) figures.push(await coldLoad(name, path.join(folder, name, "index.js")));
    return [...figures, ...built.flatMap(sizes)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function coldLoad(name: string, file: string): Promise<Figure> {
  const load = () => timed(() => run(`require(${JSON.stringify(file)})`));
  const empty = () => timed(() => run(""));
  await load();
  const { subject, floor } = await alternate(ROUNDS, load, empty);
  const extra = median(subject.map((took, round) => took - floor[round]!));
  return against(`cold load · ${name} (baseline: an empty process)`, Math.max(0, extra), quantile(floor, 0.5), "ms");
}

/** A module is loaded when the process exits by itself: a bundle keeps nothing running. */
async function run(code: string): Promise<void> {
  const { status, stderr } = spawnSync(process.execPath, ["-e", code], { encoding: "utf8" });
  if (status !== 0) throw new Error(`node -e ${code}: ${stderr}`);
}

function sizes({ name, sizes: bytes }: BuiltFunction): Figure[] {
  return Object.entries(bytes).map(([file, size]) => alone(`size · ${name}/${file}`, size / KILOBYTE, "KB"));
}
