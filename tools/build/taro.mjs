import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fingerprint } from "./stale.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

const firstFile = { h5: "index.html", weapp: "app.json" };

/** @param {"h5" | "weapp"} type */
export async function buildAppIfStale(type) {
  const built = path.join(root, "dist", type, firstFile[type]);
  const stamp = stampOf(type);
  if (existsSync(built) && existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(root)) return;
  await buildApp(type);
}

/**
 * Builds the app afresh; quiet unless it fails.
 * @param {"h5" | "weapp"} type
 */
export async function buildApp(type) {
  const startedAt = performance.now();
  console.log(`· 构建应用 · building the app (${type}) …`);
  // Taken before: what changes while building is built next time.
  const from = fingerprint(root);
  rmSync(stampOf(type), { force: true });
  await taro(type);
  if (!existsSync(path.join(root, "dist", type, firstFile[type])))
    throw new Error(`taro build --type ${type}: nothing built`);
  mkdirSync(path.dirname(stampOf(type)), { recursive: true });
  writeFileSync(stampOf(type), from);
  console.log(`  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

/** Beside the builds, not in them: the weapp's folder is uploaded whole. */
const stampOf = (type) => path.join(root, "dist/.built-from", type);

function taro(type) {
  const cli = path.join(root, "node_modules/@tarojs/cli/bin/taro");
  const child = spawn(process.execPath, [cli, "build", "--type", type], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => (said += text));
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) return resolve(undefined);
      reject(new Error(`${said}\n构建失败 · taro build --type ${type} failed (${code})`));
    });
  });
}
