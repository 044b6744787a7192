import { addressOf, describeInBrowser, Screen, useBrowser } from "../support/browser";
import { runJobs, useHost } from "../support/host";

describeInBrowser("a file of the hotline in the browser", () => {
  const host = useHost();
  const browser = useBrowser();

  test("is chosen, sent, worked through and told row by row; what became of it is saved", async () => {
    const page = await browser.openDesk();
    await page.goto(addressOf(host, host.people.dispatcher, "packages/cases/imports/index"));
    const screen = new Screen(page);
    await screen.all("#import-choose").waitFor();
    const choosing = page.waitForEvent("filechooser");
    await screen.tap("#import-choose");
    const rows = ["H1,王,13900000000,设施,楼道灯坏了请修理,101号楼,", "H2,王,不知道,设施,楼道灯坏了请修理,101号楼,"];
    const text = ["工单编号,来电人,联系电话,问题分类,诉求内容,事发地址,紧急程度", ...rows, ""].join("\r\n");
    await (await choosing).setFiles({ name: "浏览器热线.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await screen.sees("浏览器热线.csv");
    await runJobs(host);
    await page.reload();
    await screen.sees("收下1件，没有收下1行");
    await screen.tap("#import-0");
    await screen.sees("电话不对，请核对再传");

    await page.goBack();
    await screen.tap("#to-results");
    await screen.tap("#results-draw");
    await screen.sees("件变化，请保存文件");
    await screen.tap("#batch-0-fetch");
    const saving = page.waitForEvent("download");
    await screen.tap("#batch-0-save");
    expect((await saving).suggestedFilename()).toMatch(/^热线办理结果-.*\.csv$/);
  });
});
