import { useHost } from "../support/host";
import { type Phone, until, usePhones } from "../support/weapp";

const host = useHost();
const phones = usePhones(host);

async function press(phone: Phone, button: string): Promise<void> {
  await until(`${button} to be free`, () => phone.find(button)?.dom?.outerHTML.includes("disabled") === false);
  await phone.tap(button);
}

test("a neighbour steps in, both agree to talk, and only then is a talk set", async () => {
  const { mediationId } = host.things;
  const mediator = phones.start("volunteer");
  await mediator.open("/packages/mediation/home/index");
  await mediator.tap("#mediations-mediator");
  await mediator.sees("正在请调解员");
  await mediator.tap("#mediation-0");
  await mediator.sees("接下以后才看得到");
  expect(mediator.text).not.toContain("拖椅子");
  await press(mediator, "#mediation-stepIn");
  await mediator.sees("拖椅子");
  expect(mediator.find("#mediation-meet")).toBeUndefined();
  mediator.close();

  for (const who of ["resident", "neighbour"] as const) {
    const party = phones.start(who);
    await party.open(`/packages/mediation/room/index?mediationId=${mediationId}`);
    await party.sees("拖椅子");
    await press(party, "#mediation-consent");
    await until("the yes to be seen", () => party.find("#mediation-consent") === undefined);
    party.close();
  }

  const sets = phones.start("volunteer");
  await sets.open(`/packages/mediation/room/index?mediationId=${mediationId}`);
  await sets.sees("正在谈");
  await press(sets, "#mediation-meet");
  await sets.type("#meet-place", "居委会二楼");
  await press(sets, "#meet-submit");
  await sets.sees("约好了");
  await sets.sees("居委会二楼");
});

test("what was agreed is written down, and both confirm the words they see", async () => {
  const room = `/packages/mediation/room/index?mediationId=${host.things.mediationId}`;
  const mediator = phones.start("volunteer");
  await mediator.open(room);
  await mediator.sees("正在谈");
  await press(mediator, "#mediation-meet");
  await mediator.tap("#meet-just-talked");
  await mediator.type("#meet-place", "楼下凉亭");
  await press(mediator, "#meet-submit");
  await mediator.sees("楼下凉亭");
  await press(mediator, "#mediation-minute");
  await mediator.type("#minute-words", "双方各让一步");
  await press(mediator, "#minute-submit");
  await mediator.sees("双方各让一步");
  await press(mediator, "#mediation-draft");
  await mediator.type("#agreement-words", "十点后不拖椅子");
  await press(mediator, "#draft-submit");
  await mediator.sees("等双方确认");
  mediator.close();

  for (const who of ["resident", "neighbour"] as const) {
    const party = phones.start(who);
    await party.open(room);
    await party.sees("十点后不拖椅子");
    await press(party, "#mediation-sign");
    await until("the yes to be seen", () => party.find("#mediation-sign") === undefined);
    party.close();
  }
});

test("who asks for mediation sees that it is on its way", async () => {
  const phone = phones.start("resident");
  await phone.open("/packages/mediation/ask/index");
  await phone.type("#mediation-matter-field", "楼道里堆了旧家具");
  await phone.type("#mediation-other", "老吴");
  await phone.tap("#building-1");
  await press(phone, "#mediation-submit");
  await phone.sees("正在请调解员");
  await phone.sees("楼道里堆了旧家具");
});

test("an hour of advice is booked, and given back", async () => {
  const phone = phones.start("resident");
  await phone.open("/packages/mediation/advice/index");
  await phone.sees("马律师");
  await phone.tap("#book-0");
  await phone.type("#book-words", "房子漏水找谁赔");
  await press(phone, "#book-submit");
  await phone.sees("我约的");
  await phone.tap("#slot-case-mine-0");
  await phone.sees("时限从那时接着算");
  await phone.tap("#cancel-booking");
  await press(phone, "#cancel-advice-submit");
  await phone.sees("已取消");
});
