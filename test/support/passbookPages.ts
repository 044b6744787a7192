import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { encode } from "uqr";
import type { Persona } from "../../tools/host/personas";
import type { Screen } from "./browser";
import { readClock, runJobs, setClock, type TestHost } from "./host";

const AT_ONCE = 8;

/** Longer than a community lets lines wait for a seal. */
const SEAL_AFTER_MS = 15 * 60_000;

/** Lets somebody give the pool a minute so many times, and has it all sealed. */
export async function giveMinutes(host: TestHost, { openid }: Persona, count: number): Promise<void> {
  const call = async (name: string, event: object): Promise<unknown> => {
    const headers = { "content-type": "application/json", "x-linli-openid": openid };
    const response = await fetch(`${host.address}/functions/${name}`, {
      method: "POST",
      headers,
      body: JSON.stringify(event),
    });
    const answer = (await response.json()) as { ok: boolean; data: unknown };
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.data;
  };
  const me = (await call("member", { action: "me", input: {} })) as { memberships: { communityId: string }[] };
  const { communityId } = me.memberships[0]!;
  const donate = () =>
    call("points", { action: "donate", communityId, requestId: randomUUID(), input: { amountMinutes: 1 } });
  for (let left = count; left > 0; left -= AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(left, AT_ONCE) }, donate));
  }
  await setClock(host, (await readClock(host)) + SEAL_AFTER_MS);
  await runJobs(host);
}

/** Presses what gives out a file; its name and where it was put. */
export async function downloadBy(screen: Screen, page: Page, selector: string) {
  const [download] = await Promise.all([page.waitForEvent("download"), screen.tap(selector)]);
  return { name: download.suggestedFilename(), file: await download.path() };
}

/** Presses what asks for a file, and chooses one. */
export async function chooseBy(
  screen: Screen,
  page: Page,
  selector: string,
  chosen: { name: string; text: string },
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), screen.tap(selector)]);
  await chooser.setFiles({ name: chosen.name, mimeType: "application/json", buffer: Buffer.from(chosen.text) });
}

/** What the command says of a file. */
export function commandSays(file: string, publicKeyFile: string): string {
  const { stdout } = spawnSync(process.execPath, ["verify/cli.js", file, "--key", publicKeyFile], { encoding: "utf8" });
  return stdout;
}

export const publicKeyOf = (host: TestHost) => readFileSync(host.publicKeyFile, "utf8").trim();

/** Whether the canvas shows the QR code of this text, cell by cell. */
export function showsQr(page: Page, selector: string, text: string): Promise<boolean> {
  const { data } = encode(text, { ecc: "M", border: 2 });
  return page.evaluate(
    ([where, cells]) => {
      const canvas = document.querySelector<HTMLCanvasElement>(where);
      const brush = canvas?.getContext("2d");
      if (!canvas || !brush) return false;
      const cell = canvas.width / cells.length;
      return cells.every((row, y) =>
        row.every((dark, x) => {
          const [red = 255] = brush.getImageData((x + 0.5) * cell, (y + 0.5) * cell, 1, 1).data;
          return dark === red < 128;
        }),
      );
    },
    [selector, data] as const,
  );
}
