import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Bench, type Figure, tableOf } from "./kit/figures";

const folder = path.join(__dirname, "benches");

/** `npm run bench [name] [-- --json FILE]`: runs the named bench, or all, prints the figures and writes them to FILE. */
async function main() {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: "string" } } });
  const figures: Figure[] = [];
  for (const name of positionals.length > 0 ? positionals : benchNames()) {
    console.log(`\n${name}`);
    const bench = await load(name);
    const measured = await bench((doing) => console.log(`  · ${doing}`));
    console.log(`\n${tableOf(measured)}`);
    figures.push(...measured);
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ figures }, null, 2)}\n`);
}

function benchNames(): string[] {
  return readdirSync(folder)
    .map((file) => path.parse(file).name)
    .sort();
}

async function load(name: string): Promise<Bench> {
  const file = path.join(folder, `${name}.ts`);
  if (!benchNames().includes(name) || !existsSync(file)) {
    throw new Error(`没有这项测量：${name} · no such bench; there are: ${benchNames().join(", ")}`);
  }
  const { bench } = (await import(pathToFileURL(file).href)) as { bench: Bench };
  return bench;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
