import { useHost } from "../support/host";
import { usePhones } from "../support/weapp";

const host = useHost();
const phones = usePhones(host);

const DRAWN_MS = 60;
const drawn = () => new Promise((resolve) => setTimeout(resolve, DRAWN_MS));

test("a resident who leaves is asked twice, and is then no member any more", async () => {
  const phone = phones.start("resident");
  await phone.open("/pages/me/index");
  await phone.tap("#leave");
  await phone.sees("删了就找不回来");
  await phone.sees("积分，离开后就不能用了");
  await drawn();
  expect(phone.find("#leave-submit")!.dom!.className).toMatch(/disabled/);
  await phone.tap("#leave-sure");
  await drawn();
  await phone.tap("#leave-submit");
  await phone.sees("您住在哪个社区");
});

test("a resident with a visit ahead is told to finish or cancel it first", async () => {
  const phone = phones.start("neighbour");
  await phone.open("/pages/me/index");
  await phone.tap("#leave");
  await phone.tap("#leave-sure");
  await drawn();
  await phone.tap("#leave-submit");
  await phone.sees("先办完或取消");
});

test("the community's manager gives a kind another time to be handled in", async () => {
  const phone = phones.start("manager");
  await phone.open("/packages/cases/duties/index");
  await phone.tap("#to-terms");
  await phone.tap("#term-environment");
  await phone.tap("#calendar-working");
  await drawn();
  await phone.tap("#handle-2");
  await drawn();
  await phone.tap("#term-submit");
  await phone.sees("3个工作日内办好");
});
