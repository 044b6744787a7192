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

/** Parts that reach past the phone's edge, save those in a strip that is there to be pushed along. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const inStrip = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || inStrip(element.parentElement));
    return [...document.querySelectorAll("#app *")]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (right > window.innerWidth + 1 || left < -1) && !inStrip(element.parentElement);
      })
      .map((element) => `${element.tagName}.${element.className} ${element.textContent.slice(0, 20)}`);
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
