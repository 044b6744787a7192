import type { Page } from "playwright-core";
import { addressOf, describeInBrowser, Screen, useBrowser } from "../support/browser";
import { axeFindings, overflowing } from "../support/browserLooks";
import { useHost } from "../support/host";

describeInBrowser("the triage desk at a wide screen", () => {
  const host = useHost();
  const browser = useBrowser();

  async function openDesk(): Promise<{ page: Page; screen: Screen }> {
    const page = await browser.openDesk();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(addressOf(host, host.people.dispatcher, "packages/cases/desk/index"));
    const screen = new Screen(page);
    await screen.all("#case-0").first().waitFor();
    return { page, screen };
  }

  const type = (page: Page, text: string) => page.keyboard.insertText(text);

  /** Moves on with Tab until the part has focus: nothing here is touched by a mouse. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      if (await page.evaluate((one) => document.activeElement?.closest(one) != null, selector)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not come to ${selector}`);
  }

  async function markCase(page: Page, screen: Screen, words: string): Promise<void> {
    for (let presses = 0; presses < 5; presses += 1) {
      await page.keyboard.press("j");
      if ((await screen.all(".marked").first().innerText()).includes(words)) return;
    }
    throw new Error(`J does not come to ${words}`);
  }

  test("a case is registered, triaged and given to its grid by keyboard alone", async () => {
    const { page, screen } = await openDesk();
    const words = "三楼楼道灯坏了";
    await markCase(page, screen, words);
    await page.keyboard.press("Enter");
    await screen.reads("#open-case", words);

    await page.keyboard.press("r");
    await screen.all("#form-register").waitFor();
    await page.keyboard.press("Control+Enter");
    await screen.reads("#toast", "已登记");

    await page.keyboard.press("t");
    await screen.all("#form-triage").waitFor();
    await tabTo(page, "#triage-words");
    await type(page, "先看线路");
    await page.keyboard.press("Control+Enter");
    await screen.reads("#toast", "已研判");

    // It has left this pile, and is still open.
    await page.keyboard.press("a");
    await screen.all("#holder-0").waitFor();
    await tabTo(page, "#holder-0");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");
    await screen.reads("#toast", "已分办");
    await screen.reads("#case-state", "已分办");
  });

  test("Escape leaves a form, and a letter that does not fit says so", async () => {
    const { page, screen } = await openDesk();
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await screen.all("#form-reject").waitFor();
    await page.keyboard.press("Escape");
    await screen.all("#form-reject").waitFor({ state: "detached" });
    await page.keyboard.press("a");
    await screen.reads("#toast", "现在不能这样办");
  });

  test("has nothing axe finds, and nothing past its edge", async () => {
    const { page, screen } = await openDesk();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await screen.all("#case-state").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
  });
});
