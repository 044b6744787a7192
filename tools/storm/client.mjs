// One client of the storm, a process of its own so that it can be killed. Plain JavaScript: thirty-two of them must start at once.
// What it asks is in its journal before it is sent, and the answer after: whoever comes after it knows what to ask again.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import pg from "pg";
import { nextOperation } from "./operations.mjs";

const [journal, url, townFile] = process.argv.slice(2);
const town = JSON.parse(readFileSync(townFile, "utf8"));
const AGAIN = ["40001", "40P01"];

// Started only to ask again what was left without an answer.
let isStopping = process.argv[5] === "last";
process.on("SIGTERM", () => (isStopping = true));

let connection;
let { pending, holds } = past();
while (pending || !isStopping) {
  const isRetry = Boolean(pending);
  const operation = pending ?? nextOperation(town, holds);
  if (!isRetry) note({ ask: operation });
  pending = undefined;
  const outcome = await answered(operation, isRetry);
  note({ id: operation.id, outcome });
  if (operation.name === "reserve" && outcome === "done") holds.push(operation);
}
await connection?.end().catch(() => undefined);

/** Asks until there is an answer, whatever happens to the server meanwhile. */
async function answered(operation, isRetry) {
  for (let attempt = isRetry ? 1 : 0; ; attempt += 1) {
    if (attempt > 0) note({ retry: operation.id });
    try {
      connection ??= await connect();
      await connection.query(operation.sql, [...operation.values, new Date()]);
      return "done";
    } catch (error) {
      if (error.code === "LINLI") return error.message;
      if (!AGAIN.includes(error.code)) {
        connection?.end().catch(() => undefined);
        connection = undefined;
        await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 100));
      }
    }
  }
}

async function connect() {
  const client = new pg.Client({ connectionString: url, options: "-c role=linli_app", connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

function note(line) {
  appendFileSync(journal, `${JSON.stringify(line)}\n`);
}

/** What the one before left: its last question, if unanswered, and the holds it may still pay. */
function past() {
  const lines = existsSync(journal) ? readFileSync(journal, "utf8").split("\n").filter(Boolean) : [];
  const open = new Map();
  const holds = [];
  for (const line of lines.map((text) => JSON.parse(text))) {
    if (line.ask) open.set(line.ask.id, line.ask);
    if (!line.outcome) continue;
    const asked = open.get(line.id);
    open.delete(line.id);
    if (asked.name === "reserve" && line.outcome === "done") holds.push(asked);
  }
  return { pending: [...open.values()][0], holds: holds.slice(-20) };
}
