import { useHost } from "../support/host";
import { type Phone, until, usePhones } from "../support/weapp";

const host = useHost();
const phones = usePhones(host);

/** Presses a button once what was chosen before it allows that. */
async function press(phone: Phone, button: string): Promise<void> {
  await until(`${button} to be free`, () => phone.find(button)?.dom?.outerHTML.includes("disabled") === false);
  await phone.tap(button);
}

/** Chooses and waits until it is seen to be chosen. */
async function choose(phone: Phone, option: string): Promise<void> {
  await phone.tap(option);
  await until(`${option} to be chosen`, () => phone.find(option)?.dom?.className.includes("chosen"));
}

async function noLongerSees(phone: Phone, words: string): Promise<void> {
  await until(`“${words}” to be gone`, () => !phone.text.includes(words));
}

test("a resident shows a code, kin enter it, and each is on the other's page", async () => {
  const shows = phones.start("resident");
  await shows.open("/packages/giving/kin/index");
  await shows.tap("#kin-show");
  const code = (await shows.textShown("#kin-code-shown")).replace(/\D/g, "");
  expect(code).toMatch(/^\d{8}$/);
  shows.close();

  const enters = phones.start("neighbour");
  await enters.open("/packages/giving/kin/index");
  await enters.sees("还没有登记家人");
  await choose(enters, "#kin-way-enter");
  await enters.type("#kin-code", code === "00000000" ? "00000001" : "00000000");
  await choose(enters, "#relation-spouse");
  await press(enters, "#kin-link");
  await enters.sees("家人码不对或已过期");
  await enters.type("#kin-code", code);
  await press(enters, "#kin-link");
  await enters.sees("王秀兰已登记为您的配偶");
  await enters.sees("转时间给王秀兰");
});

test("time is given to kin after a second look, and the statement tells it", async () => {
  const phone = phones.start("resident");
  await phone.open("/packages/giving/gift/index");
  await phone.sees("您可用10小时");
  await choose(phone, "#gift-to-0");
  await choose(phone, "#gift-other");
  await phone.type("#gift-hours", "1");
  await phone.type("#gift-minutes", "15");
  await press(phone, "#gift-next");
  await phone.sees("请再看一遍");
  expect(phone.textOf("#gift-confirm")).toContain("王小明");
  expect(phone.textOf("#gift-amount")).toBe("1小时15分");
  await phone.tap("#gift-change");
  await phone.sees("转给谁");
  await choose(phone, "#gift-60");
  await press(phone, "#gift-next");
  await phone.sees("确认转给王小明1小时");
  await phone.tap("#gift-submit");
  await phone.sees("已转给王小明");

  await phone.open("/pages/statement/index?unit=minute");
  await phone.sees("转赠，王小明");
  await choose(phone, "#filter-grant");
  await noLongerSees(phone, "转赠，王小明");
  await phone.sees("支行发放");
  await choose(phone, "#filter-service");
  await phone.sees("这里没有明细");
  await choose(phone, "#filter-all");
  await choose(phone, "#month-0");
  await phone.sees("11月合计");
  await phone.sees("出去1小时");
});

test("more time than one has can't be given", async () => {
  const phone = phones.start("resident");
  await phone.open("/packages/giving/donate/index");
  await choose(phone, "#donate-other");
  await phone.type("#donate-hours", "11");
  await phone.sees("请少一些");
  await phone.tap("#donate-next");
  expect(phone.text).not.toContain("请再看一遍");
  await phone.type("#donate-hours", "2");
  await press(phone, "#donate-next");
  await phone.sees("确认捐出2小时");
  await phone.tap("#donate-submit");
  await phone.sees("已捐给社区时间池");
  await phone.open("/packages/giving/pool/index");
  await phone.sees("邻居捐来5小时");
});

test("who asks the pool waits in the order of need, and the desk gives to the first", async () => {
  const asks = phones.start("neighbour");
  await asks.open("/packages/giving/ask/index");
  await choose(asks, "#ask-60");
  await choose(asks, "#circumstance-livesAlone");
  await asks.type("#ask-words", "腿脚不便");
  await press(asks, "#ask-submit");
  await asks.sees("已收到");
  await asks.open("/packages/giving/pool/index");
  await asks.sees("在等发放，前面还有1位");
  asks.close();

  const desk = phones.start("dispatcher");
  await desk.open("/packages/branch/pool/index");
  await desk.sees("腿脚不便");
  expect(desk.textOf("#pool-asking-0")).toContain("王小明");
  await desk.tap("#pool-confirm-1");
  await press(desk, "#confirm-need-submit");
  await desk.sees("现在是第二顺位");
  await desk.sees("已核实：一个人住");
  await until("the one in need to be first", () => desk.textOf("#pool-asking-0").includes("腿脚不便"));
  await desk.tap("#pool-allocate");
  await desk.type("#allocate-minutes", "45");
  await desk.type("#allocate-reason", "一个人住，腿脚不便");
  await press(desk, "#allocate-submit");
  await desk.sees("45分钟。");
  desk.close();

  const phone = phones.start("neighbour");
  await phone.open("/packages/giving/pool/index");
  await phone.sees("已发放45分钟");
  await phone.sees("一个人住，腿脚不便");
});
