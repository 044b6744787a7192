import { existsSync } from "node:fs";
import { chromium, type Browser, type Page } from "playwright-core";

/** Where there is a Chromium, if there is one. */
export const chromiumPath = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (candidate) => candidate && existsSync(candidate),
);

/** It may run as root and without a screen, and asks nothing of the network but what a page asks. */
const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: flags });
}

/** A page where Shanghai's people live. */
export async function openPage(browser: Browser, options: Parameters<Browser["newContext"]>[0]): Promise<Page> {
  const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", ...options });
  return context.newPage();
}
