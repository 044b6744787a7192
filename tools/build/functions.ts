import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, type Plugin } from "esbuild";
import { dist, root } from "../paths";
import { triggersOf } from "./cloudbaserc";
import { sdkBeside, withoutZodLocales } from "./leaveOut";

export interface BuiltFunction {
  name: string;
  /** Bytes by file. */
  sizes: Record<string, number>;
}

const source = path.join(root, "cloudfunctions");
const sdkModule = path.join(source, "shared/adapters/cloudbaseSdk.ts");

export function functionNames(): string[] {
  return readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "shared")
    .map((entry) => entry.name)
    .sort();
}

/** Bundles every function to a folder of its own, ready to upload. */
export async function buildFunctions(out = path.join(dist, "functions")): Promise<BuiltFunction[]> {
  rmSync(out, { recursive: true, force: true });
  return Promise.all(functionNames().map((name) => buildFunction(name, path.join(out, name))));
}

async function buildFunction(name: string, folder: string): Promise<BuiltFunction> {
  mkdirSync(folder, { recursive: true });
  const sdk = sdkBeside();
  const sizes = await bundle(path.join(source, name, "index.ts"), path.join(folder, "index.js"), [sdk.plugin]);
  if (sdk.wasAsked()) Object.assign(sizes, await bundle(sdkModule, path.join(folder, sdk.file), []));

  writeJson(path.join(folder, "package.json"), {
    name: `linli-${name}`,
    version: "0.1.0",
    private: true,
    main: "index.js",
  });
  writeJson(path.join(folder, "config.json"), { permissions: { openapi: [] }, triggers: triggersOf(name) });
  return { name, sizes };
}

async function bundle(entry: string, outfile: string, plugins: Plugin[]) {
  const { metafile } = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["pg-native"],
    tsconfig: path.join(root, "tsconfig.json"),
    absWorkingDir: root,
    metafile: true,
    logLevel: "warning",
    plugins: [withoutZodLocales, ...plugins],
  });
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return { [path.basename(outfile)]: bytes };
}

function writeJson(file: string, content: unknown): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}
