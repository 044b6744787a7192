import { useHost } from "../support/host";
import { usePhones } from "../support/weapp";

const host = useHost();
const phones = usePhones(host);

test("a resident books from home and sees the order, and the desk sees it too", async () => {
  const phone = phones.start("resident");
  await phone.open("/pages/home/index");
  await phone.tap("#service-errand");
  await phone.arrivesAt("pages/book/index");
  await phone.tap("#day-1");
  await phone.tap("#time-1000");
  await phone.tap("#duration-60");
  await phone.type("#book-note", "买两斤青菜、一袋盐");
  await phone.sees("明天 10:00，1小时");
  await phone.tap("#book-submit");

  await phone.arrivesAt("pages/order/index");
  await phone.sees("等支行安排");
  await phone.sees("明天 10:00");
  await phone.sees("买两斤青菜、一袋盐");
  await phone.open("/pages/points/index");
  await phone.sees("另有1小时留给未完成的服务单");
  phone.close();

  const desk = phones.start("dispatcher");
  await desk.open("/packages/branch/desk/index");
  await desk.sees("买两斤青菜、一袋盐");
});

test("more time than one has can't be asked for, and the page says why", async () => {
  const phone = phones.start("resident");
  await phone.open(`/pages/book/index?serviceId=${host.things.serviceId}`);
  await phone.tap("#duration-480");
  await phone.sees("先留出8小时");
  await phone.tap("#book-submit");
  await phone.arrivesAt("pages/order/index");

  await phone.open(`/pages/book/index?serviceId=${host.things.serviceId}`);
  await phone.tap("#duration-240");
  await phone.sees("请选短一些");
  await phone.tap("#book-submit");
  expect(phone.route).toBe("pages/book/index");
});
