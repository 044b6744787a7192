import { useHost } from "../support/host";
import { usePhones } from "../support/weapp";
import { post } from "../support/weappWx";

const host = useHost();
const phones = usePhones(host);

const heading = "工单编号,来电人,联系电话,问题分类,诉求内容,事发地址,紧急程度";

test("a file from a chat is sent to the storage, worked through, and told row by row", async () => {
  const phone = phones.start("dispatcher");
  await phone.open("/packages/cases/imports/index");
  phone.picked.push({ name: "值班表.docx", text: "x" });
  await phone.tap("#import-choose");
  await phone.sees("只收CSV和Excel文件");

  const rows = [
    "W1,王,13900000000,设施,楼道灯坏了请修理,101号楼,",
    "W1,王,,,又是这一件诉求,101号楼,",
    "W2,李,,,=1+1,101号楼,",
  ];
  phone.picked.push({ name: "今天的热线.csv", text: [heading, ...rows, ""].join("\r\n") });
  await phone.tap("#import-choose");
  await phone.sees("今天的热线.csv");
  await post(`${host.address}/local/jobs`, host.people.dispatcher.openid, {});
  await phone.open("/packages/cases/imports/index");
  await phone.sees("收下1件，没有收下2行");
  await phone.tap("#import-0");
  await phone.arrivesAt("packages/cases/imports/report/index");
  for (const words of ["第3行", "这个编号已经有了", "第4行", "这一格是公式"]) await phone.sees(words);
});

test("a notice about the file opens its report", async () => {
  const phone = phones.start("dispatcher");
  await phone.open("/pages/notices/index");
  await phone.sees("今天的热线.csv");
  await phone.tap("#notice-0");
  await phone.arrivesAt("packages/cases/imports/report/index");
  await phone.sees("第3行");
});

test("what became of them goes back in a batch, which can be fetched again when it was lost", async () => {
  const phone = phones.start("dispatcher");
  await phone.open("/packages/cases/imports/index");
  await phone.tap("#to-results");
  await phone.arrivesAt("packages/cases/imports/results/index");
  await phone.tap("#results-draw");
  await phone.sees("件变化，请保存文件");
  // The page is left before the batch is fetched.
  await phone.open("/packages/cases/imports/results/index");
  for (const _ of ["lost", "fetched again"]) {
    await phone.tap("#batch-0-fetch");
    await phone.tap("#batch-0-save");
    await phone.sees("已保存，可以交给热线了。");
    await phone.open("/packages/cases/imports/results/index");
  }
  expect(phone.shared).toHaveLength(2);
  expect(phone.shared[0]!.name).toMatch(/^热线办理结果-\d{4}-\d{2}-\d{2}-\d{4}\.csv$/);
  expect(phone.shared[0]!.text.match(/W1,已受理/g)).toHaveLength(1);
  expect(phone.shared[1]).toEqual(phone.shared[0]);
  await phone.tap("#results-draw");
  await phone.sees("上次取过之后没有新的变化");
});
