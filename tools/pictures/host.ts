import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "../paths";

/** Runs the local host on a folder of its own with the demo community, for as long as the work takes. */
export async function withDemoHost(work: (address: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "linli-pictures-"));
  const host = spawn(process.execPath, ["--import", "tsx", path.join(root, "tools/host/serve.ts")], {
    env: { ...process.env, LINLI_DATA: folder, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise<never>((_, reject) =>
    host.once("exit", (code) => reject(new Error(`the host ended with ${code}`))),
  );
  const said = new Promise<string>((resolve) => {
    let text = "";
    host.stdout.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
      if (address) resolve(address);
    });
  });
  try {
    await work(await Promise.race([said, gone]));
  } finally {
    gone.catch(() => undefined);
    const ended = new Promise((resolve) => host.once("exit", resolve));
    if (host.exitCode === null && host.kill("SIGTERM")) await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first order of this person in the state. */
export async function orderOf(address: string, openid: string, state: string): Promise<string> {
  const ask = async (name: string, call: object): Promise<unknown> => {
    const headers = { "content-type": "application/json", "x-linli-openid": openid };
    const response = await fetch(`${address}/functions/${name}`, {
      method: "POST",
      headers,
      body: JSON.stringify(call),
    });
    return ((await response.json()) as { data: unknown }).data;
  };
  const { memberships } = (await ask("member", { action: "me", input: {} })) as {
    memberships: { communityId: string }[];
  };
  const communityId = memberships[0]?.communityId;
  const { items } = (await ask("order", { action: "mine", communityId, input: { which: "open" } })) as {
    items: { orderId: string; state: string }[];
  };
  const found = items.find((order) => order.state === state);
  if (!found) throw new Error(`the demo has no ${state} order of ${openid}`);
  return found.orderId;
}
