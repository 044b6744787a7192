import type { serviceCodes } from "@contract/order/catalogue";

export type ServiceCode = (typeof serviceCodes)[number];

/** The catalogue of a test's community. */
export const services: { code: ServiceCode; name: string }[] = [
  { code: "errand", name: "代购代办" },
  { code: "cleaning", name: "清洁卫生" },
  { code: "hospital", name: "陪同就医" },
  { code: "haircut", name: "理发" },
  { code: "repair", name: "家电小修" },
  { code: "meal", name: "助餐送餐" },
  { code: "company", name: "陪聊慰藉" },
  { code: "bills", name: "水电燃气代充" },
  { code: "phone", name: "智能手机教学" },
  { code: "childcare", name: "护幼托管" },
];
