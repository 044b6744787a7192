import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { useHost } from "../support/host";
import { usePhones } from "../support/weapp";

const host = useHost();
const phones = usePhones(host);

test("a passbook is fetched, checked on the phone, and sent as a file that the command accepts", async () => {
  const phone = phones.start("volunteer");
  await phone.open("/pages/points/index");
  await phone.tap("#go-passbook");
  await phone.arrivesAt("packages/passbook/passbook/index");
  await phone.sees("核对过了，账是对的");
  await phone.sees("这部手机已记下这把公钥");
  await phone.tap("#passbook-download");
  expect(phone.shared).toHaveLength(1);
  const { name, text } = phone.shared[0]!;
  expect(name).toMatch(/^邻里存折-陈建国-20\d\d-\d\d-\d\d\.json$/);
  expect(verified(text)).toContain("这本存折是对的");
});

test("a file is checked as pasted text, and the first wrong line is named", async () => {
  const phone = phones.start("volunteer");
  await phone.open("/packages/passbook/passbook/index");
  await phone.sees("核对过了");
  await phone.tap("#passbook-download");
  const passbook = JSON.parse(phone.shared[0]!.text) as { accounts: { lines: { amount: number }[] }[] };
  passbook.accounts[0]!.lines[0]!.amount += 60;

  await phone.open("/packages/passbook/check/index");
  await phone.sees("这部手机记着的");
  await phone.tap("#check-paste");
  await phone.type("#check-text", JSON.stringify(passbook));
  await phone.tap("#check-submit");
  expect(await phone.textShown("#fault")).toContain("时间账户第1行");
});

test("the public list of heads is fetched and sent as a file", async () => {
  const phone = phones.start("resident");
  await phone.open("/packages/passbook/heads/index");
  await phone.sees("社区公钥");
  await phone.tap("#heads-download");
  await phone.tap("#heads-send");
  expect(JSON.parse(phone.shared[0]!.text)).toMatchObject({ format: "linli.heads.1", heads: [{ number: 1 }] });
});

function verified(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "linli-passbook-"));
  const file = path.join(folder, "passbook.json");
  writeFileSync(file, text);
  const { stdout } = spawnSync(process.execPath, ["verify/cli.js", file, "--key", host.publicKeyFile], {
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  return stdout;
}
