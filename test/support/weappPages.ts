import path from "node:path";
import type * as Simulate from "miniprogram-simulate";
import type { Navigation } from "./weappWx";

type Life = "onLoad" | "onShow" | "onReady" | "onHide" | "onUnload";
type Functions = Partial<Record<string, (...given: unknown[]) => unknown>>;

/** What is `this` in a page. */
type PageInstance = Functions & { route: string };

/** A page as the simulator drew it. */
export interface Drawn {
  dom?: HTMLElement;
  querySelector(selector: string): Drawn | undefined;
  querySelectorAll(selector: string): Drawn[];
  dispatchEvent(name: string, options?: object): void;
}

interface OpenPage {
  route: string;
  params: Record<string, string>;
  drawn: Drawn & { attach(parent: Node): void; detach(): void };
  instance?: PageInstance;
}

/**
 * WeChat's stack of pages, and the `App` and `Page` that the simulator lacks: a page becomes a component whose methods
 * are the page's functions.
 */
export class Pages implements Navigation {
  readonly #stack: OpenPage[] = [];
  readonly #loaded = new Map<string, string>();
  app: Functions = {};

  constructor(
    private readonly simulate: typeof Simulate,
    private readonly dist: string,
  ) {}

  /** For the global scope, before the built app is required. */
  globals() {
    return {
      App: (options: Functions) => void (this.app = options),
      getApp: () => this.app,
      getCurrentPages: () => this.#stack.flatMap(({ instance }) => instance ?? []),
      Page: (options: Functions & { data?: object }) => this.#register(options),
    };
  }

  get top(): OpenPage {
    const top = this.#stack.at(-1);
    if (!top) throw new Error("no page is open");
    return top;
  }

  navigateTo(url: string): void {
    this.#tell("onHide");
    this.#open(url);
  }

  redirectTo(url: string): void {
    this.#close();
    this.#open(url);
  }

  reLaunch(url: string): void {
    this.closeAll();
    this.#open(url);
  }

  navigateBack(delta: number): void {
    for (let left = Math.min(delta, this.#stack.length - 1); left > 0; left -= 1) this.#close();
    this.#tell("onShow");
  }

  closeAll(): void {
    while (this.#stack.length > 0) this.#close();
  }

  #open(url: string): void {
    const { pathname, searchParams } = new URL(url, "http://phone/");
    const route = pathname.slice(1);
    const drawn = this.simulate.render(this.#load(route)) as unknown as OpenPage["drawn"];
    this.#stack.push({ route, params: Object.fromEntries(searchParams), drawn });
    drawn.attach(document.body);
  }

  #close(): void {
    this.#stack.at(-1)?.drawn.detach();
    this.#stack.pop();
  }

  #tell(life: Life, ...given: unknown[]): void {
    this.#stack.at(-1)?.instance?.[life]?.(...given);
  }

  #load(route: string): string {
    const known = this.#loaded.get(route);
    if (known !== undefined) return known;
    const id = this.simulate.load(path.join(this.dist, route), { rootPath: this.dist, compiler: "official" });
    this.#loaded.set(route, id);
    return id;
  }

  /** Called by a page's own file while the simulator loads it. */
  #register(options: Functions & { data?: object }): void {
    const methods = Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value === "function"));
    const arrive = (instance: PageInstance) => {
      const page = this.top;
      instance.route = page.route;
      page.instance = instance;
      instance["onLoad"]?.(page.params);
      instance["onShow"]?.();
    };
    const register = (globalThis as unknown as { Component(definition: object): void }).Component;
    register({
      data: options.data,
      methods,
      lifetimes: {
        attached(this: PageInstance) {
          arrive(this);
        },
        ready(this: PageInstance) {
          this["onReady"]?.();
        },
        detached(this: PageInstance) {
          this["onUnload"]?.();
        },
      },
    });
  }
}
