import type { Page } from "playwright-core";
import { addressOf, describeInBrowser, Screen, useBrowser } from "../support/browser";
import { axeFindings, overflowing, textSizePx, tooSmall } from "../support/browserLooks";
import { useHost } from "../support/host";
import { type Look, looks } from "../support/looks";

const modes = [
  { mode: "normal", elder: false, textPx: 17, targetPx: 44 },
  { mode: "elder", elder: true, textPx: 22, targetPx: 60 },
];

describeInBrowser("how pages look", () => {
  const host = useHost();
  const browser = useBrowser();

  async function show({ who, page, part }: Look, elder: boolean): Promise<Page> {
    const phone = await browser.openPhone();
    const screen = new Screen(phone);
    if (elder) {
      await phone.goto(addressOf(host, host.people[who], "pages/me/index"));
      await screen.tap("#elder-switch");
      await screen.sees("已打开");
    }
    await phone.goto(addressOf(host, host.people[who], page(host.things)));
    await screen.all(part).first().waitFor();
    return phone;
  }

  test("a month between communities goes onto paper with its heading, and without the buttons", async () => {
    const clearing = looks.find(({ name }) => name === "clearing")!;
    const phone = await show(clearing, false);
    const screen = new Screen(phone);
    await phone.emulateMedia({ media: "print" });
    await screen.sees("与各社区往来");
    expect(await screen.all("#back, #month-earlier, #clearing-print, .header").count()).toBe(0);
  });

  describe.each(modes)("in $mode mode", ({ elder, textPx, targetPx }) => {
    test.each(looks)("$name is legible, fits the phone and has room for a finger", async (look) => {
      const phone = await show(look, elder);
      expect({
        textPx: await textSizePx(phone),
        overflowing: await overflowing(phone),
        tooSmall: await tooSmall(phone, targetPx),
        axe: await axeFindings(phone),
      }).toEqual({ textPx, overflowing: [], tooSmall: [], axe: [] });
    });

    test("what has no space to break at stays on its card", async () => {
      const reporting = looks.find(({ name }) => name === "reporting")!;
      const phone = await show(reporting, elder);
      const screen = new Screen(phone);
      await screen.type("#request-words", `路灯坏了${"W".repeat(60)}`);
      await screen.tap("#request-submit");
      await screen.all("#case-state").first().waitFor();
      expect(await overflowing(phone)).toEqual([]);
    });
  });
});
