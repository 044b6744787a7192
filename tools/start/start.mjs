// `npm start`: with Node and npm alone, from a fresh clone to a running preview. Nothing here may import a package
// before it is installed.
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildAppIfStale } from "../build/taro.mjs";
import { installMissing } from "./install.mjs";
import { requireNode } from "./node.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

requireNode();
process.chdir(root);
installMissing(root);
await buildAppIfStale("h5");

// In this very process, so that what stops it stops the host.
const require = createRequire(import.meta.url);
require("tsx/cjs");
const { runHost, explain } = require("../host/main.ts");
runHost(process.argv.slice(2)).catch(explain);
