export interface Shop {
  key: string;
  name: string;
  address: string;
}

export const shops = [
  { key: "market", name: "惠民生活超市", address: "梧桐里社区1号楼底商" },
  { key: "barber", name: "阿芳理发店", address: "梧桐里社区9号楼底商" },
  { key: "clinic", name: "康和社区卫生站", address: "青石街道梧桐路18号" },
  { key: "property", name: "和顺物业服务部", address: "梧桐里社区20号楼一层" },
] as const satisfies readonly Shop[];

export type ShopKey = (typeof shops)[number]["key"];

export interface RewardKind {
  key: string;
  shop: ShopKey;
  name: string;
  summary: string;
  pricePoints: number;
  /** How many there are to begin with. */
  stock: number;
}

/** What an hour or two, or a season of helping buys; ten points are an hour. */
export const rewardKinds: readonly RewardKind[] = [
  { key: "eggs", shop: "market", name: "鲜鸡蛋一盒", summary: "十枚装，当天的鲜鸡蛋。", pricePoints: 20, stock: 60 },
  {
    key: "haircut",
    shop: "barber",
    name: "剪发一次",
    summary: "洗剪吹一次，男女老少都可以。",
    pricePoints: 30,
    stock: 30,
  },
  {
    key: "laundry",
    shop: "property",
    name: "被服清洗一次",
    summary: "被套床单一套，上门取送。",
    pricePoints: 35,
    stock: 20,
  },
  {
    key: "market20",
    shop: "market",
    name: "20元超市购物券",
    summary: "全场通用，不找零。",
    pricePoints: 50,
    stock: 80,
  },
  {
    key: "holiday",
    shop: "property",
    name: "假期托管半天",
    summary: "寒暑假孩子托管半天，有老师看着写作业。",
    pricePoints: 60,
    stock: 24,
  },
  {
    key: "property50",
    shop: "property",
    name: "50元物业费抵用券",
    summary: "交物业费时抵50元，每户每季可用一张。",
    pricePoints: 80,
    stock: 40,
  },
  {
    key: "checkup",
    shop: "clinic",
    name: "健康体检一次",
    summary: "血压、血糖、心电图，医生当面讲结果。",
    pricePoints: 100,
    stock: 15,
  },
  {
    key: "kitchen",
    shop: "market",
    name: "米面油礼包",
    summary: "大米5公斤、面粉2公斤、菜籽油1升。",
    pricePoints: 120,
    stock: 3,
  },
];
