import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

describe("a storm", () => {
  it("loses and doubles nothing that was acknowledged, though the server crashes and clients are killed", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "linli-storm-test-"));
    const file = path.join(folder, "storm.json");
    const code = await run(["tools/storm/main.ts", "--seconds", "6", "--json", file]);
    const report = JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;
    rmSync(folder, { recursive: true });
    expect(report).toMatchObject({ unanswered: 0, lost: [], invented: [], doubled: [], breaches: [] });
    expect(report["crashes"]).toBeGreaterThan(0);
    expect(report["done"]).toBeGreaterThan(100);
    expect(code).toBe(0);
  }, 120_000);
});

function run(what: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ["--import", "tsx", ...what], { cwd: root }, () =>
      resolve(child.exitCode ?? 1),
    );
  });
}
