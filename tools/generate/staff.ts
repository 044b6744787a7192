import type { Role } from "../../contract/action";
import { district, grids, street } from "./places";
import { idOf } from "./random";
import type { ShopKey } from "./shops";

/** Someone who works in the community without living there: known from the start, for there is nobody yet to verify them. */
export interface StaffMember {
  openid: string;
  memberId: string;
  name: string;
  role: Exclude<Role, "resident" | "volunteer" | "buildingLead">;
  /** A grid for its worker, the street or the district for those who answer for it; else the community. */
  areaId: string | null;
  shop: ShopKey | null;
}

function staffMember(
  openid: string,
  name: string,
  role: StaffMember["role"],
  at: { areaId?: string; shop?: ShopKey } = {},
): StaffMember {
  return {
    openid: `demo-${openid}`,
    memberId: idOf(`member:${openid}`),
    name,
    role,
    areaId: at.areaId ?? null,
    shop: at.shop ?? null,
  };
}

export const dispatchers = [
  staffMember("zhou-lihua", "周丽华", "dispatcher"),
  staffMember("tang-hong", "唐红", "dispatcher"),
] as const;

/** Two auditors: what one asks to be taken back, the other approves. */
const office = [
  staffMember("lin-shuqin", "林书琴", "communityManager"),
  staffMember("zheng-guohua", "郑国华", "auditor"),
  staffMember("he-ming", "何明", "auditor"),
];

/** Those who answer for the street and the district. */
const uppers = [
  staffMember("shen-weimin", "沈伟民", "streetManager", { areaId: street.areaId }),
  staffMember("fang-min", "方敏", "districtManager", { areaId: district.areaId }),
];

/** One for each duty holder that is no grid (holders.ts), in their order. */
export const holderStaff = [
  staffMember("jiang-yulan", "蒋玉兰", "dutyHolder"),
  staffMember("xu-zhiqiang", "徐志强", "dutyHolder"),
  staffMember("zheng-lixin", "郑立新", "dutyHolder", { areaId: street.areaId }),
  staffMember("lei-yong", "雷勇", "dutyHolder", { areaId: street.areaId }),
  staffMember("han-zhigang", "韩志刚", "dutyHolder", { areaId: street.areaId }),
] as const;

const shopStaff = [
  staffMember("wu-xiaoli", "吴小丽", "merchant", { shop: "market" }),
  staffMember("chen-fang", "陈芳", "merchant", { shop: "barber" }),
  staffMember("xu-jing", "徐静", "merchant", { shop: "clinic" }),
  staffMember("luo-haitao", "罗海涛", "merchant", { shop: "property" }),
];

const gridWorkerNames = ["刘洋", "马晓红", "高磊", "梁静", "谢建平", "宋海燕", "韩斌", "冯雪梅"];

/** One to a grid, in the grids' order. */
export const gridWorkers: readonly StaffMember[] = grids.map((grid, index) =>
  staffMember(index === 0 ? "liu-yang" : `grid-worker-${index + 1}`, gridWorkerNames[index]!, "gridWorker", {
    areaId: grid.areaId,
  }),
);

export const staff: readonly StaffMember[] = [
  ...[...dispatchers, ...office, ...uppers, ...holderStaff],
  ...[...shopStaff, ...gridWorkers],
];

export function shopAssistant(shop: string): StaffMember {
  return shopStaff.find((one) => one.shop === shop)!;
}
