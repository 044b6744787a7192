import { useHost } from "../support/host";
import { usePhones } from "../support/weapp";

const host = useHost();
const phones = usePhones(host);

test("elder mode is switched on for every page, and off again", async () => {
  const phone = phones.start("resident");
  await phone.open("/pages/me/index");
  expect(phone.find(".elder")).toBeUndefined();
  await phone.tap("#elder-switch");
  await phone.sees("已打开，字更大");
  expect(phone.find(".elder")).toBeDefined();

  await phone.open("/pages/home/index");
  expect(phone.find(".elder")).toBeDefined();

  await phone.open("/pages/me/index");
  await phone.tap("#elder-switch");
  await phone.sees("打开后字更大");
  expect(phone.find(".elder")).toBeUndefined();
});

test("secondary actions of an order are folded away in elder mode", async () => {
  const phone = phones.start("neighbour");
  const order = `/pages/order/index?orderId=${host.things.acceptedOrderId}`;
  await phone.open(order);
  expect(phone.find("#cancel-order")).toBeDefined();
  await phone.open("/pages/me/index");
  await phone.tap("#elder-switch");
  await phone.sees("已打开");
  await phone.open(order);
  expect(phone.find("#cancel-order")).toBeUndefined();
});
