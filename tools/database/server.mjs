// Plain JavaScript: Jest's VM can't load the package of PostgreSQL's binaries, so this runs outside it.
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync, chownSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { readableBinaries } from "./binaries.mjs";

/**
 * An own PostgreSQL 17 in a temporary folder, or the one of DATABASE_URL. `fsync` off is for tests alone.
 * @param {{ fsync?: boolean, settings?: Record<string, string | number> }} [options]
 */
export async function startServer({ fsync = true, settings = {} } = {}) {
  const given = process.env.DATABASE_URL;
  if (given) return withDatabases(given, { own: false, stop: async () => {}, crash: cannotCrash });

  const user = unprivilegedUser();
  const folder = mkdtempSync(path.join(os.tmpdir(), "linli-pg-"));
  const data = path.join(folder, "data");
  const password = randomBytes(12).toString("hex");
  const bin = await readableBinaries(folder, user);
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  initialise(bin, data, folder, password, user);

  const port = await freePort();
  const start = () => launch(bin, data, port, { fsync, settings }, user);
  let child = await start();
  const atExit = () => child.kill("SIGQUIT");
  process.once("exit", atExit);

  const end = async (signal) => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  };
  return withDatabases(`postgresql://postgres:${password}@127.0.0.1:${port}/postgres`, {
    own: true,
    stop: async () => {
      process.off("exit", atExit);
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
    /** Ends it by immediate shutdown, as a power cut would, and starts it again on the same folder and port. */
    crash: async () => {
      await end("SIGQUIT");
      child = await start();
    },
  });
}

function withDatabases(url, rest) {
  const run = async (sql) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  return {
    url,
    ...rest,
    /** @param {string} name @param {string} [template] */
    createDatabase: async (name, template) => {
      await run(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await run(`CREATE DATABASE "${name}"${template ? ` TEMPLATE "${template}"` : ""}`);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    /** @param {string} name */
    dropDatabase: (name) => run(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}

const cannotCrash = () => {
  throw new Error("the server of DATABASE_URL is not ours to crash");
};

const START_WITHIN_MS = 30_000;

/** PostgreSQL refuses to run as root; `nobody` is there already, so no user need be made. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

function initialise(bin, data, folder, password, user) {
  const passwordFile = path.join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined) chownSync(passwordFile, user.uid, user.gid);
  const locale = os.platform() === "linux" ? "C.UTF-8" : os.platform() === "darwin" ? "en_US.UTF-8" : "en-US";
  execFileSync(
    path.join(bin, "initdb"),
    [
      `--pgdata=${data}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--encoding=UTF8",
      `--locale=${locale}`,
      "--no-sync",
    ],
    { ...user, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
  );
  rmSync(passwordFile);
}

/** Starts the server and waits until it takes connections. */
function launch(bin, data, port, { fsync, settings }, user) {
  const chosen = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 200,
    shared_buffers: "128MB",
    timezone: "UTC",
    ...(fsync ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    ...settings,
  };
  const flags = Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(path.join(bin, "postgres"), ["-D", data, "-p", String(port), ...flags], {
    ...user,
    cwd: data,
    stdio: ["ignore", "ignore", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (why) => reject(new Error(`PostgreSQL 没有启动 · did not start: ${why}\n${said}`));
    const timer = setTimeout(() => {
      child.kill("SIGQUIT");
      fail("timeout");
    }, START_WITHIN_MS);
    child.stderr.setEncoding("utf8").on("data", (text) => {
      said = (said + text).slice(-4000);
      if (said.includes("ready to accept connections")) {
        clearTimeout(timer);
        resolve(child);
      }
    });
    child.once("error", (error) => fail(error.message));
    child.once("exit", (code) => {
      clearTimeout(timer);
      fail(`exit ${code}`);
    });
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
