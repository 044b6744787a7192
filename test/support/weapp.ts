import path from "node:path";
import type * as Simulate from "miniprogram-simulate";
import type { TestHost } from "./host";
import type { PersonKey } from "./hostTown";
import { type Drawn, Pages } from "./weappPages";
import { type SharedFile, wxOf } from "./weappWx";

export const weappFolder = path.resolve(__dirname, "../../dist/weapp");

const PATIENCE_MS = 8_000;
const LOOK_EVERY_MS = 25;

/** Waits until the question has an answer that is not nothing. */
export async function until<Found>(what: string, look: () => Found | undefined | false): Promise<Found> {
  const startedAt = performance.now();
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() - startedAt > PATIENCE_MS) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** The built mini-program in somebody's hands. */
export class Phone {
  constructor(
    private readonly pages: Pages,
    /** Files that were shared to a chat. */
    readonly shared: SharedFile[],
    /** Files in a chat, of which the last is picked when one is to be chosen. */
    readonly picked: SharedFile[],
  ) {}

  get route(): string {
    return this.pages.top.route;
  }

  /** Opens a page with nothing behind it, as from a shared link, and waits until it has something to say. */
  async open(url: string): Promise<void> {
    this.pages.reLaunch(url);
    await until(`something on ${url}`, () => this.text !== "" && !this.find(".skeleton"));
  }

  /** All that the page on show says. */
  get text(): string {
    return this.pages.top.drawn.dom?.textContent ?? "";
  }

  async sees(words: string): Promise<void> {
    await until(`“${words}” on ${this.route}: ${this.text}`, () => this.text.includes(words));
  }

  async arrivesAt(route: string): Promise<void> {
    await until(`the page ${route}`, () => this.route === route);
  }

  find(selector: string): Drawn | undefined {
    return findIn(this.pages.top.drawn, selector);
  }

  textOf(selector: string): string {
    return this.find(selector)?.dom?.textContent ?? "";
  }

  async textShown(selector: string): Promise<string> {
    return until(`words in ${selector}`, () => this.textOf(selector) || undefined);
  }

  async tap(selector: string): Promise<void> {
    const button = await until(`${selector} on ${this.route}`, () => this.find(selector));
    button.dispatchEvent("tap");
  }

  async type(selector: string, value: string): Promise<void> {
    const field = await until(`${selector} on ${this.route}`, () => this.find(selector));
    field.dispatchEvent("input", { detail: { value } });
  }

  /** Puts the phone away. */
  close(): void {
    this.pages.closeAll();
  }
}

/** Looks into the parts that Taro nests once a page is deep. */
function findIn(drawn: Drawn, selector: string): Drawn | undefined {
  const found = drawn.querySelector(selector);
  if (found) return found;
  for (const part of drawn.querySelectorAll("comp")) {
    const inside = findIn(part, selector);
    if (inside) return inside;
  }
  return undefined;
}

/** All but the date, which is the town's. */
const untouched: FakeableAPI[] = [
  ...([
    "hrtime",
    "nextTick",
    "performance",
    "queueMicrotask",
    "requestAnimationFrame",
    "cancelAnimationFrame",
  ] as const),
  ...(["requestIdleCallback", "cancelIdleCallback", "setImmediate", "clearImmediate"] as const),
  ...(["setInterval", "clearInterval", "setTimeout", "clearTimeout"] as const),
];

/** Starts the built mini-program for one of the town's people, its clock at the town's time. */
function startPhone(host: TestHost, who: PersonKey): Phone {
  jest.useFakeTimers({ now: new Date(host.now), advanceTimers: true, doNotFake: untouched });
  jest.resetModules();
  const scope = globalThis as { wx?: object };
  // The phone before left its modules in it.
  delete scope.wx;
  const simulate = jest.requireActual<typeof Simulate>("miniprogram-simulate");
  const pages = new Pages(simulate, weappFolder);
  const shared: SharedFile[] = [];
  const picked: SharedFile[] = [];
  scope.wx = Object.assign(scope.wx ?? {}, wxOf(host, host.people[who].openid, pages, shared, picked));
  Object.assign(globalThis, pages.globals());
  jest.requireActual(path.join(weappFolder, "app.js"));
  pages.app["onLaunch"]?.({ path: "pages/home/index", query: {} });
  pages.app["onShow"]?.({ path: "pages/home/index", query: {} });
  return new Phone(pages, shared, picked);
}

/** Hands out phones, puts them away after each test, and fails a test on anything that went to `console.error`. */
export function usePhones(host: TestHost): { start(who: PersonKey): Phone } {
  const out: Phone[] = [];
  let errors: jest.SpyInstance;
  beforeEach(() => {
    errors = jest.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => {
    for (const phone of out.splice(0)) phone.close();
    jest.useRealTimers();
    const said: unknown[][] = errors.mock.calls;
    errors.mockRestore();
    expect(said).toEqual([]);
  });
  return {
    start(who) {
      const phone = startPhone(host, who);
      out.push(phone);
      return phone;
    },
  };
}
