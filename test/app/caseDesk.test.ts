import { useHost } from "../support/host";
import { type Phone, until, usePhones } from "../support/weapp";

const host = useHost();
const phones = usePhones(host);

const DRAWN_MS = 60;

/** Presses a button once what was chosen before it is drawn and it may be pressed. */
async function press(phone: Phone, selector: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, DRAWN_MS));
  await until(`${selector} to be free`, () => {
    const dom = phone.find(selector)?.dom;
    return dom && !/disabled/.test(dom.className);
  });
  await phone.tap(selector);
}

const queue = "/packages/cases/queue/index";
const work = "packages/cases/work/index";

test("a grid worker takes a case with its five fixes filled in, sees to it and answers", async () => {
  const phone = phones.start("gridWorker");
  await phone.open(`/${work}?caseId=${host.things.caseId}`);
  await phone.tap("#verb-take");
  await phone.sees("牵头领导");
  await phone.sees("接下这件诉求");
  await press(phone, "#form-take-submit");
  await phone.sees("谁提的");

  await phone.tap("#verb-contact");
  await phone.type("#contact-words", "打电话问过，今天下午去");
  await press(phone, "#form-contact-submit");
  await phone.sees("首次联系完成");

  await phone.tap("#verb-verify");
  await phone.type("#verify-words", "三楼灯头烧了");
  await press(phone, "#form-verify-submit");
  await phone.tap("#verb-handle");
  await phone.type("#handle-words", "请电工来换");
  await press(phone, "#form-handle-submit");

  await phone.tap("#verb-pause");
  await phone.tap("#reason-parts");
  await phone.tap("#pause-days-1");
  await phone.type("#pause-words", "灯头明天到货");
  await press(phone, "#form-pause-submit");
  await phone.sees("自动接着计时");
  await phone.tap("#verb-resume");
  await phone.type("#resume-words", "灯头到了");
  await press(phone, "#form-resume-submit");

  await phone.tap("#verb-answer");
  await phone.type("#answer-words", "灯已换好，请您看看");
  await press(phone, "#form-answer-submit");
  await phone.sees("等居民评价");

  await phone.open(queue);
  await phone.tap("#queue-tab-answered");
  await phone.sees("三楼楼道灯坏了");
});

test("a department that is called says it has come", async () => {
  const phone = phones.start("dutyHolder");
  await phone.open(queue);
  await phone.tap("#queue-tab-called");
  await phone.sees("围墙开裂");
  await phone.tap("#case-0");
  await phone.arrivesAt(work);
  await phone.tap("#verb-arrive");
  await press(phone, "#form-arrive-submit");
  await phone.sees("已记下到场");
});

test("the desk enters what someone said on the phone", async () => {
  const phone = phones.start("dispatcher");
  await phone.open("/packages/cases/enter/index");
  await phone.tap("#channel-phone");
  await press(phone, "#enter-submit");
  await phone.sees("请写清是什么事");
  await phone.type("#caller-name", "老赵");
  await phone.type("#caller-phone", "13800000000");
  await phone.type("#enter-words", "井盖松了，晚上走路不放心");
  await phone.tap("#building-0");
  await phone.type("#enter-place", "东门口");
  await press(phone, "#enter-submit");
  await phone.arrivesAt(work);
  await phone.sees("井盖松了");
  await phone.sees("老赵");

  await phone.open("/packages/cases/enter/index");
  await phone.type("#enter-words", "井盖松动，晚上走路害怕");
  await phone.tap("#building-0");
  await phone.sees("附近已经有人反映过");
  await phone.tap("#channel-phone");
  await phone.type("#caller-name", "老钱");
  await phone.type("#caller-phone", "13900000000");
  await phone.type("#enter-place", "东门口");
  await press(phone, "#enter-submit");
  await phone.arrivesAt(work);
  await phone.sees("老钱");
  await phone.tap("#caller-withdraw-0");
  await phone.type("#wish-said", "已经有人来拧好了");
  await press(phone, "#form-wish-submit");
  await phone.sees("已撤回");
});

test("the auditor agrees, and learns who it is", async () => {
  const phone = phones.start("auditor");
  await phone.open("/packages/cases/unmasks/index");
  await phone.sees("要当面核实情况");
  await phone.tap("#unmask-refuse-0");
  await phone.sees("为什么不同意查明");
  await phone.tap("#dialog-close");
  await phone.tap("#unmask-agree-0");
  await press(phone, "#unmask-submit");
  await phone.sees("提出人是");
});

test("the manager puts a leader on duty, and publishes the responsibility list anew", async () => {
  const phone = phones.start("manager");
  await phone.open("/packages/cases/roster/index");
  await phone.tap("#roster-0");
  await phone.tap("#leader-0");
  await press(phone, "#roster-submit");
  await phone.sees("已排上");

  await phone.open("/packages/cases/duties/index");
  await phone.sees("现在是第1版");
  await phone.tap("#duty-edit");
  await phone.tap("#duty-add");
  await phone.tap("#kind-facility");
  await phone.tap("#holder-0");
  await press(phone, "#duty-add-submit");
  await press(phone, "#duty-publish");
  await phone.sees("现在是第2版");
});
