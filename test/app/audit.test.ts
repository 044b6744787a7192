import { useHost } from "../support/host";
import { usePhones } from "../support/weapp";

const host = useHost();
const phones = usePhones(host);

test("the auditor stops an account with a reason, and lifts it again", async () => {
  const phone = phones.start("auditor");
  await phone.open(`/packages/audit/account/index?accountId=${host.things.auditedAccountId}`);
  await phone.tap("#account-suspend");
  await phone.sees("止付陈建国的积分账户");
  await phone.type("#suspend-reason", "核实积分来路");
  await phone.tap("#suspend-submit");
  await phone.sees("起止付");
  await phone.tap("#account-lift");
  await phone.type("#lift-reason", "已核实");
  await phone.tap("#lift-submit");
  await phone.sees("止付这个账户");
});

test("the desk finds what an order has paid, and asks for it to be taken back", async () => {
  const phone = phones.start("dispatcher");
  await phone.open("/packages/branch/desk/index");
  await phone.tap("#desk-paid");
  await phone.type("#find-name", host.people.neighbour.name);
  await phone.tap("#find-submit");
  await phone.tap("#found-0");
  await phone.tap("#paid-0");
  await phone.sees("从社区基金到陈建国");
  await phone.sees("等审核");
  await phone.tap("#order-entry-1");
  await phone.tap("#ask-reversal");
  await phone.type("#ask-reason", "积分算错了");
  await phone.tap("#ask-submit");
  await phone.sees("积分算错了");
});

test("the auditor approves what the desk asked to be taken back, and sees both entries", async () => {
  const phone = phones.start("auditor");
  await phone.open(`/packages/audit/entry/index?entryId=${host.things.entryId}`);
  await phone.sees("时长登记有误");
  await phone.tap("#approve-reversal");
  await phone.tap("#approve-submit");
  await phone.sees("这一笔已经冲正");
  await phone.tap("#entry-counterpart");
  await phone.sees("这一笔是冲正");
});

test("the manager lets the fund give more, after reading it over", async () => {
  const phone = phones.start("manager");
  await phone.open("/packages/audit/budget/index");
  await phone.type("#raise-amount", "500");
  await phone.type("#raise-reason", "街道拨付");
  await phone.tap("#raise-ask");
  await phone.sees("积分基金增加500积分");
  await phone.tap("#raise-submit");
  await phone.sees("街道拨付");
});
