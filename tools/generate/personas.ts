/** The demo community's people who stand on the stage; the first of each role plays the whole loop. */
export const personas: { openid: string; name: string; role: string; startPage: string }[] = [
  { openid: "demo-wang-xiulan", name: "王秀兰", role: "居民", startPage: "/pages/home/index" },
  { openid: "demo-zhang-guoliang", name: "张国良", role: "居民", startPage: "/pages/home/index" },
  { openid: "demo-he-guizhen", name: "何桂珍", role: "居民", startPage: "/pages/home/index" },
  { openid: "demo-zhou-jianping", name: "周建平", role: "居民", startPage: "/pages/home/index" },
  { openid: "demo-li-jianguo", name: "李建国", role: "志愿者", startPage: "/packages/volunteer/tasks/index" },
  { openid: "demo-zhao-min", name: "赵敏", role: "志愿者", startPage: "/packages/volunteer/tasks/index" },
  { openid: "demo-sun-xiaodong", name: "孙晓东", role: "志愿者", startPage: "/packages/volunteer/tasks/index" },
  { openid: "demo-zhou-lihua", name: "周丽华", role: "支行", startPage: "/packages/branch/desk/index" },
  { openid: "demo-tang-hong", name: "唐红", role: "支行", startPage: "/packages/branch/desk/index" },
  { openid: "demo-wu-xiaoli", name: "吴小丽", role: "商户", startPage: "/packages/merchant/verify/index" },
  { openid: "demo-chen-fang", name: "陈芳", role: "商户", startPage: "/packages/merchant/verify/index" },
  { openid: "demo-liu-yang", name: "刘洋", role: "网格员", startPage: "/packages/branch/cases/index" },
  { openid: "demo-zheng-guohua", name: "郑国华", role: "审计", startPage: "/packages/audit/home/index" },
  { openid: "demo-he-ming", name: "何明", role: "审计", startPage: "/packages/audit/home/index" },
  { openid: "demo-lin-shuqin", name: "林书琴", role: "社区管理", startPage: "/packages/audit/budget/index" },
];
