import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { buildAppIfStale } from "../build/taro.mjs";
import { root } from "../paths";
import { launchChromium, openPage } from "./chromium";
import { orderOf, withDemoHost } from "./host";

const folder = path.join(root, "docs/pictures");

const screens = {
  desk: { viewport: { width: 1600, height: 900 } },
  phone: { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};

interface Picture {
  name: string;
  openid: string;
  page: string;
  elder?: boolean;
}

/** Takes the pictures of the README: the stage, and pages of the demo community's people. */
async function takePictures(): Promise<void> {
  await buildAppIfStale("h5");
  mkdirSync(folder, { recursive: true });
  await withDemoHost(async (address) => {
    const browser = await launchChromium();
    try {
      await takeStage(browser, address);
      for (const picture of await picturesAt(address)) await takePhone(browser, address, picture);
    } finally {
      await browser.close();
    }
  });
}

async function picturesAt(address: string): Promise<Picture[]> {
  const resident = "demo-wang-xiulan";
  const orderId = await orderOf(address, resident, "accepted");
  return [
    { name: "home", openid: resident, page: "pages/home/index" },
    { name: "home-elder", openid: resident, page: "pages/home/index", elder: true },
    { name: "order", openid: resident, page: `pages/order/index?orderId=${orderId}` },
    { name: "tasks", openid: "demo-li-jianguo", page: "packages/volunteer/tasks/index" },
    { name: "desk", openid: "demo-zhou-lihua", page: "packages/branch/desk/index" },
  ];
}

async function takeStage(browser: Browser, address: string): Promise<void> {
  const page = await openPage(browser, screens.desk);
  await page.goto(address);
  for (const phone of await page.locator(".phone iframe").all()) {
    await phone.contentFrame().locator(".body > *").first().waitFor();
    await phone.contentFrame().locator(".skeleton").waitFor({ state: "detached" });
  }
  await keep(page, "stage");
}

async function takePhone(
  browser: Browser,
  address: string,
  { name, openid, page: shown, elder }: Picture,
): Promise<void> {
  const page = await openPage(browser, screens.phone);
  if (elder) {
    await page.goto(`${address}/app/?persona=${openid}#/pages/me/index`);
    await page.locator("#elder-switch").click();
    await page.locator("#elder-switch[aria-checked=true]").waitFor();
  }
  await page.goto(`${address}/app/?persona=${openid}#/${shown}`);
  await page.locator(".body > *").first().waitFor();
  await page.locator(".skeleton").waitFor({ state: "detached" });
  await keep(page, name);
}

async function keep(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle", { timeout: 2_000 }).catch(() => undefined);
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: "disabled" });
  await page.context().close();
}

takePictures().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
