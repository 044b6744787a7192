import { randomUUID } from "node:crypto";
import { useHost } from "../support/host";
import type { PersonKey } from "../support/hostTown";
import { type Phone, until, usePhones } from "../support/weapp";

const host = useHost();
const phones = usePhones(host);

interface Answer {
  ok: boolean;
  data: { memberships: { communityId: string }[]; items: { caseId: string }[] };
}

/** Asks the cloud as this person, without a page. */
async function ask(who: PersonKey, name: string, action: string, input: object, communityId?: string): Promise<Answer> {
  phones.start(who);
  const { wx } = globalThis as unknown as {
    wx: { cloud: { callFunction(call: object): Promise<{ result: Answer }> } };
  };
  const data = { action, communityId, requestId: randomUUID(), input };
  const { result } = await wx.cloud.callFunction({ name, data });
  expect(result).toMatchObject({ ok: true });
  return result;
}

let communityId: string;
let caseId: string;

const does = (who: PersonKey, action: string, input: object) =>
  ask(who, "request", action, { caseId, ...input }, communityId);

/** Presses a button once what it waits for has been typed. */
async function press(phone: Phone, button: string): Promise<void> {
  await until(`${button} to be free`, () => phone.find(button)?.dom?.outerHTML.includes("disabled") === false);
  await phone.tap(button);
}

const seesCase = (phone: Phone) => phone.open(`/pages/request/index?caseId=${caseId}`);

async function answerIt(words: string) {
  await does("gridWorker", "answer", { words, photoIds: [] });
}

test("a resident reports in three taps, and sees the ten steps and the clocks", async () => {
  const phone = phones.start("resident");
  await phone.open("/pages/requests/index");
  await phone.tap("#request-new");
  await phone.tap("#quick-0");
  await phone.sees("像是设施维修");
  await phone.sees("社区看过以后公开，邻居可以附议");
  await phone.tap("#request-submit");
  await phone.arrivesAt("pages/request/index");
  await phone.sees("楼道灯坏了");
  await phone.sees("社区看过以后公开");
  for (const words of ["采集", "接下来：汇总、分类、登记", "首次联系", "办理"]) await phone.sees(words);

  const { data } = await ask("resident", "member", "me", {});
  communityId = data.memberships[0]!.communityId;
  caseId = (await ask("resident", "request", "mine", {}, communityId)).data.items[0]!.caseId;
});

test("a neighbour meets it while typing, and adds a voice", async () => {
  await does("dispatcher", "register", { kind: "facility", isPublic: true });
  const phone = phones.start("neighbour");
  await phone.open("/pages/request-new/index");
  await phone.sees("102号楼");
  await phone.type("#request-words", "楼道灯坏了");
  await phone.tap("#where-building");
  await phone.tap("#building-0");
  await phone.sees("附近已经有人反映了");
  await phone.tap("#similar-0");
  await phone.arrivesAt("pages/request/index");
  await phone.tap("#case-join");
  await press(phone, "#join-case-submit");
  await phone.sees("2人反映");
});

test("the case stands among the public ones", async () => {
  const phone = phones.start("mover");
  await phone.open("/pages/requests/index");
  await phone.tap("#cases-community");
  await phone.sees("楼道灯坏了");
});

test("one who is not satisfied sends it back, and it is closed only by their own word", async () => {
  const fixes = {
    ...{ leader: "林书琴", person: "小李", measure: "换灯", duty: "保证照明" },
    deadlineAt: new Date(new Date(host.now).getTime() + 48 * 3_600_000).toISOString(),
  };
  await does("dispatcher", "triage", { isUrgent: false, words: "先看线路" });
  await does("gridWorker", "take", { fixes });
  await does("gridWorker", "verify", { words: "到现场看过" });
  await does("gridWorker", "handle", { words: "已约电工" });
  await answerIt("灯已换好");

  const phone = phones.start("resident");
  await seesCase(phone);
  await phone.sees("您满意了才算办结");
  await phone.tap("#verdict-not-solved");
  await phone.type("#verdict-words", "还是不亮");
  await press(phone, "#verdict-send-back");
  await phone.sees("居民不满意，退回再办");
  await phone.sees("您说没办好，已退回再办，上一级盯着");
  await phone.sees("接下来：反馈、销号");

  await answerIt("线路也换了");
  for (const [who, sees] of [
    ["neighbour", "还在等其他邻居评价"],
    ["resident", "又出问题了，重新打开"],
  ] as const) {
    const again = phones.start(who);
    await seesCase(again);
    await again.tap("#verdict-solved");
    await again.tap("#verdict-satisfied");
    await press(again, "#verdict-close");
    await again.sees(sees);
  }
});

test("what one was told is counted, and leads to the case", async () => {
  const phone = phones.start("neighbour");
  await phone.open("/pages/home/index");
  await phone.sees("条新消息");
  await phone.tap("#to-notices");
  await phone.arrivesAt("pages/notices/index");
  await phone.tap("#notice-0");
  await phone.arrivesAt("pages/request/index");

  const again = phones.start("neighbour");
  await again.open("/pages/me/index");
  await again.sees("没有新消息");
});

test("a quarrel stays between oneself and the office unless one says otherwise", async () => {
  const phone = phones.start("resident");
  await phone.open("/pages/request-new/index");
  await phone.tap("#quick-4");
  await phone.sees("像是邻里矛盾");
  await phone.sees("只有您和办事的人看得到");
  await phone.tap("#request-submit");
  await phone.arrivesAt("pages/request/index");
  await phone.sees("不公开");
});

test("what is on the grounds names its place and no building", async () => {
  const phone = phones.start("neighbour");
  await phone.open("/pages/request-new/index");
  await phone.tap("#quick-2");
  await phone.tap("#where-grounds");
  await phone.tap("#request-submit");
  await phone.sees("请写是小区哪里");
  await phone.type("#request-exact", "小广场南边");
  await phone.tap("#request-submit");
  await phone.arrivesAt("pages/request/index");
  await phone.sees("小广场南边");
});

test("what is refused may be appealed once, what is nothing any more is withdrawn", async () => {
  const phone = phones.start("resident");
  await phone.open("/pages/request-new/index");
  await phone.sees("101号楼");
  await phone.type("#request-words", "楼上装修要他赔钱");
  await phone.tap("#request-submit");
  await phone.sees("请点一类");
  await phone.tap("#kind-dispute");
  await phone.sees("您选的是邻里矛盾");
  await phone.tap("#request-submit");
  await phone.arrivesAt("pages/request/index");
  caseId = (await ask("resident", "request", "mine", {}, communityId)).data.items[0]!.caseId;
  await does("dispatcher", "reject", { reason: "private", words: "请双方先商量" });

  const again = phones.start("resident");
  await seesCase(again);
  await again.sees("也可以请社区约双方坐下来调解");
  await again.tap("#case-appeal");
  await again.sees("只能申诉一次");
  await again.tap("#appeal-submit");
  await again.sees("请写几个字说说");
  await again.type("#appeal-words", "商量不成才来的");
  await press(again, "#appeal-submit");
  await again.sees("申诉中");
  await again.tap("#case-withdraw");
  await again.type("#withdraw-words", "邻居已经赔了");
  await press(again, "#withdraw-submit");
  await again.sees("居民撤回");
});
