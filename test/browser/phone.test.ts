import { errorSentences } from "@contract/errors";
import { addressOf, describeInBrowser, Screen, useBrowser } from "../support/browser";
import { useHost } from "../support/host";

describeInBrowser("a phone", () => {
  const host = useHost();
  const browser = useBrowser();

  test("says what is wrong with a wrong code, and stays where it was", async () => {
    const phone = await browser.openPhone();
    const screen = new Screen(phone);
    const { acceptedOrderId: orderId } = host.things;
    await phone.goto(addressOf(host, host.people.neighbour, `pages/order/index?orderId=${orderId}`));
    const code = await screen.textOf("#visit-code");
    await phone.goto(addressOf(host, host.people.volunteer, `packages/volunteer/visit/index?orderId=${orderId}`));
    await screen.type("#visit-code-input", code === "000000" ? "000001" : "000000");
    await screen.tap("#visit-start");
    await screen.reads("#refusal", errorSentences.wrong_code);
    await screen.all("#visit-start").waitFor();
  });

  test("goes on by itself after the connection was lost", async () => {
    const phone = await browser.openPhone();
    const screen = new Screen(phone);
    await phone.goto(addressOf(host, host.people.resident, "pages/home/index"));
    await screen.sees("王秀兰");
    await phone.context().setOffline(true);
    await screen.reads(".offline-line", "网络不通");
    await phone.context().setOffline(false);
    await screen.all(".offline-line").waitFor({ state: "detached" });
  });

  test("keeps what it showed and says so when the host is gone", async () => {
    const phone = await browser.openPhone();
    const screen = new Screen(phone);
    await phone.goto(addressOf(host, host.people.resident, "pages/home/index"));
    await screen.sees("王秀兰");
    await host.stop();
    await screen.reads(".offline-line", "网络不通");
    await screen.sees("王秀兰");
  });
});
