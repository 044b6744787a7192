import { useHost } from "../support/host";
import { type Phone, until, usePhones } from "../support/weapp";

const host = useHost();
const phones = usePhones(host);

/** Presses a button once what was chosen before it allows that. */
async function press(phone: Phone, button: string): Promise<void> {
  await until(`${button} to be free`, () => phone.find(button)?.dom?.outerHTML.includes("disabled") === false);
  await phone.tap(button);
}

async function send(phone: Phone, hours: string): Promise<void> {
  await phone.open("/packages/giving/send/index");
  await phone.tap("#send-other");
  await phone.type("#send-hours", hours);
  await press(phone, "#send-next");
  await phone.sees("请再看一遍");
}

test("who lives in one community alone is told so, and finds no form", async () => {
  const phone = phones.start("resident");
  await phone.open("/packages/giving/send/index");
  await phone.sees("您只加入了这一个社区");
  expect(phone.find("#send-next")).toBeUndefined();
});

test("the street sets how much two communities may owe each other", async () => {
  const phone = phones.start("streetManager");
  await phone.open("/pages/me/index");
  await phone.tap("#desk-clearing");
  await phone.sees("互不相欠");
  await phone.sees("用了0分钟，上限100小时");
  await phone.tap("#clearing-change-0");
  await phone.type("#limit-hours", "0");
  await phone.sees("请填一个大于零的整数");
  await phone.type("#limit-hours", "3");
  await phone.sees("确认和柳岸社区的上限为3小时");
  await press(phone, "#limit-submit");
  await phone.sees("用了0分钟，上限3小时");
});

test("time is sent to one's own account next door after a second look, up to the limit", async () => {
  const phone = phones.start("mover");
  await phone.open("/pages/points/index");
  await phone.tap("#go-send");
  await phone.arrivesAt("packages/giving/send/index");
  await send(phone, "4");
  expect(phone.textOf("#send-confirm")).toContain("柳岸社区");
  expect(phone.textOf("#send-amount")).toBe("4小时");
  await phone.tap("#send-submit");
  await phone.sees("两个社区之间的往来到了上限");
  await send(phone, "2");
  await phone.sees("确认转2小时到柳岸社区");
  await phone.tap("#send-submit");
  await phone.sees("一分钟内到您在柳岸社区的账户");
  await phone.open("/pages/statement/index?unit=minute");
  await phone.sees("转往外社区");
});

test("managers and auditors see who owes whom, the street alone may change the limit", async () => {
  const manager = phones.start("manager");
  await manager.open("/pages/me/index");
  await manager.tap("#desk-clearing");
  await manager.sees("我们欠对方2小时");
  await manager.sees("用了2小时，上限3小时");
  await manager.sees("10月的往来");
  expect(manager.find("#clearing-change-0")).toBeUndefined();
  await manager.tap("#month-later");
  await manager.sees("本月还没有结清");
  expect(manager.textOf("#clearing-month")).toContain("11月");
  manager.close();

  const auditor = phones.start("auditor");
  await auditor.open("/packages/audit/home/index");
  await auditor.tap("#way-clearing");
  await auditor.sees("我们欠对方2小时");
});

test("the desk asks the pool for a neighbour and says how they agreed; the neighbour reads it and takes it back", async () => {
  const desk = phones.start("dispatcher");
  await desk.open("/packages/branch/pool/index");
  await desk.tap("#ask-for-open");
  await desk.type("#find-name", "秀兰");
  await press(desk, "#find-submit");
  await desk.tap("#found-0");
  await desk.tap("#ask-for-120");
  await desk.tap("#ask-for-livesAlone");
  await until("the button to wait for consent", () =>
    desk.find("#ask-for-submit")?.dom?.outerHTML.includes("disabled"),
  );
  await desk.tap("#consent-byPhone");
  await press(desk, "#ask-for-submit");
  await desk.sees("王秀兰已在排队");
  await desk.sees("代为申请，本人在电话里同意");
  desk.close();

  const phone = phones.start("resident");
  await phone.open("/packages/giving/ask/index");
  await phone.sees("在等发放");
  await phone.sees("替您申请，您在电话里同意的");
  await phone.sees("如果您没有同意，请撤回申请");
  expect(phone.find("#ask-submit")).toBeUndefined();
  await phone.tap("#ask-withdraw");
  await phone.sees("要撤回申请吗");
  await phone.tap("#withdraw-submit");
  await phone.sees("已撤回申请");
  await until("the form", () => phone.find("#ask-submit"));
});
