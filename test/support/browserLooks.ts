import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds wrong with the page on show, a line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: { run(options: axe.RunOptions): Promise<axe.AxeResults> } };
    const { violations } = await inPage.run({ resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  });
}

/** Parts that reach past the phone's edge and letters that run out of what they stand in, save those in a strip that is there to be pushed along. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const inStrip = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || inStrip(element.parentElement));
    const holders = ".card, .option, .chip, .button, .note, .field, .body";
    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.querySelector("#app")!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const runningOut = texts
      .filter((text) => {
        const holder = text.parentElement?.closest(holders);
        if (!holder || inStrip(text.parentElement)) return false;
        const range = document.createRange();
        range.selectNodeContents(text);
        const { right } = holder.getBoundingClientRect();
        return [...range.getClientRects()].some((box) => box.width > 0 && box.right > right + 1);
      })
      .map((text) => `letters: ${text.data.slice(0, 20)}`);
    const parts = [...document.querySelectorAll("#app *")]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (right > window.innerWidth + 1 || left < -1) && !inStrip(element.parentElement);
      })
      .map((element) => `${element.tagName}.${element.className} ${element.textContent.slice(0, 20)}`);
    return [...parts, ...runningOut];
  });
}

/** Things to press that are lower or narrower than a finger needs. */
export function tooSmall(page: Page, leastPx: number): Promise<string[]> {
  return page.evaluate((least) => {
    return [...document.querySelectorAll(".press, .button")]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < least - 0.5 || box.width < least - 0.5))
      .map(
        ({ element, box }) =>
          `${element.id || element.className}: ${Math.round(box.width)} × ${Math.round(box.height)}`,
      );
  }, leastPx);
}

export function textSizePx(page: Page): Promise<number> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll(".page")].find((element) => element.getBoundingClientRect().width > 0);
    return shown ? parseFloat(getComputedStyle(shown).fontSize) : 0;
  });
}
