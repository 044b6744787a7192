import { spawnSync } from "node:child_process";
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { consistencyOf, headsOf, passbookOf } from "../support/passbook/files";
import { sha256 } from "../support/passbook/format";
import { busyRegistry } from "../support/passbook/samples";

const root = path.resolve(__dirname, "../..");
const folder = mkdtempSync(path.join(os.tmpdir(), "linli-verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

const registry = busyRegistry();
const key = registry.firstKey;
const save = (name: string, content: unknown) => {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
};
const passbook = save("passbook.json", passbookOf(registry, 1));
const older = save("older.json", passbookOf(registry, 1, 1));
const heads = save("heads.json", headsOf(registry));
const forged = save("forged.json", JSON.stringify(passbookOf(registry, 1)).replace('"amount":102', '"amount":1020'));

function run(args: string[], cli = path.join(root, "verify/cli.js")) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: "utf8", cwd: folder });
  return { status, out: stdout, err: stderr };
}

describe("node verify/cli.js", () => {
  it("exits 0 and tells what was proven of a right passbook", () => {
    const { status, out } = run([passbook, "--key", key, "--since", older, "--heads", heads]);
    expect(status).toBe(0);
    expect(out).toMatch(/^✓ 这本存折是对的/);
    expect(out).toContain(`社区：${registry.community.id}（文件里写的名字：桂花里）`);
    expect(out).toContain("封存：第 3 次，2026-11-21 10:02:00（北京时间），总账共 117 行");
    expect(out).toContain(`时间账户 ${registry.account(1, "minute").id}：24 行，余额`);
    expect(out).toContain(`积分账户 ${registry.account(1, "point").id}：15 行，余额`);
    expect(out).toContain("和旧存折（第 1 次，2026-11-21 08:40:40）对过");
    expect(out).toContain("和封存名册（共 3 次）对过");
    const digest = createHash("sha256")
      .update(JSON.stringify(passbookOf(registry, 1)))
      .digest("hex");
    expect(out).toContain(`文件指纹（SHA-256）：${digest}`);
    expect(out).toMatch(/^Right: head 3; 24 minute lines, balance \d+; 15 point lines, balance \d+\.$/m);
  });

  it("exits 1 and names the line of a forged one", () => {
    const { status, out } = run([forged, "--key", key]);
    expect(status).toBe(1);
    expect(out).toMatch(/^✗ 不对：积分账户第 5 行的数目被改过。/);
    expect(out).toContain("Not right: line_changed (point account, line 5)");
  });

  it("exits 1 when the older passbook or the list of heads is not right", () => {
    expect(run([older, "--key", key, "--since", passbook])).toMatchObject({ status: 1 });
    expect(run([passbook, "--key", key, "--since", forged]).out).toMatch(/^✗ 不对：旧存折：积分账户第 5 行/);
    expect(run([passbook, "--key", key, "--heads", older]).out).toMatch(/^✗ 不对：封存名册：/);
  });

  it("checks a proof of consistency and a list of heads as well", () => {
    const proof = save("consistency.json", consistencyOf(registry, 1, 3));
    expect(run([proof, "--key", key, "--heads", heads])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/前一次：第 1 次[^]*后一次：第 3 次[^]*Right: head 3 only adds to head 1\./),
    });
    expect(run([heads, "--key", key])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/共 3 次封存[^]*Right: 3 heads\./),
    });
  });

  it("takes the key from a file, as digits or PEM", () => {
    const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), Buffer.from(key, "hex")]);
    const pem = createPublicKey({ key: spki, format: "der", type: "spki" }).export({ format: "pem", type: "spki" });
    for (const content of [`${key.toUpperCase()}\n`, String(pem)]) {
      expect(run([passbook, "--key", save("public.key", content)])).toMatchObject({ status: 0 });
    }
  });

  it("exits 2 for a key that is none", () => {
    const pkcs8 = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), sha256("桂花里 key 1")]);
    const secret = createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" }).export({
      format: "pem",
      type: "pkcs8",
    });
    const curve = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ format: "pem", type: "spki" });
    for (const content of ["", key.slice(1), String(secret), String(curve), "-----BEGIN PUBLIC KEY-----"]) {
      expect(run([passbook, "--key", save("no.key", content)])).toMatchObject({ status: 2, out: "" });
    }
    expect(run([passbook, "--key", key.slice(1)])).toMatchObject({ status: 2, out: "" });
  });

  it.each([
    [[]],
    [[passbook]],
    [[passbook, passbook, "--key", key]],
    [["--key", key]],
    [[passbook, "--key", key, "--fast"]],
  ])("exits 2 and tells how it is used with %j", (args) => {
    const { status, out, err } = run(args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(/^用法：[^]*Usage: node verify\/cli\.js FILE --key PUBLIC/);
  });

  it.each([["--since"], ["--heads"]])("exits 2 when %s is given with a list of heads", (option) => {
    expect(run([heads, "--key", key, option, heads])).toMatchObject({ status: 2, out: "" });
  });

  it("exits 2 for a file that is not there, a folder, or more than 100 MB", () => {
    const big = save("big.json", "");
    truncateSync(big, 200 * 1024 * 1024);
    expect(run(["nowhere.json", "--key", key])).toMatchObject({
      status: 2,
      err: expect.stringContaining("读不了这个文件"),
    });
    expect(run([folder, "--key", key])).toMatchObject({ status: 2, err: expect.stringContaining("读不了这个文件") });
    expect(run([big, "--key", key])).toMatchObject({ status: 2, err: expect.stringContaining("超过 100 MB") });
  });

  it("hands no control characters of the file to the terminal", () => {
    const named = passbookOf(registry, 1);
    named.community.name = "\u001b[2J桂花里\u202e\n✓";
    const odd = { ...passbookOf(registry, 1), head: null, "\u001b[31m": { "\u001b[32m": 1 } };
    const twice = JSON.stringify(odd).replace("1}", String.raw`1,"\u001b[32m":2}`);
    for (const file of [save("named.json", named), save("odd.json", twice)]) {
      const { out } = run([file, "--key", key]);
      expect(out).toMatch(/\[(2J|32m)/);
      // eslint-disable-next-line no-control-regex
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    }
  });

  it("runs from a copy of its folder alone", () => {
    const copy = path.join(folder, "copy");
    cpSync(path.join(root, "verify"), copy, { recursive: true });
    expect(run([passbook, "--key", key], path.join(copy, "cli.js"))).toMatchObject({ status: 0 });
  });
});
