import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { addressOf, describeInBrowser, Screen, useBrowser } from "../support/browser";
import { axeFindings, overflowing } from "../support/browserLooks";
import { useHost } from "../support/host";
import { chooseBy, commandSays, downloadBy, giveMinutes, publicKeyOf, showsQr } from "../support/passbookPages";

/** More than one page of what the server answers. */
const LINES = 505;

interface Book {
  accounts: { lines: { line: number; amount: number; balance: number }[] }[];
}

describeInBrowser("a passbook", () => {
  const host = useHost();
  const browser = useBrowser();

  async function openPassbook() {
    const page = await browser.openPhone();
    const screen = new Screen(page);
    await page.goto(addressOf(host, host.people.resident, "packages/passbook/passbook/index"));
    await screen.all("#passbook-right").waitFor();
    return { page, screen };
  }

  beforeAll(() => giveMinutes(host, host.people.resident, LINES), 60_000);

  test("is downloaded as a file that the command accepts, and printed whole with the digest of that file", async () => {
    const { page, screen } = await openPassbook();
    const { name, file } = await downloadBy(screen, page, "#passbook-download");
    expect(name).toMatch(/^邻里存折-王秀兰-20\d\d-\d\d-\d\d\.json$/);
    expect(commandSays(file, host.publicKeyFile)).toContain(`${LINES + 1} minute lines, balance 95`);

    await screen.tap("#go-print");
    await screen.all("#paper").waitFor();
    expect({ overflowing: await overflowing(page), axe: await axeFindings(page) }).toEqual({
      overflowing: [],
      axe: [],
    });
    await page.emulateMedia({ media: "print" });
    expect(await screen.all("#lines-minute tbody tr").count()).toBe(LINES + 1);
    expect(await screen.all("#back, #print-now, .page-foot").count()).toBe(0);
    const digest = createHash("sha256").update(readFileSync(file)).digest("hex");
    await screen.sees(digest);
    expect(await showsQr(page, "#paper-qr canvas", `linli-passbook:sha256:${digest}`)).toBe(true);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(5);
    // A4 in points.
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  });

  test("is checked without a network, and the first wrong line of a tampered one is named", async () => {
    const { page, screen } = await openPassbook();
    const { file } = await downloadBy(screen, page, "#passbook-download");
    const text = readFileSync(file, "utf8");
    await screen.tap("#go-checkPassbook");
    await screen.all("#check-file").waitFor();
    await page.context().setOffline(true);
    const asked: string[] = [];
    page.on("requestfinished", (request) => asked.push(request.url()));

    await chooseBy(screen, page, "#check-file", { name: "存折.json", text });
    await screen.tap("#check-submit");
    await screen.reads("#check-right", "这本存折是对的");
    await screen.reads("#passbook-minute", "1小时35分");
    await screen.tap("#check-again");

    await chooseBy(screen, page, "#check-file", { name: "存折.json", text: tampered(text, 300) });
    await screen.tap("#check-submit");
    await screen.reads("#fault", "时间账户第300行");
    await screen.reads("#fault", "文件里这一行写的是");
    expect(asked).toEqual([]);
  });

  test("is checked by anyone who has its file and the key of the notice board", async () => {
    const { page, screen } = await openPassbook();
    const { file } = await downloadBy(screen, page, "#passbook-download");
    const text = readFileSync(file, "utf8");

    const stranger = await browser.openPhone();
    const other = new Screen(stranger);
    await stranger.goto(`${host.address}/app/#/packages/passbook/check/index`);
    await chooseBy(other, stranger, "#check-file", { name: "存折.json", text });
    await other.type("#check-key", "不是公钥");
    await other.sees("公钥应该是六十四位");
    await other.type("#check-key", publicKeyOf(host).toUpperCase());
    await other.tap("#check-submit");
    await other.reads("#check-right", "这本存折是对的");
    await other.tap("#check-print");
    await other.all("#paper").waitFor();
  });

  test("that is signed with another key is not believed until the notice board has been seen", async () => {
    const { page, screen } = await openPassbook();
    await page.evaluate((other) => {
      const name = Object.keys(localStorage).find((key) => key.includes("sealKey"))!;
      localStorage.setItem(name, JSON.stringify({ data: other }));
    }, "ab".repeat(32));
    await page.reload();
    await screen.reads("#fault", "公钥对不上");
    const evidence = page.waitForEvent("download");
    await screen.tap("#give-wrong");
    expect((await evidence).suggestedFilename()).toMatch(/^邻里存折.*\.json$/);
    await screen.tap("#trust-anew");
    await screen.tap("#trust-submit");
    await screen.all("#passbook-right").waitFor();
    await page.reload();
    await screen.all("#passbook-right").waitFor();
  });

  test("goes on from where it was when the connection comes back", async () => {
    const page = await browser.openPhone();
    const screen = new Screen(page);
    await page.goto(addressOf(host, host.people.resident, "pages/points/index"));
    await screen.all("#go-passbook").waitFor();
    let answered = 0;
    await page.route("**/functions/points", (route) => {
      const isPassbook = route.request().postData()?.includes('"passbook"');
      return isPassbook && ++answered === 2 ? route.abort() : route.continue();
    });
    await screen.tap("#go-passbook");
    await screen.tap("#retry");
    await screen.reads("#passbook-right", "账是对的");
    expect(answered).toBe(3);
  });

  test("rests on heads that anyone can download and compare", async () => {
    const { page, screen } = await openPassbook();
    await screen.tap("#go-heads");
    const { file } = await downloadBy(screen, page, "#heads-download");
    expect(commandSays(file, host.publicKeyFile)).toContain("这份封存名册是对的");
    await screen.tap("#head-1");
    await screen.tap("#head-2");
    await screen.tap("#heads-compare");
    await screen.reads("#check-right", "没有改写过");
    const proof = await downloadBy(screen, page, "#heads-proof");
    expect(commandSays(proof.file, host.publicKeyFile)).toContain("两次封存是对的");
  });
});

/** The file with a line of the minute account changed, and what follows summed anew. */
function tampered(text: string, line: number): string {
  const book = JSON.parse(text) as Book;
  const { lines } = book.accounts[0]!;
  lines[line - 1]!.amount += 1;
  for (const each of lines.slice(line - 1)) each.balance += 1;
  return JSON.stringify(book);
}
