import { useHost } from "../support/host";
import { usePhones } from "../support/weapp";

const host = useHost();
const phones = usePhones(host);

test("a number leads to its cases, and tells a resident how many of them are public", async () => {
  const { communityId } = host.things;
  const desk = phones.start("manager");
  await desk.open("/packages/figures/home/index");
  await desk.tap(`#count-${communityId}-submitted`);
  await desk.arrivesAt("packages/figures/cases/index");
  await desk.sees("三楼楼道灯坏了");
  expect(desk.text).not.toContain("不公开");

  const phone = phones.start("resident");
  await phone.open("/packages/figures/home/index");
  await phone.tap(`#count-${communityId}-submitted`);
  await phone.arrivesAt("packages/figures/cases/index");
  await phone.sees("都不公开，只有社区能看");
});

test("where its cases lie in other communities, the street is told where to look", async () => {
  const phone = phones.start("streetManager");
  await phone.open("/packages/figures/home/index");
  await phone.tap("#figures-above");
  await phone.sees("武当路街道合计");
  await phone.tap(".rate-count");
  await phone.sees("武当路街道的诉求，要在它所属的社区里看");
  await phone.tap(`#part-${host.things.communityId}`);
  await phone.tap(`#count-${host.things.communityId}-submitted`);
  await phone.arrivesAt("packages/figures/cases/index");
  await phone.sees("三楼楼道灯坏了");
});
