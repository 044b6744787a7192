import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** Installs the packages of package-lock.json where some are missing or of another version. */
export function installMissing(root) {
  if (isInstalled(root)) return;
  console.log("· 安装依赖，第一次要几分钟 · installing packages, a few minutes the first time");
  const npm = process.env.npm_execpath;
  const arguments_ = ["ci", "--no-audit", "--no-fund", "--include=dev", "--include=optional"];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...arguments_], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", arguments_, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) {
    console.error("安装没有成功，请检查网络后再试 · npm ci failed; check the network and try again");
    process.exit(status ?? 1);
  }
}

/** npm keeps what it installed in a lock file of its own; packages for other machines are not in it. */
function isInstalled(root) {
  const wanted = packagesOf(path.join(root, "package-lock.json"));
  const there = packagesOf(path.join(root, "node_modules/.package-lock.json"));
  if (!wanted) throw new Error("package-lock.json is missing");
  return (
    there !== null &&
    Object.entries(wanted).every(
      ([where, { version, optional, devOptional }]) =>
        !where.startsWith("node_modules/") ||
        there[where]?.version === version ||
        (there[where] === undefined && (optional || devOptional)),
    )
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}
