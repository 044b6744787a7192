import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FolderInUse, lockFolder } from "../../../tools/database/lock";
import { identityOf, isAlive } from "../../../tools/database/processes";
import { root } from "../../../tools/paths";
import { runScript } from "../support/children";
import { removeFolders, temporaryFolder } from "../support/folders";

const script = path.join(root, "test/tools/support/holdLock.ts");

afterAll(removeFolders);

test("refuses a second living process, naming the first", async () => {
  const folder = temporaryFolder();
  const first = runScript(script, [folder]);
  await first.said(/held/);
  try {
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    const second = runScript(script, [folder]);
    const [, pid] = await second.said(/进程号 (\d+)/);
    expect(Number(pid)).toBe(first.process.pid);
  } finally {
    await first.end("SIGTERM");
  }
});

test("takes the folder over from an owner that was killed", async () => {
  const folder = temporaryFolder();
  const first = runScript(script, [folder]);
  await first.said(/held/);
  await first.end("SIGKILL");
  const release = lockFolder(folder);
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test("takes over from an owner whose number another process has by now", () => {
  const folder = temporaryFolder();
  const owner = { ...identityOf(process.ppid), startedAt: "another boot:1", nonce: "gone" };
  writeFileSync(path.join(folder, "owner.lock"), JSON.stringify(owner));
  // Only where the system tells when a process started can the two be told apart.
  const told = identityOf(process.ppid).startedAt !== null;
  if (told) lockFolder(folder)();
  else expect(() => lockFolder(folder)).toThrow(FolderInUse);
});

test("takes over a lock file that was left half written", () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "owner.lock"), "{");
  lockFolder(folder)();
});

test("lets one of many have a dead owner's folder", async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "owner.lock"), JSON.stringify({ pid: 2 ** 22 + 1, startedAt: null, nonce: "gone" }));
  const children = Array.from({ length: 6 }, () => runScript(script, [folder]));
  const said = await Promise.all(children.map(async (child) => (await child.said(/held|进程号/))[0]));
  expect(said.filter((word) => word === "held")).toHaveLength(1);
  await Promise.all(children.map((child) => child.end("SIGTERM")));
});

test("counts this process as living", () => {
  expect(isAlive(identityOf(process.pid))).toBe(true);
});
