import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import type { Persona } from "../../tools/host/personas";
import { chromiumPath, launchChromium, openPage } from "../../tools/pictures/chromium";

const PATIENCE_MS = 20_000;

/** Like `describe`, where there is a Chromium; else skipped with a line that says so, unless one is required. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (chromiumPath) return describe(name, tests);
  const missing = "没有找到 Chromium，跳过浏览器测试 · no Chromium found (set CHROMIUM_PATH): browser tests skipped";
  if (process.env["LINLI_BROWSER_REQUIRED"] === "1") throw new Error(missing);
  process.stderr.write(`${missing}\n`);
  describe.skip(name, tests);
}

/** One browser for the tests of a file; what a page says to its console as an error fails the test. */
export function useBrowser() {
  let browser: Browser;
  const errors: string[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(errors.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());
  const open = async (options: Parameters<typeof openPage>[1]): Promise<Page> => {
    const page = await openPage(browser, options);
    page.setDefaultTimeout(PATIENCE_MS);
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (said) => {
      if (said.type() === "error" && !isOfNetwork(said.text())) errors.push(said.text());
    });
    return page;
  };
  return {
    /** A desk's screen. */
    openDesk: () => open({ viewport: { width: 1600, height: 900 } }),
    /** A phone of its own. */
    openPhone: () => open({ viewport: { width: 375, height: 720 }, isMobile: true, hasTouch: true }),
  };
}

/** What the browser itself says of a connection that fails; the app has its own words for it. */
const isOfNetwork = (text: string) => text.startsWith("Failed to load resource");

/** A phone on the screen: the app in a frame of the stage, or filling the page. */
export class Screen {
  constructor(readonly root: FrameLocator | Page) {}

  /** The parts that can be seen; pages gone over stay in the document, hidden. */
  all(selector: string): Locator {
    return this.root.locator(selector).filter({ visible: true });
  }

  async tap(selector: string): Promise<void> {
    await this.all(selector).first().click();
  }

  async type(selector: string, value: string): Promise<void> {
    await this.all(`${selector} input, ${selector} textarea`).first().fill(value);
  }

  /** Waits until the words can be seen. */
  async sees(words: string): Promise<void> {
    await this.root.getByText(words).filter({ visible: true }).first().waitFor();
  }

  /** The text of a part, once it is there. */
  async textOf(selector: string): Promise<string> {
    const found = this.all(selector).first();
    await found.waitFor();
    return (await found.innerText()).replace(/\s/g, "");
  }

  /** Waits until a part reads so. */
  async reads(selector: string, words: string | RegExp): Promise<void> {
    await this.all(selector).filter({ hasText: words }).first().waitFor();
  }

  card(words: string): Locator {
    return this.all(".card").filter({ hasText: words }).first();
  }
}

/** The phone of one of the people on the stage. */
export function phoneOnStage(stage: Page, { openid }: Persona): Screen {
  return new Screen(stage.locator(`.phone[data-persona="${openid}"] iframe`).contentFrame());
}

/** Where the app opens a page for somebody. */
export function addressOf(host: { address: string }, { openid }: Persona, page: string): string {
  return `${host.address}/app/?persona=${openid}#/${page}`;
}
