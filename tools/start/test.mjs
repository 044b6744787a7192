// `npm test [-- jest's arguments]`: installs what is missing, starts PostgreSQL beside Jest, builds what the tests open.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildAppIfStale } from "../build/taro.mjs";
import { installMissing } from "./install.mjs";
import { requireNode } from "./node.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

requireNode();
process.chdir(root);
installMissing(root);
await buildAppIfStale("weapp");
await buildAppIfStale("h5");

const { startServer } = await import("../database/server.mjs");
const server = await startServer({ fsync: false });
try {
  process.exitCode = await runJest(server.url);
} finally {
  await server.stop();
}

function runJest(databaseUrl) {
  const nodeOptions = [process.env.NODE_OPTIONS, "--experimental-vm-modules", "--disable-warning=ExperimentalWarning"];
  const jest = spawn(process.execPath, [path.join(root, "node_modules/jest/bin/jest.js"), ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, NODE_OPTIONS: nodeOptions.filter(Boolean).join(" "), TEST_DATABASE_URL: databaseUrl },
  });
  // A terminal sends its signal to both; the server is stopped once Jest has gone.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => jest.kill("SIGTERM"));
  return new Promise((resolve) => jest.once("exit", (code) => resolve(code ?? 1)));
}
