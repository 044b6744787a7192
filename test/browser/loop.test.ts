import { describeInBrowser, phoneOnStage, useBrowser } from "../support/browser";
import { readClock, setClock, useHost } from "../support/host";

const HOUR_MS = 3_600_000;

describeInBrowser("the main job on the stage", () => {
  const host = useHost();
  const browser = useBrowser();

  test("a neighbour is helped and thanked, and the points are spent, each phone following the others", async () => {
    const stage = await browser.openDesk();
    await stage.goto(host.address);
    const { people } = host;
    const resident = phoneOnStage(stage, people.resident);
    const volunteer = phoneOnStage(stage, people.volunteer);
    const branch = phoneOnStage(stage, people.dispatcher);
    const merchant = phoneOnStage(stage, people.merchant);

    await resident.tap("#service-errand");
    await resident.tap("#day-1");
    await resident.tap("#time-1000");
    await resident.tap("#duration-60");
    await resident.type("#book-note", "买两斤青菜");
    await resident.tap("#book-submit");
    await resident.reads("#order-state", "等支行安排");

    await branch.card("买两斤青菜").getByRole("button", { name: "派单", exact: true }).click();
    await branch.root.getByRole("button", { name: "派给陈建国" }).click();
    await resident.reads("#order-state", "正在找人");

    await volunteer.card("买两斤青菜").getByRole("button", { name: "我来接" }).click();
    await resident.reads("#order-state", "已有人接");
    const startCode = await resident.textOf("#visit-code");

    await setClock(host, visitTime(host.now));
    await volunteer.card("代购代办").click();
    await volunteer.type("#visit-code-input", startCode);
    await volunteer.tap("#visit-start");
    await resident.reads("#order-state", "正在服务");
    const finishCode = await resident.textOf("#visit-code");
    expect(finishCode).not.toBe(startCode);

    await setClock(host, (await readClock(host)) + HOUR_MS);
    await volunteer.type("#visit-code-input", finishCode);
    await volunteer.tap("#visit-finish");
    await resident.reads("#order-state", "等您确认");
    await resident.tap("#star-4");
    await resident.tap("#confirm-order");
    await resident.reads("#order-state", "已完成");
    await resident.reads("#paid-minutes", "1小时");
    await volunteer.sees("60积分");

    // From the visit back over the tasks to home, and from there to what the hour has earned.
    await volunteer.tap("#back");
    await volunteer.tap("#back");
    await volunteer.tap("#tab-points");
    await volunteer.reads("#points-balance", "90");
    await volunteer.tap("#go-rewards");
    await volunteer.tap("#redeem-0");
    await volunteer.tap("#redeem-submit");
    const voucherCode = await volunteer.textOf("#voucher-code");

    await merchant.type("#verify-code", voucherCode);
    await merchant.tap("#verify-submit");
    await merchant.reads("#verify-result", "鸡蛋一盒");
    await volunteer.reads("#voucher-state", "已使用");

    // No hold is left of an order that is over, no balance differs from its postings: none of what the ledger promises is broken.
    expect(await host.ledger()).toMatchObject({ breaches: [], sums: { minute: 0, point: 0 } });
  }, 90_000);
});

/** Ten o'clock in Shanghai, the day after. */
function visitTime(now: string): number {
  const shanghai = new Date(Date.parse(now) + 8 * HOUR_MS);
  return Date.UTC(shanghai.getUTCFullYear(), shanghai.getUTCMonth(), shanghai.getUTCDate() + 1, 10) - 8 * HOUR_MS;
}
