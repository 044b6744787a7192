import { errorSentences } from "@contract/errors";
import { useHost } from "../support/host";
import { usePhones } from "../support/weapp";

const host = useHost();
const phones = usePhones(host);

test("a wrong visit code is refused with a sentence, and the right one then checks in", async () => {
  const orderId = host.things.acceptedOrderId;
  const residents = phones.start("neighbour");
  await residents.open(`/pages/order/index?orderId=${orderId}`);
  const code = residents.textOf("#visit-code");
  expect(code).toMatch(/^\d{6}$/);
  residents.close();

  const phone = phones.start("volunteer");
  await phone.open(`/packages/volunteer/visit/index?orderId=${orderId}`);
  await phone.type("#visit-code-input", code === "000000" ? "000001" : "000000");
  await phone.tap("#visit-start");
  await phone.sees(errorSentences.wrong_code);
  await phone.type("#visit-code-input", code);
  await phone.tap("#visit-start");
  await phone.sees("正在服务");
});

test("a voucher nobody was given is refused with a sentence", async () => {
  const phone = phones.start("merchant");
  await phone.open("/packages/merchant/verify/index");
  await phone.type("#verify-code", "22223333AAAA");
  await phone.tap("#verify-submit");
  expect(await phone.textShown("#refusal")).toMatch(/[\u4e00-\u9fff].*。$/);
});
